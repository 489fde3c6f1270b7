import { addressee, list, paragraph } from '../blocks';
import { selfOf } from '../issuer';
import { plannedItem, type SceneOf } from '../scene';
import type { Template } from '../template';
import { clockOf, dueDay, licensingLaw, phrase } from '../words';

/** 听证告知书: the right to a hearing, five working days to request it, free of charge (许可法 arts 46, 47). */
export const hearingRightNotice: Template<SceneOf<'hearingRightTold'>['event']> = {
  kind: 'hearingRightNotice',
  version: 1,
  word: '听',
  compose: (scene, issuer) => {
    const { heardItemId, reason } = scene.event;
    const until = dueDay(clockOf(scene.after, 'hearingRequest', heardItemId), scene);
    const self = selfOf(issuer);
    return {
      title: '听证告知书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）申请的“${plannedItem(scene, heardItemId).name}”正在审查。${phrase(reason)}。依照${licensingLaw('第四十七条第一款')}的规定，${self}在作出决定前告知：申请人、利害关系人享有要求听证的权利。`,
        ),
        list([
          `要求听证的，应当自收到本告知书之日起五个工作日内即${until}前，在网上办事系统、综合窗口或者以书面形式向${self}提出申请。`,
          '逾期未提出申请的，视为放弃听证的权利，不影响依法作出决定。',
          `提出申请的，${self}在二十个工作日内组织听证；听证所需时间不计入办理期限，另行书面告知。`,
          '申请人、利害关系人不承担组织听证的费用。',
        ]),
      ],
    };
  },
};
