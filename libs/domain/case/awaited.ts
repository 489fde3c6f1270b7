import type { ItemView } from './view';

/** What an item waits for, in a Chinese phrase; empty when it has ended. `nameOf` knows the items of the case by id. */
export function awaitedFor(item: ItemView, nameOf: (itemId: string) => string): string {
  switch (item.status) {
    case 'waitingPrerequisite':
      return prerequisitesOf(item, nameOf);
    case 'dispatching':
      return item.parkedStep === undefined ? '办理请求送达部门' : '技术故障待处理';
    case 'inReview':
      if (item.suspendedAt !== undefined) return '恢复办理（已中止）';
      return item.acknowledgedAt === undefined ? '部门签收' : '部门审查、决定';
    case 'rectification':
      return `申请人整改：${item.requirements.join('；')}`;
    default:
      return '';
  }
}

function prerequisitesOf(
  { waitsForItems, waitsForEvents, waitsForMaterials }: ItemView,
  nameOf: (id: string) => string,
) {
  const parts = [
    ...(waitsForItems.length > 0 ? [`前置事项：${waitsForItems.map(nameOf).join('、')}`] : []),
    ...(waitsForEvents.length > 0 ? [`外部事件：${waitsForEvents.map(({ label }) => label).join('、')}`] : []),
    ...(waitsForMaterials.length > 0 ? [`申请人补充材料${waitsForMaterials.length}份`] : []),
  ];
  return parts.join('；') || '办件受理';
}
