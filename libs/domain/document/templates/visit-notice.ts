import { effectOf } from '../../procedure/planned';
import { addressee, fields, list, paragraph } from '../blocks';
import { departmentName } from '../issuer';
import { itemNames, procedureOf, type Scene, type SceneOf } from '../scene';
import type { Template } from '../template';
import { inFull, phrase, time } from '../words';
import { duesTable, effectWords } from './special-procedure-notice';

type Appointed = SceneOf<'visitAppointed'>;

/** 特别程序告知书 of a joint visit (联合勘验、评审、验收): when, where, who comes (许可法 art. 34(3)), and that no clock stands still. */
export const visitNotice: Template<Appointed['event']> = {
  kind: 'specialProcedureNotice',
  version: 1,
  word: '特',
  compose: (scene, issuer) => {
    const { procedureId, heldAt, place, reason } = scene.event;
    const { name, terms } = procedureOf(scene, procedureId);
    const itemIds = visited(scene);
    const moved = scene.before !== scene.after && isMoved(scene);
    return {
      title: '特别程序告知书',
      body: [
        addressee(scene),
        paragraph(
          `你（单位）申请的“${itemNames(scene, itemIds)}”需要进行${name}，由${issuer.department.name}统一组织，各部门一次到场，${moved ? `原定时间因故改期，` : ''}现书面告知如下：`,
        ),
        fields([
          ['特别程序', name],
          ...(moved && reason !== undefined ? [['改期理由', phrase(reason)] as const] : []),
          ['依据', inFull(phrase(terms?.basis ?? ''))],
          ['时间', time(heldAt)],
          ['地点', place],
          ['到场人员', inspectors(scene)],
          ['期限影响', effectWords(effectOf(scene.after, procedureId))],
        ]),
        paragraph('办理期限如下：'),
        duesTable(scene, itemIds, undefined),
        list([
          '请派员到场并提供有关材料和便利；不能到场的，请提前告知，另行约定时间。',
          '现场人员应当出示证件。结论为通过、不通过、不通过但允许整改三种，由各部门分别作出并一次记录。',
        ]),
      ],
    };
  },
};

/** Items of the procedure that are still with a department that comes. */
function visited(scene: Appointed): readonly string[] {
  const { procedureId, inspectors: coming } = scene.event;
  const items = 'items' in scene.after ? scene.after.items : undefined;
  const running = procedureOf(scene, procedureId).itemIds.filter((id) => {
    const status = items?.[id]?.status;
    return status === 'dispatching' || status === 'inReview' || status === 'rectification';
  });
  const departments = coming.map(({ departmentId }) => departmentId);
  const planned = 'filing' in scene.after ? (scene.after.filing?.plan.items ?? []) : [];
  const own = planned.filter(({ id, departmentId }) => running.includes(id) && departments.includes(departmentId));
  return own.length > 0 ? own.map(({ id }) => id) : running;
}

/** 示例区市场监督管理局2人、示例区消防救援局1人. */
function inspectors(scene: Scene & Appointed): string {
  return scene.event.inspectors
    .map(({ departmentId, officerIds }) => `${departmentName(scene, departmentId)}${officerIds.length}人`)
    .join('、');
}

function isMoved({ before, event }: Appointed): boolean {
  const visit = 'procedures' in before ? before.procedures?.visits[event.procedureId] : undefined;
  return visit?.appointments.at(-1)?.recorded === false;
}
