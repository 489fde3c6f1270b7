import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check';

const SAMPLES = join(__dirname, '../../infra/samples');

describe('catalogue check', () => {
  let printed: string[];
  let folder: string;

  beforeEach(() => {
    printed = [];
    const print = (line: string): void => void printed.push(line);
    jest.spyOn(console, 'log').mockImplementation(print);
    jest.spyOn(console, 'error').mockImplementation(print);
    folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('given good files, then it says so and succeeds', () => {
    expect(check([join(SAMPLES, 'life-events'), join(SAMPLES, 'calendar-2025.json')])).toBe(0);
    expect(printed).toEqual(['检查了5个文件，没有发现问题。']);
  });

  it('given bad packages, then a line for each finding and failure', () => {
    expect(check([join(SAMPLES, 'bad')])).toBe(1);
    expect(printed).toHaveLength(5);
    expect(printed[2]).toContain(' · /materials/0/usedBy · 规则19：');
    expect(printed[4]).toBe('检查了4个文件，发现4处问题，不予接收。');
  });

  it('given a file outside any catalogue, then departments of the samples are used', () => {
    cpSync(join(SAMPLES, 'life-events/newborn-birth.json'), join(folder, 'newborn-birth.json'));
    expect(check(['--json', join(folder, 'newborn-birth.json')])).toBe(0);
    expect(printed).toEqual(['[]']);
  });

  it.each([[[]], [['--colour', 'x']], [['missing.json']]])('given arguments %j, then usage and exit code 2', (args) => {
    expect(check(args)).toBe(2);
    expect(printed[0]).toContain('用法：');
  });
});
