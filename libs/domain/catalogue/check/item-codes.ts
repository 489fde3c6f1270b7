import { type Department } from '../files';
import { type LifeEvent, type ServiceItem } from '../life-event';
import { at, type Defect, defect, repeated } from './finding';
import { type Scope } from './scope';

/** Rules 8–10 of README §8: codes of the items. */
export function* itemCodes(event: LifeEvent, scope: Scope): Iterable<Defect> {
  for (const [index, item] of event.serviceItems.entries()) {
    const department = scope.departments.get(item.departmentId);
    if (department !== undefined) yield* ownCodes(item, department, at('serviceItems', index));
    yield* sharedCode(item, at('serviceItems', index), event, scope);
  }
  for (const [index, code] of repeated(event.serviceItems, ({ handlingItemCode }) => handlingItemCode))
    yield defect(
      10,
      at('serviceItems', index, 'handlingItemCode'),
      `业务办理项编码${code}重复`,
      '每个事项各用自己的业务办理项编码',
    );
}

function* ownCodes(item: ServiceItem, department: Department, place: string): Iterable<Defect> {
  const region = item.baseCode.slice(0, 2);
  const province = department.regionCode.slice(0, 2);
  const parts = [
    region !== '00' && region !== province && `第1、2位${region}不是00或者${province}`,
    item.baseCode.slice(2, 4) !== item.itemType && `第3、4位不是事项类型${item.itemType}`,
    item.baseCode.slice(4, 6) !== department.departmentCode && `第5、6位不是部门代码${department.departmentCode}`,
  ].filter((part) => part !== false);
  if (parts.length > 0)
    yield defect(8, `${place}/baseCode`, `基本编码${item.baseCode}：${parts.join('，')}`, '按区域、类型、部门改正编码');
  const expected = `${department.uscc}${department.exerciseLevel}${item.baseCode}`;
  if (item.implementationCode !== expected)
    yield defect(9, `${place}/implementationCode`, '实施编码不是信用代码、行使层级和基本编码相连', `改为${expected}`);
  if (!item.handlingItemCode.startsWith(item.implementationCode))
    yield defect(
      9,
      `${place}/handlingItemCode`,
      '业务办理项编码不以实施编码开头',
      `以${item.implementationCode}开头，后加两位数字`,
    );
}

/** An implementation code in several packages has one department and one item type. */
function* sharedCode(item: ServiceItem, place: string, event: LifeEvent, scope: Scope): Iterable<Defect> {
  for (const other of scope.others) {
    if (other.slug === event.slug) continue;
    const twin = other.serviceItems.find(({ implementationCode }) => implementationCode === item.implementationCode);
    if (twin === undefined || (twin.departmentId === item.departmentId && twin.itemType === item.itemType)) continue;
    const message = `实施编码${item.implementationCode}在${other.slug}中属于${twin.departmentId}、类型${twin.itemType}`;
    yield defect(10, `${place}/implementationCode`, message, '同一实施编码只有一个部门和一种类型，改正其中之一');
  }
}
