import { dateInWords, dateOf, describeLimit, timeInWords } from '../calendar/index';
import { CLOCK_WORDS } from '../clock/index';
import type { OfferReference } from '../offer/index';
import type { CaseEvent } from './event';
import type { Names, WordsOf } from './timeline';

const CARD_NAMES = { notice: '提醒', yellow: '黄牌', red: '红牌' } as const;

/** What a joint step can come to, in Chinese (Hunan standard part 6). */
export const VISIT_RESULTS = { pass: '通过', fail: '不通过', rectify: '不通过但允许整改' } as const;

/** Legal acts of the course of a case, as the timeline tells them. */
export const LEGAL_WORDS: WordsOf<
  Extract<
    CaseEvent['type'],
    | 'departmentsConsulted'
    | 'consultationSent'
    | 'defectsReported'
    | 'caseNotRequired'
    | 'offersAsked'
    | 'creditChecked'
    | 'offersSigned'
    | 'toleranceKept'
    | 'toleranceBroken'
    | 'postCheckReported'
    | 'itemTerminated'
    | 'itemSuspended'
    | 'itemResumed'
    | 'itemUrged'
    | 'departmentTold'
    | 'decisionExtended'
    | 'jointExtended'
    | 'decisionCorrected'
    | 'caseTerminated'
    | 'clockExpired'
    | 'applicantReminded'
    | 'calendarAdopted'
    | 'cardRaised'
    | 'procedureStarted'
    | 'procedureProlonged'
    | 'procedureTimeOver'
    | 'procedureEnded'
    | 'visitAppointed'
    | 'visitRecorded'
    | 'visitOverdue'
    | 'hearingRightTold'
    | 'hearingRequested'
    | 'hearingWaived'
    | 'hearingRightLapsed'
    | 'hearingScheduled'
    | 'hearingHeld'
  >
> = {
  departmentsConsulted: ({ itemIds }, { departmentOf }) => `就申请材料征求${itemIds.map(departmentOf).join('、')}意见`,
  consultationSent: ({ opinionOf }, { departmentOf }) => `征求意见已送达${departmentOf(opinionOf)}`,
  defectsReported: ({ opinionOf, defects }, { departmentOf }) =>
    defects.length === 0
      ? `${departmentOf(opinionOf)}对申请材料没有意见`
      : `${departmentOf(opinionOf)}提出：${defects.map(({ content }) => content).join('；')}`,
  caseNotRequired: ({ reason }) => `不受理：${reason}`,
  offersAsked: ({ offers }, names) => `申请${offered(offers, names)}`,
  creditChecked: ({ offered: open, blocked }, names) =>
    [
      ...(open.length > 0 ? [`信用核查通过，可以${offered(open, names)}`] : []),
      ...(blocked.length > 0 ? [`存在失信记录，不适用${offered(blocked, names)}`] : []),
    ].join('；'),
  offersSigned: ({ offers }, names) => `申请人签署承诺：${offered(offers, names)}`,
  toleranceKept: ({ materialId }, { material }) => `容缺材料“${material(materialId)}”已补交`,
  toleranceBroken: ({ materialId }, { material }) => `容缺材料“${material(materialId)}”逾期未交，违反承诺`,
  postCheckReported: ({ checkedItemId, fulfilled, findings, cure }, { item }) =>
    `“${item(checkedItemId)}”告知承诺核查：${fulfilled ? '已履行' : '未履行'}（${findings}）${cure ? `，责令${describeLimit(cure)}内改正` : ''}`,
  itemTerminated: ({ itemId, reason }, { item }) => `终止办理“${item(itemId)}”：${reason}`,
  itemSuspended: ({ itemId, reason }, { item }) => `中止办理“${item(itemId)}”：${reason}`,
  itemResumed: ({ itemId }, { item }) => `恢复办理“${item(itemId)}”`,
  itemUrged: ({ itemId, message }, { item, departmentOf }) =>
    `催办${departmentOf(itemId)}“${item(itemId)}”：${message}`,
  departmentTold: ({ itemId, message }, { item, departmentOf }) =>
    `已告知${departmentOf(itemId)}：“${item(itemId)}”${MESSAGES[message]}`,
  decisionExtended: ({ itemId, reason }, { item }) => `经负责人批准，“${item(itemId)}”延期：${reason}`,
  jointExtended: ({ reason }) => `经本级人民政府负责人批准，联合办理延期：${reason}`,
  decisionCorrected: ({ itemId, to, reason }, { item }) => `“${item(itemId)}”的决定${CORRECTIONS[to]}：${reason}`,
  caseTerminated: ({ reason }) => `终止办理：${reason}`,
  clockExpired: ({ clockId }) => `${clockName(clockId)}已到期`,
  applicantReminded: ({ clockId, dueAt }) => `提醒申请人：${clockName(clockId)}将于${dateInWords(dateOf(dueAt))}届满`,
  calendarAdopted: ({ calendar, moved }) =>
    `改用工作日历：${calendar.years.map(({ year, provisional }) => `${year}年${provisional ? '（暂定）' : ''}`).join('、')}，${moved.length}个到期日变动`,
  cardRaised: ({ colour, content }) => `电子监察${CARD_NAMES[colour]}：${content}`,
  procedureStarted: ({ procedureId, timeNeeded, reason }, { procedure }) =>
    `启动${procedure(procedureId)}${timeNeeded ? `，需要${describeLimit(timeNeeded)}` : ''}：${reason}`,
  procedureProlonged: ({ procedureKey, timeNeeded, reason }, { procedure }) =>
    `${procedure(procedureKey.split('/')[0] ?? '')}还需要${describeLimit(timeNeeded)}：${reason}`,
  procedureTimeOver: ({ procedureKey }, { procedure }) =>
    `${procedure(procedureKey.split('/')[0] ?? '')}告知的时间已满，时限恢复计算`,
  procedureEnded: ({ procedureKey, findings }, { procedure }) =>
    `${procedure(procedureKey.split('/')[0] ?? '')}结束：${findings}`,
  visitAppointed: ({ procedureId, heldAt, place, reason }, { procedure }) =>
    `${procedure(procedureId)}${reason === undefined ? '安排在' : `改期（${reason}）至`}${timeInWords(heldAt)}，${place}`,
  visitRecorded: ({ procedureId, outcomes, absentIds }, { procedure, department }) =>
    `${procedure(procedureId)}：${[
      ...outcomes.map(({ departmentId, result }) => `${department(departmentId)}${VISIT_RESULTS[result]}`),
      ...absentIds.map((id) => `${department(id)}未到场`),
    ].join('，')}`,
  visitOverdue: ({ procedureId }, { procedure }) => `${procedure(procedureId)}逾期未完成，不再影响各部门作出决定`,
  hearingRightTold: ({ heardItemId, reason }, { item }) => `告知“${item(heardItemId)}”听证权利：${reason}`,
  hearingRequested: ({ heardItemId }, { item }) => `申请“${item(heardItemId)}”听证`,
  hearingWaived: ({ heardItemId }, { item }) => `放弃“${item(heardItemId)}”听证`,
  hearingRightLapsed: ({ heardItemId }, { item }) => `逾期未申请“${item(heardItemId)}”听证，视为放弃`,
  hearingScheduled: ({ heardItemId, heldAt, place }, { item }) =>
    `通知“${item(heardItemId)}”听证：${timeInWords(heldAt)}，${place}`,
  hearingHeld: ({ heardItemId }, { item }) => `“${item(heardItemId)}”听证已举行，笔录已签署`,
};

const MESSAGES = { supplement: '容缺材料已补交', urge: '被催办', visit: '须参加现场核查' } as const;

const CORRECTIONS = { granted: '变更为准予', denied: '变更为不予', revoked: '被撤销' } as const;

function offered(offers: readonly OfferReference[], { item, material }: Names): string {
  return offers
    .map(({ kind, subject }) =>
      kind === 'tolerance' ? `容缺“${material(subject)}”` : `告知承诺办理“${item(subject)}”`,
    )
    .join('、');
}

function clockName(clockId: string): string {
  const kind = clockId.split('/')[0]?.split('#')[0] ?? '';
  return kind in CLOCK_WORDS ? CLOCK_WORDS[kind as keyof typeof CLOCK_WORDS].name : clockId;
}
