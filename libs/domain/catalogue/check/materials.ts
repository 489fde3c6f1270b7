import { describeLimit } from '../../calendar/index';
import { type LifeEvent, type Material, type ServiceItem } from '../life-event';
import { at, type Defect, defect } from './finding';
import { isLonger } from './periods';

/** Rules 19–21 of README §8: materials, tolerance and commitment. */
export function* materials(event: LifeEvent): Iterable<Defect> {
  for (const [index, material] of event.materials.entries()) {
    yield* mirror(event, material, index);
    yield* tolerance(event, material, index);
  }
  for (const [index, item] of event.serviceItems.entries()) yield* commitment(event, item, index);
}

function* mirror(event: LifeEvent, material: Material, index: number): Iterable<Defect> {
  for (const [number, itemId] of material.usedBy.entries()) {
    const item = event.serviceItems.find(({ id }) => id === itemId);
    if (item !== undefined && !item.materialIds.includes(material.id))
      yield defect(
        19,
        at('materials', index, 'usedBy', number),
        `事项${itemId}没有使用材料${material.id}`,
        '使usedBy与事项的materialIds一致',
      );
  }
  for (const item of event.serviceItems)
    if (item.materialIds.includes(material.id) && !material.usedBy.includes(item.id))
      yield defect(
        19,
        at('materials', index, 'usedBy'),
        `事项${item.id}使用材料${material.id}，usedBy却没有列出它`,
        '使usedBy与事项的materialIds一致',
      );
}

function* tolerance(event: LifeEvent, material: Material, index: number): Iterable<Defect> {
  if (material.tolerance === undefined) return;
  const place = at('materials', index, 'tolerance');
  if (material.class === 'core')
    yield defect(20, place, `核心材料${material.id}不得容缺`, '去掉tolerance，或者改为非核心材料');
  const { limit } = material.tolerance;
  const shorter = event.serviceItems.find(
    (item) => item.materialIds.includes(material.id) && isLonger(limit, item.statutory.limit),
  );
  if (shorter?.statutory.limit) {
    const message = `容缺时限${describeLimit(limit)}长于事项${shorter.id}的法定时限${describeLimit(shorter.statutory.limit)}`;
    yield defect(20, `${place}/limit`, message, '缩短容缺时限');
  }
}

function* commitment(event: LifeEvent, item: ServiceItem, index: number): Iterable<Defect> {
  if (item.commitment === undefined) return;
  const place = at('serviceItems', index, 'commitment');
  const { replacesMaterialIds, letterMaterialId } = item.commitment;
  for (const [number, id] of replacesMaterialIds.entries())
    if (!item.materialIds.includes(id))
      yield defect(
        21,
        `${place}/replacesMaterialIds/${number}`,
        `材料${id}不是事项${item.id}的材料`,
        '列入materialIds，或者去掉',
      );
  if (letterMaterialId === undefined) return;
  const letter = event.materials.find(({ id }) => id === letterMaterialId);
  const faults = [
    !item.materialIds.includes(letterMaterialId) && '不是本事项的材料',
    letter?.class === 'nonCore' && '不是核心材料',
    letter !== undefined && letter.source !== 'platformGenerated' && '不是平台生成',
    replacesMaterialIds.includes(letterMaterialId) && '自己也被替代',
  ].filter((fault) => fault !== false);
  if (faults.length > 0)
    yield defect(
      21,
      `${place}/letterMaterialId`,
      `承诺书${letterMaterialId}${faults.join('，')}`,
      '承诺书须是本事项的、平台生成的核心材料，且不被替代',
    );
}
