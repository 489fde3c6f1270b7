import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Edit, mutated } from '@yijian/domain/testing';
import { check } from './check';
import { diff } from './diff';
import { exportPackage } from './export';
import { prove } from './prove';
import { publishCheck } from './publish-check';

const SAMPLES = join(__dirname, '../../infra/samples');
const RESTAURANT = join(SAMPLES, 'life-events/restaurant-opening.json');
const NEXT: Edit = { op: 'replace', path: '/version', value: '2026.2' };
const FASTER: Edit = { op: 'replace', path: '/serviceItems/5/promised/limit/value', value: 6 };

describe('catalogue', () => {
  let printed: string[];
  let folder: string;

  beforeEach(() => {
    printed = [];
    const print = (line: string): void => void printed.push(...line.split('\n'));
    jest.spyOn(console, 'log').mockImplementation(print);
    jest.spyOn(console, 'error').mockImplementation(print);
    folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  /** A changed copy of the sample, in a file of its own. */
  function version(...edits: readonly Edit[]): string {
    const path = join(folder, 'restaurant-opening.json');
    writeFileSync(path, JSON.stringify(mutated(JSON.parse(readFileSync(RESTAURANT, 'utf8')), edits)));
    return path;
  }

  describe('diff', () => {
    it('given equal versions, then it says so and succeeds', () => {
      expect(diff([RESTAURANT, version()])).toBe(0);
      expect(printed).toEqual(['两个版本内容相同。']);
    });

    it('given changes, then they are told under headings, what people feel first', () => {
      expect(diff([RESTAURANT, version(NEXT, FASTER, { op: 'remove', path: '/serviceItems/4' })])).toBe(1);
      expect(printed).toEqual([
        '两个版本有3处改动。',
        '【事项】1处',
        '  － 取消事项“户外招牌设施设置”',
        '【时限】1处',
        '  ～ 承诺时限由7个工作日改为6个工作日（城镇污水排入排水管网许可）',
        '【名称、编码和版本】1处',
        '  ～ 版本由2026.1改为2026.2',
      ]);
    });

    it('given --json, then data', () => {
      expect(diff(['--json', RESTAURANT, version(NEXT)])).toBe(1);
      expect(JSON.parse(printed.join('\n'))).toEqual([
        expect.objectContaining({ subject: 'identity', place: '/version' }),
      ]);
    });

    it.each([[[RESTAURANT]], [[RESTAURANT, 'missing.json']], [[RESTAURANT, join(SAMPLES, 'codes.json')]], [['--x']]])(
      'given %j, then usage and exit code 2',
      (args) => {
        expect(diff(args)).toBe(2);
        expect(printed[0]).toContain('用法：npm run catalogue -- diff');
      },
    );
  });

  describe('publish-check', () => {
    it('given a good package, then it may be published', () => {
      expect(publishCheck([RESTAURANT])).toBe(0);
      expect(printed).toEqual(['可以发布。']);
    });

    it('given a change of a situation, then it is named until it is acknowledged', () => {
      const edit: Edit = { op: 'replace', path: '/situations/0/expected/criticalPath/value', value: 6 };
      const path = version(NEXT, FASTER, edit);
      expect(publishCheck(['--previous', RESTAURANT, path])).toBe(1);
      expect(printed).toEqual([
        expect.stringContaining(
          '/situations/0/expected · 规则58：情形“社区小吃店，30平方米，有招牌”的结果与版本2026.1不同',
        ),
        '有1处问题，不能发布。',
      ]);
      expect(publishCheck(['--previous', RESTAURANT, '--acknowledge', 'snack-bar-30', path])).toBe(0);
    });

    it('given the name of another event beside it, then it is found', () => {
      writeFileSync(
        join(folder, 'newborn-birth.json'),
        readFileSync(join(SAMPLES, 'life-events/newborn-birth.json'), 'utf8'),
      );
      expect(publishCheck(['--json', version({ op: 'replace', path: '/name', value: '新生儿出生一件事' })])).toBe(1);
      expect(JSON.parse(printed.join('\n'))).toEqual([expect.objectContaining({ rule: 62, place: '/name' })]);
    });

    it('given what is no life event, then a finding; given no file, then exit code 2', () => {
      const path = join(folder, 'broken.json');
      writeFileSync(path, '{');
      expect(publishCheck([path])).toBe(1);
      expect(printed[0]).toContain('broken.json · / · JSON：不是合法的JSON');
      expect(publishCheck([])).toBe(2);
    });
  });

  describe('prove', () => {
    it('given equal versions, then nobody is affected', () => {
      expect(prove([RESTAURANT, version()])).toBe(0);
      expect(printed).toEqual(['两个版本内容相同，6位申请人的办理结果不变。']);
    });

    it('given a shorter promise, then whom it serves sooner, and why', () => {
      expect(prove([RESTAURANT, version(FASTER)])).toBe(1);
      const why = '  因为：承诺时限由7个工作日改为6个工作日（城镇污水排入排水管网许可）';
      expect(printed).toEqual([
        '两个版本有1处改动；试办了6位申请人，其中3位的办理结果改变。',
        '3位：“城镇污水排入排水管网许可”的承诺时限原为7个工作日，现为6个工作日',
        why,
        expect.stringMatching(/^ {2}涉及：情形“社区小吃店，30平方米，有招牌”、情形“.*”、情形“.*”$/),
        '1位：全部事项的办理时间原为7个工作日，现为6个工作日',
        why,
        '  涉及：情形“社区小吃店，30平方米，有招牌”',
      ]);
    });

    it('given one file, or guidance that leads nowhere, then exit code 2', () => {
      expect(prove([RESTAURANT])).toBe(2);
      const circle: Edit = { op: 'replace', path: '/guidance/nodes/7/next', value: [{ goTo: 'has-licence' }] };
      expect(prove([RESTAURANT, version(circle)])).toBe(2);
      expect(printed.at(-1)).toContain('导办或者前置走不通，不能试办，请先用publish-check检查');
    });
  });

  describe('export', () => {
    const good = [join(SAMPLES, 'life-events'), ...filesIn(SAMPLES)];

    it('given the sample catalogue, then the same content, and an export of the export is equal byte by byte', () => {
      const [first, second] = [join(folder, 'first'), join(folder, 'second')];
      expect(exportPackage(['--out', first, ...good])).toBe(0);
      expect(exportPackage(['--out', second, first])).toBe(0);
      const names = readdirSync(first, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
      expect(names).toHaveLength(11);
      for (const name of names) {
        const text = readFileSync(join(first, name), 'utf8');
        const sample: unknown = JSON.parse(readFileSync(join(SAMPLES, name), 'utf8'));
        expect(JSON.parse(text)).toEqual(sample);
        expect(readFileSync(join(second, name), 'utf8')).toBe(text);
      }
      expect(check([first])).toBe(0);
    });

    it('given properties in another order, then the same bytes; elements of the form keep theirs', () => {
      const event = JSON.parse(readFileSync(RESTAURANT, 'utf8')) as LifeEvent;
      const turned = Object.fromEntries(Object.entries(event).toReversed());
      writeFileSync(join(folder, 'restaurant-opening.json'), JSON.stringify(turned));
      expect(exportPackage(['--out', join(folder, 'a'), RESTAURANT])).toBe(0);
      expect(exportPackage(['--out', join(folder, 'b'), join(folder, 'restaurant-opening.json')])).toBe(0);
      const [one, other] = ['a', 'b'].map((name) =>
        readFileSync(join(folder, name, 'life-events/restaurant-opening.json'), 'utf8'),
      );
      expect(one).toBe(other);
      const exported = JSON.parse(one!) as LifeEvent;
      const names = Object.keys(event.mergedForm.schema.properties);
      expect(Object.keys(exported.mergedForm.schema.properties)).toEqual(names);
    });

    it('given a broken file, then nothing is written', () => {
      const out = join(folder, 'out');
      expect(exportPackage(['--out', out, join(SAMPLES, 'bad/unknown-unit.json'), RESTAURANT])).toBe(1);
      expect(readdirSync(folder)).toEqual([]);
    });

    it('given two files of one name, or no folder, then exit code 2', () => {
      mkdirSync(join(folder, 'x'));
      expect(exportPackage(['--out', join(folder, 'x'), RESTAURANT, version()])).toBe(2);
      expect(exportPackage([RESTAURANT])).toBe(2);
      expect(exportPackage(['--out', folder])).toBe(2);
    });
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}
