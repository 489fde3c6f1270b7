import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { storedCatalogue } from '@yijian/adapters/catalogue';
import { departmentClient } from '@yijian/adapters/departments';
import { DepartmentRequestRow, ItemOutputRow, MaterialUploadRow } from '@yijian/adapters/register';
import { startThrowawayRegister, type ThrowawayRegister } from '@yijian/adapters/throwaway-register';
import {
  type CaseActivities,
  type DepartmentReceipt,
  type DepartmentRequest,
  type SendToDepartment,
} from '@yijian/contract';
import { hotpotForm, importFile, openCase, restaurant } from '../opened-case.fixture';
import { createDepartmentActivities } from '.';

interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

let throwaway: ThrowawayRegister;
let server: Server;
let activities: Pick<CaseActivities, 'sendToDepartment'>;
/** Requests the department got, and what it answers next; 200 when nothing is left. */
let received: DepartmentRequest[];
let answers: Answer[];
/** Happens while the department has the request and has not answered yet. */
let onRequest: () => Promise<void>;
let caseNo: string;
let opened = 0;

beforeAll(async () => {
  throwaway = await startThrowawayRegister();
  await importFile(throwaway.register, 'lifeEvent', restaurant.slug, restaurant);
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      received.push(JSON.parse(text) as DepartmentRequest);
      void onRequest().finally(answer);
    });
    const answer = () => {
      const { status, body, headers } = answers.shift() ?? { status: 200, body: '{"receiptNumber":"SP-1"}' };
      response.writeHead(status, headers).end(body);
    };
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  activities = createDepartmentActivities({
    register: throwaway.register,
    catalogue: storedCatalogue(throwaway.register),
    askDepartment: departmentClient({
      departmentsUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      timeoutMs: 2_000,
    }),
    gatewayUrl: 'http://gateway',
  });
}, 60_000);
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await throwaway?.stop();
});
beforeEach(async () => {
  opened += 1;
  caseNo = `430199260521${String(opened).padStart(6, '0')}00`;
  received = [];
  answers = [];
  onRequest = () => Promise.resolve();
  await openCase(throwaway.register, caseNo);
});

function request(change: Partial<SendToDepartment> = {}): SendToDepartment {
  const lists = { materials: [], outputs: [] };
  const asked = { kind: 'application', round: 1, handling: 'normal', formRevision: 1 } as const;
  return { caseNo, itemId: 'food-licence', ...asked, ...lists, ...change };
}

/** Runs the activity as a worker does, without the worker's log of failures. */
function send(asked: SendToDepartment): Promise<DepartmentReceipt> {
  const logger = new DefaultLogger('ERROR');
  const environment = new MockActivityEnvironment({ startToCloseTimeoutMs: 2_000 }, { logger });
  return environment.run<[SendToDepartment], DepartmentReceipt, typeof activities.sendToDepartment>(
    (given) => activities.sendToDepartment(given),
    asked,
  );
}

async function failureOf(sending: Promise<unknown>): Promise<ApplicationFailure> {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApplicationFailure);
  return error as ApplicationFailure;
}

const kept = () => throwaway.register.getRepository(DepartmentRequestRow).findBy({ caseNo });

describe('sending to a department', () => {
  it('given a filed case, then the department gets its own form, its files and its periods, and the receipt comes back', async () => {
    const uploadId = randomUUID();
    const file = { sha256: 'ab', bytes: 1200, mediaType: 'application/pdf', storageKey: '', fileName: 'a.pdf' };
    const upload = {
      uploadId,
      caseNo,
      materialId: 'food-layout',
      uploadedAt: new Date(),
      uploadedBy: 'desk-1',
      ...file,
    };
    await throwaway.register.getRepository(MaterialUploadRow).insert(upload);
    const promisedDueAt = Date.parse('2026-06-01T15:59:59.999Z');
    const materials = [{ materialId: 'food-layout', uploadId, sha256: 'ab' }];
    await expect(send(request({ materials, promisedDueAt }))).resolves.toEqual({ receiptNumber: 'SP-1' });
    expect(received).toMatchObject([
      {
        ...{ requestId: `${caseNo}/food-licence/1`, departmentId: 'market-regulation', kind: 'application', round: 1 },
        itemCaseNo: `${caseNo.slice(0, 18)}02`,
        payload: { operatorName: hotpotForm['applicant']?.['entityName'], headcount: 18 },
        materials: [{ sha256: 'ab', bytes: 1200, url: `http://gateway/cases/${caseNo}/materials/${uploadId}` }],
        promisedDueAt: '2026-06-01T23:59:59+08:00',
        replyTo: 'http://gateway/department-replies',
      },
    ]);
    expect(await kept()).toMatchObject([
      { requestId: `${caseNo}/food-licence/1`, payload: received[0], receiptNumber: 'SP-1', attempts: 1, round: 1 },
    ]);
  });

  it('given a request that the department has confirmed, when sent again, then it is not asked again', async () => {
    await send(request());
    await expect(send(request())).resolves.toEqual({ receiptNumber: 'SP-1' });
    expect(received).toHaveLength(1);
  });

  it('given an output of another item, then the mapping reads the value that its command brought, no other', async () => {
    const output = { caseNo, itemId: 'licence-check', outputId: 'check-result' };
    await throwaway.register.getRepository(ItemOutputRow).insert([
      { ...output, commandId: 'reply-1', value: 'old' },
      { ...output, commandId: 'reply-2', value: 'valid' },
    ]);
    const outputs = [{ itemId: 'licence-check', outputId: 'check-result', commandId: 'reply-2' }];
    await send(request({ itemId: 'tobacco-licence', outputs }));
    expect(received[0]?.payload).toMatchObject({ licenceCheck: 'valid' });
  });

  it('given a withdrawal, then it carries neither form nor files, under a key of its own', async () => {
    await send(request({ kind: 'withdrawal', round: 0 }));
    expect(received).toMatchObject([
      { requestId: `${caseNo}/food-licence/withdrawal`, kind: 'withdrawal', payload: {}, materials: [] },
    ]);
  });

  it('given a rejection, then the step parks with what the department said, and the attempt is kept', async () => {
    answers = [{ status: 422, body: '缺少经营场所' }];
    const failure = await failureOf(send(request()));
    expect(failure).toMatchObject({ type: 'departmentRejected', nonRetryable: true });
    expect(failure.message).toMatch(/HTTP 422.*缺少经营场所/);
    const rejectedAt = expect.any(Date) as Date;
    expect(await kept()).toMatchObject([{ attempts: 1, answeredAt: null, rejectedAt }]);
  });

  it('given an outage, then it is tried again when the department says, and the attempts are counted', async () => {
    answers = [{ status: 503, headers: { 'retry-after': '3' } }];
    const failure = await failureOf(send(request()));
    expect(failure).toMatchObject({ type: 'departmentUnavailable', nonRetryable: false, nextRetryDelay: 3_000 });
    await expect(send(request())).resolves.toEqual({ receiptNumber: 'SP-1' });
    expect(received[1]).toEqual(received[0]);
    expect(await kept()).toMatchObject([{ attempts: 2, receiptNumber: 'SP-1', answeredAt: expect.any(Date) as Date }]);
  });

  it('given an attempt whose answer got lost, when it is composed otherwise now, then the department gets the same again', async () => {
    answers = [{ status: 503 }];
    await failureOf(send(request({ promisedDueAt: Date.parse('2026-06-01T15:59:59.999Z') })));
    await send(request({ promisedDueAt: Date.parse('2026-06-02T15:59:59.999Z') }));
    expect(received[1]).toEqual(received[0]);
    expect(await kept()).toMatchObject([{ payload: received[0] }]);
  });

  it('given a request that was rejected, when it is composed otherwise now, then the department gets the new one', async () => {
    answers = [{ status: 422 }];
    await failureOf(send(request({ promisedDueAt: Date.parse('2026-06-01T15:59:59.999Z') })));
    await send(request({ promisedDueAt: Date.parse('2026-06-02T15:59:59.999Z') }));
    expect(received[1]).toMatchObject({ promisedDueAt: '2026-06-02T23:59:59+08:00' });
    expect(await kept()).toMatchObject([
      { payload: received[1], attempts: 2, receiptNumber: 'SP-1', rejectedAt: null },
    ]);
  });

  it('given a request under way, then it is on record before the department has it', async () => {
    onRequest = async () => expect(await kept()).toMatchObject([{ attempts: 1, answeredAt: null }]);
    await send(request());
    expect.assertions(1);
  });

  it.each<[string, Partial<SendToDepartment>, string]>([
    ['a case that is not there', { caseNo: '43019926052199999900' }, 'caseFileMissing'],
    ['a form revision that is not there', { formRevision: 9 }, 'caseFileMissing'],
    [
      'a file that is not there',
      { materials: [{ materialId: 'm', uploadId: randomUUID(), sha256: '' }] },
      'caseFileMissing',
    ],
    ['an item that the package does not have', { itemId: 'nothing' }, 'departmentUnknown'],
  ])('given %s, then the step parks and nobody is asked', async (_, change, type) => {
    expect(await failureOf(send(request(change)))).toMatchObject({ type, nonRetryable: true });
    expect(received).toEqual([]);
  });
});
