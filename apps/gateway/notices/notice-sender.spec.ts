import { type AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { giveNotice, NoticeDeliveryRow } from '@yijian/adapters/register';
import { startThrowawayMailbox, type ThrowawayMailbox } from '@yijian/adapters/throwaway-mailbox';
import { type LifeEvent } from '@yijian/domain/catalogue';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  someTime,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
} from '../spec-support/gateway';
import { NoticeOutbox } from './notice-outbox';
import { noticeChannels, NoticeSender } from './notice-sender';

// Rounds are a second apart, and each case takes its turn.
jest.setTimeout(60_000);

const FROM = 'no-reply@service.example';

let gateway: TestGateway;
let restaurant: LifeEvent;
let mailbox: ThrowawayMailbox;
let smsGateway: Server;
let smsStatus = 200;
const messages: { readonly messageId: string; readonly to: string }[] = [];

beforeAll(async () => {
  mailbox = await startThrowawayMailbox();
  smsGateway = createServer((received, response) => {
    let body = '';
    received.on('data', (part: Buffer) => (body += part.toString()));
    received.on('end', () => {
      if (smsStatus === 200) messages.push(JSON.parse(body) as { messageId: string; to: string });
      response.writeHead(smsStatus).end();
    });
  });
  await new Promise<void>((listening) => smsGateway.listen(0, '127.0.0.1', listening));
  const smsUrl = `http://127.0.0.1:${(smsGateway.address() as AddressInfo).port}/messages`;
  gateway = await startTestGateway({ smtp: { url: mailbox.url, from: FROM }, sms: { url: smsUrl, token: undefined } });
  restaurant = await restaurantOpening();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await mailbox.stop();
  smsGateway.closeAllConnections();
  smsGateway.close();
});

function open(contacts: object): Promise<TestAnswer> {
  const applicant = { id: 'applicant', name: '张三丰', ...contacts };
  const payload = {
    lifeEvent: 'restaurant-opening',
    channel: 'online',
    answers: snackBar(restaurant).answers,
    applicant,
  };
  return gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
}

/** A case whose applicant has these contacts and was given the notice `accepted/4`; its number. */
async function toldCase(contacts: object): Promise<string> {
  const caseNo = String((await open(contacts)).body['caseNo']);
  const notice = { key: 'accepted/4', kind: 'accepted', title: '受理通知书', text: '受理日期：2026-11-22。' } as const;
  await giveNotice(gateway.register, caseNo, notice);
  return caseNo;
}

const deliveriesOf = (caseNo: string) => gateway.register.getRepository(NoticeDeliveryRow).findBy({ caseNo });

/** Waits, for as long as the spec may take, until a value is found. */
async function until<T>(find: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((passed) => setTimeout(passed, 20));
  }
}

/** How the notice was sent, once `count` channels have it. */
const sent = (caseNo: string, count: number): Promise<unknown> =>
  until(async () => {
    const { body } = await gateway.ask({ url: `/cases/${caseNo}/notices`, role: 'windowClerk' });
    const [notice] = body as unknown as { sent: object[] }[];
    return notice?.sent.length === count ? notice.sent : undefined;
  });

/** Waits until every delivery of a case has failed. */
const failed = (caseNo: string): Promise<unknown> =>
  until(async () => {
    const rows = await deliveriesOf(caseNo);
    return rows.every(({ lastError }) => lastError !== null) ? rows : undefined;
  });

/** Lets what has failed come up again now instead of half a minute later. */
const hurry = () => gateway.register.query('UPDATE notice_delivery SET next_attempt_at = now() WHERE sent_at IS NULL');

const mailsOf = (caseNo: string) => mailbox.mails.filter(({ text }) => text.includes(caseNo));
const messagesOf = (caseNo: string) => messages.filter(({ messageId }) => messageId.startsWith(caseNo));

const EMAIL = 'zhang@example.com';
const MOBILE = '13800000001';

describe('sending notices', () => {
  it('given mail address and mobile number, then each channel gets the notice once, and the notice says so', async () => {
    const caseNo = await toldCase({ email: EMAIL, mobile: MOBILE });
    const rows = await sent(caseNo, 2);
    expect(rows).toEqual(
      expect.arrayContaining([
        { channel: 'email', sentAt: someTime },
        { channel: 'sms', sentAt: someTime },
      ]),
    );
    expect(mailsOf(caseNo)).toMatchObject([{ from: FROM, to: [EMAIL] }]);
    expect(messagesOf(caseNo)).toMatchObject([{ messageId: `${caseNo}/accepted/4`, to: MOBILE }]);
  });

  it('given one contact or none, then nothing goes elsewhere', async () => {
    const [without, withMobile] = [await toldCase({}), await toldCase({ mobile: MOBILE })];
    const withEmail = await toldCase({ email: EMAIL });
    expect(await sent(withMobile, 1)).toMatchObject([{ channel: 'sms' }]);
    expect(await sent(withEmail, 1)).toMatchObject([{ channel: 'email' }]);
    expect(await sent(without, 0)).toEqual([]);
    expect(await deliveriesOf(without)).toEqual([]);
    expect([mailsOf(withMobile), messagesOf(withEmail)]).toEqual([[], []]);
  });

  it('given a mail server and an SMS gateway that are away, when they are back, then it is sent, once', async () => {
    mailbox.refuseWith = 451;
    smsStatus = 503;
    const caseNo = await toldCase({ email: EMAIL, mobile: MOBILE });
    await failed(caseNo);
    expect(await sent(caseNo, 0)).toEqual([]);
    mailbox.refuseWith = undefined;
    smsStatus = 200;
    await hurry();
    await sent(caseNo, 2);
    expect([mailsOf(caseNo).length, messagesOf(caseNo).length]).toEqual([1, 1]);
    expect(await deliveriesOf(caseNo)).toMatchObject([{ lastError: null }, { lastError: null }]);
  });

  it('given several senders at once, then each notice goes out once', async () => {
    const channels = noticeChannels({ smtp: { url: mailbox.url, from: FROM }, sms: undefined });
    const others = [1, 2].map(() => new NoticeSender(new NoticeOutbox(gateway.register), channels));
    for (const sender of others) sender.onApplicationBootstrap();
    const cases = await Promise.all(Array.from({ length: 20 }, () => toldCase({ email: EMAIL })));
    await Promise.all(cases.map((caseNo) => sent(caseNo, 1)));
    await Promise.all(others.map((sender) => sender.onModuleDestroy()));
    expect(cases.map((caseNo) => mailsOf(caseNo).length)).toEqual(cases.map(() => 1));
  });
});

describe('a channel that is not configured', () => {
  it('given no variables, then there is no channel to send through', () => {
    expect(noticeChannels({ smtp: undefined, sms: undefined })).toEqual([]);
  });

  it('given a notice that waits for one channel, when the other looks, then it is left alone', async () => {
    mailbox.refuseWith = 451;
    const caseNo = await toldCase({ email: EMAIL });
    await failed(caseNo);
    await hurry();
    expect(await new NoticeOutbox(gateway.register).claimDue('sms', 10)).toEqual([]);
    mailbox.refuseWith = undefined;
    await hurry();
    await sent(caseNo, 1);
  });
});

describe('contacts', () => {
  it('given contacts of another form, then each pointer is told', async () => {
    const answer = await open({ mobile: '12345', email: 'a@b.example, c@d.example' });
    expect(answer).toMatchObject({ status: 400, ...problem('requestInvalid') });
    const errors = answer.body['errors'] as { pointer: string }[];
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/applicant/mobile', '/applicant/email']);
  });

  it('given contacts, then no view, notice or event shows them', async () => {
    const caseNo = await toldCase({ email: EMAIL, mobile: MOBILE });
    for (const path of ['', '/timeline', '/notices', '/form']) {
      const { status, body } = await gateway.ask({ url: `/cases/${caseNo}${path}`, role: 'windowClerk' });
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/13800000001|zhang@example/);
    }
  });
});
