import { awaits, eventsOf, filteredEvents } from './events-of';
import { type ShownVersion } from './queries';

const version = (slug: string, number: string, more: Partial<ShownVersion> = {}): ShownVersion => ({
  ...{ slug, version: number, name: slug === 'a' ? '开店' : '入学', status: 'published', statusName: '已发布' },
  ...{ position: ':0', inForce: false, ...more },
});
const asked = version('a', '2026.2', {
  status: 'opinions',
  round: {
    ...{ revision: 1, askedAt: '', dueAt: '' },
    opinions: [
      { departmentId: 'fire', itemIds: ['check'], position: 'awaited' },
      { departmentId: 'market', itemIds: ['licence'], position: 'agrees' },
    ],
  },
});
const ALL = [asked, version('a', '2026.1', { inForce: true }), version('b', '2026.1', { inForce: true })];

describe('events of the catalogue', () => {
  it('given versions of two events, then each event has its version in force and those in work', () => {
    const [first, second] = eventsOf(ALL);
    expect(first).toMatchObject({ slug: 'a', name: '开店', inForce: { version: '2026.1' }, inWork: [asked] });
    expect(second).toMatchObject({ slug: 'b', inWork: [] });
  });

  it('given a filter, then only events that fit all of it', () => {
    const slugs = (name: string, show: 'all' | 'inWork' | 'asked', departmentId?: string) =>
      filteredEvents(eventsOf(ALL), { name, show, departmentId }).map(({ slug }) => slug);
    expect(slugs('', 'all')).toEqual(['a', 'b']);
    expect(slugs('入学', 'all')).toEqual(['b']);
    expect(slugs('', 'inWork')).toEqual(['a']);
    expect(slugs('', 'asked', 'fire')).toEqual(['a']);
    expect(slugs('', 'asked', 'market')).toEqual([]);
  });

  it('given opinions that are closed, then nobody is awaited', () => {
    expect(awaits({ ...asked, status: 'review' }, 'fire')).toBe(false);
  });
});
