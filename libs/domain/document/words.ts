import { dateInWords, dateOf, MissingCalendarYear, timeInWords } from '../calendar/index';
import type { LegalReference } from '../catalogue/index';
import { cited as citedAsWritten } from '../catalogue/terms';
import type { CaseState } from '../case/index';
import { dueOf, runningOn } from '../clock/due';
import type { Clock, ClockKind } from '../clock/index';
import { type Issuer, selfOf } from './issuer';
import { hasLicence, type Scene } from './scene';

/** The Administrative Licensing Law with one of its articles, as documents cite it. */
export function licensingLaw(article: string): string {
  return `《中华人民共和国行政许可法》${article}`;
}

/** A basis as documents cite it: the law with its whole name. */
export function inFull(basis: string): string {
  return basis.replaceAll('《行政许可法》', '《中华人民共和国行政许可法》');
}

/** Laws and articles of a package, joined for a sentence. */
export function cited(references: readonly LegalReference[]): string {
  return inFull(citedAsWritten(references));
}

/** The rule of receipt and correction: the Licensing Law where a licence is applied for, else what the centre has published. */
export function receiptLaw(scene: Scene): string {
  return hasLicence(scene) ? licensingLaw('第三十二条第一款第四项') : '公布的办事指南';
}

/** A day: 2026年3月2日. */
export function day(instant: number): string {
  return dateInWords(dateOf(instant));
}

/** A time: 2026年3月2日10:00. */
export function time(instant: number): string {
  return timeInWords(instant);
}

/** The last clock of a kind, whether it runs or not. */
export function clockOf({ clocks }: CaseState, kind: ClockKind, about?: string): Clock | undefined {
  const first = about === undefined ? kind : `${kind}/${about}`;
  return Object.values(clocks).findLast(({ id }) => id === first || id.startsWith(`${first}#`));
}

const UNKNOWN = '待工作日安排公布后确定';

/**
 * The day a clock runs out. While it stands still that cannot be known: it is not before the day that it would be if it ran on
 * at once; while a calendar is missing nothing can be said.
 */
export function dueDay(clock: Clock | undefined, { after: { calendar }, at }: Pick<Scene, 'after' | 'at'>): string {
  if (!clock) return '无';
  try {
    const due = dueOf(clock, calendar);
    if ('at' in due) return dayOf(due);
    const soonest = dueOf(runningOn(clock, at), calendar);
    return 'at' in soonest ? `不早于${dayOf(soonest)}` : '暂停计算';
  } catch (error) {
    if (error instanceof MissingCalendarYear) return UNKNOWN;
    throw error;
  }
}

function dayOf({ at, provisional }: { readonly at: number; readonly provisional: boolean }): string {
  return `${day(at)}${provisional ? '（暂定）' : ''}`;
}

/**
 * Remedies told with every adverse act: review within sixty days (行政复议法 art. 20) by the government of the same level, or the
 * next higher authority where the line is vertical (arts 24, 27); suit within six months (行政诉讼法 art. 46). Against an enterprise, which is no authority, there are other ways.
 */
export function remedies(issuer: Issuer, act = '本决定'): string {
  if (issuer.department.kind === 'enterprise') {
    return `对${act}有异议的，可以向${selfOf(issuer)}申请复核，也可以拨打政务服务便民热线12345反映。`;
  }
  return `如不服${act}，可以自收到之日起六十日内向行政复议机关（一般为本级人民政府）申请行政复议，也可以自收到之日起六个月内向有管辖权的人民法院提起行政诉讼。`;
}

/** A sentence ends with one full stop, whoever wrote it. */
export function sentence(text: string): string {
  return `${text.trim().replace(/[。；;.]+$/, '')}。`;
}

/** A text within a sentence, without a full stop of its own. */
export function phrase(text: string): string {
  return text.trim().replace(/[。；;.]+$/, '');
}
