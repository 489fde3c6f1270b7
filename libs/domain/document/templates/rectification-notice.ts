import { describeLimit } from '../../calendar/index';
import { addressee, fields, list, paragraph } from '../blocks';
import { plannedItem, type SceneOf } from '../scene';
import type { Template } from '../template';
import { clockOf, dueDay, inFull, phrase, sentence } from '../words';

/** 整改通知书: what is wrong and must be done, until when, how it is checked again, what follows when it is not done. */
export const rectificationNotice: Template<SceneOf<'rectificationRequested'>['event']> = {
  kind: 'rectificationNotice',
  version: 1,
  word: '整',
  compose: (scene, { department }) => {
    const { itemId, requirements } = scene.event;
    const { name, rectification } = plannedItem(scene, itemId);
    const until = dueDay(clockOf(scene.after, 'rectification', itemId), scene);
    const visited = scene.rows.some(({ event }) => event.type === 'visitRecorded');
    return {
      title: '整改通知书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）申请的“${name}”，${visited ? '经现场核查，结论为不通过但允许整改' : '经审查，尚不符合规定的条件'}。请对下列问题进行整改：`,
        ),
        list(requirements.map(sentence)),
        fields([
          ['整改期限', rectification ? `${describeLimit(rectification.limit)}，至${until}` : until],
          ['提交方式', '整改完成后在网上办事系统或者综合窗口提交整改情况和材料'],
          ['复查', `收到整改材料后由${department.name}复查，需要到场的另行约定时间`],
          ['期限影响', rectification ? effect(rectification.clockEffect) : '办理期限不停止计算'],
        ]),
        paragraph(`逾期未完成整改的，${rectification ? phrase(rectification.onExpiry) : '依据现有情况作出决定'}。`),
        ...(rectification ? [paragraph(`本事项至多整改${rectification.maxRounds}次，本次为第${nth(scene)}次。`)] : []),
      ],
    };
  },
};

function effect({ statutory, promised, basis }: { statutory: string; promised: string; basis: string }): string {
  const words = [
    promised === 'pauses' ? '整改时间不计入承诺时限' : '承诺时限不停止计算',
    statutory === 'pauses' ? '法定期限暂停计算' : '法定期限不停止计算',
  ].join('，');
  return `${words}（${inFull(phrase(basis))}）`;
}

function nth({ after, event }: SceneOf<'rectificationRequested'>): number {
  const item = 'items' in after ? after.items?.[event.itemId] : undefined;
  return item && 'rectifications' in item ? item.rectifications : 1;
}
