import { type ItemAnswer } from '../answers';
import { differing, type Finding } from '../finding';
import { type EndedCase } from './act';
import { clockFindings } from './clocks';
import { type HeldVisit } from './joint-visit';
import { type PlannedVisit } from './visits';

/**
 * Every visit whose items were handled was held, within its period and with all its departments, who were told of it; its last
 * result for each department is on the case, and what was to be rectified was rectified.
 */
export function visitFindings(
  ended: EndedCase,
  visits: readonly PlannedVisit[],
  held: readonly HeldVisit[],
): readonly Finding[] {
  const started = ended.view.items.filter(({ startedAt }) => startedAt !== undefined).map(({ itemId }) => itemId);
  return visits.flatMap((visit) => {
    const { id, name } = visit.procedure;
    const ofVisit = held.filter(({ procedureId }) => procedureId === id);
    if (!visit.itemIds.some((itemId) => started.includes(itemId))) return [];
    if (ofVisit.length === 0) return [{ check: name, expected: '已举行', actual: '没有举行' }];
    return [
      ...recordFindings(ended, visit, ofVisit),
      ...ofVisit.flatMap((one) => one.items.flatMap((item) => toldFindings(ended, item, one))),
      ...ofVisit.flatMap((one) => one.items.flatMap((item) => roundFindings(ended, item, one))),
    ];
  });
}

function recordFindings(
  { view, clocks }: EndedCase,
  { procedure }: PlannedVisit,
  held: readonly HeldVisit[],
): Finding[] {
  const { id, name, limit } = procedure;
  const shown = view.visits.find(({ procedureId }) => procedureId === id);
  const results: Record<string, string> = Object.assign({}, ...held.map((visit) => visit.results)) as never;
  return [
    ...differing(
      `${name}·各部门结论`,
      sorted(results),
      sorted(Object.fromEntries(Object.entries(shown?.findings ?? {}).map(([key, { result }]) => [key, result]))),
    ),
    ...differing(`${name}·未到场`, [], shown?.absentIds),
    ...(limit === null ? [] : clockFindings(`${name}·组织期限`, clocks, `visit/${id}`, limit)),
  ];
}

function toldFindings({ received }: EndedCase, item: ItemAnswer, { place }: HeldVisit): Finding[] {
  if (received === undefined) return [];
  const told = received.filter(({ itemId, request }) => itemId === item.itemId && request.kind === 'visit');
  const isTold = told.some(({ request }) => request.message?.includes(place) === true);
  return isTold ? [] : [{ check: `${item.name}·核查安排`, expected: `告知部门：${place}`, actual: told.length }];
}

function roundFindings({ view }: EndedCase, { itemId, name, departmentId, round }: ItemAnswer, { results }: HeldVisit) {
  if (results[departmentId] !== 'rectify') return [];
  return differing(`${name}·整改轮次`, round + 1, view.items.find((item) => item.itemId === itemId)?.round);
}

function sorted(record: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1));
}
