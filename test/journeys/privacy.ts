import { caseWorkflowId } from '@yijian/contract';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICANT_NAME, exampleForm } from '../support/filed-case';
import { finishedHistory } from '../support/history';
import { type TestSystem } from '../support/system';
import { parkedCase, rectifiedCase } from './courses';

/** Names of form fields whose values stand for a person. */
const PERSONAL = /name|representative|manager|mobile|address|recipient|Id$/i;

/** Personal data stays in the register: out of workflow histories, their ids and attributes, and out of all logs. */
export function privacy(system: () => TestSystem): void {
  it('keeps names, identity numbers, mobiles and addresses out of histories and logs', async () => {
    const files = [await rectifiedCase(system()), await parkedCase(system())];
    const secrets = [APPLICANT_NAME, '很方便'].concat(
      files.flatMap((file) => [file.applicantId, file.opened.queryCode, ...personalValues(exampleForm(file))]),
    );
    expect(secrets).toEqual(expect.arrayContaining(['430199198503151219', '13800000001', '示例市示例区人民路18号']));

    for (const { caseNo } of files) {
      const history = readable(await finishedHistory(system(), caseWorkflowId(caseNo)));
      expect(history).toContain('food-licence');
      expect(secrets.filter((secret) => history.includes(secret))).toEqual([]);
    }
    const folder = join(system().stateFolder, 'logs');
    const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(secrets.filter((secret) => logs.some((log) => log.includes(secret)))).toEqual([]);
  });
}

/** Texts of the form that stand for a person; place and time of the shop itself do not. */
function personalValues(form: unknown, name = ''): string[] {
  if (typeof form === 'string') return PERSONAL.test(name) && form.length > 2 ? [form] : [];
  if (typeof form !== 'object' || form === null) return [];
  return Object.entries(form).flatMap(([key, value]) => personalValues(value, key));
}

/** The history as JSON with all payloads in plain text. */
function readable(history: object): string {
  return JSON.stringify(history, (key, value: unknown) =>
    key === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : value,
  );
}
