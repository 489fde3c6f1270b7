import { factsRead } from '../condition-check';
import { type GuidanceNode, type LifeEvent } from '../life-event';
import { at, type Defect, defect } from './finding';
import { circlesIn, type Graph, reachableFrom } from './graph';

/** Rules 26–31 of README §8: the guidance. */
export function* guidance(event: LifeEvent): Iterable<Defect> {
  const { nodes, ends, startNodeId } = event.guidance;
  const graph: Graph = new Map(nodes.map((node) => [node.id, node.next.map(({ goTo }) => goTo)]));
  yield* branches(nodes);
  const circles = circlesIn(graph);
  for (const circle of circles) {
    const index = nodes.findIndex(({ id }) => circle.includes(id));
    yield defect(
      27,
      at('guidance', 'nodes', index, 'next'),
      `问题${circle.join('、')}形成循环，走不到结论`,
      '改正goTo',
    );
  }
  // A reference that leads nowhere (rule 5) would make all that lies behind it unreachable.
  const places = new Set([...nodes, ...ends].map(({ id }) => id));
  const leadsNowhere = !graph.has(startNodeId) || [...graph.values()].flat().some((id) => !places.has(id));
  if (!leadsNowhere) yield* reachability(event, graph, circles.length === 0);
  yield* factSources(event);
  yield* outcomes(event);
}

function* reachability(event: LifeEvent, graph: Graph, hasNoCircle: boolean): Iterable<Defect> {
  const { nodes, ends, startNodeId } = event.guidance;
  const reached = reachableFrom(graph, [startNodeId]);
  for (const [list, entries] of Object.entries({ nodes, ends }))
    for (const [index, { id }] of entries.entries())
      if (!reached.has(id))
        yield defect(28, at('guidance', list, index), `从第一个问题走不到${id}`, '补上通到它的goTo，或者删去');
  if (hasNoCircle) yield* branchFacts(event, graph, reached);
}

function* branches(nodes: readonly GuidanceNode[]): Iterable<Defect> {
  for (const [index, { next }] of nodes.entries())
    for (const [branch, { when }] of next.entries()) {
      const isLast = branch === next.length - 1;
      if (isLast !== (when === undefined))
        yield defect(
          26,
          at('guidance', 'nodes', index, 'next', branch),
          '最后一个分支不得有条件，其余分支须有条件',
          '改正分支的when',
        );
    }
}

/** Rule 29: a branch reads only facts asked at its node or on every path to it. */
function* branchFacts(event: LifeEvent, graph: Graph, reached: ReadonlySet<string>): Iterable<Defect> {
  const { nodes } = event.guidance;
  const asked = askedOnEveryPath(
    nodes.filter(({ id }) => reached.has(id)),
    graph,
    event.guidance.startNodeId,
  );
  for (const [index, node] of nodes.entries())
    for (const [branch, { when }] of node.next.entries())
      for (const factId of factsRead(when)) {
        if (asked.get(node.id)?.has(factId) !== false) continue;
        const message = `分支读取的事实${factId}不是每条路上都问过`;
        yield defect(
          29,
          at('guidance', 'nodes', index, 'next', branch, 'when'),
          message,
          '只读取本问题或者必经问题的事实',
        );
      }
}

/** Facts known after each reachable node, whichever way led there; the graph has no circle. */
function askedOnEveryPath(
  nodes: readonly GuidanceNode[],
  graph: Graph,
  startNodeId: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, ReadonlySet<string>>();
  const askedAt = (node: GuidanceNode): ReadonlySet<string> => {
    const known = asked.get(node.id);
    if (known !== undefined) return known;
    const before = nodes.filter(({ id }) => graph.get(id)?.includes(node.id)).map(askedAt);
    const [first, ...rest] = node.id === startNodeId ? [] : before;
    const common = [...(first ?? [])].filter((id) => rest.every((other) => other.has(id)));
    const result = new Set([...common, node.factId]);
    asked.set(node.id, result);
    return result;
  };
  nodes.forEach(askedAt);
  return asked;
}

function* factSources(event: LifeEvent): Iterable<Defect> {
  const asked = new Set(event.guidance.nodes.map(({ factId }) => factId));
  const established = new Set(event.specialProcedures.flatMap(({ establishesFactIds = [] }) => establishesFactIds));
  for (const [index, { id, source }] of event.facts.entries()) {
    const problem = {
      applicant: !asked.has(id) && '由申请人回答，却没有问题问它',
      system: (asked.has(id) && '由系统核查，不得询问') || (established.has(id) && '由系统核查，不得由特别程序查明'),
      procedure:
        (asked.has(id) && '在办理中查明，不得询问') || (!established.has(id) && '在办理中查明，却没有特别程序查明它'),
    }[source];
    if (problem !== false)
      yield defect(30, at('facts', index, 'source'), `事实${id}${problem}`, '改正来源、问题或者establishesFactIds');
  }
}

function* outcomes({ guidance: { ends }, code }: LifeEvent): Iterable<Defect> {
  if (!ends.some(({ outcome }) => outcome === 'proceed'))
    yield defect(31, at('guidance', 'ends'), '没有可以申请（proceed）的结论', '至少有一个结论可以申请');
  for (const [index, end] of ends.entries())
    if (end.outcome === 'redirect' && end.lifeEventCode === code)
      yield defect(
        31,
        at('guidance', 'ends', index, 'lifeEventCode'),
        '转办的是本一件事自己',
        '改为另一个一件事的编码',
      );
}
