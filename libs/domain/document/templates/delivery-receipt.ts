import { deliveryName } from '../../case/index';
import { fields, signatures, table } from '../blocks';
import { filingOf, issuedBy, planOf, type Scene, type SceneOf } from '../scene';
import type { Template } from '../template';
import { phrase, time } from '../words';

/** 送达回证: which documents and certificates were delivered, to whom, how, where and when (许可法 art. 44). */
export const deliveryReceipt: Template<SceneOf<'caseDelivered'>['event']> = {
  kind: 'deliveryReceipt',
  version: 1,
  word: '送',
  compose: (scene) => {
    const method = filingOf(scene).deliveryMethod;
    return {
      title: '送达回证',
      body: [
        table(
          [
            ['送达文书、证件名称', 6],
            ['文号、编号', 6],
          ],
          delivered(scene),
        ),
        fields([
          ['受送达人', scene.papers.applicantName ?? '（见申请表）'],
          ['送达方式', deliveryName(method)],
          ['送达地点', PLACES[method] ?? '申请人选择的地点'],
          ['送达时间', time(scene.at)],
          ['送达情况', phrase(scene.event.receipt)],
        ]),
        signatures(
          ['受送达人（签名或者盖章）', scene.actor.role === 'windowClerk' ? '' : '已在网上确认收到'],
          ['代收人、代收理由'],
          ['拒收理由、见证人'],
          ['送达人'],
          ['备注'],
        ),
      ],
    };
  },
};

const PLACES: Readonly<Record<string, string>> = {
  windowPickup: '政务服务中心综合窗口',
  post: '申请人指定的收件地址',
  online: '申请人的网上办事账户',
  selfServiceTerminal: '自助服务终端',
  publicNotice: '公告载明的网站',
};

/** Decisions of all items and the results of those granted; what is granted unasked (免申即办) is not delivered. */
function delivered(scene: Scene): string[][] {
  const items = 'items' in scene.after ? scene.after.items : undefined;
  return planOf(scene)
    .items.filter(({ initiation }) => initiation !== 'proactive')
    .flatMap(({ id, name, results }) => {
      const item = items?.[id];
      const decision = item && 'decisionAct' in item ? issuedBy(scene, item.decisionAct) : undefined;
      const documents = decision ? [[`《${decision.title}》\n${name}`, decision.number]] : [];
      if (item?.status !== 'granted') return documents;
      const certificates = item.results.map((output) => [
        results.find((result) => result.id === output.outputId)?.name ?? output.outputId,
        scene.papers.valueOf(id, output) ?? '—',
      ]);
      return [...documents, ...certificates];
    });
}
