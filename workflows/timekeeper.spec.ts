import { Timekeeper } from './timekeeper';

const NOON = Date.parse('2026-11-26T12:00:00+08:00');
const MINUTE = 60_000;

let time: Timekeeper;

beforeEach(() => {
  jest.useFakeTimers({ now: NOON });
  time = new Timekeeper();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('a command that waited for the engine', () => {
  it('counts from the instant at which it was received, and so does what follows from it at once', () => {
    time.take({ receivedAt: NOON - MINUTE });
    expect([time.now(), time.stamp(), time.now()]).toEqual(Array(3).fill(NOON - MINUTE));
  });

  it('changes nothing for what comes later', () => {
    time.take({ receivedAt: NOON - MINUTE });
    jest.setSystemTime(NOON + 1);
    expect(time.now()).toBe(NOON + 1);
  });

  it('counts from the same instant whenever the engine has it performed', () => {
    const first = time.instantOf({ receivedAt: NOON - MINUTE });
    jest.setSystemTime(NOON + 5 * MINUTE);
    expect(time.instantOf({ receivedAt: NOON - MINUTE })).toBe(first);
  });

  it('counts from its own receipt when it is performed together with another one', () => {
    time.take({ receivedAt: NOON - 2 * MINUTE });
    time.stamp();
    time.take({ receivedAt: NOON - MINUTE });
    expect(time.stamp()).toBe(NOON - MINUTE);
  });

  it('does not count from before what has happened already', () => {
    time.stamp();
    jest.setSystemTime(NOON + MINUTE);
    expect(time.instantOf({ receivedAt: NOON - MINUTE })).toBe(NOON);
  });
});

it('a command from a clock that is ahead counts from now', () => {
  expect(time.instantOf({ receivedAt: NOON + MINUTE })).toBe(NOON);
});

it('a command that does not say when it was received counts from now', () => {
  expect(time.instantOf({})).toBe(NOON);
});
