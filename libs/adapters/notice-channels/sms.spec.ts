import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type OutgoingNotice, smsChannel } from '.';

const notice: OutgoingNotice = {
  caseNo: '43019926112200000100',
  key: 'accepted/4',
  kind: 'accepted',
  title: '受理通知书',
  text: '张三丰：已受理',
};

let server: Server;
let url: string;
let status = 200;
const seen: { readonly headers: IncomingHttpHeaders; readonly body: unknown }[] = [];

beforeAll(async () => {
  server = createServer((received, response) => {
    let body = '';
    received.on('data', (part: Buffer) => (body += part.toString()));
    received.on('end', () => {
      seen.push({ headers: received.headers, body: JSON.parse(body) });
      response.writeHead(status, { location: '/elsewhere' }).end('{"said":"so"}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a notice by short message', () => {
  it('given a gateway that takes it over, then it got id, number and a text without contents or names', async () => {
    await smsChannel({ url, token: 'secret' }).send(notice, '13800000001');
    expect(seen.at(-1)?.body).toEqual({
      messageId: '43019926112200000100/accepted/4',
      to: '13800000001',
      text: '受理通知书，办件编号43019926112200000100，请登录查看。',
    });
    expect(seen.at(-1)?.headers).toMatchObject({
      'idempotency-key': '43019926112200000100/accepted/4',
      authorization: 'Bearer secret',
    });
  });

  it('given no token, then none is sent', async () => {
    await smsChannel({ url }).send(notice, '13800000001');
    expect(seen.at(-1)?.headers.authorization).toBeUndefined();
  });

  it.each([302, 400, 503])('given the answer %i, then it is not taken over', async (answer) => {
    status = answer;
    await expect(smsChannel({ url }).send(notice, '13800000001')).rejects.toThrow(
      `the SMS gateway answered ${answer}: {"said":"so"}`,
    );
  });

  it('given nobody at the address, then it is not taken over', async () => {
    await expect(smsChannel({ url: 'http://127.0.0.1:9' }).send(notice, '13800000001')).rejects.toThrow();
  });
});
