import { type DepartmentRequest } from '@yijian/contract';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { departmentClient } from '.';

const request: DepartmentRequest = {
  ...{ requestId: '43019926052100000100/fire-check/1', kind: 'application', departmentId: 'fire', round: 1 },
  ...{ caseNo: '43019926052100000100', itemCaseNo: '43019926052100000101', itemId: 'fire-check', itemName: '消防检查' },
  ...{ handlingItemCode: '0', initiation: 'application', handling: 'normal', payload: { name: '店' }, materials: [] },
  ...{ expects: { results: [], data: [] }, replyTo: 'http://127.0.0.1:3000/department-replies' },
};

let server: Server;
let handle: (received: IncomingMessage, response: ServerResponse, body: string) => void;
let departmentsUrl: string;

beforeAll(async () => {
  server = createServer((received, response) => {
    let body = '';
    received.on('data', (chunk: Buffer) => (body += chunk.toString()));
    received.on('end', () => handle(received, response, body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  departmentsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/departments`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

// A bound against hanging on a busy machine, no statement about speed.
const ask = () => departmentClient({ departmentsUrl, timeoutMs: 60_000 })(request);
function answers(status: number, body = '', headers: Record<string, string> = {}): void {
  handle = (_, response) => response.writeHead(status, headers).end(body);
}

describe('a request to a department', () => {
  it('given a department that stores it, then it got the whole request under its key and its number comes back', async () => {
    let seen: unknown;
    handle = (received, response, body) => {
      seen = [received.method, received.url, received.headers['idempotency-key'], JSON.parse(body)];
      response.writeHead(200).end('{"receiptNumber":"XF-1"}');
    };
    await expect(ask()).resolves.toEqual({ kind: 'stored', receipt: { receiptNumber: 'XF-1' } });
    expect(seen).toEqual(['POST', '/departments/fire/requests', request.requestId, request]);
  });

  it.each(['', 'OK', 'null', '{"receiptNumber":7}'])(
    'given a 2xx with the body %j, then it is stored without a number',
    async (body) => {
      answers(202, body);
      await expect(ask()).resolves.toEqual({ kind: 'stored', receipt: {} });
    },
  );

  it('given a 4xx, then it is rejected with the status and the start of the body', async () => {
    answers(422, '缺'.repeat(900));
    await expect(ask()).resolves.toEqual({ kind: 'rejected', status: 422, body: '缺'.repeat(500) });
  });

  it.each([301, 408, 425, 429, 500, 503])('given %i, then it is unavailable', async (status) => {
    answers(status);
    await expect(ask()).resolves.toEqual({ kind: 'unavailable', reason: `HTTP ${status}` });
  });

  it('given Retry-After in seconds or as a date, then the wait is told in milliseconds', async () => {
    answers(429, '', { 'retry-after': '7' });
    await expect(ask()).resolves.toMatchObject({ kind: 'unavailable', retryAfterMs: 7_000 });
    answers(503, '', { 'retry-after': new Date(Date.now() - 60_000).toUTCString() });
    await expect(ask()).resolves.toMatchObject({ kind: 'unavailable', retryAfterMs: 0 });
  });

  it('given a department that does not answer in time, then it is unavailable', async () => {
    handle = () => undefined;
    const answer = await departmentClient({ departmentsUrl, timeoutMs: 60_000 })(request, 20);
    expect(answer).toMatchObject({ kind: 'unavailable', reason: expect.stringMatching(/timeout/i) as string });
  });

  it('given nobody at the address, then it is unavailable and says why', async () => {
    const answer = await departmentClient({ departmentsUrl: 'http://127.0.0.1:1', timeoutMs: 60_000 })(request);
    expect(answer).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringMatching(/ECONNREFUSED|bad port/) as string,
    });
  });
});
