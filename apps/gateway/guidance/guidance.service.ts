import { Injectable } from '@nestjs/common';
import { type CatalogueReads } from '@yijian/adapters/catalogue';
import { dateOf } from '@yijian/domain/calendar';
import { type Fact, type GuidanceNode, type LifeEvent, walkGuidance } from '@yijian/domain/catalogue';
import { type FinishedWalk, guidanceResult, type GuidanceResult, precheck } from '@yijian/domain/guidance';
import { assertAnswers, finishedWalk } from '../cases/situation';
import { Catalogue } from '../catalogue/catalogue';
import { type CommandKey } from '../commands/command-key';
import { ProblemException } from '../problems/problem';
import {
  type AdviceDto,
  type GuidanceDto,
  type GuidanceQuery,
  type LifeEventGuideDto,
  type LifeEventSummaryDto,
  type PrecheckRequestDto,
  type SaveGuidanceDto,
} from './guidance.dto';
import { type SavedGuidance, SavedGuidances } from './saved-guidances';
import { type QuestionDto } from './guidance-result.dto';
import { summaryOf } from './summary';

/** Guides people (一次导办, 一次告知): what there is, what to answer, what it leads to. */
@Injectable()
export class GuidanceService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly saved: SavedGuidances,
  ) {}

  /** Life events in force. */
  async list(): Promise<LifeEventSummaryDto[]> {
    return (await this.catalogue.lifeEvents()).map(summaryOf);
  }

  /** The guide of one life event. Throws `lifeEventUnknown`. */
  async guide(slug: string): Promise<LifeEventGuideDto> {
    const reading = await this.catalogue.reading();
    const lifeEvent = await this.catalogue.effective(slug, reading);
    const walk = walkGuidance(lifeEvent, {});
    return {
      ...summaryOf(lifeEvent),
      guide: lifeEvent.guide,
      deliveryOptions: lifeEvent.deliveryOptions,
      items: itemsOf(lifeEvent, new Map((await reading.departments()).map(({ id, name }) => [id, name]))),
      materials: lifeEvent.materials.map(({ id, name, class: kind, sharing, formats, originals, copies, note }) => ({
        ...{ id, name, coreMaterial: kind === 'core', shared: sharing.mode !== 'none', formats, originals, copies },
        ...(note === undefined ? {} : { note }),
      })),
      ...('next' in walk ? { firstQuestion: questionOf(lifeEvent, walk.next) } : {}),
    };
  }

  /** Where answers lead. Throws `lifeEventUnknown`, `requestInvalid`, `answersInvalid`. */
  async walk(slug: string, query: GuidanceQuery): Promise<GuidanceDto> {
    const reading = await this.catalogue.reading();
    const lifeEvent = await this.catalogue.effective(slug, reading);
    const answers = answersIn(query.answers);
    assertAnswers(lifeEvent, answers);
    const walk = walkGuidance(lifeEvent, answers);
    const asked = askedOf(lifeEvent, walk.path);
    if ('next' in walk) return { path: walk.path, asked, next: questionOf(lifeEvent, walk.next) };
    return { ...(await resultOf(reading, lifeEvent, walk, query.channel ?? 'online')), asked };
  }

  /**
   * Saves a guidance that was followed to its end. Throws `lifeEventUnknown`, `answersInvalid`, `guidanceNotFinished`,
   * `idempotencyKeyReused`.
   */
  async save(slug: string, { answers, channel = 'online' }: SaveGuidanceDto, key: CommandKey): Promise<SavedGuidance> {
    const reading = await this.catalogue.reading();
    const lifeEvent = await this.catalogue.effective(slug, reading);
    const walk = finishedWalk(lifeEvent, answers);
    const result = await resultOf(reading, lifeEvent, walk, channel);
    return this.saved.save(key, { lifeEvent, channel, facts: walk.facts, result });
  }

  /** Advice on a draft; it refuses nothing. Throws `lifeEventUnknown`. */
  async precheck(slug: string, draft: PrecheckRequestDto): Promise<readonly AdviceDto[]> {
    const { answers, channel = 'online', form, materialIds } = draft;
    return precheck(await this.catalogue.effective(slug), { answers, channel, form, materialIds });
  }
}

async function resultOf(
  reading: CatalogueReads,
  lifeEvent: LifeEvent,
  walk: FinishedWalk,
  channel: 'window' | 'online',
): Promise<GuidanceResult> {
  const departments = await reading.departments();
  const region = departments.find(({ id }) => id === lifeEvent.coordinatorDepartmentId)?.regionCode ?? '000000';
  const { end } = walk;
  const target = end.outcome === 'redirect' ? await reading.lifeEvent(end.lifeEventCode) : undefined;
  const source = {
    ...{ lifeEvent, departments, calendar: await reading.calendar(region), today: dateOf(Date.now()) },
    ...(target && { redirectTo: { slug: target.slug, name: target.name } }),
  };
  return guidanceResult(source, walk, channel);
}

function itemsOf({ serviceItems }: LifeEvent, departmentNames: ReadonlyMap<string, string>): object[] {
  return serviceItems.map(({ id, name, departmentId, caseType, initiation, promised, statutory, fee, results }) => ({
    ...{ id, name, departmentId, department: departmentNames.get(departmentId) ?? departmentId },
    ...{ caseType, initiation, promised: promised.limit, statutory: statutory.limit, fee },
    results: results.map((result) => result.name),
  }));
}

/** The questions of a walk, to be answered otherwise. */
function askedOf(lifeEvent: LifeEvent, path: readonly string[]): QuestionDto[] {
  return path.flatMap((nodeId) =>
    lifeEvent.guidance.nodes.filter(({ id }) => id === nodeId).map((node) => questionOf(lifeEvent, node)),
  );
}

/** A question with what is needed to ask it. */
function questionOf({ facts }: LifeEvent, { id, factId, question, help }: GuidanceNode): QuestionDto {
  const { type = 'boolean', ...fact } = facts.find((each) => each.id === factId) ?? {};
  const { values, unit, minimum, maximum } = fact as Partial<Fact>;
  const described = Object.entries({ help, values, unit, minimum, maximum }).filter(([, value]) => value !== undefined);
  return { nodeId: id, factId, question, type, ...Object.fromEntries(described) };
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
