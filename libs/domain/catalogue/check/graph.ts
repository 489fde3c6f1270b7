/** A directed graph: names and the names they lead to; names that lead nowhere may be absent. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** All names that can be reached from `starts`, these included. */
export function reachableFrom(graph: Graph, starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(graph.get(name) ?? []));
  }
  return reached;
}

/** Groups of names that all lead back to each other, each group once, in the order of the graph. */
export function circlesIn(graph: Graph): string[][] {
  const reach = new Map([...graph].map(([name, next]) => [name, reachableFrom(graph, next)]));
  const onCircle = [...graph.keys()].filter((name) => reach.get(name)?.has(name));
  return onCircle.reduce<string[][]>((circles, name) => {
    if (circles.some((circle) => circle.includes(name))) return circles;
    const circle = onCircle.filter((other) => reach.get(name)?.has(other) && reach.get(other)?.has(name));
    return [...circles, circle];
  }, []);
}
