import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, type Departments, type PackageFile } from './index';

const SAMPLES = join(__dirname, '../../../infra/samples');
const file = (path: string): PackageFile => ({ path, text: readFileSync(join(SAMPLES, path), 'utf8') });
const nothing = { departments: [], lifeEvents: [], calendars: [] };
const departments = (JSON.parse(file('departments.json').text) as Departments).departments;

describe('the sample catalogue', () => {
  it('given all its files, then nothing is wrong', () => {
    const paths = readdirSync(SAMPLES).filter((name) => name.endsWith('.json'));
    const events = readdirSync(join(SAMPLES, 'life-events')).map((name) => join('life-events', name));
    expect(checkPackage([...events, ...paths].map(file), nothing)).toEqual([]);
  });

  it.each([
    ['unguarded-inequality', 25, '/serviceItems/1/appliesWhen'],
    ['used-by-mismatch', 19, '/materials/0/usedBy'],
    ['wrong-critical-path', 46, '/situations/0/expected/criticalPath'],
    ['unknown-unit', 'schema', '/serviceItems/3/promised/limit/unit'],
  ])('given the bad package %s, then only rule %s is broken', (name, rule, place) => {
    const found = checkPackage([file(`bad/${name}.json`)], { ...nothing, departments });
    expect(found).toEqual([expect.objectContaining({ rule, place })]);
  });
});
