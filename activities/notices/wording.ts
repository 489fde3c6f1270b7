import { type NewNotice, type NoticeKind } from '@yijian/adapters/register';
import { timeInWords } from '../official-time';

/** What a notice says besides its template. */
export interface NoticeFacts {
  readonly caseNo: string;
  /** Unique within the case; the kind itself when a case has at most one of it. */
  readonly key?: string;
  /** Name of the item it concerns, where it concerns one. */
  readonly itemName?: string;
  /** What it lists, one point each. */
  readonly points?: readonly string[];
  /** Until when the applicant must act, epoch milliseconds; absent when that is not known or over. */
  readonly dueAt?: number | undefined;
}

/** Kinds written from a template; the one-time notice is made from the package. */
export type TemplateKind = Exclude<NoticeKind, 'oneTimeNotice'>;

interface Template {
  readonly title: string;
  /** What has happened; follows the sentence that names the case. */
  readonly news: string;
  /** Heading of the points. */
  readonly points: string;
  /** What the applicant may or must do; `due` reads `请于…前` or `请及时`. */
  readonly next: (due: string) => string;
}

/** Legal grounds: 行政许可法 art. 32 (receipt, correction, acceptance and refusal in writing), 行政复议法, 行政诉讼法 (remedies). */
const TEMPLATES: Readonly<Record<TemplateKind, Template>> = {
  received: {
    title: '申请材料接收凭证',
    news: '已收到您提交的申请和材料。',
    points: '已收材料',
    next: () => '窗口将在5个工作日内告知受理、补正或者不予受理；逾期不告知的，自收到申请材料之日起即为受理。',
  },
  correction: {
    title: '一次性补正告知书',
    news: '您的申请需要补正，须补正的全部内容一次性告知如下。',
    points: '补正内容',
    next: (due) => `${due}补正后重新提交；逾期未补正的，申请材料将退回。`,
  },
  refused: {
    title: '不予受理决定书',
    news: '您的申请不予受理。',
    points: '理由和依据',
    next: () => '不服本决定的，可以自知道本决定之日起60日内申请行政复议，或者6个月内提起行政诉讼。',
  },
  returned: {
    title: '申请材料退回通知',
    news: '因逾期未补正，您的申请材料已退回。',
    points: '未补正的内容',
    next: () => '材料齐备后可以重新申请。',
  },
  accepted: {
    title: '受理通知书',
    news: '您的申请已受理。',
    points: '办理事项',
    next: () => '凭办件编号和查询码可以随时查询进度。',
  },
  rectification: {
    title: '整改通知书',
    news: '办理部门要求整改。',
    points: '整改要求',
    next: (due) => `${due}完成整改并提交。`,
  },
  itemsAdded: {
    title: '增加办理事项通知',
    news: '办理中查明了新的情况，增加了办理事项，已提交的材料不必重交。',
    points: '增加的事项',
    next: (due) => `增加的事项需要补充材料的，${due}上传。`,
  },
  delivery: {
    title: '办理结果送达通知',
    news: '全部事项已有办理结果，正按您选择的方式一次送达。',
    points: '办理结果',
    next: (due) => `${due}查收。`,
  },
  evaluation: {
    title: '服务评价邀请',
    news: '办理结果已送达，邀请您评价本次服务。',
    points: '评价内容',
    next: (due) => `${due}评价；评价完全自愿。`,
  },
  withdrawn: {
    title: '终止办理通知书',
    news: '按您的撤回申请，未作决定的事项已终止办理，已作出的决定不受影响。',
    points: '终止的事项',
    next: () => '需要时可以重新申请。',
  },
};

/** Writes a notice about a running case: the case, what has happened, the points one by one, and what to do until when. */
export function wordNotice(kind: TemplateKind, facts: NoticeFacts): NewNotice {
  const { title, news, points: heading, next } = TEMPLATES[kind];
  const item = facts.itemName === undefined ? '' : `事项“${facts.itemName}”`;
  const points = (facts.points ?? []).map((point, index) => `${index + 1}. ${point}`);
  const due = facts.dueAt === undefined ? '请及时' : `请于${timeInWords(facts.dueAt)}前`;
  const lines = [
    `办件${facts.caseNo}${item}：${news}`,
    ...(points.length === 0 ? [] : [`${heading}：`, ...points]),
    next(due),
  ];
  return { key: facts.key ?? kind, kind, title, text: lines.join('\n') };
}
