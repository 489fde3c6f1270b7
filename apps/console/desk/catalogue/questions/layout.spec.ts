import { type Guidance } from '@yijian/domain/catalogue';
import { layoutOf, NODE, waysOf } from './layout';

const question = (id: string, ...next: { when?: string; goTo: string }[]) => ({ id, factId: id, question: id, next });
const end = (id: string) => ({ id, outcome: 'proceed' as const });

const DIAMOND: Guidance = {
  startNodeId: 'a',
  nodes: [
    question('a', { when: 'x = true', goTo: 'b' }, { when: 'y = true', goTo: 'b' }, { goTo: 'c' }),
    question('b', { goTo: 'c' }),
    question('c', { goTo: 'file' }),
  ],
  ends: [end('file'), end('lost')],
};

describe('the picture of a guidance', () => {
  it('given a long and a short way to a place, then it stands below both', () => {
    const rows = new Map(layoutOf(DIAMOND).map(({ id, y }) => [id, y / (NODE.height + NODE.gapY)]));
    expect([...rows]).toEqual(
      expect.arrayContaining([
        ['a', 0],
        ['b', 1],
        ['c', 2],
        ['file', 3],
      ]),
    );
  });

  it('given a place that nothing leads to, then it stands below all others', () => {
    expect(layoutOf(DIAMOND).at(-1)?.id).toBe('lost');
  });

  it('given places of one layer, then they do not overlap', () => {
    const wide: Guidance = { ...DIAMOND, nodes: [question('a', { when: 'x = true', goTo: 'file' }, { goTo: 'lost' })] };
    const [, one, other] = layoutOf(wide);
    expect((other?.x ?? 0) - (one?.x ?? 0)).toBeGreaterThanOrEqual(NODE.width);
  });

  it('given a way that passes a layer by, then what stands in that layer makes room', () => {
    const at = new Map(layoutOf(DIAMOND).map(({ id, x }) => [id, x]));
    expect((at.get('b') ?? 0) + NODE.width).toBeLessThan((at.get('a') ?? 0) + NODE.width / 2);
  });

  it('given several branches to one place, then one way with all conditions', () => {
    expect(waysOf(DIAMOND)[0]).toEqual({ from: 'a', to: 'b', conditions: ['x = true', 'y = true'] });
  });

  it('given a circle, then the picture is still made', () => {
    const circle: Guidance = { ...DIAMOND, nodes: [question('a', { goTo: 'b' }), question('b', { goTo: 'a' })] };
    expect(layoutOf(circle).map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'b']));
  });
});
