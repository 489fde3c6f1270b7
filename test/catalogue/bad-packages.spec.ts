import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CalendarFile,
  checkPackage,
  type Departments,
  type LifeEvent,
  type PackageFile,
} from '@yijian/domain/catalogue';
import { publishFindings } from '@yijian/domain/publication';
import { type Edit, mutated } from '@yijian/domain/testing';

const SAMPLES = join(__dirname, '../../infra/samples');

/** A sample package with one fault, and the only finding that may come of it. */
interface BadPackage {
  readonly why: string;
  /** Slug of the sample. */
  readonly base: string;
  /** True: the sample is published, the bad package is its next version. */
  readonly asNextVersion?: true;
  /** Other samples that are published. */
  readonly published?: readonly string[];
  readonly edits: readonly Edit[];
  readonly finding: { readonly rule: number; readonly place: string; readonly message: string };
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const sample = (slug: string): LifeEvent => read(join(SAMPLES, `life-events/${slug}.json`)) as LifeEvent;
const departments = (read(join(SAMPLES, 'departments.json')) as Departments).departments;
const calendars = [2025, 2026, 2027].map((year) => read(join(SAMPLES, `calendar-${year}.json`)) as CalendarFile);

const names = readdirSync(join(__dirname, 'bad')).filter((name) => name.endsWith('.json'));
const packages = names.map((name) => ({ name, bad: read(join(__dirname, 'bad', name)) as BadPackage }));

describe('publishing', () => {
  it.each(packages)('given $name ($bad.why), then exactly that keeps it back', ({ bad }) => {
    const base = sample(bad.base);
    const previous = bad.asNextVersion === true ? base : undefined;
    const draft = mutated(previous === undefined ? base : { ...base, version: '2026.2' }, bad.edits) as LifeEvent;
    const findings = publishFindings(draft, {
      departments,
      calendars,
      lifeEvents: [...(previous === undefined ? [] : [previous]), ...(bad.published ?? []).map(sample)],
      acknowledgedSituationIds: [],
      ...(previous && { previous }),
    });
    const file = `life-events/${bad.base}.json`;
    expect(findings).toEqual([{ file, ...bad.finding, remedy: expect.stringMatching(/[\u4e00-\u9fff]/) as string }]);
  });

  it.each([
    ['unguarded-inequality', 25, '/serviceItems/1/appliesWhen'],
    ['used-by-mismatch', 19, '/materials/0/usedBy'],
    ['wrong-critical-path', 46, '/situations/0/expected/criticalPath'],
    ['unknown-unit', 'schema', '/serviceItems/3/promised/limit/unit'],
  ])('given the package %s of the samples, then rule %s alone keeps it back', (name, rule, place) => {
    const file: PackageFile = {
      path: `bad/${name}.json`,
      text: readFileSync(join(SAMPLES, `bad/${name}.json`), 'utf8'),
    };
    const context = { departments, calendars, lifeEvents: [] };
    const draft = JSON.parse(file.text) as LifeEvent;
    expect(checkPackage([file], context)).toEqual([expect.objectContaining({ rule, place })]);
    expect(publishFindings(draft, { ...context, acknowledgedSituationIds: [] })).toEqual([
      expect.objectContaining({ rule, place }),
    ]);
  });
});
