import { describeLimit } from '../../calendar/index';
import type { PlannedItem } from '../../case/index';
import { addressee, list, paragraph, table } from '../blocks';
import { departmentName } from '../issuer';
import { isLicence, planOf, receivedAt, type Scene, type SceneOf, serviceItem } from '../scene';
import type { Template } from '../template';
import { clockOf, day, dueDay, licensingLaw } from '../words';

type Accepted = SceneOf<'caseAccepted'>;

/**
 * 受理通知书: the day of acceptance, what is accepted and until when it is decided, what still waits (许可法 art. 32(1)(v), (2)).
 * Deemed accepted (视为受理) it counts from the receipt (art. 32(1)(iv)).
 */
export const acceptanceNotice: Template<Accepted['event']> = {
  kind: 'acceptanceNotice',
  version: 1,
  word: '受',
  compose: (scene) => ({
    title: '受理通知书',
    body: [
      addressee(scene),
      paragraph(decision(scene)),
      table(
        [
          ['事项', 5],
          ['办理部门', 4],
          ['承诺办结', 3],
          ['法定期限', 3],
        ],
        planOf(scene).items.map((item) => itemRow(scene, item)),
      ),
      list([...waiting(scene), ...common(scene)]),
    ],
    copies: '本通知书一式两份，一份送达申请人，一份存档。',
  }),
};

function decision(scene: Accepted): string {
  const { name } = scene.papers.lifeEvent;
  const { acceptedAt, deemed } = scene.event;
  const received = day(receivedAt(scene) ?? acceptedAt);
  if (deemed) {
    return `本机关于${received}收到你（单位）提交的“${name}”申请材料，五个工作日内没有告知需要补正的内容。依照${licensingLaw('第三十二条第一款第四项')}的规定，自收到申请材料之日即${day(acceptedAt)}起视为受理。受理的事项和办理期限如下：`;
  }
  const grounds = planOf(scene).items.some(isLicence)
    ? `${licensingLaw('第三十二条第一款第五项')}等规定`
    : '有关法律、法规和公布的办事指南';
  return `你（单位）于${received}提出的“${name}”申请，经审查属于受理范围，申请材料${scene.event.tolerated ? '中主要材料' : ''}齐全、符合法定形式。依照${grounds}，决定自${day(acceptedAt)}起予以受理。受理的事项和办理期限如下：`;
}

function itemRow(scene: Scene, { id, name, departmentId }: PlannedItem): string[] {
  const department = departmentName(scene, departmentId);
  if (waits(scene, id)) return [name, department, '待前置', '待前置'];
  return [
    name,
    department,
    dueDay(clockOf(scene.after, 'promised', id), scene.after),
    dueDay(clockOf(scene.after, 'statutory', id), scene.after),
  ];
}

/** What each waiting item waits for: its clocks begin only then (`domain.md` §5.6). */
function waiting(scene: Scene): string[] {
  const { items } = planOf(scene);
  const names = items.filter(({ id }) => waits(scene, id)).map((item) => `“${item.name}”（${groundsOf(scene, item)}）`);
  if (names.length === 0) return [];
  return [`标明“待前置”的事项在前置条件成就时开始办理，办理期限从那时起算：${names.join('、')}。`];
}

function groundsOf(scene: Scene, { prerequisites, waitsFor }: PlannedItem): string {
  const { items } = planOf(scene);
  const nameOf = (itemId: string) => items.find(({ id }) => id === itemId)?.name ?? itemId;
  const needed = prerequisites.flatMap((each) =>
    each.kind === 'anyResult' ? [each.anyOf.map(({ itemId }) => nameOf(itemId)).join('或者')] : [nameOf(each.itemId)],
  );
  const parts = [
    ...(needed.length > 0 ? [`待${[...new Set(needed)].join('、')}办结`] : []),
    ...waitsFor.map(({ label }) => `待${label}`),
  ];
  return parts.join('，') || '待前置条件';
}

function waits({ after }: Scene, itemId: string): boolean {
  const items = 'items' in after ? after.items : undefined;
  return items?.[itemId]?.status === 'waitingPrerequisite';
}

function common(scene: Scene): string[] {
  const { items, overallPromise, joint } = planOf(scene);
  return [
    `全部事项的总承诺时限为${describeLimit(overallPromise)}。依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计入办理期限，并另行书面告知。`,
    ...(joint
      ? [
          `其中的行政许可实行联合办理，法定期限为${describeLimit(joint.limit)}，自受理之日起计算，于${dueDay(clockOf(scene.after, 'joint'), scene.after)}届满。`,
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
