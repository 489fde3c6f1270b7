import { addressee, paragraph } from '../blocks';
import { selfOf } from '../issuer';
import { hasLicence, receivedAt, type SceneOf } from '../scene';
import type { Template } from '../template';
import { day, licensingLaw, phrase, remedies } from '../words';

/** 不受理告知书: the matter needs no licence, told at once (许可法 art. 32(1)(i)). */
export const notRequiredNotice: Template<SceneOf<'caseNotRequired'>['event']> = {
  kind: 'notRequiredNotice',
  version: 1,
  word: '不受',
  compose: (scene, issuer) => {
    const received = receivedAt(scene);
    const licence = hasLicence(scene);
    return {
      title: '不受理告知书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）${received === undefined ? '' : `于${day(received)}`}提出的“${scene.papers.lifeEvent.name}”申请收悉。经审查，${phrase(scene.event.reason)}，依法不需要${licence ? '取得行政许可' : '办理'}。`,
        ),
        paragraph(
          `依照${licence ? `${licensingLaw('第三十二条第一款第一项')}的规定` : '有关规定'}，${selfOf(issuer)}不受理该申请，现即时告知。`,
        ),
        paragraph('提交的纸质材料随本告知书退还，可以到综合窗口领取。'),
        paragraph(remedies(issuer, '本告知')),
      ],
    };
  },
};
