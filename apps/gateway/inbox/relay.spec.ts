import { Logger } from '@nestjs/common';
import { startThrowawayRegister, type ThrowawayRegister } from '@yijian/adapters/throwaway-register';
import { type CasePosition } from '@yijian/adapters/register';
import { type CommandEnvelope } from '@yijian/domain/case';
import { Backlog } from './backlog';
import { CaseDoor, type Delivered } from './case-door';
import { Courier } from './courier';
import { Inbox } from './inbox';
import { Relay } from './relay';

const POSITION = { runId: 'run-1', seq: 3 };
const REFUSAL = { code: 'notNow', message: '现在不行。', remedy: '请稍后。' } as const;

/** A door that answers as it is told and remembers what came. */
class TestDoor extends CaseDoor {
  answer: Delivered = { status: 'pending' };
  readonly seen: string[] = [];

  open(): Promise<CasePosition | undefined> {
    return Promise.resolve(undefined);
  }

  perform(_: string, { id }: CommandEnvelope): Promise<Delivered> {
    this.seen.push(id);
    return Promise.resolve(this.answer);
  }

  isReachable(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

let database: ThrowawayRegister;
let inbox: Inbox;
beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await startThrowawayRegister();
  inbox = new Inbox(database.register);
}, 60_000);
afterAll(() => database.stop());

beforeEach(async () => {
  await database.register.query('DELETE FROM inbox');
});

/** Stores a command of a case that was received `secondsAgo`; its writer is gone. */
async function stored(commandId: string, caseNo: string, secondsAgo: number): Promise<void> {
  await database.register.query(
    `INSERT INTO inbox (command_id, case_no, kind, envelope, request_digest, received_at, next_attempt_at)
     VALUES ($1, $2, 'command', $3, '', now() - $4 * interval '1 second', now())`,
    [
      commandId,
      caseNo,
      JSON.stringify({ id: commandId, comment: '只留在登记库', command: { type: 'accept' } }),
      secondsAgo,
    ],
  );
}

function relayThrough(door: TestDoor, backlog = new Backlog()): Relay {
  return new Relay(inbox, new Courier(inbox, door), backlog);
}

const CASE = '43019926112200000100';
const OTHER = '43019926112200000200';

describe('the relay', () => {
  it('given several commands of a case, when delivered, then in the order they came, one after the other', async () => {
    await stored('third', CASE, 10);
    await stored('first', CASE, 30);
    await stored('second', CASE, 20);
    const door = new TestDoor();
    door.answer = { status: 'applied', position: POSITION };
    const relay = relayThrough(door);
    while ((await relay.round()) > 0);
    expect(door.seen).toEqual(['first', 'second', 'third']);
    expect(await inbox.find('third')).toMatchObject({ status: 'applied', position: POSITION });
  });

  it('given a case that does not answer, then its later commands wait and those of other cases do not', async () => {
    await stored('a-1', CASE, 30);
    await stored('a-2', CASE, 20);
    await stored('b-1', OTHER, 10);
    const door = new TestDoor();
    const backlog = new Backlog();
    const relay = relayThrough(door, backlog);
    expect(await relay.round()).toBe(0);
    expect(await relay.round()).toBe(0);
    expect(door.seen.sort()).toEqual(['a-1', 'b-1']);
    expect([backlog.has(CASE), backlog.has(OTHER), backlog.has('x')]).toEqual([true, true, false]);
  });

  it('given a case in a hurry, when its engine is back, then it need not wait for its next turn', async () => {
    await stored('a-1', CASE, 30);
    const door = new TestDoor();
    const relay = relayThrough(door);
    await relay.round();
    door.answer = { status: 'applied', position: POSITION };
    expect(await relay.round()).toBe(0);
    await inbox.hurry(CASE);
    expect(await relay.round()).toBe(1);
  });

  it('given a refusal, then it is on record and never delivered again', async () => {
    await stored('a-1', CASE, 30);
    const door = new TestDoor();
    door.answer = { status: 'refused', refusal: REFUSAL };
    const relay = relayThrough(door);
    expect([await relay.round(), await relay.round()]).toEqual([1, 0]);
    expect(await inbox.find('a-1')).toMatchObject({ status: 'refused', refusal: REFUSAL });
  });

  it('given two relays, when they look at once, then no command goes to both', async () => {
    for (let number = 0; number < 10; number++) await stored(`c-${number}`, `4301992611220001${number}000`, 10);
    const door = new TestDoor();
    door.answer = { status: 'applied', position: POSITION };
    const relays = [relayThrough(door), relayThrough(door)];
    await Promise.all(relays.map((relay) => relay.round()));
    expect(new Set(door.seen).size).toBe(door.seen.length);
    expect(door.seen).toHaveLength(10);
  });

  it('given words of a rating beside a command, then they stay in the register', async () => {
    await stored('a-1', CASE, 30);
    expect((await inbox.find('a-1'))?.envelope).toEqual({ id: 'a-1', command: { type: 'accept' } });
  });
});
