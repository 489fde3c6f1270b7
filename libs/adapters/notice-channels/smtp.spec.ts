import { startThrowawayMailbox, type ThrowawayMailbox } from '../throwaway-mailbox';
import { type OutgoingNotice, smtpChannel } from '.';

const notice: OutgoingNotice = {
  caseNo: '43019926112200000100',
  key: 'rectification/food-licence/1',
  kind: 'rectification',
  title: '整改通知书',
  text: '“食品经营许可”需要整改：\n1. 补充操作间照片',
};

let mailbox: ThrowawayMailbox;
beforeAll(async () => {
  mailbox = await startThrowawayMailbox();
});
afterAll(() => mailbox.stop());

const from = '政务服务中心 <no-reply@service.example>';
const send = (url = mailbox.url) => smtpChannel({ url, from }).send(notice, 'a-1@example.com');

describe('a notice by mail', () => {
  it('given a mail server, then it gets the whole notice from the sender, under the same id at every repetition', async () => {
    await send();
    await send();
    const [mail, again] = mailbox.mails;
    expect(mail).toMatchObject({ from: 'no-reply@service.example', to: ['a-1@example.com'] });
    expect(mail?.headers.get('subject')).toBe(notice.title);
    expect(mail?.headers.get('from')).toBe(from);
    expect(mail?.text.replaceAll('\r\n', '\n')).toBe(`${notice.text}\n\n办件编号：${notice.caseNo}\n`);
    const id = '<43019926112200000100%2Frectification%2Ffood-licence%2F1@service.example>';
    expect([mail?.headers.get('message-id'), again?.headers.get('message-id')]).toEqual([id, id]);
  });

  it('given a server that refuses the recipient, or none at all, then it is not taken over', async () => {
    mailbox.refuseWith = 451;
    await expect(send()).rejects.toThrow(/451/);
    await expect(send('smtp://127.0.0.1:1')).rejects.toThrow(/ECONNREFUSED/);
  });
});
