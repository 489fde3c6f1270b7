import { type OneTimeNoticeKind, type NoticeItem, type NoticeMaterial, type OneTimeNotice } from './notice';

/** Kinds of one-time notice in Chinese. */
export const NOTICE_KIND_NAMES: Readonly<Record<OneTimeNoticeKind, string>> = {
  active: '主动告知',
  consultation: '咨询告知',
  acceptanceStage: '受理环节告知',
};

/** The one-time notice (一次性告知单) as plain text in Chinese, lines separated by `\n`, for printing and messages. */
export function renderNoticeText(notice: OneTimeNotice): string {
  const head = [
    `${notice.lifeEventName}一次性告知单（${NOTICE_KIND_NAMES[notice.kind]}）`,
    `编码：${notice.lifeEventCode}；版本：${notice.version}`,
    ...(notice.message === undefined ? [] : [notice.message]),
  ];
  const sections = noticeSections(notice).map(({ title, lines }) => [`【${title}】`, ...lines]);
  return [head, ...sections].map((lines) => lines.join('\n')).join('\n\n');
}

/** A part of a notice under its title; the same for paper, messages and screens. */
export interface NoticeSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The parts of a notice in the order in which people read them; parts with nothing to say are left out. */
export function noticeSections(notice: OneTimeNotice): NoticeSection[] {
  return [
    section(
      '您的情形',
      notice.situation.map(({ label, answer }) => `${label}：${answer}`),
    ),
    section('办理事项', notice.items.flatMap(itemLines)),
    section('申请材料', notice.materials.flatMap(materialLines)),
    section('办理时限', timeLines(notice)),
    section('怎么办', [
      `办理渠道：${notice.channels.join('、')}（${notice.handlingScope}）`,
      `办理流程：${notice.steps.join(' → ')}`,
      `结果送达：${notice.deliveryMethods.join('、')}`,
      ...notice.afterFiling,
    ]),
    section('救济途径和联系方式', [
      notice.remedies,
      `办理地点和时间：${notice.officeHours}`,
      `咨询电话：${notice.consultationPhone}`,
      `投诉渠道：${notice.complaintChannels.join('、')}`,
    ]),
  ].filter(({ lines }) => lines.length > 0);
}

function section(title: string, lines: readonly string[]): NoticeSection {
  return { title, lines };
}

function itemLines(item: NoticeItem, index: number): string[] {
  return [
    `${index + 1}. ${item.name}（${item.department}）${item.mayApply ? '——视情形办理' : ''}`,
    `   设定依据：${item.basis.join('；')}`,
    `   受理条件：${item.conditions.join('；')}`,
    `   承诺时限：${item.promised}；法定时限：${item.statutory}；收费：${item.fee}`,
    ...item.dependencies.map((dependency) => `   办理顺序：${dependency}`),
  ];
}

function materialLines(material: NoticeMaterial, index: number): string[] {
  const traits = [material.coreMaterial ? '核心材料' : '非核心材料', ...(material.mayApply ? ['视情形提交'] : [])];
  return [
    `${index + 1}. ${material.name}（${traits.join('，')}）`,
    `   来源：${material.origin}`,
    ...(material.quantity === '' ? [] : [`   份数：${material.quantity}`]),
    `   用于：${material.usedBy.join('、')}`,
  ];
}

function timeLines(notice: OneTimeNotice): string[] {
  const excludes = notice.promiseExcludes.length === 0 ? '' : `，不含${notice.promiseExcludes.join('、')}`;
  return [
    ...(notice.promisedTime === undefined ? [] : [`按您的情形，全部事项预计：${notice.promisedTime}`]),
    `一件事总承诺：${notice.overallPromise}${excludes}`,
  ];
}
