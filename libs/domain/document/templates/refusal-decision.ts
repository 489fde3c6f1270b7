import { addressee, paragraph } from '../blocks';
import { selfOf } from '../issuer';
import { receivedAt, type SceneOf } from '../scene';
import type { Template } from '../template';
import { day, inFull, phrase, remedies } from '../words';

/** 不予受理决定书: reason, basis, the authority that is in charge where known, remedies (许可法 art. 32(1)(ii), (2)). */
export const refusalDecision: Template<SceneOf<'caseRefused'>['event']> = {
  kind: 'refusalDecision',
  version: 1,
  word: '不受',
  compose: (scene, issuer) => {
    const { reason, legalBasis, rightAuthority } = scene.event;
    const received = receivedAt(scene);
    return {
      title: '不予受理决定书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）${received === undefined ? '' : `于${day(received)}`}提出的“${scene.papers.lifeEvent.name}”申请及有关材料收悉。经审查，${phrase(reason)}。依照${inFull(phrase(legalBasis))}的规定，${selfOf(issuer)}决定不予受理。`,
        ),
        ...(rightAuthority === undefined
          ? []
          : [paragraph(`该事项属于${phrase(rightAuthority)}的职权范围，请向${phrase(rightAuthority)}提出申请。`)]),
        paragraph('纸质材料随本决定书退还，可以到综合窗口领取；电子材料不作他用。'),
        paragraph(remedies(issuer)),
      ],
    };
  },
};
