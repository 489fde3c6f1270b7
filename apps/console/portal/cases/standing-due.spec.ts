import { type Answer } from '../../api/client';
import { standingDue } from './standing-due';

type Clock = Answer<'ClockDto'>;

function due(day: string): Clock['due'] {
  return { at: `${day}T23:59:59.999+08:00`, provisional: false, exceeded: false };
}

function clock(kind: string, day: string, status: Clock['status'] = 'running'): Clock {
  return { id: kind, kind, name: kind, status, due: due(day), explanation: '', steps: [] };
}

const nextDue = due('2026-11-26');
const promised = clock('promised', '2026-11-26');

describe('until when whoever holds the case has time', () => {
  it('given departments that hold it, then the earliest date of the case, with the clock that explains it', () => {
    expect(standingDue({ holder: 'departments', nextDue }, [promised])).toEqual({ due: nextDue, clock: promised });
  });

  it('given the applicant, then the earliest of his own clocks, not the department’s that ends sooner', () => {
    const tolerance = clock('tolerance', '2026-12-03');
    const others = [promised, clock('rectification', '2026-12-10'), clock('correction', '2026-11-20', 'stopped')];
    expect(standingDue({ holder: 'applicant', nextDue }, [...others, tolerance])).toEqual({
      due: tolerance.due,
      clock: tolerance,
    });
  });

  it('given an applicant without a clock of his own, then the date of the case; given no date, then none', () => {
    expect(standingDue({ holder: 'applicant', nextDue }, [])).toEqual({ due: nextDue });
    expect(standingDue({ holder: 'applicant' }, [promised])).toBeUndefined();
  });
});
