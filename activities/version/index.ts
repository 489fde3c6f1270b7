import { closeVersion, publishDraft } from '@yijian/adapters/catalogue';
import { recordVersion } from '@yijian/adapters/register';
import { type VersionActivities } from '@yijian/contract';
import { type Finding } from '@yijian/domain/catalogue';
import { type DataSource } from 'typeorm';
import { parking } from '../failure';

/** Findings that are written out where a step parks; the rest is counted, for histories stay small. */
const MOST_TOLD = 30;

/** Activities of a catalogue version; their counterpart is the register alone. */
export function createVersionActivities({ register }: { readonly register: DataSource }): VersionActivities {
  return {
    async publishVersion(request) {
      const outcome = await publishDraft(register, request);
      if (outcome.kind === 'refused') throw parking('publishRefused', listOf(outcome.findings));
      const { supersedes } = outcome;
      return supersedes === undefined ? {} : { supersedes };
    },
    async closeVersion({ at, reason, ...key }) {
      const inForce = await closeVersion(register, key, { at: new Date(at), reason });
      return inForce === undefined ? {} : { inForce };
    },
    recordVersion: (burst) => recordVersion(register, burst),
  };
}

/** All findings for the people who have to mend them, one a line. */
function listOf(findings: readonly Finding[]): string {
  const told = findings
    .slice(0, MOST_TOLD)
    .map(({ rule, place, message, remedy }) => `［${rule}］${place} ${message}。改正：${remedy}`);
  const more = findings.length > told.length ? [`另有${findings.length - told.length}处`] : [];
  return [`发布检查有${findings.length}处不符合要求：`, ...told, ...more].join('\n');
}
