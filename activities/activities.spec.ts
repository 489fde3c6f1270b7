import { storedCatalogue } from '@yijian/adapters/catalogue';
import {
  CaseEventRow,
  CaseFileRow,
  DeliveryRow,
  NoticeRow,
  OneTimeNoticeDeliveryRow,
  OneTimeNoticeRow,
} from '@yijian/adapters/register';
import { startThrowawayRegister, type ThrowawayRegister } from '@yijian/adapters/throwaway-register';
import { type CaseActivities } from '@yijian/contract';
import { dateOf } from '@yijian/domain/calendar';
import { type CalendarFile, type Departments, type LifeEvent, planCase } from '@yijian/domain/catalogue';
import { createActivities } from '.';
import { importFile, openCase, restaurant, sample } from './opened-case.fixture';

/** The package with a signboard that turns out to be needed on the way. */
const surveyed: LifeEvent = {
  ...restaurant,
  version: '2026.2',
  serviceItems: restaurant.serviceItems.map((item) =>
    item.id === 'signboard' ? { ...item, appliesWhen: 'needsSignboard = true', addedInFlight: true } : item,
  ),
};
const year = Number(dateOf(Date.now()).slice(0, 4));

let throwaway: ThrowawayRegister;
let activities: CaseActivities;
let caseNo: string;
let opened = 0;

beforeAll(async () => {
  throwaway = await startThrowawayRegister();
  const { register } = throwaway;
  await importFile(register, 'lifeEvent', restaurant.slug, restaurant);
  await importFile(register, 'lifeEvent', restaurant.slug, surveyed);
  await importFile(register, 'departments', '', sample<Departments>('departments.json'));
  const catalogue = storedCatalogue(register);
  const askDepartment = () => Promise.reject(new Error('no department in these specs'));
  const lookUpFacts = () => Promise.reject(new Error('no facts in these specs'));
  activities = createActivities({ register, catalogue, askDepartment, lookUpFacts, gatewayUrl: 'http://gateway' });
}, 60_000);
afterAll(() => throwaway?.stop());
beforeEach(() => {
  opened += 1;
  caseNo = `430199260522${String(opened).padStart(6, '0')}00`;
});

const isParking = (type: string) => expect.objectContaining({ type, nonRetryable: true }) as unknown;

describe('the one-time notice', () => {
  it('given the answers of a case, when given twice, then the outbox holds it once, with items, departments and materials', async () => {
    await openCase(throwaway.register, caseNo);
    await activities.giveOneTimeNotice({ caseNo, key: 'oneTimeNotice/1' });
    await activities.giveOneTimeNotice({ caseNo, key: 'oneTimeNotice/1' });
    const notices = await throwaway.register.getRepository(NoticeRow).findBy({ caseNo });
    expect(notices).toMatchObject([{ kind: 'oneTimeNotice', title: `${restaurant.name}一次性告知单` }]);
    for (const words of ['【办理事项】', '【申请材料】', '【办理时限】', restaurant.guide.consultationPhone]) {
      expect(notices[0]?.text).toContain(words);
    }
    const deliveries = await throwaway.register.getRepository(OneTimeNoticeDeliveryRow).findBy({ caseNo });
    expect(deliveries).toMatchObject([{ key: 'oneTimeNotice/1', channel: 'account', openedAt: null }]);
    const noticeId = deliveries[0]?.noticeId ?? '';
    const snapshot = await throwaway.register.getRepository(OneTimeNoticeRow).findOneByOrFail({ noticeId });
    expect(snapshot).toMatchObject({ kind: 'acceptanceStage', slug: restaurant.slug, text: notices[0]?.text });
  });

  it('given no case file, then the step parks', async () => {
    await expect(activities.giveOneTimeNotice({ caseNo, key: 'k' })).rejects.toEqual(isParking('caseFileMissing'));
  });
});

describe('planning again', () => {
  it('given a fact found out on the way, then the item it calls for joins the recorded plan', async () => {
    const { register } = throwaway;
    await openCase(register, caseNo, { catalogueVersion: surveyed.version });
    const file = await register.getRepository(CaseFileRow).findOneByOrFail({ caseNo });
    const facts = file.facts as Record<string, boolean>;
    const filed = planCase(surveyed, { facts, endId: file.endId, channel: file.channel });
    await register.query(
      `INSERT INTO case_event (case_no, epoch, seq, task, at, type, actor, event) VALUES ($1, 1, 5, 9, now(), 'caseSubmitted', '{}', $2)`,
      [caseNo, JSON.stringify({ type: 'caseSubmitted', filing: { plan: filed } })],
    );
    await expect(activities.revisePlan({ caseNo })).resolves.toEqual(filed);
    await register.getRepository(CaseFileRow).update({ caseNo }, { facts: { ...facts, needsSignboard: true } });
    const revised = await activities.revisePlan({ caseNo });
    expect(revised.items.map(({ id }) => id)).toEqual([
      ...['licence-check', 'food-licence', 'fire-check', 'signboard', 'drainage-licence', 'tobacco-licence'],
    ]);
    await register.getRepository(CaseEventRow).delete({ caseNo });
    await expect(activities.revisePlan({ caseNo })).resolves.toEqual(revised);
  });

  it('given a package version that is not stored, then the step parks', async () => {
    await openCase(throwaway.register, caseNo, { catalogueVersion: '1999.1' });
    await expect(activities.revisePlan({ caseNo })).rejects.toEqual(isParking('caseFileMissing'));
  });
});

describe('the calendar', () => {
  it('given no calendar of this year, then the step parks until it is imported', async () => {
    await expect(activities.loadCalendar({ regionCode: '430199' })).rejects.toEqual(isParking('calendarMissing'));
    const calendar = { ...sample<CalendarFile>('calendar-2026.json'), year };
    await importFile(throwaway.register, 'calendar', `${year}-000000`, calendar);
    const loaded = await activities.loadCalendar({ regionCode: '430199' });
    expect(loaded.years.map((known) => [known.year, known.version])).toEqual([[year, calendar.version]]);
  });
});

describe('the dispatch of the bundle', () => {
  const bundle = { results: [{ itemId: 'fire-check', outputId: 'decision', commandId: 'reply-1' }], deniedItemIds: [] };
  const delivery = () => throwaway.register.getRepository(DeliveryRow).findOneByOrFail({ caseNo });

  it('given electronic delivery, when dispatched twice, then the receipt is the time stamp of the first', async () => {
    const first = await activities.dispatchBundle({ caseNo, method: 'online', ...bundle });
    expect(first.receipt).toMatch(/^电子送达时间戳：\d{4}年\d+月\d+日\d\d:\d\d/);
    const row = await delivery();
    await expect(activities.dispatchBundle({ caseNo, method: 'online', ...bundle })).resolves.toEqual(first);
    expect(await delivery()).toEqual(row);
    expect(row).toMatchObject({ method: 'online', bundle, receipt: first.receipt, receivedAt: row.dispatchedAt });
  });

  it('given another method, then it waits for a confirmation', async () => {
    await expect(activities.dispatchBundle({ caseNo, method: 'post', ...bundle })).resolves.toEqual({});
    expect(await delivery()).toMatchObject({ method: 'post', receipt: null, receivedAt: null });
  });
});
