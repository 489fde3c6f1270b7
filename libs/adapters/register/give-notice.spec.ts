import { startThrowawayRegister, type ThrowawayRegister } from '../throwaway-register';
import { CaseFileRow, giveNotice, NoticeDeliveryRow, NoticeRow } from '.';

let throwaway: ThrowawayRegister;
beforeAll(async () => {
  throwaway = await startThrowawayRegister();
}, 60_000);
afterAll(() => throwaway?.stop());

let opened = 0;

/** A case whose applicant has given these contacts; answers its number. */
async function caseOf(contacts: Partial<Pick<CaseFileRow, 'applicantMobile' | 'applicantEmail'>>): Promise<string> {
  opened += 1;
  const caseNo = `430199260521${String(opened).padStart(6, '0')}00`;
  await throwaway.register.getRepository(CaseFileRow).insert({
    caseNo,
    lifeEventSlug: 'restaurant-opening',
    lifeEventCode: '43TC31901000',
    catalogueVersion: '2026.1',
    channel: 'online',
    endId: 'file',
    facts: {},
    applicantId: 'account-1',
    queryCodeHash: '',
    regionCode: '430199',
    openedAt: new Date(),
    openedBy: 'account-1',
    ...contacts,
  });
  return caseNo;
}

const NOTICE = { key: 'accepted/4', kind: 'accepted', title: '受理通知书', text: '已受理' } as const;

async function given(caseNo: string): Promise<{ readonly texts: string[]; readonly channels: string[] }> {
  const { register } = throwaway;
  const notices = await register.getRepository(NoticeRow).findBy({ caseNo });
  const deliveries = await register
    .getRepository(NoticeDeliveryRow)
    .find({ where: { caseNo }, order: { channel: 'ASC' } });
  for (const delivery of deliveries) expect(delivery).toMatchObject({ key: NOTICE.key, sentAt: null, attempts: 0 });
  return { texts: notices.map(({ text }) => text), channels: deliveries.map(({ channel }) => channel) };
}

describe('giving a notice', () => {
  it.each([
    [{}, []],
    [{ applicantEmail: 'a@example.com' }, ['email']],
    [{ applicantMobile: '13800000001' }, ['sms']],
    [{ applicantEmail: 'a@example.com', applicantMobile: '13800000001' }, ['email', 'sms']],
  ])('given an applicant with %j, then it waits to be sent by %j', async (contacts, channels) => {
    const caseNo = await caseOf(contacts);
    await giveNotice(throwaway.register, caseNo, NOTICE);
    expect(await given(caseNo)).toEqual({ texts: ['已受理'], channels });
  });

  it('given a key that is there already, then the notice and what waits stay as they are', async () => {
    const caseNo = await caseOf({ applicantEmail: 'a@example.com' });
    await giveNotice(throwaway.register, caseNo, NOTICE);
    await giveNotice(throwaway.register, caseNo, { ...NOTICE, text: '别的' });
    expect(await given(caseNo)).toEqual({ texts: ['已受理'], channels: ['email'] });
  });
});
