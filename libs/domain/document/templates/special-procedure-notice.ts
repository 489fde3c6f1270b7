import { describeLimit } from '../../calendar/index';
import type { ClockEffect } from '../../case/index';
import type { Clock } from '../../clock/index';
import { dueOf, runningOn } from '../../clock/due';
import { effectOf } from '../../procedure/planned';
import { addressee, fields, paragraph, table } from '../blocks';
import { itemNames, plannedItem, procedureOf, type Scene, type SceneOf } from '../scene';
import type { Template } from '../template';
import { clockOf, day, dueDay, inFull, phrase } from '../words';

type Told = SceneOf<'procedureStarted' | 'procedureProlonged'>;

/** The procedure that a notice is about. */
interface Subject {
  readonly procedureId: string;
  readonly procedureKey: string;
  readonly itemIds: readonly string[];
}

/**
 * 特别程序告知书: kind, reason, basis, start, time needed, what it does to clocks and the new due dates. Without it no clock stands
 * still (许可法 art. 45). A further one is given when more time is needed.
 */
export const specialProcedureNotice: Template<Told['event']> = {
  kind: 'specialProcedureNotice',
  version: 1,
  word: '特',
  compose: (scene) => {
    const subject = subjectOf(scene);
    const { name, terms } = procedureOf(scene, subject.procedureId);
    const { timeNeeded, reason, type } = scene.event;
    const again = type === 'procedureProlonged';
    const clock = clockOf(scene.after, 'procedure', subject.procedureKey);
    const effect = effectOf(scene.after, subject.procedureId);
    return {
      title: '特别程序告知书',
      body: [
        addressee(scene),
        paragraph(
          again
            ? `你（单位）申请的“${itemNames(scene, subject.itemIds)}”正在进行${name}。原告知的时间不敷使用，现将还需要的时间书面告知如下：`
            : `你（单位）申请的“${itemNames(scene, subject.itemIds)}”，办理中需要依法进行${name}，现书面告知如下：`,
        ),
        fields([
          ['特别程序', name],
          ['理由', phrase(reason)],
          ['依据', inFull(phrase(terms?.basis ?? effect.basis))],
          [again ? '继续日期' : '开始日期', day(scene.at)],
          ['所需时间', timeNeeded === undefined ? '当场进行' : needed(scene, clock)],
          ['期限影响', effectWords(effect)],
        ]),
        paragraph('办理期限如下：'),
        duesTable(scene, subject.itemIds, clock),
        paragraph(
          '程序提前结束的，办理期限自结束时继续计算，届满日期相应提前；所需时间届满、没有再次书面告知的，办理期限继续计算。',
        ),
      ],
    };
  },
};

function subjectOf({ event, after }: Told): Subject {
  if (event.type === 'procedureStarted') return event;
  const known = 'procedures' in after ? after.procedures?.started[event.procedureKey] : undefined;
  if (!known) throw new Error(`Procedure ${event.procedureKey} was not started in case ${after.caseNo}.`);
  return { ...known, procedureKey: event.procedureKey };
}

function needed(scene: Told, clock: Clock | undefined): string {
  const { timeNeeded } = scene.event;
  return timeNeeded === undefined ? '' : `${describeLimit(timeNeeded)}（至${dueDay(clock, scene)}）`;
}

/** What a procedure does to the clocks, in words. */
export function effectWords({ statutory, promised, basis }: ClockEffect): string {
  if (statutory === 'runs' && promised === 'runs') return `法定期限和承诺时限都不停止计算（${inFull(phrase(basis))}）`;
  const standing = [
    ...(statutory === 'pauses' ? ['法定期限'] : []),
    ...(promised === 'pauses' ? ['承诺时限'] : []),
  ].join('和');
  const running = statutory === 'runs' ? '，法定期限不停止计算' : promised === 'runs' ? '，承诺时限不停止计算' : '';
  return `所需时间不计入${standing}${running}（${inFull(phrase(basis))}）`;
}

/** Due dates as they will be when the time told is used up. `until`: the clock of the time needed. */
export function duesTable(scene: Scene, itemIds: readonly string[], until: Clock | undefined) {
  const then = until && endOf(until, scene);
  return table(
    [
      ['事项', 5],
      ['承诺办结', 3],
      ['法定期限届满', 3],
    ],
    itemIds.map((id) => [
      plannedItem(scene, id).name,
      expected(scene, clockOf(scene.after, 'promised', id), then),
      expected(scene, clockOf(scene.after, 'statutory', id), then),
    ]),
  );
}

function endOf(clock: Clock, { after }: Scene): number | undefined {
  const due = dueOf(clock, after.calendar);
  return 'at' in due ? due.at : undefined;
}

function expected(scene: Scene, clock: Clock | undefined, then: number | undefined): string {
  return dueDay(clock && then !== undefined ? runningOn(clock, then) : clock, scene);
}
