import { describeLimit } from '../../calendar/index';
import { addressee, paragraph } from '../blocks';
import { selfOf } from '../issuer';
import { issuedBy, plannedItem, type SceneOf } from '../scene';
import type { Template } from '../template';
import { clockOf, day, dueDay, phrase, remedies } from '../words';

type Checked = SceneOf<'postCheckReported'>;

/** 责令限期改正通知书 after the check of a commitment: what was not kept, until when to put it right, what follows otherwise. */
export const cureOrder: Template<Checked['event']> = {
  kind: 'cureOrder',
  version: 1,
  word: '改',
  compose: (scene, issuer) => {
    const { checkedItemId, findings, cure } = scene.event;
    const { name, commitment } = plannedItem(scene, checkedItemId);
    const until = dueDay(clockOf(scene.after, 'cure', checkedItemId), scene);
    const self = selfOf(issuer);
    return {
      title: '责令限期改正通知书',
      body: [
        addressee(scene),
        paragraph(`你（单位）以告知承诺方式办理“${name}”，${self}${decision(scene)}。`),
        paragraph(`经核查，你（单位）没有履行承诺：${phrase(findings)}。`),
        paragraph(
          `依照《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号）和你（单位）签署的告知承诺书，责令在${cure ? describeLimit(cure) : '规定期限'}内即${until}前改正，并提交改正情况。`,
        ),
        paragraph(
          `改正期限届满后，${self}再次核查；逾期未改正或者仍不符合要求的，${commitment ? phrase(commitment.onFalse) : '依法撤销决定'}，违反承诺的情况记入诚信档案。`,
        ),
        paragraph(remedies(issuer, '本通知')),
      ],
    };
  },
};

function decision(scene: Checked): string {
  const itemId = scene.event.checkedItemId;
  const item = 'items' in scene.after ? scene.after.items?.[itemId] : undefined;
  const when = item && 'decidedAt' in item ? `于${day(item.decidedAt)}` : '';
  const document = item && 'decisionAct' in item ? issuedBy(scene, item.decisionAct) : undefined;
  return `${when}作出${document ? `《${document.title}》（${document.number}）` : '准予办理的决定'}`;
}
