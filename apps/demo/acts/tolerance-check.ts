import { type LifeEvent, type Material } from '@yijian/domain/catalogue';
import { type ItemAnswer } from '../answers';
import { differing, type Finding } from '../finding';
import { type EndedCase } from './act';

/**
 * The clocks of an item that waited for a material stood still as the package says: a period of days shows the pause; one that
 * had run out before shows none, as when acceptance was deemed and counts back to the receipt.
 */
export function pauseFindings(
  { serviceItems }: LifeEvent,
  { name, tolerance }: Material,
  item: ItemAnswer,
  { clocks, view }: EndedCase,
): Finding[] {
  if (tolerance === undefined || view.deemedAccepted === true) return [];
  const { promised, statutory } = serviceItems.find(({ id }) => id === item.itemId) ?? {};
  const periods = { promised: promised?.limit.unit, statutory: statutory?.limit?.unit } as const;
  return (['promised', 'statutory'] as const)
    .filter((period) => ['workingDay', 'day'].includes(periods[period] ?? ''))
    .flatMap((period) => {
      const steps = clocks.find(({ id }) => id === `${period}/${item.itemId}`)?.steps ?? [];
      const isPaused = steps.some(({ kind, text }) => kind === 'pause' && text.includes(name));
      return differing(`${item.name}·容缺期间${PERIODS[period]}`, tolerance.clockEffect[period] === 'pauses', isPaused);
    });
}

const PERIODS = { promised: '承诺时限暂停', statutory: '法定时限暂停' } as const;

/** The department was asked without the material, as tolerant handling, and told once it came. */
export function lateFileFindings(material: Material, { itemId, name }: ItemAnswer, { received }: EndedCase): Finding[] {
  if (received === undefined) return [];
  const ofItem = received.filter((each) => each.itemId === itemId).map(({ request }) => request);
  const asked = ofItem.find(({ kind }) => kind === 'application');
  const told = ofItem.filter(({ kind, materials }) => {
    const isThere = materials.some(({ materialId }) => materialId === material.id);
    return kind === 'supplement' && isThere;
  });
  const wasThere = asked?.materials.some(({ materialId }) => materialId === material.id);
  return [
    ...differing(`${name}·容缺办理方式`, 'tolerant', asked?.handling),
    ...differing(`${name}·受理时有材料“${material.name}”`, false, wasThere),
    ...(told.length > 0
      ? []
      : [{ check: `${name}·补交告知`, expected: `告知“${material.name}”已补交`, actual: '没有告知' }]),
  ];
}
