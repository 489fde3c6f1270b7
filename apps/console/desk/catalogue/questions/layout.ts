import { type Guidance } from '@yijian/domain/catalogue';

/** Where a question or an end stands in the picture, in pixels from the top left. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A way from a question to what follows. Several branches to the same place are one way. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** Conditions of the branches, `undefined` for 其余情况. */
  readonly conditions: readonly (string | undefined)[];
}

/** Size of a node and the space between nodes, in pixels. */
export const NODE = { width: 240, height: 72, gapX: 56, gapY: 64 } as const;

/**
 * Layers from top to bottom: everything stands below all that leads to it, neighbours in the order in which they are led to. Places
 * that nothing leads to stand in the last layer, so that they are seen; a circle (rule 27) ends where it closes.
 */
export function layoutOf(guidance: Guidance): readonly Place[] {
  const depths = depthsOf(guidance);
  const ids = [...guidance.nodes, ...guidance.ends].map(({ id }) => id);
  const deepest = Math.max(0, ...depths.values());
  const depthOf = (id: string): number => depths.get(id) ?? deepest + 1;
  const seen = [...depths.keys()];
  const inOrder = [...seen, ...ids.filter((id) => !depths.has(id))];
  const layers = [...new Set(inOrder.map(depthOf))].map((depth) => inOrder.filter((id) => depthOf(id) === depth));
  const widest = Math.max(...layers.map((layer) => layer.length));
  const passing = waysOf(guidance).map(({ from, to }) => [depthOf(from), depthOf(to)] as const);
  return layers.flatMap((layer) => {
    const depth = depthOf(layer[0] ?? '');
    // A way that passes a layer by gets a place of its own there, or it would run behind what stands in the middle.
    const isPassed = passing.some(([above, below]) => above < depth && depth < below);
    const indent = ((widest - layer.length - (isPassed ? 1 : 0)) * (NODE.width + NODE.gapX)) / 2;
    return layer.map((id, index) => ({
      id,
      x: indent + index * (NODE.width + NODE.gapX),
      y: depth * (NODE.height + NODE.gapY),
    }));
  });
}

/** All ways between questions and ends that exist. */
export function waysOf({ nodes, ends }: Guidance): readonly Way[] {
  const known = new Set([...nodes, ...ends].map(({ id }) => id));
  return nodes.flatMap(({ id, next }) =>
    [...new Set(next.map(({ goTo }) => goTo))]
      .filter((to) => known.has(to))
      .map((to) => ({ from: id, to, conditions: next.filter(({ goTo }) => goTo === to).map(({ when }) => when) })),
  );
}

/** The longest way from the start to each place that can be reached; in the order in which places are met. */
function depthsOf(guidance: Guidance): ReadonlyMap<string, number> {
  const ways = waysOf(guidance);
  const depths = new Map<string, number>();
  const visit = (id: string, depth: number, above: readonly string[]): void => {
    if (above.includes(id) || (depths.get(id) ?? -1) >= depth) return;
    depths.set(id, depth);
    for (const { to } of ways.filter(({ from }) => from === id)) visit(to, depth + 1, [...above, id]);
  };
  visit(guidance.startNodeId, 0, []);
  return depths;
}
