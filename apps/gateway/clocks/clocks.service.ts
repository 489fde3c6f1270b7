import { Injectable } from '@nestjs/common';
import { type Calendar, MissingCalendarYear } from '@yijian/domain/calendar';
import { type CaseView } from '@yijian/domain/case';
import {
  type Clock,
  CLOCK_WORDS,
  clockAt,
  type DocumentNumbers,
  explain,
  type Explanation,
  remainingAt,
  statusAt,
  type Supposition,
  supposing,
} from '@yijian/domain/clock';
import { DataSource } from 'typeorm';
import { Catalogue } from '../catalogue/catalogue';
import { isoTime } from '../cases/iso-time';
import { caseUnknown } from '../commands/command-desk';
import { ProblemException } from '../problems/problem';
import { rowOf } from '../register/sql';
import { type ClockDto } from './clocks.dto';

interface ClocksRow {
  readonly view: CaseView;
  /** Numbers of the documents of the case that stand, by act. */
  readonly numbers: Readonly<Record<string, string>> | null;
}

/** All that is needed to explain any clock of a case, in one read. */
const CLOCKS = `
  SELECT c.view, (
    SELECT jsonb_object_agg(d.act, d.number) FROM legal_document AS d JOIN standing_act AS s USING (case_no, act)
    WHERE d.case_no = c.case_no) AS numbers
  FROM case_register AS c WHERE c.case_no = $1`;

/** Why every date of a case is what it is: the ledger from the register, the working days from the pinned calendar. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** Every clock of a case as it stood at an instant (epoch milliseconds). Throws `caseUnknown`. */
  async all(caseNo: string, at: number): Promise<ClockDto[]> {
    const { view, calendar, numberOf } = await this.read(caseNo);
    return view.clocks.flatMap((clock) => {
      const then = clockAt(clock, at);
      return then ? [shown(then, calendar, at, numberOf)] : [];
    });
  }

  /** One clock as it would be. Nothing is stored. Throws `caseUnknown`, `clockUnknown`. */
  async whatIf(caseNo: string, clockId: string, supposition: Supposition, now: number): Promise<ClockDto> {
    const { view, calendar, numberOf } = await this.read(caseNo);
    const clock = view.clocks.find(({ id }) => id === clockId);
    if (clock !== undefined) return shown(supposing(clock, supposition, now), calendar, now, numberOf);
    throw new ProblemException('clockUnknown', {
      detail: `办件没有期限“${clockId}”。`,
      remedy: `办件的期限：${view.clocks.map(({ id }) => id).join('、') || '（无）'}。`,
    });
  }

  private async read(
    caseNo: string,
  ): Promise<{ readonly view: CaseView; readonly calendar: Calendar; readonly numberOf: DocumentNumbers }> {
    const row = await rowOf<ClocksRow>(this.register, CLOCKS, [caseNo]);
    if (row === undefined) throw caseUnknown(caseNo);
    const { view, numbers } = row;
    return { view, calendar: await this.catalogue.pinnedCalendar(view.calendar), numberOf: (act) => numbers?.[act] };
  }
}

function shown(clock: Clock, calendar: Calendar, at: number, numberOf: DocumentNumbers): ClockDto {
  const { id, kind, itemId } = clock;
  const common = { id, kind, name: CLOCK_WORDS[kind].name, ...(itemId !== undefined && { itemId }) };
  try {
    const explanation = explain(clock, calendar, numberOf);
    const remaining = remainingAt(clock, calendar, at);
    const status = statusAt(clock, calendar, at);
    const due = dueOf(explanation, status === 'exceeded');
    return { ...common, status, due, ...(remaining && { remaining }), ...words(explanation) };
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    const text = `缺少${error.year}年工作日历，暂不能计算；导入后由运维重试。`;
    const due = { at: null, provisional: false, exceeded: false, missingYear: error.year };
    return { ...common, status: 'running', due, explanation: text, steps: [] };
  }
}

function dueOf({ due }: Explanation, exceeded: boolean): ClockDto['due'] {
  if ('paused' in due) return { at: null, provisional: false, exceeded: false };
  return { at: isoTime(due.at), provisional: due.provisional, exceeded };
}

function words({ text, steps }: Explanation): Pick<ClockDto, 'explanation' | 'steps'> {
  const shownSteps = steps.map(({ from, to, ...step }) => ({
    ...step,
    from: isoTime(from),
    ...(to !== undefined && { to: isoTime(to) }),
  }));
  return { explanation: text, steps: shownSteps };
}
