import { type Actor } from '@yijian/domain/case';
import { type Department, type LifeEvent } from '@yijian/domain/catalogue';
import { type TimelineRow } from './answers';
import { type Gateway } from './gateway';

/** Stage (阶段) in which an event of the timeline belongs; parallel approval unless it is named here. */
const STAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    一次告知: ['caseOpened', 'calendarPinned', 'noticeGiven', 'answersRevised'],
    一表申请: ['caseSubmitted'],
    一窗受理: [
      ...[
        'departmentsConsulted',
        'consultationSent',
        'defectsReported',
        'offersAsked',
        'creditChecked',
        'offersSigned',
      ],
      ...['correctionRequested', 'correctionIncomplete', 'correctionSupplied'],
      ...['caseAccepted', 'caseRefused', 'caseNotRequired', 'caseReturned'],
    ],
    一次送达: ['deliveryChosen', 'bundleDispatched', 'caseDelivered'],
    服务评价: ['evaluationInvited', 'caseRated', 'evaluationClosed'],
    事后核查: ['postCheckReported', 'followUpEnded'],
    期限提醒: ['clockExpired', 'applicantReminded', 'periodExceeded'],
    电子监察: ['cardRaised'],
  }).flatMap(([stage, types]) => types.map((type) => [type, stage])),
);

/** Prints lines of people's words; colours only where a terminal shows them. */
export interface Printer {
  readonly line: (text: string) => void;
  readonly dim: (text: string) => string;
  readonly stage: (text: string) => string;
}

/** What the timeline needs to know of its case. */
export interface TimelineOf {
  readonly gateway: Gateway;
  readonly actor: Actor;
  readonly caseNo: string;
  readonly lifeEvent: LifeEvent;
  readonly departments: readonly Department[];
  /** Put before every line when several cases run at once. */
  readonly label: string;
  readonly printer: Printer;
  /** How many times faster than real time the case lives; the day is told where that matters. */
  readonly speed: number;
}

/** The timeline of one case, printed as it grows. */
export class Timeline {
  private rows: readonly TimelineRow[] = [];

  constructor(private readonly of: TimelineOf) {}

  /** Prints what has happened since the last time. */
  async show(): Promise<void> {
    const rows = await this.of.gateway.timeline(this.of.actor, this.of.caseNo);
    const shown = this.rows.at(-1)?.seq ?? 0;
    for (const row of rows) if (row.seq > shown) this.of.printer.line(this.describe(row));
    this.rows = rows;
  }

  /** How often an event of this type has happened, as of the last `show`. */
  count(type: string): number {
    return this.rows.filter((row) => row.type === type).length;
  }

  /** Everything that has happened, as of the last `show`. */
  all(): readonly TimelineRow[] {
    return this.rows;
  }

  private describe({ at, type, text, data }: TimelineRow): string {
    const { printer, label, lifeEvent, departments, speed } = this.of;
    const departmentId = lifeEvent.serviceItems.find(({ id }) => id === data?.['itemId'])?.departmentId;
    const department = departments.find(({ id }) => id === departmentId)?.shortName ?? '';
    // Most sentences name their department already.
    const where = department === '' || text.includes(department) ? '' : `${department}：`;
    return `${printer.dim(clock(at, speed))} ${label}${printer.stage(`【${STAGES[type] ?? '并联审批'}】`)} ${where}${text}`;
  }
}

/** Time of day at +08:00; of a case that lives faster also the day. */
function clock(at: string, speed: number): string {
  const text = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return speed === 1 ? text.slice(11, 19) : text.slice(5, 16).replace('T', ' ');
}
