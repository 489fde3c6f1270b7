import { type LifeEvent, type ServiceItem, type Situation } from '@yijian/domain/catalogue';
import { type OfferReference } from '@yijian/domain/offer';
import { type CaseAnswer, type ClockAnswer, type PlanAnswer } from '../answers';
import { type CaseRun, scriptDepartments } from '../case-run';
import { comparePlan, planOfCase } from '../expectations';
import { differing, type Finding } from '../finding';
import { replacedMaterials } from '../wishes';
import { type Act, type EndedCase } from './act';
import { clockFindings } from './clocks';
import { askAndSign, statusFindings } from './offers';

/**
 * 告知承诺 of a case, chosen by the answers or asked for by the wish of the run: asked for and signed before acceptance, decided in
 * its own period, checked after delivery (事后核查). What the promise replaces is not handed in.
 */
export class Commitments implements Act {
  readonly leftOut: readonly string[];

  constructor(
    lifeEvent: LifeEvent,
    situation: Situation,
    /** Items for which the applicant asks. */
    private readonly asked: readonly string[],
  ) {
    this.leftOut = replacedMaterials(lifeEvent, situation, asked);
  }

  async beforeAcceptance(run: CaseRun): Promise<void> {
    if (this.asked.length === 0) return;
    const signed = await askAndSign(run, this.asked.map(commitmentOf));
    run.findings.push(...comparePlan('承诺后', planWithSigned(run, this.asked), planOfCase(signed)));
  }

  async inFollowUp(run: CaseRun): Promise<void> {
    run.progress.isFollowedUp = true;
    await scriptDepartments(run);
  }

  check({ run, view, clocks, received }: EndedCase): readonly Finding[] {
    const inForce = run.lifeEvent.serviceItems.filter(({ id }) => view.commitmentItemIds.includes(id));
    const granted = inForce.filter(({ id }) => view.items.find(({ itemId }) => itemId === id)?.status === 'granted');
    const others = inForce.filter((item) => !granted.includes(item)).map(({ id }) => commitmentOf(id));
    return [
      ...differing(
        '告知承诺·事项',
        this.asked,
        this.asked.filter((id) => view.commitmentItemIds.includes(id)),
      ),
      ...statusFindings(
        '办结',
        view,
        granted.map(({ id }) => commitmentOf(id)),
        'kept',
      ),
      ...statusFindings('办结', view, others, 'inForce'),
      ...inForce.flatMap((item) => periodFindings(run, view, item, clocks)),
      ...granted.flatMap((item) => postCheckFindings(run, item, clocks)),
      ...(granted.length > 0 ? differing('事后核查·阶段', true, run.progress.stages.has('followUp')) : []),
      ...(received ?? [])
        .filter(({ itemId, request }) => inForce.some(({ id }) => id === itemId) && request.kind === 'application')
        .flatMap(({ requestId, request }) => differing(`请求 ${requestId}·办理方式`, 'commitment', request.handling)),
    ];
  }
}

/** What the case consists of once these commitments are signed, as far as that changes it. */
export function planWithSigned(
  { lifeEvent, situation }: Pick<CaseRun, 'lifeEvent' | 'situation'>,
  commit: readonly string[],
): Pick<PlanAnswer, 'materialIds' | 'commitmentItemIds'> {
  const { expected } = situation;
  const replaced = replacedMaterials(lifeEvent, situation, commit, expected.itemIds);
  const committed = [...commit, ...expected.commitmentItemIds];
  return {
    materialIds: expected.materialIds.filter((id) => !replaced.includes(id)),
    commitmentItemIds: expected.itemIds.filter((id) => committed.includes(id)),
  };
}

function commitmentOf(subject: string): OfferReference {
  return { kind: 'commitment', subject };
}

/** The promised period is that of the commitment for the channel (package README §5). */
function periodFindings(
  { situation }: CaseRun,
  view: CaseAnswer,
  { id, name, commitment }: ServiceItem,
  clocks: readonly ClockAnswer[],
): Finding[] {
  const wasStarted = view.items.find(({ itemId }) => itemId === id)?.startedAt !== undefined;
  if (commitment === undefined || !wasStarted) return [];
  return clockFindings(`${name}·承诺办理时限`, clocks, `promised/${id}`, commitment.limits[situation.channel]);
}

/** The check is recorded, and its period began with the decision. */
function postCheckFindings(
  { timeline }: CaseRun,
  { id, name, commitment }: ServiceItem,
  clocks: readonly ClockAnswer[],
) {
  const checks = timeline
    .all()
    .filter(({ type, data }) => type === 'postCheckReported' && data?.['checkedItemId'] === id);
  const limit = commitment?.postCheck.limit;
  return [
    ...differing(
      `${name}·事后核查`,
      [true],
      checks.map(({ data }) => data?.['fulfilled']),
    ),
    ...(limit === undefined ? [] : clockFindings(`${name}·核查时限`, clocks, `postCheck/${id}`, limit)),
  ];
}
