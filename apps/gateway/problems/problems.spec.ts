import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { ReturnCorrectionDto } from '../commands/acceptance.dto';
import { PROBLEMS, type ProblemCode } from './codes';
import { problemException } from './problem.filter';
import { problemOf, refused } from './problem';
import { fieldProblems } from './validation';

describe('problems', () => {
  it('given every code, then it has a status of its kind and a Chinese title', () => {
    for (const [code, { status, title }] of Object.entries(PROBLEMS)) {
      expect([code, title]).toEqual([code, expect.stringMatching(/[一-鿿]/) as unknown]);
      expect([400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503]).toContain(status);
    }
  });

  it('given every code, then docs/api.md tells its status and when it comes', async () => {
    const rows = (await readFile(join(__dirname, '../../../docs/api.md'), 'utf8')).split('\n');
    const documented = (code: string, status: number): boolean =>
      rows.some((row) => row.startsWith(`| ${status} `) && row.includes(`\`${code}\``));
    expect(Object.entries(PROBLEMS).filter(([code, { status }]) => !documented(code, status))).toEqual([]);
  });

  it('given a refusal of the case with fields, then the problem carries all of it', () => {
    const { code, occurrence } = refused({
      code: 'outputUnknown',
      message: '没有这个结果。',
      remedy: '请核对。',
      fields: [{ pointer: '/results/0', message: '未知' }],
    });
    expect(problemOf(code, occurrence)).toEqual({
      ...{ type: '/problems/outputUnknown', title: PROBLEMS.outputUnknown.title, status: 422, code: 'outputUnknown' },
      ...{ detail: '没有这个结果。', remedy: '请核对。', errors: [{ pointer: '/results/0', message: '未知' }] },
    });
  });

  it.each<[string, unknown, ProblemCode]>([
    ['an unknown route', new NotFoundException(), 'routeUnknown'],
    ['broken JSON', new BadRequestException('Unexpected token'), 'requestMalformed'],
    ['a large body', new HttpException('too large', 413), 'requestTooLarge'],
    ['another content type', new HttpException('unsupported', 415), 'mediaTypeUnsupported'],
    ['a failure of the framework', new HttpException('secret detail', 502), 'internalError'],
    ['a fault of ours', new TypeError('secret detail'), 'internalError'],
    ['something that is no error', 'text', 'internalError'],
    ['a register that is away', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'serviceUnavailable'],
    ['a register that shuts down', Object.assign(new Error('terminating'), { code: '57P01' }), 'serviceUnavailable'],
  ])('given %s, then it is one of our problems and tells nothing of our insides', (_, thrown, code) => {
    const { code: found, occurrence } = problemException(thrown);
    expect(found).toBe(code);
    expect(occurrence.detail).not.toMatch(/secret/);
  });
});

describe('mistakes in fields', () => {
  const mistakes = (body: object) =>
    fieldProblems(
      validateSync(plainToInstance(ReturnCorrectionDto, body), { whitelist: true, forbidNonWhitelisted: true }),
    );

  it('given a mistake deep inside, then its pointer leads there and the message is Chinese', () => {
    expect(mistakes({ defects: [{ content: '缺少签章' }, { content: '' }] })).toEqual([
      { pointer: '/defects/1/content', message: '须为1至1000个字符的文字' },
    ]);
  });

  it('given an unknown field, then it is told, escaped as RFC 6901 wants', () => {
    expect(mistakes({ defects: [{ content: '缺少签章' }], 'a/b~c': 1 })).toEqual([
      { pointer: '/a~1b~0c', message: '没有这个字段，请删除' },
    ]);
  });

  it('given no list where one is needed, then its rule is told', () => {
    expect(mistakes({ defects: [] })).toEqual([{ pointer: '/defects', message: '须为1至50项的列表' }]);
    expect(mistakes({}).map(({ pointer }) => pointer)).toContain('/defects');
  });
});
