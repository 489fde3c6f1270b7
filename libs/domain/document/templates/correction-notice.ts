import { describeLimit } from '../../calendar/index';
import type { Defect } from '../../case/index';
import { BASIS } from '../../clock/index';
import { formNodeAt } from '../../form/pointer';
import { addressee, list, paragraph, table } from '../blocks';
import { selfOf, shortName } from '../issuer';
import { hasLicence, plannedItem, receivedAt, type Scene, type SceneOf } from '../scene';
import type { Template } from '../template';
import { clockOf, day, dueDay, phrase, receiptLaw, sentence } from '../words';

type Requested = SceneOf<'correctionRequested'>;

/**
 * 一次性补正告知书: every defect with its ground, how and until when to supply it, what follows (许可法 art. 32(1)(iv)). A second one
 * rests on new facts and is approved by a supervisor; it is no 一次性 one.
 */
export const correctionNotice: Template<Requested['event']> = {
  kind: 'correctionNotice',
  version: 1,
  word: '补',
  compose: (scene, issuer) => ({
    title: scene.event.newFacts === undefined ? '一次性补正告知书' : '补正告知书',
    body: [
      addressee(scene),
      paragraph(opening(scene)),
      table(
        [
          ['材料或者填报内容', 4],
          ['需要补正的内容和方法', 6],
          ['依据', 4],
        ],
        scene.event.defects.map((defect) => defectRow(scene, defect)),
      ),
      list([
        `请于${dueDay(clockOf(scene.after, 'correction'), scene)}前（收到本告知书之日起${describeLimit(scene.after.settings.correction)}内）在网上办事系统或者综合窗口一次补齐。`,
        '逾期未补齐的，退回申请、终止办理，可以重新申请。',
        `其他材料由${selfOf(issuer)}留存，不必重复提交；补齐的，依法受理。`,
      ]),
    ],
  }),
};

function opening(scene: Requested): string {
  const received = receivedAt(scene);
  const when = received === undefined ? '' : `于${day(received)}`;
  const { newFacts } = scene.event;
  const grounds = receiptLaw(scene);
  const start = `你（单位）${when}提交的“${scene.papers.lifeEvent.name}”申请材料收悉。`;
  if (newFacts === undefined) {
    return `${start}经审查，申请材料不齐全或者不符合法定形式。依照${grounds}的规定，现将需要补正的全部内容一次告知如下：`;
  }
  return `${start}第一次补正告知以后发现新的事实：${sentence(newFacts)}经监督人员批准，仅就新发现的事实告知需要补正的内容如下（${grounds}）：`;
}

function defectRow(scene: Scene, { subject, content, legalBasis, itemId }: Defect): string[] {
  const seenBy = itemId === undefined ? '' : `（${shortName(scene, plannedItem(scene, itemId).departmentId)}提出）`;
  const ground = legalBasis === undefined ? defaultGround(scene) : phrase(legalBasis);
  return [subjectName(scene, subject), `${phrase(content)}${seenBy}`, ground];
}

function defaultGround(scene: Scene): string {
  return hasLicence(scene) ? BASIS.acceptanceCheck : receiptLaw(scene);
}

/** Name of a material, or title of a form element with that of its section. */
function subjectName({ papers: { lifeEvent } }: Scene, subject: string | undefined): string {
  if (subject === undefined) return '申请整体';
  if (!subject.startsWith('/')) return lifeEvent.materials.find(({ id }) => id === subject)?.name ?? subject;
  const { schema } = lifeEvent.mergedForm;
  const section = formNodeAt(schema, `/${subject.split('/')[1] ?? ''}`)?.title;
  const element = formNodeAt(schema, subject)?.title;
  return section === undefined || element === undefined ? subject : `申请表“${section}”中的“${element}”`;
}
