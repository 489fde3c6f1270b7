import { itemCaseNumber } from '../code/index';
import type { PrintedField } from './printed';
import { plannedItem, type Scene } from './scene';

/** What every document says first (`domain.md` §7): number of the case, item with its code, applicant with his number. */
export function headOf(scene: Scene, itemId: string | undefined): readonly PrintedField[] {
  const { applicantName, identity } = scene.papers;
  return [
    ...matterOf(scene, itemId),
    { label: '申请人', value: applicantName ?? '（见申请表）' },
    ...(identity ? [{ label: '证件号码', value: `${identity.number}（${identity.name}）` }] : []),
  ];
}

function matterOf(scene: Scene, itemId: string | undefined): readonly PrintedField[] {
  const { caseNo } = scene.after;
  if (itemId === undefined) {
    const { name, code } = scene.papers.lifeEvent;
    return [
      { label: '办件编号', value: caseNo },
      { label: '事项名称', value: name },
      { label: '事项编码', value: code },
    ];
  }
  const { name, number, handlingItemCode } = plannedItem(scene, itemId);
  return [
    { label: '办件编号', value: `${caseNo}（子件 ${itemCaseNumber(caseNo, number)}）` },
    { label: '事项名称', value: name },
    { label: '事项编码', value: handlingItemCode },
  ];
}
