import { dateInWords, dateOf, describeLimit, timeInWords } from '../calendar/index';
import { type CaseEvent, type CaseView } from '../case/index';
import { CLOCK_WORDS } from '../clock/index';
import type { Draft } from './notices-of';

/** Remedies told with every adverse act: 行政复议法, 行政诉讼法 (`domain.md` §5.1 no. 17). */
export const REMEDIES = '如不服，可以自知道之日起六十日内申请行政复议，或者六个月内提起行政诉讼。';

/** Notices that legal acts between acceptance and closing call for; each has its document besides. */
export function legalDraftOf(event: CaseEvent, view: CaseView): Draft | undefined {
  switch (event.type) {
    case 'correctionIncomplete':
      return {
        kind: 'correction',
        about: `incomplete/${view.clocks.filter(({ kind }) => kind === 'acceptanceCheck').length}`,
        title: '补正未齐告知',
        lines: ['您补正的材料仍缺少：', ...numbered(event.defects), '原补正告知继续有效，请在原期限内补齐。'],
      };
    case 'caseNotRequired':
      return { kind: 'refused', title: '不受理告知', lines: [`依法不需要取得行政许可：${event.reason}`] };
    case 'creditChecked':
      return credit(event);
    case 'applicantReminded': {
      const clock = view.clocks.find(({ id }) => id === event.clockId);
      const name = clock ? CLOCK_WORDS[clock.kind].name : '办理期限';
      const about = `${event.clockId}/${event.dueAt}`;
      return {
        kind: 'reminder',
        about,
        title: '期限提醒',
        lines: [`${name}将于${day(event.dueAt)}届满，请及时办理。`],
      };
    }
    case 'toleranceBroken':
      return {
        kind: 'terminated',
        about: `tolerance/${event.materialId}`,
        title: '容缺逾期告知',
        lines: ['您承诺补交的材料逾期未交，使用该材料的事项终止办理，并记入诚信档案。'],
      };
    default:
      return itemDraftOf(event, view);
  }
}

function itemDraftOf(event: CaseEvent, view: CaseView): Draft | undefined {
  switch (event.type) {
    case 'itemTerminated':
      return {
        kind: 'terminated',
        about: event.itemId,
        title: '终止办理通知书',
        lines: [`“${nameOf(event.itemId, view)}”终止办理：${event.reason}`, `依据：${event.legalBasis}`, REMEDIES],
      };
    case 'caseTerminated':
      return {
        kind: 'terminated',
        title: '终止办理通知书',
        lines: [`终止办理：${event.reason}`, `依据：${event.legalBasis}`, REMEDIES],
      };
    case 'itemSuspended':
      return {
        kind: 'suspended',
        about: `${event.itemId}/${pauses(event.itemId, view)}`,
        title: '中止办理通知书',
        lines: [`“${nameOf(event.itemId, view)}”中止办理：${event.reason}`, `依据：${event.legalBasis}`],
      };
    case 'decisionExtended':
      return {
        kind: 'extended',
        about: event.itemId,
        title: '延期告知书',
        lines: [`经负责人批准，“${nameOf(event.itemId, view)}”延长办理期限：${event.reason}`],
      };
    case 'jointExtended':
      return { kind: 'extended', title: '延期告知书', lines: [`经批准，联合办理延长期限：${event.reason}`] };
    case 'decisionCorrected':
      return {
        kind: 'decisionCorrected',
        about: `${event.itemId}/${event.refersTo ?? ''}`,
        title: '变更、撤销决定告知',
        lines: [`“${nameOf(event.itemId, view)}”的决定已变更：${event.reason}`, `依据：${event.legalBasis}`, REMEDIES],
      };
    case 'postCheckReported':
      return event.fulfilled || !event.cure
        ? undefined
        : {
            kind: 'cureOrder',
            about: event.checkedItemId,
            title: '责令限期改正通知书',
            lines: [`核查发现未履行承诺：${event.findings}`, `请在${describeLimit(event.cure)}内改正，并接受复查。`],
          };
    default:
      return procedureDraftOf(event, view);
  }
}

function procedureDraftOf(event: CaseEvent, view: CaseView): Draft | undefined {
  switch (event.type) {
    case 'procedureStarted':
    case 'procedureProlonged':
      return event.timeNeeded === undefined
        ? undefined
        : {
            kind: 'specialProcedure',
            about: `${event.procedureKey}/${view.clocks.filter(({ id }) => id.includes(event.procedureKey)).length}`,
            title: '特别程序告知书',
            lines: [
              `办理中需要进行特别程序：${event.reason}`,
              `所需时间：${describeLimit(event.timeNeeded)}，依法不计入办理期限的部分见告知书。`,
            ],
          };
    case 'visitAppointed':
      return {
        kind: 'visit',
        about: `${event.procedureId}/${event.heldAt}`,
        title: '现场核查通知',
        lines: [`时间：${timeInWords(event.heldAt)}`, `地点：${event.place}`, '请届时在场配合，各部门一次到场。'],
      };
    case 'hearingRightTold':
      return {
        kind: 'hearing',
        about: `${event.heardItemId}/told`,
        title: '听证告知书',
        lines: [
          `“${nameOf(event.heardItemId, view)}”：${event.reason}`,
          '您可以在五个工作日内申请听证，逾期视为放弃。',
        ],
      };
    case 'hearingScheduled':
      return {
        kind: 'hearing',
        about: `${event.heardItemId}/${event.heldAt}`,
        title: '听证通知书',
        lines: [`时间：${timeInWords(event.heldAt)}`, `地点：${event.place}`],
      };
    default:
      return undefined;
  }
}

function credit({ offered, blocked }: Extract<CaseEvent, { readonly type: 'creditChecked' }>): Draft {
  // What was barred may be offered later, when the credit is repaired: that is another notice.
  const subjects = [
    ...offered.map(({ kind, subject }) => `${kind}/${subject}`),
    ...blocked.map(({ kind, subject }) => `${kind}/${subject}/blocked`),
  ];
  return {
    kind: 'offer',
    about: subjects.join(','),
    title: '容缺、告知承诺核查结果',
    lines: [
      ...(offered.length > 0 ? ['信用核查通过，请阅读并签署承诺书；也可以选择按一般程序办理。'] : []),
      ...(blocked.length > 0 ? ['因存在失信记录，部分事项不能适用容缺或者告知承诺，请按一般程序办理。'] : []),
    ],
  };
}

function numbered(defects: readonly { readonly content: string }[]): readonly string[] {
  return defects.map(({ content }, index) => `${index + 1}. ${content}`);
}

function nameOf(itemId: string, view: CaseView): string {
  return view.items.find((item) => item.itemId === itemId)?.name ?? itemId;
}

/** How often an item was suspended, to tell its notices apart. */
function pauses(itemId: string, view: CaseView): number {
  const clock = view.clocks.find(({ id }) => id === `promised/${itemId}`);
  return clock?.entries.filter((entry) => entry.kind === 'pause' && entry.cause === 'suspension').length ?? 0;
}

function day(instant: number): string {
  return dateInWords(dateOf(instant));
}
