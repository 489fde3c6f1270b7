import { type Fault, lateness, receptionOf } from './faults';

describe('how attempts are met', () => {
  it('given no fault, then the first attempt is accepted at once', () => {
    expect(receptionOf(1, [])).toEqual({ kind: 'accept', slowMs: 0 });
  });

  it('given several faults, then each takes its attempts in turn and the request gets through', () => {
    const faults: Fault[] = [
      { kind: 'refuseConnection', times: 2 },
      { kind: 'duplicateReply' },
      { kind: 'serverError' },
      { kind: 'clientError' },
      { kind: 'slow', ms: 300 },
    ];
    expect([1, 2, 3, 4, 5, 6].map((attempt) => receptionOf(attempt, faults))).toEqual([
      { kind: 'refuse' },
      { kind: 'refuse' },
      { kind: 'fail', status: 503 },
      { kind: 'fail', status: 422 },
      { kind: 'accept', slowMs: 300 },
      { kind: 'accept', slowMs: 0 },
    ]);
  });

  it('given late faults, then they add up', () => {
    expect(lateness([{ kind: 'late', ms: 20 }, { kind: 'early' }, { kind: 'late', ms: 5 }])).toBe(25);
  });
});
