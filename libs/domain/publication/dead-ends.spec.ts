import { connectionEvent, type Edit, mutated, sampleEvent, SLUGS } from '../catalogue/fixtures/load';
import { type LifeEvent } from '../catalogue/life-event';
import { deadEnds } from './index';

const EVENTS = [...SLUGS.map(sampleEvent), connectionEvent()];

const broken = (event: LifeEvent, ...edits: readonly Edit[]): LifeEvent => mutated(event, edits) as LifeEvent;

const firstNode = (event: LifeEvent): string => event.guidance.startNodeId;

describe.each(EVENTS)('random answers to $slug', (event) => {
  it.each([1, 2, 3, 20260101])('given seed %i, then a thousand applicants reach an end and a plan', (seed) => {
    expect(deadEnds(event, { runs: 1000, seed })).toEqual([]);
  });

  it('given a question whose branches lead back to the first one, then it is found', () => {
    const last = event.guidance.nodes.length - 1;
    const next = [{ goTo: firstNode(event) }];
    const found = deadEnds(broken(event, { op: 'replace', path: `/guidance/nodes/${last}/next`, value: next }), {
      runs: 1000,
      seed: 1,
    });
    expect(found.map(({ place }) => place)).toEqual([`/guidance/nodes/${last}/next`]);
  });

  it('given a question without the branch for all others, then it is found with the answers that show it', () => {
    const index = event.guidance.nodes.findIndex(({ next }) => next.length > 1);
    const next = event.guidance.nodes[index]!.next.slice(0, -1);
    const found = deadEnds(broken(event, { op: 'replace', path: `/guidance/nodes/${index}/next`, value: next }), {
      runs: 1000,
      seed: 1,
    });
    expect(found).toEqual([expect.objectContaining({ place: `/guidance/nodes/${index}/next` })]);
    expect(found[0]!.path.at(-1)).toBe(event.guidance.nodes[index]!.id);
  });

  it('given an end that files a case without items, then it is found', () => {
    const index = event.guidance.ends.findIndex(({ outcome }) => outcome === 'proceed');
    const { id } = event.guidance.ends[index]!;
    const excludedItemIds = event.serviceItems.map((item) => item.id);
    const value = { id, outcome: 'partial', message: '全部暂不联办', excludedItemIds };
    const found = deadEnds(broken(event, { op: 'replace', path: `/guidance/ends/${index}`, value }), {
      runs: 1000,
      seed: 1,
    });
    expect(found.map(({ place }) => place)).toEqual([`/guidance/ends/${index}`]);
  });

  it('given items that wait for each other, then the case that cannot be ordered is found', () => {
    const [first, second] = event.serviceItems;
    const waits = [{ kind: 'soft', itemId: second!.id, reason: '互相等待' }];
    const back = [{ kind: 'soft', itemId: first!.id, reason: '互相等待' }];
    const found = deadEnds(
      broken(
        event,
        { op: 'replace', path: '/serviceItems/0/prerequisites', value: waits },
        { op: 'replace', path: '/serviceItems/1/prerequisites', value: back },
      ),
      { runs: 1000, seed: 1 },
    );
    expect(found.map(({ place }) => place)).toEqual(['/serviceItems']);
  });
});

describe('a question', () => {
  it('given a choice without choices, then nobody can answer it', () => {
    const event = broken(sampleEvent('restaurant-opening'), { op: 'replace', path: '/facts/1/values', value: [] });
    expect(deadEnds(event, { runs: 100, seed: 1 })).toEqual([
      expect.objectContaining({ place: '/guidance/nodes/1', message: '问题“您的店主要怎么经营？”没有可选的回答' }),
    ]);
  });

  it('given the same seed, then the same applicants; given no runs, then nothing', () => {
    const event = broken(sampleEvent('newborn-birth'), { op: 'replace', path: '/guidance/nodes/0/next', value: [] });
    expect(deadEnds(event, { runs: 50, seed: 7 })).toEqual(deadEnds(event, { runs: 50, seed: 7 }));
    expect(deadEnds(event, { runs: 0, seed: 7 })).toEqual([]);
  });
});
