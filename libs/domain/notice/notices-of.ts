import {
  type CaseEvent,
  type CaseView,
  type Defect,
  deliveryName,
  type DueView,
  type ItemView,
  OUTCOME_NAMES,
  type RecordedEvent,
} from '../case/index';
import { dateOf } from '../calendar/index';
import { legalDraftOf, REMEDIES } from './legal-notices';

/** A notice to the applicant, ready to be shown and sent. */
export interface Notice {
  /** Unique within the case, so that it is given once. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly text: string;
}

/** Kinds of notices in the order of a case's life. The one-time notice (一次告知) is rendered from the catalogue. */
export type NoticeKind =
  | 'oneTimeNotice'
  | 'received'
  | 'accepted'
  | 'correction'
  | 'refused'
  | 'returned'
  | 'rectification'
  | 'itemsAdded'
  | 'delivery'
  | 'evaluation'
  | 'withdrawn'
  | 'offer'
  | 'reminder'
  | 'specialProcedure'
  | 'visit'
  | 'hearing'
  | 'extended'
  | 'suspended'
  | 'terminated'
  | 'decisionCorrected'
  | 'cureOrder';

/** A notice before it has its key. */
export type Draft = {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly lines: readonly string[];
  /** Tells notices of one kind in one case apart; the kind alone where a case has at most one. */
  readonly about?: string;
};

/**
 * Notices that a burst of events calls for. Their keys follow the business and not the position, so that a case that was
 * reset tells the applicant nothing twice. `view` is the case after the burst; a due time that is over by then is left out.
 */
export function noticesOf(events: readonly RecordedEvent[], view: CaseView): readonly Notice[] {
  return events.flatMap(({ event }) => {
    const draft = draftOf(event, view);
    if (!draft) return [];
    const text = [`办件编号：${view.caseNo}`, ...draft.lines].join('\n');
    return [
      { key: draft.about ? `${draft.kind}/${draft.about}` : draft.kind, kind: draft.kind, title: draft.title, text },
    ];
  });
}

function draftOf(event: CaseEvent, view: CaseView): Draft | undefined {
  switch (event.type) {
    case 'caseSubmitted':
      return received(view);
    case 'correctionSupplied':
      return { ...received(view), about: correctionNumber(view) };
    case 'caseAccepted':
      return accepted(event.deemed, event.acceptedAt, view);
    case 'correctionRequested':
      return { ...correction(event.defects, view), ...(event.newFacts !== undefined && { about: again(view) }) };
    case 'caseRefused':
      return {
        kind: 'refused',
        title: '不予受理决定书',
        lines: [`理由：${event.reason}`, `依据：${event.legalBasis}`, REMEDIES],
      };
    case 'caseReturned':
      return { kind: 'returned', title: '申请退回', lines: ['您未在期限内补正，申请已退回；备齐材料后可以重新申请。'] };
    case 'rectificationRequested':
      return {
        kind: 'rectification',
        about: `${event.itemId}/${event.round}`,
        title: '整改通知书',
        lines: [
          `“${itemOf(event.itemId, view)?.name ?? event.itemId}”需要整改：`,
          ...numbered(event.requirements),
          `请于${until(itemOf(event.itemId, view)?.rectificationDue)}前完成并提交。`,
        ],
      };
    case 'planRevised':
      return event.addedItemIds.length === 0 ? undefined : itemsAdded(event.addedItemIds, view);
    case 'bundleDispatched':
      return delivery(event.method, view);
    case 'evaluationInvited':
      return { kind: 'evaluation', title: '服务评价邀请', lines: ['欢迎对本次服务作出评价（自愿，一次）。'] };
    case 'caseWithdrawn':
      return {
        kind: 'withdrawn',
        title: '终止办理通知书',
        lines: [`您的申请已撤回：${event.reason}`, '已提交的材料可以取回。'],
      };
    default:
      return legalDraftOf(event, view);
  }
}

const ITEM_ENDS: Readonly<Record<string, string>> = {
  granted: '准予',
  denied: '不予',
  revoked: '已撤销',
  prerequisiteFailed: '前置未成就终止',
  withdrawn: '已撤回',
  terminated: '终止办理',
};

/** The first correction is `correction`, later ones are told apart by their checks. */
function correctionNumber({ clocks }: CaseView): string {
  const number = clocks.filter(({ kind }) => kind === 'acceptanceCheck').length - 1;
  return number > 1 ? `correction/${number}` : 'correction';
}

/** 收件凭证: not an acceptance; says by when an answer comes (许可法 art. 32). */
function received(view: CaseView): Draft {
  return {
    kind: 'received',
    title: '收件凭证',
    lines: [
      `已收到您的申请表和${view.materialIds.length}项材料清单所列材料。本凭证不是受理通知。`,
      `窗口将于${until(dueIn(view, 'checking'))}前告知是否受理或者需要补正；逾期不告知的，自收到材料之日起即为受理。`,
    ],
  };
}

/** 受理通知书: items that have started and those that wait, with their due dates. */
function accepted(deemed: boolean, acceptedAt: number, view: CaseView): Draft {
  const due = (at: number | null | undefined): string => (at ? dateOf(at) : '待定');
  return {
    kind: 'accepted',
    title: '受理通知书',
    lines: [
      deemed ? `视为受理，受理日期：${dateOf(acceptedAt)}（收到材料之日）。` : `受理日期：${dateOf(acceptedAt)}。`,
      ...view.items.map(({ name, status, promisedDue, statutoryDue }) =>
        status === 'waitingPrerequisite'
          ? `${name}：待前置，条件具备时开始计算时限`
          : `${name}：承诺${due(promisedDue?.at)}前办结${statutoryDue ? `，法定${due(statutoryDue.at)}前` : ''}`,
      ),
    ],
  };
}

/** 一次性补正告知书: all defects, how and until when to supply, what follows. */
function correction(defects: readonly Defect[], view: CaseView): Draft {
  return {
    kind: 'correction',
    title: '一次性补正告知书',
    lines: [
      '您的申请需要补正：',
      ...numbered(
        defects.map(({ content, legalBasis }) => (legalBasis ? `${content}（依据：${legalBasis}）` : content)),
      ),
      `请于${until(dueIn(view, 'awaitingCorrection'))}前在线或者到窗口一次补齐；逾期不补正的，申请退回。`,
    ],
  };
}

/** The bundle: every item with its end, denials with their remedies. */
function delivery(method: string, view: CaseView): Draft {
  return {
    kind: 'delivery',
    title: '办理结果送达',
    lines: [
      `办理结论：${view.outcome ? OUTCOME_NAMES[view.outcome] : ''}`,
      ...view.items.map(
        ({ name, status, reason }) => `${name}：${ITEM_ENDS[status] ?? '办理中'}${reason ? `（${reason}）` : ''}`,
      ),
      `送达方式：${deliveryName(method)}`,
      ...(view.items.some(({ status }) => ['denied', 'revoked'].includes(status)) ? [REMEDIES] : []),
    ],
  };
}

function itemsAdded(itemIds: readonly string[], view: CaseView): Draft {
  const joined = view.items.filter(({ itemId }) => itemIds.includes(itemId));
  const supply = joined.some(({ waitsForMaterials }) => waitsForMaterials.length > 0);
  return {
    kind: 'itemsAdded',
    about: itemIds.join(','),
    title: '增加办理事项告知',
    lines: [
      `根据办理中查明的情况，增加事项：${joined.map(({ name }) => name).join('、')}。`,
      ...(supply ? ['请补充这些事项所需的材料，材料齐全后开始办理。'] : []),
    ],
  };
}

/** Tells a second correction notice, on new facts, from the one before. */
function again(view: CaseView): string {
  return `${view.clocks.filter(({ kind }) => kind === 'correction').length}`;
}

function numbered(points: readonly string[]): readonly string[] {
  return points.map((point, index) => `${index + 1}. ${point}`);
}

function itemOf(itemId: string, view: CaseView): ItemView | undefined {
  return view.items.find((item) => item.itemId === itemId);
}

/** The due time while the case stands at a status; none once it has moved on. */
function dueIn(view: CaseView, status: CaseView['status']): DueView | undefined {
  return view.status === status ? view.nextDue : undefined;
}

function until(due: DueView | undefined): string {
  return due?.at ? `${dateOf(due.at)}${due.provisional ? '（暂定）' : ''}` : '规定期限';
}
