import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type HistoryFile } from '../support/history';

/** Where recorded histories lie: `<scenario>.json`, one event per line. */
const FOLDER = join(dirname(require.resolve('@yijian/test/package.json')), 'histories');

/** Names of all recorded scenarios. */
export function recordedScenarios(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** A recorded history. */
export function readHistory(scenario: string): HistoryFile {
  return JSON.parse(readFileSync(join(FOLDER, `${scenario}.json`), 'utf8')) as HistoryFile;
}

/** Keeps a history; worker and host that ran it are left out. Answers the number of its events. */
export function writeHistory(scenario: string, { events }: HistoryFile): number {
  const lines = events.map((event) => JSON.stringify(event, withoutHost));
  writeFileSync(join(FOLDER, `${scenario}.json`), `{"events":[\n${lines.join(',\n')}\n]}\n`);
  return events.length;
}

/** Identities and sticky queues are named after process and host. */
function withoutHost(key: string, value: unknown): unknown {
  if (key === 'identity') return 'recorder';
  const isSticky = key === 'taskQueue' && (value as { kind?: string }).kind === 'TASK_QUEUE_KIND_STICKY';
  return isSticky ? { ...(value as object), name: 'recorder' } : value;
}
