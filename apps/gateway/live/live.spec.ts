import { CLERK, item, plan, Story } from '@yijian/domain/testing';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
  type TestGateway,
} from '../spec-support/gateway';
import { recordStory } from '../spec-support/recorded-story';

let gateway: TestGateway;
let url: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
  url = await gateway.listen();
}, 60_000);

async function openCase(): Promise<string> {
  const { answers } = snackBar(await restaurantOpening());
  const payload = { lifeEvent: 'restaurant-opening', channel: 'online', answers, applicant: { id: 'a-1' } };
  const { body } = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
  return String(body['caseNo']);
}

/** A stream of changes that is read as it comes. */
class Stream {
  private text = '';

  private constructor(
    readonly type: string | null,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
  ) {}

  static async open(caseNo: string, headers: Record<string, string> = {}): Promise<Stream> {
    const token = await gateway.issuer.accessToken({ sub: 'applicant', roles: ['applicant'] });
    const answer = await fetch(`${url}/cases/${caseNo}/live`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    if (answer.body === null) throw new Error('No stream.');
    return new Stream(
      answer.headers.get('content-type'),
      answer.body.getReader() as ReadableStreamDefaultReader<Uint8Array>,
    );
  }

  /** Reads until a text has come; what has come by then. */
  async until(wanted: string): Promise<string> {
    while (!this.text.includes(wanted)) {
      const { done, value } = await this.reader.read();
      if (done) throw new Error(`The stream ended without ${wanted}: ${this.text}`);
      this.text += Buffer.from(value).toString();
    }
    return this.text;
  }

  /** Returns when the other side has ended the stream. */
  async ended(): Promise<void> {
    for (;;) if ((await this.reader.read()).done) return;
  }

  close(): Promise<void> {
    return this.reader.cancel();
  }
}

const STORY = new Story().submitted(plan([item('a')]));

describe('changes of a case as they happen', () => {
  it('given a page that watches, when the case moves on, then it is told the position and reads again', async () => {
    const caseNo = await openCase();
    const stream = await Stream.open(caseNo);
    expect(stream.type).toBe('text/event-stream; charset=utf-8');
    await stream.until('retry: ');
    await recordStory(gateway.register, caseNo, STORY);
    const position = `run-1:${STORY.recorded.length}`;
    const told = `event: changed\nid: ${position}\ndata: ${JSON.stringify({ position })}\n\n`;
    await stream.until(told);
    await stream.close();
  });

  it('given a page that comes back with the last position it has seen, then what it missed is told at once', async () => {
    const caseNo = await openCase();
    await recordStory(gateway.register, caseNo, STORY);
    const stream = await Stream.open(caseNo, { 'last-event-id': ':0' });
    await stream.until(`id: run-1:${STORY.recorded.length}\n`);
    await stream.close();
  });

  it('given two who watch the same case, then both are told', async () => {
    const caseNo = await openCase();
    const streams = [await Stream.open(caseNo), await Stream.open(caseNo)];
    await Promise.all(streams.map((stream) => stream.until('retry: ')));
    await recordStory(
      gateway.register,
      caseNo,
      new Story().accepted(plan([item('a')])).does(CLERK, { type: 'withdraw', reason: '不办' }),
    );
    await Promise.all(streams.map((stream) => stream.until('event: changed')));
    await Promise.all(streams.map((stream) => stream.close()));
  });

  it('given no such case, then there is a problem and no stream', async () => {
    const answer = await gateway.ask({ url: '/cases/43019926010100999900/live', role: 'windowClerk' });
    expect(answer).toMatchObject({ status: 404, ...problem('caseUnknown') });
  });

  it('given a gateway that stops, then its streams end and do not hold it up', async () => {
    const stream = await Stream.open(await openCase());
    await stream.until('retry: ');
    await Promise.all([gateway.stop(), stream.ended()]);
  });
});
