import { describeLimit } from '../../calendar/index';
import { list, paragraph, signatures, table } from '../blocks';
import { itemNames, planOf, type Scene, type SceneOf } from '../scene';
import type { Template } from '../template';
import { day } from '../words';
import { signatureOf } from './commitment-letter';

/** 容缺受理承诺书 of one missing material: the applicant promises to hand it in (省标准 第8部分; 容缺受理 is for non-core material). */
export function toleranceCommitment(materialId: string): Template<SceneOf<'offersSigned'>['event']> {
  return {
    kind: 'toleranceCommitment',
    version: 1,
    word: '承',
    compose: (scene, { department }) => ({
      title: '容缺受理承诺书',
      body: [
        { kind: 'addressee', text: `${department.name}：` },
        paragraph(
          `本人（单位）申请办理“${scene.papers.lifeEvent.name}”，主要申请材料齐全、符合法定形式，下列非主要材料暂缺，自愿申请容缺受理：`,
        ),
        table(
          [
            ['暂缺材料', 5],
            ['用于事项', 4],
            ['补交期限', 5],
          ],
          [lacking(scene, materialId)],
        ),
        paragraph('本人（单位）承诺：'),
        list([
          '已经知晓容缺受理的条件、要求和后果；',
          '已提交的材料和填写的信息真实、有效；',
          '在上述期限内补齐材料，补齐的材料符合法定形式；',
          '知晓补齐材料以前，行政机关不作出准予的决定；',
          '逾期未补齐的，同意终止办理有关事项并记入诚信档案；',
          '以上承诺是本人（单位）的真实意思表示。',
        ]),
        signatures(['承诺人（签名或者盖章）', signatureOf(scene)], ['承诺日期', day(scene.at)]),
      ],
      copies: '本承诺书一式两份，受理机关和承诺人各执一份。',
    }),
  };
}

function lacking(scene: Scene, materialId: string): string[] {
  const material = planOf(scene).materials.find(({ id }) => id === materialId);
  if (!material?.tolerance) throw new Error(`Material ${materialId} cannot be tolerated as missing.`);
  return [material.name, itemNames(scene, material.usedBy), `自受理之日起${describeLimit(material.tolerance.limit)}内`];
}
