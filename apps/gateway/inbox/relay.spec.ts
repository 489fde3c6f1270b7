import { once } from 'node:events';
import { Logger } from '@nestjs/common';
import { startThrowawayRegister, type ThrowawayRegister } from '@yijian/adapters/throwaway-register';
import { type CasePosition } from '@yijian/adapters/register';
import { type CommandEnvelope } from '@yijian/domain/case';
import { CaseDoor, type Delivered } from './case-door';
import { AppliedNotes } from './applied-notes';
import { Courier } from './courier';
import { type Entry, Inbox, type NewEntry } from './inbox';
import { Relay } from './relay';

const POSITION = { runId: 'run-1', seq: 3 };
const REFUSAL = { code: 'notNow', message: '现在不行。', remedy: '请稍后。' } as const;

/** A door that answers as it is told and remembers what came. */
class TestDoor extends CaseDoor {
  answer: Delivered = { status: 'pending' };
  readonly seen: string[] = [];
  /** Happens while a command is with the case. */
  onPerform: () => Promise<void> = () => Promise.resolve();

  open(): Promise<CasePosition | undefined> {
    return Promise.resolve(undefined);
  }

  async perform(_: string, { id }: CommandEnvelope): Promise<Delivered> {
    this.seen.push(id);
    const { answer } = this;
    await this.onPerform();
    return answer;
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
async function stored(commandId: string, caseNo: string, secondsAgo: number): Promise<Entry> {
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
  return (await inbox.find(commandId)) as Entry;
}

function courierTo(door: TestDoor): Courier {
  return new Courier(inbox, new AppliedNotes(inbox), door);
}

function relayThrough(door: TestDoor): Relay {
  const notes = new AppliedNotes(inbox);
  return new Relay(inbox, new Courier(inbox, notes, door), notes);
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
    const relay = relayThrough(door);
    expect(await relay.round()).toBe(0);
    expect(await relay.round()).toBe(0);
    expect(door.seen.sort()).toEqual(['a-1', 'b-1']);
    expect([await inbox.olderThan('a-1'), await inbox.olderThan('a-2')]).toEqual(['none', 'leftToRelay']);
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
    const untilNoneIsDue = async (relay: Relay) => {
      while ((await relay.round()) > 0);
    };
    await Promise.all(relays.map(untilNoneIsDue));
    expect(new Set(door.seen).size).toBe(door.seen.length);
    expect(door.seen).toHaveLength(10);
  });

  it('given a case that does not answer until all others have, then they do not wait for it', async () => {
    for (let number = 0; number < 10; number++) {
      await stored(`c-${number}`, `4301992611220001${number}000`, 10 - number);
    }
    const door = new TestDoor();
    door.answer = { status: 'applied', position: POSITION };
    const last = new AbortController();
    const lastCame = once(last.signal, 'abort');
    door.onPerform = async () => {
      if (door.seen.length === 10) last.abort();
      if (door.seen.at(-1) === 'c-0') await lastCame;
    };
    const relay = relayThrough(door);
    relay.onApplicationBootstrap();
    await lastCame;
    await relay.onModuleDestroy();
    expect(new Set(door.seen).size).toBe(10);
    expect(await inbox.find('c-0')).toMatchObject({ status: 'applied' });
  });

  it('given words of a rating beside a command, then they stay in the register', async () => {
    await stored('a-1', CASE, 30);
    expect((await inbox.find('a-1'))?.envelope).toEqual({ id: 'a-1', command: { type: 'accept' } });
  });
});

describe('the courier', () => {
  it('given a refusal while an older command is under way, then it is brought again when that is settled', async () => {
    await stored('older', CASE, 2);
    const younger = await stored('younger', CASE, 1);
    const door = new TestDoor();
    door.answer = { status: 'refused', refusal: REFUSAL };
    door.onPerform = async () => {
      await inbox.markApplied(new Map([['older', POSITION]]));
      door.answer = { status: 'applied', position: POSITION };
    };
    const courier = courierTo(door);
    expect(await courier.deliver(younger, 'underWay')).toEqual({ status: 'applied', position: POSITION });
    expect(door.seen).toHaveLength(2);
  });

  it('given an older command that stays unsettled, then a refusal does not count and the relay is left to decide', async () => {
    await stored('older-2', CASE, 2);
    const younger = await stored('younger-2', CASE, 1);
    const door = new TestDoor();
    door.answer = { status: 'refused', refusal: REFUSAL };
    expect(await courierTo(door).deliver(younger, 'underWay')).toEqual({ status: 'pending' });
    expect(await inbox.find('younger-2')).toMatchObject({ status: 'pending' });
  });

  it('given a case that has closed since the command took effect, then it is not said to be refused', async () => {
    const rating = await stored('rating', CASE, 1);
    const door = new TestDoor();
    door.answer = { status: 'refused', refusal: { ...REFUSAL, code: 'caseClosed' } };
    door.onPerform = () => inbox.markApplied(new Map([['rating', POSITION]]));
    const answer = await courierTo(door).deliver(rating, 'none');
    expect(answer).toMatchObject({ status: 'applied', position: POSITION });
  });
});

describe('the inbox', () => {
  it('given a command that is left to the relay, when a younger one of its case is stored, then that knows it', async () => {
    await database.register.query(INSERT_CASE, [CASE]);
    expect(await inbox.store(entryOf('first'))).toEqual({ older: 'none' });
    expect(await inbox.store(entryOf('second'))).toEqual({ older: 'underWay' });
    await inbox.hurry(CASE);
    expect(await inbox.store(entryOf('third'))).toEqual({ older: 'leftToRelay' });
    expect(await inbox.store(entryOf('third'))).toBeUndefined();
    expect([await inbox.olderThan('first'), await inbox.olderThan('third')]).toEqual(['none', 'leftToRelay']);
  });

  it('given a transaction that began before a command was left to the relay, then what it stores must wait all the same', async () => {
    await database.register.query(INSERT_CASE, [OTHER]);
    await inbox.store(entryOf('first', OTHER));
    const third = await database.register.transaction(async (transaction) => {
      await transaction.query('SELECT now()');
      await inbox.hurry(OTHER);
      return inbox.storeWith(transaction, entryOf('third', OTHER));
    });
    expect(third).toEqual({ older: 'leftToRelay' });
  });
});

/** A command as the desk stores it. */
function entryOf(commandId: string, caseNo = CASE): NewEntry {
  const envelope = { id: commandId, actor: { role: 'windowClerk', id: 'w' }, command: { type: 'accept' } } as const;
  return { kind: 'command', commandId, caseNo, requestDigest: '', envelope };
}

const INSERT_CASE = `
  INSERT INTO case_file (case_no, life_event_slug, life_event_code, catalogue_version, channel, end_id, facts, applicant_id,
    query_code_hash, region_code, opened_at, opened_by)
  VALUES ($1, 'restaurant-opening', '43TC31901000', '1', 'online', 'file', '{}', 'a', '', '430199', now(), 'a')`;
