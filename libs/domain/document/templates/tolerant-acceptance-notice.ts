import { addressee, list, paragraph, table } from '../blocks';
import { itemNames, lastIssued, planOf, type SceneOf } from '../scene';
import type { Template } from '../template';
import { clockOf, day, dueDay, phrase } from '../words';

type Accepted = SceneOf<'caseAccepted'>;

/** 容缺受理通知书: which non-core materials are still to come, until when, and what follows when they do not. */
export const tolerantAcceptanceNotice: Template<Accepted['event']> = {
  kind: 'tolerantAcceptanceNotice',
  version: 1,
  word: '受',
  compose: (scene) => {
    const tolerated = scene.event.tolerated ?? [];
    const materials = planOf(scene).materials.filter(({ id }) => tolerated.includes(id));
    const rows = materials.map(({ id, name, usedBy }) => [
      name,
      itemNames(scene, usedBy),
      dueDay(clockOf(scene.after, 'tolerance', id), scene),
    ]);
    const effects = [...new Set(materials.flatMap(({ tolerance }) => tolerance?.clockEffect.basis ?? []))];
    return {
      title: '容缺受理通知书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）申请“${scene.papers.lifeEvent.name}”，主要申请材料齐全且符合法定形式，并已作出补交承诺${letters(scene, tolerated)}，决定自${day(scene.event.acceptedAt)}起容缺受理。下列材料请在期限内补交：`,
        ),
        table(
          [
            ['暂缺材料', 5],
            ['用于事项', 4],
            ['补交截止', 3],
          ],
          rows,
        ),
        list([
          '补交的材料应当符合法定形式，可以在网上办事系统上传，也可以提交到综合窗口。',
          `补交期间的期限计算：${effects.map(phrase).join('；')}。`,
          '材料补齐以前，行政机关不作出准予的决定。',
          '逾期未补交的，终止办理使用该材料的事项，并将违反承诺的情况记入诚信档案。',
        ]),
      ],
      copies: '本通知书一式两份，一份送达申请人，一份存档。',
    };
  },
};

/** Numbers of the letters in which it was promised. */
function letters(scene: Accepted, materialIds: readonly string[]): string {
  const numbers = materialIds.flatMap((id) => lastIssued(scene, 'toleranceCommitment', id)?.number ?? []);
  return numbers.length === 0 ? '' : `（${numbers.join('、')}）`;
}
