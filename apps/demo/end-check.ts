import { type CaseAnswer, type ResultsAnswer } from './answers';
import { type EndedCase } from './acts/act';
import { type CaseRun, formStates } from './case-run';
import { outputsOf } from './departments-script';
import { compareOrder, expectedEnds, expectedOutcome, finalItemIds } from './expectations';
import { differing, type Finding } from './finding';
import { checkMaterials } from './material-check';
import { checkPayloads } from './payload-check';

/** Compares a closed case with what the package and the wishes of the run make of it. */
export async function checkEnd(run: CaseRun, view: CaseAnswer): Promise<Finding[]> {
  const { gateway, simulator, applicant, caseNo, lifeEvent, situation, wishes } = run;
  const ends = expectedEnds(lifeEvent, finalItemIds(situation), wishes.deny);
  const sent = await gateway.payloads({ role: 'operator', id: 'demo-operator' }, caseNo);
  const received = await simulator?.received(caseNo);
  const clocks = await gateway.clocks(applicant, caseNo, run.timeline.all().at(-1)?.at ?? '');
  const ended: EndedCase = { run, view, clocks, received };
  const ofActs = await Promise.all(run.acts.map(async (act) => act.check(ended)));
  return [
    ...differing('办件·结束', 'completed', view.end),
    ...differing('办件·结果', expectedOutcome(ends), view.outcome),
    ...differing('办件·评价', 'verySatisfied', view.grade),
    ...differing(
      '各事项的结果',
      Object.fromEntries(ends),
      Object.fromEntries(view.items.map((item) => [item.itemId, item.status])),
    ),
    ...wishes.rectify.flatMap((itemId) => checkRectified(view, itemId)),
    ...compareOrder(lifeEvent, view),
    ...checkTimeline(run),
    ...checkResults(run, await gateway.results(applicant, caseNo)),
    ...checkPayloads({
      lifeEvent,
      view,
      forms: formStates(lifeEvent, situation),
      joinedWith: joinedWith(run),
      sent,
      ...(received !== undefined && { received }),
    }),
    ...checkMaterials(lifeEvent, received ?? [], (itemId, kind) => handedIn(run, itemId, kind)),
    ...ofActs.flat(),
  ];
}

/** No department may have been refused: neither for what it said (409, 422) nor for who it is. */
export async function checkReplies({ simulator, caseNo }: CaseRun): Promise<Finding[]> {
  const received = (await simulator?.received(caseNo)) ?? [];
  return received.flatMap(({ requestId, replies }) =>
    replies.flatMap(({ reply, attempts }) => {
      const refused = attempts.find(({ status }) => status !== undefined && status >= 400 && status < 500);
      if (refused === undefined) return [];
      const actual = `${refused.status ?? ''} ${refused.detail ?? ''}`;
      return [{ check: `部门回复 ${requestId} ${reply.kind}`, expected: '接受', actual }];
    }),
  );
}

function checkRectified({ items }: CaseAnswer, itemId: string): Finding[] {
  const item = items.find((each) => each.itemId === itemId);
  if (item === undefined || item.status === 'prerequisiteFailed') return [];
  return differing(`${item.name}·整改轮次`, 2, item.round);
}

/** The timeline is numbered from 1 without gaps. */
function checkTimeline({ timeline }: CaseRun): Finding[] {
  const rows = timeline.all();
  return differing(
    '时间线·序号',
    rows.map((_, index) => index + 1),
    rows.map(({ seq }) => seq),
  );
}

/** Every granted item shows the values its department gave. */
function checkResults({ simulator, lifeEvent, caseNo }: CaseRun, answer: ResultsAnswer): Finding[] {
  if (simulator === undefined) return [];
  return answer.items
    .filter(({ status }) => status === 'granted')
    .flatMap(({ itemId, results }) => {
      const item = lifeEvent.serviceItems.find(({ id }) => id === itemId);
      return differing(
        `${item?.name ?? itemId}·办理结果`,
        outputsOf(caseNo, itemId, item?.results ?? []),
        Object.fromEntries(results.map(({ id, value }) => [id, value])),
      );
    });
}

/** Materials that were handed in before this request for the item: at filing, or when it joined; not what came later (补交). */
function handedIn(run: CaseRun, itemId: string, kind: string): readonly string[] {
  const { expected, later = [] } = run.situation;
  const joined = joinedWith(run).get(itemId);
  const materialIds = joined === undefined ? expected.materialIds : later[joined - 1]?.expected.materialIds;
  const late = kind === 'application' ? run.acts.flatMap((act) => act.missingAt?.(itemId) ?? []) : [];
  return (materialIds ?? []).filter((id) => run.uploaded.has(id) && !late.includes(id));
}

function joinedWith({ situation }: CaseRun): ReadonlyMap<string, number> {
  return new Map(
    (situation.later ?? []).flatMap(({ expected }, index) =>
      expected.addedItemIds.map((id): [string, number] => [id, index + 1]),
    ),
  );
}
