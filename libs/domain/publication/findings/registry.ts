import { at, type Defect, defect, repeated } from '../../catalogue/check/finding';
import { type Department } from '../../catalogue/files';
import { type LifeEvent } from '../../catalogue/life-event';
import { ITEM_TYPES } from '../enumeration-words';

/**
 * Rule 60, scope (P1.2): only items of the power list (types 01 to 10) and of the public service list (20) may join an event, and an
 * enterprise has no public power: its items are public services.
 */
export function* scope(draft: LifeEvent, departments: readonly Department[]): Iterable<Defect> {
  for (const [index, { name, itemType, departmentId }] of draft.serviceItems.entries()) {
    const place = at('serviceItems', index, 'itemType');
    if (!Object.hasOwn(ITEM_TYPES, itemType))
      yield defect(
        60,
        place,
        `事项“${name}”的类型${itemType}不在权责清单和公共服务清单之内`,
        '改正类型，或者移出一件事',
      );
    const owner = departments.find(({ id }) => id === departmentId);
    if (owner?.kind === 'enterprise' && itemType !== '20')
      yield defect(
        60,
        place,
        `事项“${name}”是${ITEM_TYPES[itemType]}，而${owner.name}是企业，没有行政职权`,
        '改为公共服务，或者改正实施主体',
      );
  }
}

/** Rule 61, codes (P2.1, P2.3): the code of an event is the same in all versions, and a code of an item is never given to another. */
export function* codes(draft: LifeEvent, versions: readonly LifeEvent[]): Iterable<Defect> {
  const own = versions.filter(({ slug }) => slug === draft.slug);
  const other = own.find(({ code }) => code !== draft.code);
  if (other !== undefined)
    yield defect(
      61,
      at('code'),
      `编码${draft.code}与版本${other.version}的${other.code}不同`,
      `改回${other.code}，编码不随版本改变`,
    );
  for (const [index, { id, name, handlingItemCode }] of draft.serviceItems.entries()) {
    const earlier = own
      .flatMap(({ version, serviceItems }) => serviceItems.map((item) => ({ version, item })))
      .find(({ item }) => item.handlingItemCode === handlingItemCode && item.id !== id);
    if (earlier !== undefined)
      yield defect(
        61,
        at('serviceItems', index, 'handlingItemCode'),
        `事项“${name}”的业务办理项编码在版本${earlier.version}中属于“${earlier.item.name}”`,
        '编码不得改给别的事项，另取编码',
      );
  }
}

/** Rule 62, names (P2.2): a name belongs to one event of a province, and to one item of an event. */
export function* names(draft: LifeEvent, lifeEvents: readonly LifeEvent[]): Iterable<Defect> {
  const province = draft.code.slice(0, 2);
  const rival = lifeEvents.find(
    ({ name, slug, code }) => name === draft.name && slug !== draft.slug && code.startsWith(province),
  );
  if (rival !== undefined)
    yield defect(62, at('name'), `名称“${draft.name}”在本区域已属于${rival.code}`, '另取名称，或者作为它的新版本发布');
  for (const [index, name] of repeated(draft.serviceItems, (item) => item.name))
    yield defect(62, at('serviceItems', index, 'name'), `事项名称“${name}”重复`, '改名，使申请人分得清');
}

/** Rule 63: a version comes after the one it follows, by number and by effective date. */
export function* succession(draft: LifeEvent, previous: LifeEvent): Iterable<Defect> {
  if (!isLater(draft.version, previous.version))
    yield defect(63, at('version'), `版本${draft.version}不晚于上一版本${previous.version}`, '取更大的版本号');
  if (draft.effectiveFrom < previous.effectiveFrom)
    yield defect(
      63,
      at('effectiveFrom'),
      `生效日期${draft.effectiveFrom}早于上一版本的${previous.effectiveFrom}`,
      '改正生效日期',
    );
}

function isLater(version: string, than: string): boolean {
  const [year = 0, serial = 0] = version.split('.').map(Number);
  const [otherYear = 0, otherSerial = 0] = than.split('.').map(Number);
  return year === otherYear ? serial > otherSerial : year > otherYear;
}
