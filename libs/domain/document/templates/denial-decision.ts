import { addressee, paragraph } from '../blocks';
import { selfOf } from '../issuer';
import { isLicence, plannedItem, type SceneOf } from '../scene';
import type { Template } from '../template';
import { inFull, licensingLaw, phrase, remedies } from '../words';
import { applied, reviewSteps } from './review';

/** 不予行政许可决定书, of other items 不予办理决定书: facts, reason, law, remedies (许可法 art. 38(2)). */
export const denialDecision: Template<SceneOf<'itemDenied'>['event']> = {
  kind: 'denialDecision',
  version: 1,
  word: '否',
  compose: (scene, issuer) => {
    const { itemId, reason, legalBasis } = scene.event;
    const licence = isLicence(plannedItem(scene, itemId));
    const self = selfOf(issuer);
    const steps = reviewSteps(scene, itemId);
    const law = licence ? `和${licensingLaw('第三十八条第二款')}` : '';
    return {
      title: licence ? '不予行政许可决定书' : '不予办理决定书',
      body: [
        addressee(scene),
        paragraph(
          `${applied(scene, itemId, self)}经审查${steps.length > 0 ? `（${steps.join('；')}）` : ''}，查明：${phrase(reason)}。`,
        ),
        paragraph(
          `依照${inFull(phrase(legalBasis))}${law}的规定，${self}决定：${licence ? '不予行政许可' : '不予办理'}。`,
        ),
        paragraph('本决定不影响同一办件中其他事项的办理。具备条件后，可以重新提出申请。'),
        paragraph(remedies(issuer)),
      ],
    };
  },
};
