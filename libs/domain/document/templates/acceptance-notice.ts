import { describeLimit } from '../../calendar/index';
import type { PlannedItem } from '../../case/index';
import { addressee, list, paragraph, table } from '../blocks';
import { selfOf, shortName } from '../issuer';
import { hasLicence, planOf, receivedAt, type Scene, type SceneOf, serviceItem } from '../scene';
import type { Template } from '../template';
import { clockOf, day, dueDay, licensingLaw, receiptLaw } from '../words';

type Accepted = SceneOf<'caseAccepted'>;

/**
 * 受理通知书: the day of acceptance, what is accepted and until when it is decided, what still waits (许可法 art. 32(1)(v), (2)).
 * Deemed accepted (视为受理) it counts from the receipt (art. 32(1)(iv)).
 */
export const acceptanceNotice: Template<Accepted['event']> = {
  kind: 'acceptanceNotice',
  version: 1,
  word: '受',
  compose: (scene, issuer) => ({
    title: '受理通知书',
    body: [
      addressee(scene),
      paragraph(decision(scene, selfOf(issuer))),
      table(
        [
          ['事项', 8],
          ['办理部门', 2],
          ['承诺办结', 5],
          ['法定期限', 5],
        ],
        planOf(scene).items.map((item) => itemRow(scene, item)),
      ),
      list([...waiting(scene), ...common(scene)]),
    ],
  }),
};

function decision(scene: Accepted, self: string): string {
  const { name } = scene.papers.lifeEvent;
  const { acceptedAt, deemed } = scene.event;
  const received = day(receivedAt(scene) ?? acceptedAt);
  if (deemed) {
    return `${self}于${received}收到你（单位）提交的“${name}”申请材料，五个工作日内没有告知需要补正的内容。依照${receiptLaw(scene)}的规定，自收到申请材料之日即${day(acceptedAt)}起视为受理。受理的事项和办理期限如下：`;
  }
  const grounds = hasLicence(scene)
    ? `${licensingLaw('第三十二条第一款第五项')}等规定`
    : '有关法律、法规和公布的办事指南';
  return `你（单位）于${received}提出的“${name}”申请，经审查属于受理范围，${scene.event.tolerated ? '主要' : ''}申请材料齐全、符合法定形式。依照${grounds}，决定自${day(acceptedAt)}起予以受理。受理的事项和办理期限如下：`;
}

function itemRow(scene: Scene, item: PlannedItem): string[] {
  const { id, name, departmentId, promised, statutory } = item;
  const department = shortName(scene, departmentId);
  if (waits(scene, id)) {
    return [name, department, describeLimit(promised), statutory ? describeLimit(statutory) : '无'];
  }
  return [
    name,
    department,
    dueDay(clockOf(scene.after, 'promised', id), scene),
    dueDay(clockOf(scene.after, 'statutory', id), scene),
  ];
}

/** What waiting items wait for, those with the same ground together: their clocks begin only then (`domain.md` §5.6). */
function waiting(scene: Scene): string[] {
  const byGrounds = new Map<string, number[]>();
  planOf(scene).items.forEach((item, index) => {
    if (!waits(scene, item.id)) return;
    const grounds = groundsOf(scene, item);
    byGrounds.set(grounds, [...(byGrounds.get(grounds) ?? []), index + 1]);
  });
  const parts = [...byGrounds].map(([grounds, numbers]) => `第${numbers.join('、')}项${grounds}`);
  if (parts.length === 0) return [];
  return [`${parts.join('；')}后开始办理（待前置），上列期限自前置条件成就之日起计算。`];
}

function groundsOf(scene: Scene, { prerequisites, waitsFor }: PlannedItem): string {
  const { items } = planOf(scene);
  const nameOf = (itemId: string) => `“${items.find(({ id }) => id === itemId)?.name ?? itemId}”`;
  const needed = prerequisites.map((each) =>
    each.kind === 'anyResult' ? each.anyOf.map(({ itemId }) => nameOf(itemId)).join('或者') : nameOf(each.itemId),
  );
  const parts = [
    ...(needed.length > 0 ? [`待${[...new Set(needed)].join('、')}办结`] : []),
    ...waitsFor.map(({ label }) => `待${label}`),
  ];
  return parts.join('、') || '待前置条件成就';
}

function waits({ after }: Scene, itemId: string): boolean {
  const items = 'items' in after ? after.items : undefined;
  return items?.[itemId]?.status === 'waitingPrerequisite';
}

function common(scene: Scene): string[] {
  const { items, overallPromise, joint } = planOf(scene);
  return [
    `总承诺时限为${describeLimit(overallPromise)}。依法需要听证、检验、鉴定、专家评审等的，所需时间不计入办理期限，另行书面告知。`,
    ...(joint
      ? [
          `其中的行政许可实行联合办理，期限${describeLimit(joint.limit)}，于${dueDay(clockOf(scene.after, 'joint'), scene)}届满。`,
        ]
      : []),
    feesOf(
      scene,
      items.map(({ id }) => id),
    ),
  ];
}

/** What the items cost, with its basis; that they cost nothing where they do. */
export function feesOf(scene: Scene, itemIds: readonly string[]): string {
  const charged = itemIds.flatMap((id) => {
    const { name, fee } = serviceItem(scene, id);
    return fee.charged ? [`“${name}”${fee.standard}（依据：${fee.basis}）`] : [];
  });
  return charged.length === 0 ? '办理上列事项不收取费用。' : `收费：${charged.join('；')}；其余不收取费用。`;
}
