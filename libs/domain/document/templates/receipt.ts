import type { Material } from '../../catalogue/index';
import { addressee, fields, list, paragraph, table } from '../blocks';
import { selfOf } from '../issuer';
import { filingOf, type Scene, type SceneOf } from '../scene';
import type { Template } from '../template';
import { clockOf, dueDay, receiptLaw, time } from '../words';

type Handed = SceneOf<'caseSubmitted' | 'correctionSupplied'>;

/** 收件凭证: what was received and when; no acceptance. Says by when there is an answer (许可法 art. 32(1)(iv)). */
export const receipt: Template<Handed['event']> = {
  kind: 'receipt',
  version: 1,
  word: '收',
  compose: (scene, issuer) => ({
    title: '收件凭证',
    body: [
      addressee(scene),
      paragraph(
        `${issuer.department.name}于${time(scene.at)}收到你（单位）提交的“${scene.papers.lifeEvent.name}”${scene.event.type === 'caseSubmitted' ? '申请材料' : '补正材料'}。收到的材料如下：`,
      ),
      table(
        [
          ['材料名称', 6],
          ['份数', 2],
          ['收到情况', 3],
        ],
        materialRows(scene),
      ),
      fields([
        ['提交方式', scene.papers.channel === 'online' ? '网上提交' : '综合窗口提交'],
        ['收件时间', time(scene.at)],
        ['收件人', receiver(scene)],
      ]),
      list([
        '本凭证只证明收到上列材料，不是受理通知，不表示申请材料齐全、符合法定形式。',
        `${selfOf(issuer)}将于${dueDay(clockOf(scene.after, 'acceptanceCheck'), scene)}前（收到材料之日起五个工作日内）告知是否受理，或者一次告知需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理（${receiptLaw(scene)}）。`,
      ]),
    ],
  }),
};

function materialRows(scene: Handed): string[][] {
  const { plan, materials } = filingOf(scene);
  const files = (id: string) => materials.filter(({ materialId }) => materialId === id).length;
  const form = [`《${scene.papers.lifeEvent.name}》申请表`, '1份', '已收到'];
  const rows = plan.materials.map(({ id, name, shared }) => {
    if (files(id) > 0) return [name, copiesOf(scene, id), `已收到${files(id)}个文件`];
    return shared ? [name, '免予提交', '由部门共享核验'] : [name, copiesOf(scene, id), '未收到'];
  });
  return [form, ...rows];
}

/** 原件1份、复印件1份, as the package asks for. */
function copiesOf({ papers: { lifeEvent } }: Scene, materialId: string): string {
  const material: Material | undefined = lifeEvent.materials.find(({ id }) => id === materialId);
  const { originals = 0, copies = 0 } = material ?? {};
  const parts = [...(originals > 0 ? [`原件${originals}份`] : []), ...(copies > 0 ? [`复印件${copies}份`] : [])];
  return parts.join('、') || '1份';
}

function receiver({ actor }: Scene): string {
  return actor.role === 'windowClerk' ? `综合窗口受理员（工号${actor.id}）` : '网上办事系统自动接收';
}
