import { addressee, fields, list, paragraph } from '../blocks';
import { selfOf } from '../issuer';
import { plannedItem, type SceneOf } from '../scene';
import type { Template } from '../template';
import { licensingLaw, time } from '../words';

/** 听证通知书: time, place and officer, at least seven working days ahead; the rights of who is heard (许可法 art. 48(1)). */
export const hearingNotice: Template<SceneOf<'hearingScheduled'>['event']> = {
  kind: 'hearingNotice',
  version: 1,
  word: '听',
  compose: (scene, issuer) => {
    const { heardItemId, heldAt, place, officerId, open } = scene.event;
    const again = isMoved(scene);
    return {
      title: '听证通知书',
      body: [
        addressee(scene),
        paragraph(
          `就你（单位）申请的“${plannedItem(scene, heardItemId).name}”，${selfOf(issuer)}依法组织听证。依照${licensingLaw('第四十八条第一款')}的规定，${again ? '听证改期，' : ''}现将有关事项通知如下：`,
        ),
        fields([
          ['听证时间', time(heldAt)],
          ['听证地点', place],
          ['主持人', `工号${officerId}（不是审查本申请的工作人员）`],
          ['听证方式', open ? '公开举行' : '不公开举行（涉及国家秘密、商业秘密或者个人隐私）'],
        ]),
        list([
          '认为主持人与该行政许可事项有直接利害关系的，有权申请回避，请在听证举行前提出。',
          '可以亲自参加，也可以委托代理人参加；委托代理的，请提交授权委托书和代理人身份证件。',
          '听证时，审查该申请的工作人员提供审查意见的证据、理由；申请人、利害关系人可以提出证据，并进行申辩和质证。',
          '听证制作笔录，由听证参加人确认无误后签字或者盖章；依据听证笔录作出决定。',
          '不能按时参加的，请在听证举行前说明理由。',
        ]),
      ],
    };
  },
};

function isMoved({ before, event }: SceneOf<'hearingScheduled'>): boolean {
  const hearing = 'procedures' in before ? before.procedures?.hearings[event.heardItemId] : undefined;
  return hearing?.step === 'scheduled';
}
