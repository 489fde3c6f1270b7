import { startThrowawayRegister, type ThrowawayRegister } from '@yijian/adapters/throwaway-register';
import { type Actor } from '@yijian/domain/case';
import { APPLICANT, CLERK, Story } from '@yijian/domain/testing';
import {
  documentsIn,
  importSamples,
  openCase,
  record,
  snackBarPlan,
  standingActs,
  waiting,
} from '../spec-support/opened-case';
import { Issuing } from './issuing';

let throwaway: ThrowawayRegister;
beforeAll(async () => {
  throwaway = await startThrowawayRegister();
  await importSamples(throwaway.register);
}, 60_000);
afterAll(() => throwaway?.stop());

const URL = 'https://service.example.gov.cn';
const issuer = () => new Issuing(throwaway.register, URL, () => undefined);
const MARKET: Actor = { role: 'department', id: 'market-regulation' };

/** Looks until nothing waits any more. */
async function issueAll(...issuers: readonly Issuing[]): Promise<void> {
  await Promise.all(
    issuers.map(async (each) => {
      while ((await each.round()) > 0);
    }),
  );
}

const accepted = () => new Story().accepted(snackBarPlan());
const numbersOf = async (caseNo: string) =>
  (await documentsIn(throwaway.register, caseNo)).map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1]));

describe('issuing documents', () => {
  it('given acts of a case, then each has its document with number, content and code, once', async () => {
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    await record(throwaway.register, { caseNo, story });
    await issueAll(issuer());
    await issueAll(issuer(), issuer());

    const documents = await documentsIn(throwaway.register, caseNo);
    expect(documents.map(({ act, kind, title }) => [act, kind, title])).toEqual([
      ['receipt@command-1', 'receipt', '收件凭证'],
      ['acceptanceNotice@command-2', 'acceptanceNotice', '受理通知书'],
    ]);
    const [, acceptance] = documents;
    expect(acceptance).toMatchObject({ authorityId: 'government-services', sha256: null, itemId: null });
    expect(acceptance?.number).toMatch(/^政务局受字〔2026〕\d+号$/);
    expect(acceptance?.content).toMatchObject({
      number: acceptance?.number,
      authority: '示例市示例区政务服务和数据局',
      sealName: '受理专用章',
      date: '2026年3月2日',
    });
    const code = acceptance?.verificationCode ?? '';
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/);
    expect(acceptance?.content.verification).toEqual({
      code,
      url: `${URL}/verify/${code.replaceAll('-', '').toLowerCase()}`,
    });
    expect(await standingActs(throwaway.register, caseNo)).toEqual(['acceptanceNotice@command-2', 'receipt@command-1']);
  });

  it('given the form, then the identity number beside the name of the applicant is printed, masked', async () => {
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    await record(throwaway.register, { caseNo, story });
    await issueAll(issuer());
    const [receipt] = await documentsIn(throwaway.register, caseNo);
    const head = receipt?.content.head ?? [];
    expect(head.find(({ label }) => label === '证件号码')?.value).toBe('9243**********013F（统一社会信用代码）');
    expect(JSON.stringify(receipt?.content)).not.toContain('92430199MA4C00013F');
  });

  it('given several issuers and many cases at once, then no number is missing or given twice', async () => {
    const stories = Array.from({ length: 12 }, accepted);
    const cases = await Promise.all(stories.map((story) => openCase(throwaway.register, story)));
    await Promise.all(
      cases.map((caseNo, index) => record(throwaway.register, { caseNo, story: stories[index] ?? accepted() })),
    );
    await issueAll(issuer(), issuer(), issuer());

    const all = (await Promise.all(cases.map(numbersOf))).flat().sort((a, b) => a - b);
    expect(all).toHaveLength(24);
    expect(all).toEqual(all.map((_, index) => (all[0] ?? 0) + index));
    const [series] = await throwaway.register.query<{ last: number }[]>(
      `SELECT last_number AS last FROM document_series WHERE authority_id = 'government-services' AND year = 2026`,
    );
    expect(all.at(-1)).toBe(series?.last);
  });

  it('given a burst that is just written, then it is waited for; a later task of the case settles it at once', async () => {
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    await record(throwaway.register, { caseNo, story, task: 5 });
    await throwaway.register.query('UPDATE case_event SET recorded_at = now() WHERE case_no = $1', [caseNo]);
    await issuer().round();
    expect(await documentsIn(throwaway.register, caseNo)).toEqual([]);
    await throwaway.register.query('UPDATE case_register SET task = 6 WHERE case_no = $1', [caseNo]);
    await issueAll(issuer());
    expect(await documentsIn(throwaway.register, caseNo)).toHaveLength(2);
  });
});

describe('acts that are repeated or undone', () => {
  it('given a reset after which the same command is performed again, then its document stands and is not issued anew', async () => {
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    await record(throwaway.register, { caseNo, story });
    await issueAll(issuer());
    const before = await documentsIn(throwaway.register, caseNo);

    const from = story.recorded.find(({ event }) => event.type === 'caseAccepted')?.seq ?? 0;
    await record(throwaway.register, { caseNo, story, from, runId: 'run-2' });
    expect(await standingActs(throwaway.register, caseNo)).toEqual(['receipt@command-1']);
    await issueAll(issuer());
    expect(await documentsIn(throwaway.register, caseNo)).toEqual(before);
    expect(await standingActs(throwaway.register, caseNo)).toEqual(['acceptanceNotice@command-2', 'receipt@command-1']);
  });

  it('given a reset after which another thing was decided, then the former document stands no more, and its row is not touched', async () => {
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    await record(throwaway.register, { caseNo, story });
    await issueAll(issuer());
    const [, acceptance] = await documentsIn(throwaway.register, caseNo);

    const other = new Story().submitted(snackBarPlan());
    const from = other.state.seq + 1;
    other.does(CLERK, { type: 'refuse', reason: '不属于职权范围', legalBasis: '《行政许可法》第三十二条' });
    await record(throwaway.register, { caseNo, story: other, from, runId: 'run-2' });
    await issueAll(issuer());
    const documents = await documentsIn(throwaway.register, caseNo);
    expect(documents.map(({ kind }) => kind)).toEqual(['receipt', 'acceptanceNotice', 'refusalDecision']);
    expect(documents[1]).toEqual(acceptance);
    // The same command id decided otherwise: another act.
    expect(await standingActs(throwaway.register, caseNo)).toEqual(['receipt@command-1', 'refusalDecision@command-2']);
  });

  it('given a burst of a lost task that another one replaces, then what it issued stands no more', async () => {
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    await record(throwaway.register, { caseNo, story, task: 20 });
    await issueAll(issuer());

    const anew = new Story().submitted(snackBarPlan());
    const from = anew.state.seq + 1;
    anew.does(APPLICANT, { type: 'withdraw', reason: '暂不开店' });
    await record(throwaway.register, { caseNo, story: anew, from, task: 23 });
    await issueAll(issuer());
    expect((await documentsIn(throwaway.register, caseNo)).map(({ kind }) => kind)).toEqual([
      'receipt',
      'acceptanceNotice',
      'terminationNotice',
    ]);
    expect(await standingActs(throwaway.register, caseNo)).toEqual([
      'receipt@command-1',
      'terminationNotice@command-2',
    ]);
  });

  it('given a burst that is written twice, then its documents stand all the time', async () => {
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    await record(throwaway.register, { caseNo, story });
    await issueAll(issuer());
    await record(throwaway.register, { caseNo, story });
    expect(await standingActs(throwaway.register, caseNo)).toHaveLength(2);
    expect(await waiting(throwaway.register, caseNo)).toBe(0);
  });

  it('given a run that was reset before its documents were issued, then only what stands issues some', async () => {
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    await record(throwaway.register, { caseNo, story });
    const other = new Story().submitted(snackBarPlan());
    const from = other.state.seq + 1;
    other.does(CLERK, { type: 'declareNotRequired', reason: '不对外经营' });
    await record(throwaway.register, { caseNo, story: other, from, runId: 'run-2' });
    await issueAll(issuer());
    expect((await documentsIn(throwaway.register, caseNo)).map(({ kind }) => kind)).toEqual([
      'receipt',
      'notRequiredNotice',
    ]);
  });
});

describe('documents about others', () => {
  it('given a decision and its delivery, then the receipt of delivery names the decision by its number', async () => {
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    story.does(MARKET, { type: 'deny', itemId: 'licence-check', round: 1, reason: '住所不符', legalBasis: '有关规定' });
    story.happened({ type: 'bundleDispatched', method: 'online' });
    story.does(APPLICANT, { type: 'confirmDelivery', receipt: '首次下载' });
    await record(throwaway.register, { caseNo, story });
    await issueAll(issuer());
    const documents = await documentsIn(throwaway.register, caseNo);
    const numberOf = (kind: string) => documents.find((each) => each.kind === kind)?.number;
    const receipt = documents.find(({ kind }) => kind === 'deliveryReceipt');
    expect(JSON.stringify(receipt?.content.body)).toContain(numberOf('denialDecision'));
  });
});

describe('a case that cannot be told', () => {
  it('given a case without its opening, then it is set aside with a reason in the log, and others go on', async () => {
    const broken = accepted();
    const brokenNo = await openCase(throwaway.register, broken);
    await throwaway.register.query(`DELETE FROM inbox WHERE case_no = $1`, [brokenNo]);
    await record(throwaway.register, { caseNo: brokenNo, story: broken });
    const story = accepted();
    const caseNo = await openCase(throwaway.register, story);
    await record(throwaway.register, { caseNo, story });

    const lines: Readonly<Record<string, unknown>>[] = [];
    const watched = new Issuing(throwaway.register, URL, (_, line) => lines.push(line));
    await issueAll(watched);
    expect(await documentsIn(throwaway.register, caseNo)).toHaveLength(2);
    expect(await documentsIn(throwaway.register, brokenNo)).toEqual([]);
    expect(lines.filter(({ msg }) => msg === 'documents not issued')).toEqual([
      expect.objectContaining({
        caseNo: brokenNo,
        againInSeconds: 30,
        reason: expect.stringContaining('opening') as unknown,
      }),
    ]);
    await throwaway.register.query(`DELETE FROM case_event WHERE case_no = $1`, [brokenNo]);
  });
});
