import { describeLimit } from '../../calendar/index';
import { BASIS } from '../../clock/index';
import { addressee, fields, paragraph, table } from '../blocks';
import { selfOf } from '../issuer';
import { itemNames, plannedItem, planOf, type Scene, type SceneOf } from '../scene';
import type { Template } from '../template';
import { clockOf, dueDay, inFull, phrase } from '../words';

/** 延期告知书 of one item: who approved, why, until when (许可法 art. 42(1), or the rule of the item). */
export const extensionNotice: Template<SceneOf<'decisionExtended'>['event']> = {
  kind: 'extensionNotice',
  version: 1,
  word: '延',
  compose: (scene, issuer) => {
    const self = selfOf(issuer);
    const { itemId, reason } = scene.event;
    const { name, extension, statutoryBasis } = plannedItem(scene, itemId);
    const approver = extension?.approvedBy === 'governmentHead' ? '本级人民政府负责人' : `${self}负责人`;
    const by = extension ? describeLimit(extension.limit) : '';
    return {
      title: '延期告知书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）申请的“${name}”，因${phrase(reason)}，不能在规定期限内作出决定。经${approver}批准，延长办理期限${by}，现将延长的理由和期限告知如下：`,
        ),
        fields([
          ['延长理由', phrase(reason)],
          ['批准人', approver],
          ['依据', inFull(statutoryBasis ?? BASIS.extension)],
          ['延长时间', by],
        ]),
        moved(scene, [
          ['承诺办结', 'promised', itemId],
          ['法定期限届满', 'statutory', itemId],
        ]),
        paragraph(`办理期限只延长一次，${self}将在延长后的期限内作出决定。`),
      ],
    };
  },
};

/** 延期告知书 of joint handling: only the head of the government at that level may grant it (许可法 art. 42(2)). */
export const jointExtensionNotice: Template<SceneOf<'jointExtended'>['event']> = {
  kind: 'extensionNotice',
  version: 1,
  word: '延',
  compose: (scene) => {
    const { reason } = scene.event;
    const { joint } = planOf(scene);
    const by = joint ? describeLimit(joint.extension.limit) : '';
    return {
      title: '延期告知书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）申请的“${scene.papers.lifeEvent.name}”实行联合办理，因${phrase(reason)}，不能在规定期限内办结。经本级人民政府负责人批准，延长联合办理期限${by}，现将延长的理由和期限告知如下：`,
        ),
        fields([
          ['所含许可', itemNames(scene, joint?.itemIds ?? [])],
          ['延长理由', phrase(reason)],
          ['批准人', '本级人民政府负责人'],
          ['依据', inFull(BASIS.joint)],
          ['延长时间', by],
        ]),
        moved(scene, [['联合办理期限届满', 'joint', undefined]]),
        paragraph('联合办理期限只延长一次；各部门仍应当在各自的法定期限内作出决定。'),
      ],
    };
  },
};

/** Old and new due dates. */
function moved(
  scene: Scene,
  clocks: readonly (readonly [name: string, kind: 'promised' | 'statutory' | 'joint', about: string | undefined])[],
) {
  return table(
    [
      ['期限', 3],
      ['原届满日期', 4],
      ['延长后届满日期', 4],
    ],
    clocks.flatMap(([name, kind, about]) => {
      const clock = clockOf(scene.after, kind, about);
      if (!clock) return [];
      const [old, now] = [dueDay(clockOf(scene.before, kind, about), scene), dueDay(clock, scene)];
      // A promise that was broken already is not lengthened.
      return old === now ? [] : [[name, old, now]];
    }),
  );
}
