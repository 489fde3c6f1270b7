import { describeLimit } from '../../calendar/index';
import { effectOf } from '../../procedure/planned';
import { HEARING_ORGANISED } from '../../procedure/index';
import { addressee, fields, paragraph } from '../blocks';
import { selfOf } from '../issuer';
import { plannedItem, type SceneOf } from '../scene';
import type { Template } from '../template';
import { clockOf, day, dueDay, licensingLaw } from '../words';
import { duesTable, effectWords } from './special-procedure-notice';

/** 特别程序告知书 after a hearing was requested: it is organised within 20 working days (许可法 art. 47(1)), which stand (art. 45). */
export const hearingRequestNotice: Template<SceneOf<'hearingRequested'>['event']> = {
  kind: 'specialProcedureNotice',
  version: 1,
  word: '特',
  compose: (scene, issuer) => {
    const itemId = scene.event.heardItemId;
    const hearing = 'procedures' in scene.after ? scene.after.procedures?.hearings[itemId] : undefined;
    const clock = clockOf(scene.after, 'hearing', itemId);
    const who = scene.actor.role === 'interestedParty' ? '利害关系人' : '你（单位）';
    return {
      title: '特别程序告知书',
      body: [
        addressee(scene),
        paragraph(
          `${who}于${day(scene.at)}就“${plannedItem(scene, itemId).name}”提出听证申请，${selfOf(issuer)}依法组织听证，现将所需时间书面告知如下：`,
        ),
        fields([
          ['特别程序', '听证'],
          ['理由', `${who}在法定期限内申请听证`],
          ['依据', `${licensingLaw('第四十五条')}、第四十七条第一款`],
          ['开始日期', day(scene.at)],
          ['所需时间', `${describeLimit(HEARING_ORGANISED)}以内（至迟${dueDay(clock, scene)}组织听证）`],
          ['期限影响', hearing ? effectWords(effectOf(scene.after, hearing.procedureId)) : ''],
        ]),
        paragraph('听证至迟在上述日期举行的，办理期限如下；听证提前结束的，届满日期相应提前：'),
        duesTable(scene, [itemId], clock),
        paragraph('听证的时间、地点另行书面通知。申请人、利害关系人不承担组织听证的费用。'),
      ],
    };
  },
};
