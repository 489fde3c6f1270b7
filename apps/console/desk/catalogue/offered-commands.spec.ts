import { offeredCommands, routeOf } from './offered-commands';
import { type ShownVersion } from './queries';

const version = (status: ShownVersion['status'], more: Partial<ShownVersion> = {}): ShownVersion => ({
  ...{ slug: 'a', version: '2026.2', name: '开店', status, statusName: '', position: ':0', inForce: false },
  ...more,
});

describe('commands offered to a reader', () => {
  it('given a draft, then the manager may ask for opinions or give it up, the approver nothing', () => {
    expect(offeredCommands(version('draft'), 'catalogueManager', 'sun')).toEqual(['startOpinions', 'abandonDraft']);
    expect(offeredCommands(version('draft'), 'catalogueApprover', 'qian')).toEqual([]);
  });

  it('given a review, then the approver may approve, but not after editing', () => {
    expect(offeredCommands(version('review'), 'catalogueApprover', 'qian')).toEqual(['approve', 'sendBack']);
    expect(offeredCommands(version('review', { editors: ['qian'] }), 'catalogueApprover', 'qian')).toEqual([
      'sendBack',
    ]);
  });

  it('given a stopped step, then it can be retried; given none, then not', () => {
    const parked = [{ step: 'publish', reason: '', since: '' }];
    expect(offeredCommands(version('approved', { parked }), 'operator', 'zhou')).toEqual(['retry']);
    expect(offeredCommands(version('approved'), 'operator', 'zhou')).toEqual([]);
  });

  it('given a command, then its route has hyphens', () => {
    expect(routeOf('setEffectiveDate')).toBe('set-effective-date');
  });
});
