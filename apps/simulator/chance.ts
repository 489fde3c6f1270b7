import { createHash } from 'node:crypto';

/**
 * A number from 0 up to, not including, 1 that depends on the words alone: the same request meets the same fate in every
 * run, whatever the order of requests.
 */
export function chance(...words: readonly string[]): number {
  return parseInt(fingerprint(...words).slice(0, 12), 16) / 2 ** 48;
}

/** Hex digits that depend on the words alone; the stuff of fictional numbers. */
export function fingerprint(...words: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}
