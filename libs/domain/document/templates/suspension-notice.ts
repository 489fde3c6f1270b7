import { addressee, fields, paragraph } from '../blocks';
import { selfOf } from '../issuer';
import { plannedItem, type SceneOf } from '../scene';
import type { Template } from '../template';
import { day, inFull, licensingLaw, phrase } from '../words';

const GROUNDS = {
  forceMajeure: '发生不可抗力',
  pendingCase: '有关诉讼、复议或者案件尚未终结',
  applicantRequest: '申请人书面请求中止',
  other: '其他依法应当中止的情形',
} as const;

/** 中止办理通知书: why, since when, what stands still. The statutory period only under a special statute (许可法 art. 45 is closed). */
export const suspensionNotice: Template<SceneOf<'itemSuspended'>['event']> = {
  kind: 'suspensionNotice',
  version: 1,
  word: '中',
  compose: (scene, issuer) => {
    const { itemId, ground, reason, legalBasis, specialStatute } = scene.event;
    const { name, statutory } = plannedItem(scene, itemId);
    const self = selfOf(issuer);
    const running =
      specialStatute === undefined
        ? `承诺时限暂停计算；${statutory ? `法定期限不停止计算（${licensingLaw('第四十五条')}没有规定可以扣除）` : '本事项没有法定期限'}`
        : `承诺时限和法定期限暂停计算（${inFull(phrase(specialStatute))}）`;
    return {
      title: '中止办理通知书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）申请的“${name}”，因${phrase(reason)}，依照${inFull(phrase(legalBasis))}，经${self}负责人批准，决定自${day(scene.at)}起中止办理。`,
        ),
        fields([
          ['中止事由', GROUNDS[ground]],
          ['中止日期', day(scene.at)],
          ['期限影响', running],
        ]),
        paragraph(`中止的事由消除后，${self}及时恢复办理并通知你（单位），暂停计算的期限继续计算。`),
      ],
    };
  },
};
