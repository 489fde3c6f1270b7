import { Injectable } from '@nestjs/common';
import {
  type Department,
  type Facts,
  type GuidanceNode,
  type LifeEvent,
  oneTimeNotice,
  planCase,
  walkGuidance,
} from '@yijian/domain/catalogue';
import { type CasePlan } from '@yijian/domain/case';
import { assertAnswers } from '../cases/situation';
import { Catalogue } from '../catalogue/catalogue';
import { ProblemException } from '../problems/problem';
import { type GuidanceDto, type GuidanceQuery, type LifeEventGuideDto, type LifeEventSummaryDto } from './guidance.dto';

/** Guides people (一次导办, 一次告知): what there is, what to answer, what it leads to. Nothing is stored. */
@Injectable()
export class GuidanceService {
  constructor(private readonly catalogue: Catalogue) {}

  /** Life events in force. */
  async list(): Promise<LifeEventSummaryDto[]> {
    return (await this.catalogue.lifeEvents()).map(summaryOf);
  }

  /** The guide of one life event. Throws `lifeEventUnknown`. */
  async guide(slug: string): Promise<LifeEventGuideDto> {
    const lifeEvent = await this.catalogue.effective(slug);
    const walk = walkGuidance(lifeEvent, {});
    return {
      ...summaryOf(lifeEvent),
      guide: lifeEvent.guide,
      deliveryOptions: lifeEvent.deliveryOptions,
      items: itemsOf(lifeEvent, await this.catalogue.departments()),
      materials: lifeEvent.materials.map(({ id, name, class: kind, sharing, formats, originals, copies, note }) => ({
        ...{ id, name, coreMaterial: kind === 'core', shared: sharing.mode !== 'none', formats, originals, copies },
        ...(note === undefined ? {} : { note }),
      })),
      ...('next' in walk ? { firstQuestion: questionOf(lifeEvent, walk.next) } : {}),
    };
  }

  /** Where answers lead. Throws `lifeEventUnknown`, `requestInvalid`, `answersInvalid`. */
  async walk(slug: string, query: GuidanceQuery): Promise<GuidanceDto> {
    const lifeEvent = await this.catalogue.effective(slug);
    const answers = answersIn(query.answers);
    assertAnswers(lifeEvent, answers);
    const walk = walkGuidance(lifeEvent, answers);
    if ('next' in walk) return { path: walk.path, next: questionOf(lifeEvent, walk.next) };
    const { path, facts, end } = walk;
    const plan = planCase(lifeEvent, { facts, endId: end.id, channel: query.channel ?? 'online' });
    switch (end.outcome) {
      case 'proceed':
      case 'partial':
        return { path, end, plan: shownPlan(plan), notice: await this.notice(lifeEvent, plan, facts) };
      case 'offline':
        return { path, end, notice: await this.notice(lifeEvent, plan, facts) };
      case 'redirect':
      case 'notEligible':
        return { path, end };
    }
  }

  private async notice(lifeEvent: LifeEvent, plan: CasePlan, facts: Facts): Promise<object> {
    return oneTimeNotice(lifeEvent, await this.catalogue.departments(), plan, facts);
  }
}

function summaryOf({ slug, code, name, version, guide }: LifeEvent): LifeEventSummaryDto {
  return { slug, code, name, version, summary: guide.summary };
}

function itemsOf({ serviceItems }: LifeEvent, departments: readonly Department[]): object[] {
  return serviceItems.map(({ id, name, departmentId, caseType, initiation, promised, statutory, fee, results }) => ({
    ...{
      id,
      name,
      departmentId,
      department: departments.find((each) => each.id === departmentId)?.name ?? departmentId,
    },
    ...{ caseType, initiation, promised: promised.limit, statutory: statutory.limit, fee },
    results: results.map((result) => result.name),
  }));
}

/** A question with what is needed to ask it. */
function questionOf({ facts }: LifeEvent, { id, factId, question, help }: GuidanceNode): object {
  const fact = facts.find((each) => each.id === factId);
  const { type, values, unit, minimum, maximum } = fact ?? {};
  const described = Object.entries({ help, type, values, unit, minimum, maximum }).filter(
    ([, value]) => value !== undefined,
  );
  return { nodeId: id, factId, question, ...Object.fromEntries(described) };
}

/** A plan as people and programs read it: ids, and the items with their departments and periods. */
function shownPlan(plan: CasePlan): object {
  const {
    items,
    stages,
    materials,
    commitmentItemIds,
    specialProcedures,
    criticalPath,
    overallPromise,
    deliveryMethods,
  } = plan;
  return {
    itemIds: items.map(({ id }) => id),
    items: items.map(({ id, name, departmentId, promised, statutory }) => ({
      id,
      name,
      departmentId,
      promised,
      statutory,
    })),
    stages,
    materialIds: materials.map(({ id }) => id),
    materials,
    commitmentItemIds,
    specialProcedureIds: specialProcedures.map(({ id }) => id),
    criticalPath,
    overallPromise,
    deliveryMethods,
  };
}

function answersIn(text = '{}'): Readonly<Record<string, unknown>> {
  try {
    const answers: unknown = JSON.parse(text);
    if (typeof answers === 'object' && answers !== null && !Array.isArray(answers))
      return answers as Record<string, unknown>;
  } catch {
    // Told below, together with what is JSON and no object.
  }
  throw new ProblemException('requestInvalid', {
    detail: '查询参数 answers 不是 JSON 对象。',
    remedy: '请把回答写成 JSON 对象并做 URL 编码，例如 answers=%7B%22hasLicence%22%3Atrue%7D。',
    errors: [{ pointer: '/answers', message: '须为 URL 编码的 JSON 对象' }],
  });
}
