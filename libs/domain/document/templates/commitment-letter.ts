import { describeLimit } from '../../calendar/index';
import { addressee, list, paragraph, signatures } from '../blocks';
import { materialName, plannedItem, type Scene, serviceItem, type SceneOf } from '../scene';
import { selfOf } from '../issuer';
import type { Template } from '../template';
import { cited, day, phrase } from '../words';

type Signed = SceneOf<'offersSigned' | 'caseSubmitted'>;

/**
 * 告知承诺书 of one item: what the authority tells and what the applicant promises (国办发〔2020〕42号: 告知义务、承诺内容、不实承诺
 * 的责任、核查、公开).
 */
export function commitmentLetter(itemId: string): Template<Signed['event']> {
  return {
    kind: 'commitmentLetter',
    version: 1,
    word: '承',
    compose: (scene, issuer) => ({
      title: '告知承诺书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）自愿选择以告知承诺方式办理“${plannedItem(scene, itemId).name}”。依照《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号），由${selfOf(issuer)}告知、你（单位）承诺如下：`,
        ),
        paragraph('一、告知内容'),
        list(told(scene, itemId)),
        paragraph('二、承诺内容'),
        list(PROMISES),
        signatures(['申请人（签名或者盖章）', signatureOf(scene)], ['承诺日期', day(scene.at)]),
      ],
      copies: '本承诺书一式两份，行政机关和申请人各执一份。',
    }),
  };
}

function told(scene: Scene, itemId: string): string[] {
  const { legalBasis, acceptanceConditions } = serviceItem(scene, itemId);
  const { commitment } = plannedItem(scene, itemId);
  if (!commitment) throw new Error(`Item ${itemId} has no commitment.`);
  const replaced = commitment.replacesMaterialIds.map((id) => `“${materialName(scene, id)}”`).join('、');
  const { postCheck } = commitment;
  return [
    `办理依据：${cited(legalBasis)}。`,
    `应当具备的条件：${acceptanceConditions.map(phrase).join('；')}。`,
    `适用范围：${phrase(commitment.scope)}。${replaced ? `以承诺代替提交的证明材料：${replaced}。` : ''}`,
    `承诺的效力：你（单位）作出符合要求的承诺后，依据承诺在${describeLimit(commitment.limit)}${commitment.limit.unit === 'onTheSpot' ? '' : '内'}作出决定。不愿承诺或者无法承诺的，可以按一般程序办理。`,
    `核查：作出决定后${describeLimit(postCheck.limit)}内核查承诺的内容，你（单位）应当配合。`,
    `不实承诺的责任：${phrase(commitment.onFalse)}；违反承诺的情况依法记入信用记录。`,
    '公开：除涉及国家秘密、商业秘密或者个人隐私的外，本承诺书及其履行情况向社会公开，接受监督。',
  ];
}

const PROMISES = [
  '已经知晓并理解所告知的全部内容；',
  '所填写的信息和提交的材料真实、准确、完整；',
  '已经符合所告知的条件、标准和要求；',
  '愿意接受核查，愿意承担违反承诺、不实承诺的法律责任；',
  '同意依法公开本承诺书；',
  '以上承诺是申请人的真实意思表示。',
];

/** Online the applicant signs with his account; on paper the line is left to him. */
export function signatureOf({ actor }: Scene): string {
  return actor.role === 'applicant' ? '已在网上电子签署' : '';
}
