import type { CaseEvent, CaseState } from '../../case/index';
import { addressee, fields, paragraph, table } from '../blocks';
import { itemNames, type Scene, type SceneOf } from '../scene';
import type { Parts, Template } from '../template';
import { inFull, phrase, remedies, sentence } from '../words';
import { feesOf } from './acceptance-notice';

/** Events that end items, or the case, before a decision. */
export type EndingType =
  'caseReturned' | 'caseWithdrawn' | 'itemWithdrawn' | 'caseTerminated' | 'itemTerminated' | 'itemPrerequisiteFailed';

type Ending = SceneOf<EndingType>;

/** 终止办理通知书: why, at which stage, what becomes of materials and fees. One for all items that end by one act. */
export const terminationNotice: Template<Ending['event']> = {
  kind: 'terminationNotice',
  version: 1,
  word: '终',
  compose: (scene, issuer): Parts => {
    const itemIds = endedItems(scene);
    const { grounds, basis, adverse } = reasonOf(scene);
    return {
      title: '终止办理通知书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）申请的${matterOf(scene, itemIds)}，${grounds}${basis === undefined ? '' : `依照${inFull(phrase(basis))}，`}决定终止办理，现通知如下：`,
        ),
        ...(itemIds.length > 1 ? [stagesTable(scene, itemIds)] : [fields([['所处阶段', stageOf(scene, itemIds[0])]])]),
        fields([
          ['材料处理', '纸质材料可以到综合窗口领取；电子材料依法归档，不作他用'],
          ['费用处理', fees(scene, itemIds)],
        ]),
        ...remarks(scene).map(paragraph),
        ...(adverse ? [paragraph(remedies(issuer, '本通知'))] : []),
      ],
    };
  },
};

function matterOf(scene: Ending, itemIds: readonly string[]): string {
  const whole = `“${scene.papers.lifeEvent.name}”`;
  if (itemIds.length === 0) return whole;
  return itemIds.length === 1 ? `“${itemNames(scene, itemIds)}”` : `${whole}中的下列${itemIds.length}个事项`;
}

interface Reason {
  /** Part of a sentence, with its comma. */
  readonly grounds: string;
  readonly basis?: string;
  /** Whether the applicant has not wished it: then he is told his remedies. */
  readonly adverse: boolean;
}

function reasonOf(scene: Ending): Reason {
  const { event } = scene;
  switch (event.type) {
    case 'caseReturned':
      return { grounds: '没有在一次性补正告知书规定的期限内补齐材料，', adverse: true };
    case 'caseWithdrawn':
    case 'itemWithdrawn':
      return { grounds: `申请人在作出决定前提出撤回（理由：${phrase(event.reason)}），`, adverse: false };
    case 'caseTerminated':
    case 'itemTerminated':
      return {
        grounds: `${GROUNDS[event.ground]}（${phrase(event.reason)}），`,
        basis: event.ground === 'toleranceBroken' ? promiseOf(scene) : event.legalBasis,
        adverse: true,
      };
    case 'itemPrerequisiteFailed':
      return {
        grounds: `因前置事项“${itemNames(scene, failedFirst(scene))}”没有办成，不再具备办理条件，`,
        adverse: true,
      };
  }
}

/** What ends an item whose material did not come is the promise of the applicant himself. */
function promiseOf({ papers: { issued } }: Scene): string {
  const numbers = issued.flatMap(({ act, number }) => (act.startsWith('toleranceCommitment/') ? [number] : []));
  return `你（单位）签署的容缺受理承诺书${numbers.length === 0 ? '' : `（${numbers.join('、')}）`}`;
}

/** Items that end by the same act and in the same way as the event of the scene; none where the case had none yet. */
function endedItems(scene: Ending): readonly string[] {
  const { event } = scene;
  if (event.type === 'itemTerminated' && scene.actor.role !== 'windowClerk') return [event.itemId];
  const wanted = ITEM_ENDS[event.type];
  return scene.rows.flatMap(({ event: row }) => (row.type === wanted && 'itemId' in row ? [row.itemId] : []));
}

const ITEM_ENDS: Readonly<Record<EndingType, CaseEvent['type'] | undefined>> = {
  caseReturned: undefined,
  caseWithdrawn: 'itemWithdrawn',
  itemWithdrawn: 'itemWithdrawn',
  caseTerminated: 'itemTerminated',
  itemTerminated: 'itemTerminated',
  itemPrerequisiteFailed: 'itemPrerequisiteFailed',
};

/** The items that were not granted, behind which the others fell one after the other. */
function failedFirst(scene: Ending): readonly string[] {
  const failed = scene.rows.flatMap(({ event }) => (event.type === 'itemPrerequisiteFailed' ? [event] : []));
  const ended = failed.map(({ itemId }) => itemId);
  return [...new Set(failed.map(({ becauseOf }) => becauseOf))].filter((id) => !ended.includes(id));
}

/** Grounds of a termination in words. */
const GROUNDS = {
  applicantDeceased: '申请人死亡或者丧失行为能力，申请的事项不能由他人承受',
  applicantDissolved: '申请的法人或者其他组织依法终止',
  conditionGone: '办理所依据的条件已经消失',
  toleranceBroken: '没有履行容缺受理承诺',
  other: '出现依法应当终止办理的情形',
} as const;

function stagesTable(scene: Ending, itemIds: readonly string[]) {
  return table(
    [
      ['终止的事项', 6],
      ['所处阶段', 4],
    ],
    itemIds.map((id) => [itemNames(scene, [id]), stageOf(scene, id)]),
  );
}

const CASE_STAGES: Partial<Record<CaseState['status'], string>> = {
  checking: '受理审核',
  awaitingCorrection: '补正',
  inProgress: '审查办理',
};

const ITEM_STAGES: Readonly<Record<string, string>> = {
  waitingPrerequisite: '待前置，尚未开始办理',
  dispatching: '审查办理',
  inReview: '审查办理',
  rectification: '整改',
};

/** Where the item, or the case, stood before. */
function stageOf({ before }: Scene, itemId: string | undefined): string {
  const item = itemId !== undefined && 'items' in before ? before.items?.[itemId] : undefined;
  if (item) return ITEM_STAGES[item.status] ?? '审查办理';
  return CASE_STAGES[before.status] ?? '受理审核';
}

function fees(scene: Scene, itemIds: readonly string[]): string {
  const words = itemIds.length > 0 ? feesOf(scene, itemIds) : '';
  return words.startsWith('收费') ? '已经缴纳的费用依照有关规定办理退还' : '没有收取费用';
}

/** What else the applicant should know. */
function remarks({ event, after }: Ending): string[] {
  const decided = Object.values(('items' in after && after.items) || {}).some(({ status }) =>
    ['granted', 'denied'].includes(status),
  );
  return [
    ...(decided ? ['同一办件中已经作出的决定继续有效，结果照常送达。'] : []),
    ...(event.type === 'itemTerminated' && event.ground === 'toleranceBroken'
      ? ['没有履行容缺补交承诺的情况记入诚信档案。']
      : []),
    sentence('终止办理不是不予许可的决定；具备条件、备齐材料后可以重新提出申请'),
  ];
}
