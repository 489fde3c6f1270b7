import { type RecordRequest } from '@yijian/contract';
import { type CaseView, type ItemView, type RecordedEvent } from '@yijian/domain/case';
import fc from 'fast-check';
import { startThrowawayRegister, type ThrowawayRegister } from '../throwaway-register';
import {
  CaseEventRow,
  CaseFileRow,
  CaseNotInRegister,
  CaseRegisterRow,
  ItemRegisterRow,
  type NewNotice,
  NoticeDeliveryRow,
  NoticeRow,
  recordBurst,
} from '.';

let throwaway: ThrowawayRegister;
beforeAll(async () => {
  throwaway = await startThrowawayRegister();
}, 60_000);
afterAll(() => throwaway?.stop());

const openedAt = Date.parse('2026-05-21T09:00:00+08:00');
let opened = 0;

/** Opens a case as the gateway does, as far as the register goes; answers its number. */
async function openCase(): Promise<string> {
  opened += 1;
  const caseNo = `430199260521${String(opened).padStart(6, '0')}00`;
  await throwaway.register.getRepository(CaseRegisterRow).insert({
    caseNo,
    lifeEventSlug: 'restaurant-opening',
    lifeEventCode: '43TC31901000',
    lifeEventName: '开餐饮店',
    catalogueVersion: '2026.1',
    channel: 'online',
    stage: 'notify',
    status: 'drafting',
    holder: 'service',
    waitingFor: '准备一次告知',
    openedAt: new Date(openedAt),
    view: view(caseNo),
  });
  return caseNo;
}

function view(caseNo: string, change: Partial<CaseView> = {}): CaseView {
  const plan = { items: [], stages: [], materialIds: [], commitmentItemIds: [], specialProcedureIds: [] };
  const law = { clocks: [], calendar: [], offers: [], procedures: [], visits: [], hearings: [], consultations: [] };
  const start = { caseNo, stage: 'notify', status: 'drafting', holder: 'service', waitingFor: '', openedAt } as const;
  return { ...start, ...plan, ...law, parked: [], criticalPath: null, ...change };
}

function item(itemId: string, status: ItemView['status'], round = 1): ItemView {
  const lists = { resultIds: [], requirements: [], waitsForItems: [], waitsForMaterials: [], waitsForEvents: [] };
  const names = { itemCaseNo: '43019926052100000101', name: itemId, departmentId: 'fire', initiation: 'application' };
  const due = { promisedDue: { at: openedAt + 86_400_000, provisional: false, exceeded: false } };
  return { itemId, ...names, status, round, startedAt: openedAt, ...due, ...lists };
}

function event(seq: number): RecordedEvent {
  return { seq, at: openedAt + seq, actor: { role: 'system', id: 'system' }, event: { type: 'noticeGiven' } };
}

/** Events `from`…`to` and a view in which each burst is told apart by what it waits for. */
function burst(caseNo: string, runId: string, from: number, to: number, change: Partial<CaseView> = {}): RecordRequest {
  const events = Array.from({ length: to - from + 1 }, (_, index) => event(from + index));
  return {
    caseNo,
    runId,
    task: to,
    madeAt: openedAt,
    events,
    view: view(caseNo, { waitingFor: `${runId}:${to}`, ...change }),
  };
}

const record = (request: RecordRequest, notices: readonly NewNotice[] = []) =>
  recordBurst(throwaway.register, request, notices);
const registerRow = (caseNo: string) => throwaway.register.getRepository(CaseRegisterRow).findOneByOrFail({ caseNo });
const itemRows = (caseNo: string) =>
  throwaway.register.getRepository(ItemRegisterRow).find({ where: { caseNo }, order: { itemId: 'ASC' } });
const eventRows = (caseNo: string) =>
  throwaway.register.getRepository(CaseEventRow).find({ where: { caseNo }, order: { epoch: 'ASC', seq: 'ASC' } });

describe('recording a burst', () => {
  it('given a case, when its burst is recorded, then case, items and events say what the view says', async () => {
    const caseNo = await openCase();
    const parked = [{ step: 'dispatch/fire-check/1', reason: '拒收', since: openedAt }];
    const request = burst(caseNo, 'run-1', 1, 2, {
      stage: 'approve',
      status: 'inProgress',
      acceptedAt: openedAt + 5,
      nextDue: { at: openedAt + 9, provisional: true, exceeded: false },
      items: [item('fire-check', 'inReview'), item('food-licence', 'waitingPrerequisite', 0)],
      parked,
    });
    await record(request);
    expect(await registerRow(caseNo)).toMatchObject({
      ...{ runId: 'run-1', epoch: 1, seq: 2, stage: 'approve', status: 'inProgress', parked: true, endKind: null },
      ...{ acceptedAt: new Date(openedAt + 5), nextDueAt: new Date(openedAt + 9), openedAt: new Date(openedAt) },
      view: request.view,
    });
    expect(await itemRows(caseNo)).toMatchObject([
      { itemId: 'fire-check', status: 'inReview', round: 1, promisedDueAt: new Date(openedAt + 86_400_000) },
      { itemId: 'food-licence', status: 'waitingPrerequisite', round: 0, statutoryDueAt: null },
    ]);
    expect(await eventRows(caseNo)).toMatchObject([
      { epoch: 1, seq: 1, at: new Date(openedAt + 1), type: 'noticeGiven', commandId: null },
      { epoch: 1, seq: 2, event: { type: 'noticeGiven' } },
    ]);
  });

  it('given a recorded burst, when it comes again, then nothing changes', async () => {
    const caseNo = await openCase();
    const request = burst(caseNo, 'run-1', 1, 2, { items: [item('fire-check', 'inReview')] });
    await record(request);
    const before = [await registerRow(caseNo), await itemRows(caseNo), await eventRows(caseNo)];
    await record(request);
    expect([await registerRow(caseNo), await itemRows(caseNo), await eventRows(caseNo)]).toEqual(before);
  });

  it('given a burst of a task that was lost, when the task is done anew, then only what was done anew stands', async () => {
    const caseNo = await openCase();
    await record({ ...burst(caseNo, 'run-1', 1, 1), task: 3 });
    await record({ ...burst(caseNo, 'run-1', 2, 4, { items: [item('added', 'inReview')] }), task: 9 });
    const anew = burst(caseNo, 'run-1', 2, 3, { items: [item('fire-check', 'inReview')] });
    const events = anew.events.map((one) => ({ ...one, commandId: 'another' }));
    await record({ ...anew, events, task: 9, madeAt: openedAt + 1 });
    expect(await registerRow(caseNo)).toMatchObject({ seq: 3, task: 9, waitingFor: 'run-1:3' });
    expect(await itemRows(caseNo)).toMatchObject([{ itemId: 'fire-check' }]);
    expect(await eventRows(caseNo)).toMatchObject([
      { seq: 1, commandId: null },
      { seq: 2, commandId: 'another' },
      { seq: 3, commandId: 'another' },
    ]);
  });

  it('given a later task, when the burst of a lost one comes late, then it changes nothing', async () => {
    const caseNo = await openCase();
    await record({ ...burst(caseNo, 'run-1', 1, 2), task: 9 });
    const before = [await registerRow(caseNo), await eventRows(caseNo)];
    const lost = burst(caseNo, 'run-1', 1, 2, { waitingFor: 'lost' });
    await record({ ...lost, events: lost.events.map((one) => ({ ...one, commandId: 'lost' })), task: 6 });
    expect([await registerRow(caseNo), await eventRows(caseNo)]).toEqual(before);
  });

  it('given a task done anew, when what its lost try had to write comes late, then it changes nothing', async () => {
    const caseNo = await openCase();
    await record({ ...burst(caseNo, 'run-1', 1, 2), task: 6 });
    const lost = burst(caseNo, 'run-1', 3, 5, { waitingFor: 'lost' });
    const anew = burst(caseNo, 'run-1', 3, 4, { waitingFor: 'anew' });
    await record({ ...anew, task: 9, madeAt: openedAt + 1 });
    const before = [await registerRow(caseNo), await eventRows(caseNo)];
    await record({ ...lost, task: 9 });
    expect([await registerRow(caseNo), await eventRows(caseNo)]).toEqual(before);
  });

  it('given a run after a reset, when it and the run before it record, then only the later run moves the case', async () => {
    const caseNo = await openCase();
    await record(burst(caseNo, 'run-1', 1, 7, { items: [item('fire-check', 'granted'), item('added', 'inReview')] }));
    await record(burst(caseNo, 'run-2', 1, 3, { items: [item('fire-check', 'inReview')] }));
    await record(burst(caseNo, 'run-1', 8, 9, { items: [item('fire-check', 'granted')] }));
    expect(await registerRow(caseNo)).toMatchObject({ runId: 'run-2', epoch: 2, seq: 3, waitingFor: 'run-2:3' });
    expect(await itemRows(caseNo)).toMatchObject([{ itemId: 'fire-check', status: 'inReview' }]);
    expect((await eventRows(caseNo)).map((row) => `${row.epoch}:${row.seq}`)).toEqual([
      '1:1',
      '1:2',
      '1:3',
      '1:4',
      '1:5',
      '1:6',
      '1:7',
      '1:8',
      '1:9',
      '2:1',
      '2:2',
      '2:3',
    ]);
  });

  it('given notices, when the burst comes twice, then each is in the outbox once, as first written', async () => {
    const caseNo = await openCase();
    const notice = { key: 'accepted', kind: 'accepted', title: '受理通知书', text: '已受理' } as const;
    await record(burst(caseNo, 'run-1', 1, 1), [notice]);
    await record(burst(caseNo, 'run-1', 1, 1), [{ ...notice, text: '别的' }]);
    const rows = await throwaway.register.getRepository(NoticeRow).findBy({ caseNo });
    expect(rows).toMatchObject([notice]);
  });

  it('given an applicant with a mobile number, when the burst comes twice, then each notice waits to be sent once', async () => {
    const caseNo = await openCase();
    const basis = {
      lifeEventSlug: '',
      lifeEventCode: '',
      catalogueVersion: '',
      endId: '',
      facts: {},
      queryCodeHash: '',
    };
    const applicant = { applicantId: 'account-1', applicantMobile: '13800000001', openedBy: 'account-1' };
    const file = { caseNo, channel: 'online', regionCode: '430199', openedAt: new Date(openedAt) } as const;
    await throwaway.register.getRepository(CaseFileRow).insert({ ...basis, ...applicant, ...file });
    const notice = { key: 'accepted', kind: 'accepted', title: '受理通知书', text: '已受理' } as const;
    await record(burst(caseNo, 'run-1', 1, 1), [notice]);
    await record(burst(caseNo, 'run-1', 1, 1), [notice]);
    const queued = await throwaway.register.getRepository(NoticeDeliveryRow).findBy({ caseNo });
    expect(queued).toMatchObject([{ key: 'accepted', channel: 'sms', sentAt: null }]);
  });

  it('given a case that was never opened, when a burst comes, then it says so', async () => {
    await expect(record(burst('43019926052199999900', 'run-1', 1, 1))).rejects.toThrow(CaseNotInRegister);
  });

  it('given bursts in any order, twice and at once, then the last one stands and no event is missing (property)', async () => {
    const bursts = fc.shuffledSubarray([1, 2, 3, 4, 1, 2, 3, 4], { minLength: 8 });
    await fc.assert(
      fc.asyncProperty(bursts, async (order) => {
        const caseNo = await openCase();
        await Promise.all(
          order.map((seq) =>
            record(burst(caseNo, 'run-1', seq, seq, { items: [item('fire-check', 'inReview', seq)] })),
          ),
        );
        expect(await registerRow(caseNo)).toMatchObject({ epoch: 1, seq: 4, waitingFor: 'run-1:4' });
        expect(await itemRows(caseNo)).toMatchObject([{ round: 4 }]);
        expect((await eventRows(caseNo)).map((row) => row.seq)).toEqual([1, 2, 3, 4]);
      }),
      { numRuns: 25 },
    );
  });
});
