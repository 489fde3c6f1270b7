import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { merge } from './merge';

const SAMPLES = join(__dirname, '../../infra/samples');
const SUPPLIES = join(SAMPLES, 'item-supplies/restaurant-opening');
const DECISIONS = join(SUPPLIES, 'decisions.json');

describe('catalogue merge', () => {
  let printed: string[];
  let folder: string;

  beforeEach(() => {
    printed = [];
    const print = (line: string): void => void printed.push(line);
    jest.spyOn(console, 'log').mockImplementation(print);
    jest.spyOn(console, 'error').mockImplementation(print);
    folder = mkdtempSync(join(tmpdir(), 'merge-'));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('given supplies alone, then the conflicts with both sources and exit code 1', () => {
    expect(merge([SUPPLIES])).toBe(1);
    expect(printed[0]).toBe('合并7个事项，需要人工决定的有7处，其中7处尚未决定，决定之前不能发布。');
    const at = printed.findIndex((line) => line.endsWith('待决定 · choices:food-licence/operatorType'));
    expect(printed.slice(at + 1, at + 6)).toEqual([
      '“主体类型”的选项不一致，采用哪一种？',
      '    市监局  食品经营许可（新办）            “主体类型”  单选，企业/个体工商户/单位食堂，选填  food-licence/operatorType',
      '    烟草局  烟草专卖零售许可证核发（新办）  “主体性质”  单选，企业/个体工商户/其他，选填      tobacco-licence/economicType',
      '    取最严：单选，企业/个体工商户',
      '    可以决定为：strictest（取最严）、apart（不是一回事，分开填写）',
    ]);
  });

  it('given the decisions, then the proposal is written with the saving and exit code 0', () => {
    const out = join(folder, 'proposal.json');
    expect(merge([SUPPLIES, '--decisions', DECISIONS, '--out', out])).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ format: 'merge-proposal/1', undecided: 0 });
    expect(printed.join('\n')).toContain('办理时间由30个工作日变为8个工作日，减少73%');
  });

  it('given a package, then the merge is put into it, checked and written', () => {
    const out = join(folder, 'restaurant-opening.json');
    const into = join(SAMPLES, 'life-events/restaurant-opening.json');
    expect(merge([SUPPLIES, '--decisions', DECISIONS, '--into', into, '--out', out])).toBe(0);
    expect(printed.at(-1)).toBe('放入目录包后检查没有发现问题。');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ kind: 'lifeEvent', mergedForm: { version: 2 } });
  });

  it('given a supply that breaks its schema, then its place is named and exit code 1', () => {
    cpSync(join(SUPPLIES, 'signboard.json'), join(folder, 'signboard.json'));
    writeFileSync(join(folder, 'broken.json'), '{"kind": "itemSupply", "format": "item-supply/2"}');
    expect(merge([folder])).toBe(1);
    expect(printed.some((line) => line.includes('broken.json · /format：'))).toBe(true);
  });

  it('given a package and the supply of one item, then the items that are missing are named', () => {
    cpSync(join(SUPPLIES, 'signboard.json'), join(folder, 'signboard.json'));
    expect(merge([folder, '--into', join(SAMPLES, 'life-events/restaurant-opening.json')])).toBe(1);
    expect(printed).toHaveLength(6);
    expect(printed[0]).toBe('事项licence-check没有部门资料。处理：请部门提供');
  });

  it.each([[[]], [['--colour', 'x']], [['missing']], [[SUPPLIES, '--decisions', 'missing.json']]])(
    'given arguments %j, then usage and exit code 2',
    (args) => {
      expect(merge(args)).toBe(2);
      expect(printed.at(-1)).toContain('用法：');
    },
  );
});
