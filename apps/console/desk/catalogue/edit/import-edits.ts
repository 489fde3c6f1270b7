import { type LifeEvent } from '@yijian/domain/catalogue';
import { type VersionKey } from '../queries';
import { type Edit, memberEdits } from './edits';

/**
 * Edits that make a draft what a package file says; event and version stay those of the draft. A text that is no JSON object
 * gives none. Whether the content can be a life event says the gateway when it is saved.
 */
export function importEdits(text: string, { slug, version }: VersionKey, content: LifeEvent): readonly Edit[] {
  const file = objectIn(text);
  if (file === undefined) return [];
  return memberEdits(content, { ...file, slug, version });
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
