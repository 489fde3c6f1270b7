import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestValidation } from '../problems/validation';
import { replyOf } from './reply';
import { REPLY_KINDS, ReplyDto } from './reply.dto';

const GUIDE = readFileSync(join(__dirname, '../../../docs/department-integration.md'), 'utf8');

/** The replies that the guide shows as examples. */
const EXAMPLES = [...GUIDE.matchAll(/```json\n(.*?)```/gs)]
  .map(([, text]) => JSON.parse(text ?? '') as Record<string, unknown>)
  .filter((example) => 'replyId' in example);

describe('the department integration guide', () => {
  it('names every kind of reply', () => {
    for (const kind of REPLY_KINDS) {
      const rows = GUIDE.split('\n').filter((line) => line.startsWith(`| \`${kind}\` `));
      expect([kind, rows.length > 0]).toEqual([kind, true]);
    }
  });

  it.each(EXAMPLES.map((example) => [example['kind'], example]))('shows a %s that is accepted', async (_, example) => {
    const dto = (await requestValidation().transform(example, { type: 'body', metatype: ReplyDto })) as ReplyDto;
    expect(replyOf(dto)).toEqual(example);
  });

  it('shows examples of acts of every sort', () => {
    expect(EXAMPLES.length).toBeGreaterThan(7);
  });
});
