import { Injectable } from '@nestjs/common';
import { type CaseInput } from '@yijian/contract/messages';
import { type CaseSettings } from '@yijian/domain/case';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { Catalogue } from '../catalogue/catalogue';
import { CommandDesk } from '../commands/command-desk';
import { type CommandKey } from '../commands/command-key';
import { type CommandAnswerDto } from '../commands/commands.dto';
import { FactsLookup } from '../facts/facts-lookup';
import { SavedGuidances } from '../guidance/saved-guidances';
import { type Entry, Inbox, type NewEntry } from '../inbox/inbox';
import { type Sql } from '../register/sql';
import { Settings } from '../settings';
import { insertCase, nextCaseNumber } from './opening-rows';
import { type OpenCaseDto, type OpenedCaseDto } from './opening.dto';
import { queryCodeOf } from './query-code';
import { assertFilingOpen, fileableSituation, planOf, type Situation } from './situation';

/** Who opens a case with which request. */
export interface OpenOrder {
  readonly key: CommandKey;
  readonly caller: Caller;
  readonly request: OpenCaseDto;
}

/** What is written together with a new case, all or nothing. */
export type OpenAlongside = (transaction: Sql, caseNo: string) => Promise<void>;

/** Opens cases: gives out the number, writes everything in one transaction, then starts the workflow. */
@Injectable()
export class OpeningService {
  private readonly speed: Pick<CaseInput, 'speed'>;
  private readonly periods: Pick<CaseSettings, 'correction' | 'evaluation'>;

  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
    private readonly facts: FactsLookup,
    private readonly inbox: Inbox,
    private readonly desk: CommandDesk,
    private readonly guidances: SavedGuidances,
    settings: Settings,
  ) {
    const { demonstrationSpeed } = settings;
    this.speed = demonstrationSpeed === 1 ? {} : { speed: demonstrationSpeed };
    this.periods = {
      correction: { value: settings.correctionPeriodWorkingDays, unit: 'workingDay' },
      evaluation: { value: settings.evaluationWaitDays, unit: 'day' },
    };
  }

  /**
   * Opens a case, or answers again what was opened under the same key. While Temporal is away the case exists already and
   * starts later. Throws `lifeEventUnknown`, `answersInvalid`, `guidanceNotFinished`, `guidanceUnknown`,
   * `guidanceDiffers`, `cannotBeFiled`, `filingClosed`, `lifeEventWithdrawn`.
   */
  async open(order: OpenOrder, alongside?: OpenAlongside): Promise<OpenedCaseDto> {
    const known = await this.inbox.find(order.key.id);
    if (known !== undefined) return this.again(order, known);
    const entry = await this.store(order, alongside);
    if (entry !== undefined) return opened(order, await this.desk.deliver(entry, { older: 'none' }));
    const winner = await this.inbox.find(order.key.id);
    if (winner === undefined) throw new Error('An opening was neither stored nor there.');
    return this.again(order, winner);
  }

  private async again(order: OpenOrder, known: Entry): Promise<OpenedCaseDto> {
    return opened(order, await this.desk.again(order, known));
  }

  /** Writes the case; undefined when the same request was stored at the same moment. */
  private async store(order: OpenOrder, alongside?: OpenAlongside): Promise<NewEntry | undefined> {
    const { request, key, caller } = order;
    const now = new Date();
    const lifeEvent = await this.catalogue.effective(request.lifeEvent);
    assertFilingOpen(lifeEvent, now);
    const situation = await this.situationOf(lifeEvent, request);
    const regionCode = await this.regionOf(lifeEvent);
    // Outside the transaction: openings of a region must not wait for each other, and a number that stays unused is harmless.
    const caseNo = await nextCaseNumber(this.register, regionCode, now);
    const openedBy = { role: caller.role, id: caller.id };
    const settings = await this.settings();
    const input: CaseInput = {
      caseNo,
      lifeEventCode: lifeEvent.code,
      regionCode,
      calendar: await this.catalogue.calendar(regionCode),
      settings,
      ...this.speed,
      openedBy,
      commandId: key.id,
      receivedAt: now.getTime(),
    };
    const entry: NewEntry = { kind: 'open', commandId: key.id, caseNo, requestDigest: key.digest, envelope: input };
    const queryCode = queryCodeOf(key.secret);
    const isNew = await this.register.transaction(async (transaction) => {
      if ((await this.inbox.storeWith(transaction, entry)) === undefined) return false;
      await insertCase(transaction, { input, lifeEvent, situation, request, queryCode, openedAt: now });
      await alongside?.(transaction, caseNo);
      return true;
    });
    return isNew ? entry : undefined;
  }

  /** Answers and looked up facts; the plan is made once to be sure that it can be. */
  private async situationOf(
    lifeEvent: LifeEvent,
    { answers, applicant, channel, guidanceId }: OpenCaseDto,
  ): Promise<Situation> {
    const { facts, endId } = fileableSituation(lifeEvent, answers);
    if (guidanceId !== undefined) await this.guidances.assertSame(guidanceId, { lifeEvent, channel, facts });
    const all = { ...facts, ...(await this.facts.atOpening(lifeEvent, applicant.id)) };
    planOf(lifeEvent, { facts: all, endId, channel });
    return { facts: all, endId };
  }

  /** What the case is opened with and keeps: the centre's periods, and the rules of supervision in force. */
  private async settings(): Promise<CaseSettings> {
    const supervision = await this.catalogue.supervision();
    if (supervision === undefined) return this.periods;
    const { reminderWorkingDays, rules } = supervision;
    return { ...this.periods, reminderWorkingDays, supervision: rules };
  }

  /** Region of the department that coordinates the event: its calendar counts, its number space is used. */
  private async regionOf({ coordinatorDepartmentId }: LifeEvent): Promise<string> {
    const departments = await this.catalogue.departments();
    const coordinator = departments.find(({ id }) => id === coordinatorDepartmentId);
    if (coordinator === undefined)
      throw new Error(`Department ${coordinatorDepartmentId} is missing from the register.`);
    return coordinator.regionCode;
  }
}

function opened({ key }: OpenOrder, { caseNo, commandId, status, position }: CommandAnswerDto): OpenedCaseDto {
  return {
    caseNo,
    queryCode: queryCodeOf(key.secret),
    commandId,
    status,
    ...(position === undefined ? {} : { position }),
    links: {
      case: `/cases/${caseNo}`,
      form: `/cases/${caseNo}/form`,
      materials: `/cases/${caseNo}/materials`,
      command: `/commands/${commandId}`,
    },
  };
}
