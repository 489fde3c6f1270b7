import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DepartmentRequest } from '@yijian/contract';
import { REQUEST_KINDS } from './schemas';
import { ACT_KINDS } from './script';
import { Imitation } from './spec-support/imitation';

const GUIDE = readFileSync(join(__dirname, '../../docs/department-integration.md'), 'utf8');

/** The request that the guide shows. */
const [EXAMPLE] = [...GUIDE.matchAll(/```json\n(.*?)```/gs)]
  .map(([, text]) => JSON.parse(text ?? '') as DepartmentRequest)
  .filter((example) => 'requestId' in example);

/** What the guide puts as a script, from its commands. */
const SCRIPTS = [...GUIDE.matchAll(/control\/cases\/\S+ .*?-d '(\{.*?\})'\n/gs)].map(([, text]) => text ?? '');

const service = new Imitation();

describe('the department integration guide', () => {
  it('names every kind of request, once', () => {
    for (const kind of REQUEST_KINDS) {
      const rows = GUIDE.split('\n').filter((line) => line.startsWith(`| \`${kind}\` `));
      expect([kind, rows.length]).toEqual([kind, 1]);
    }
  });

  it('shows a request as departments get it', async () => {
    const { replyTo } = service.asked();
    expect((await service.send({ ...(EXAMPLE as DepartmentRequest), replyTo })).status).toBe(200);
    await service.until(() => service.kinds().includes('granted'));
  });

  it('shows scripts that the simulator takes', async () => {
    expect(SCRIPTS).toHaveLength(2);
    for (const script of SCRIPTS) {
      const answer = await service.control('PUT', '/cases/c1', JSON.parse(script) as object);
      expect([answer.status, await answer.text()]).toEqual([204, '']);
    }
  });

  it('knows every act that a script may tell', () => {
    for (const kind of ACT_KINDS) expect(GUIDE).toContain(`| \`${kind}\` `);
  });
});
