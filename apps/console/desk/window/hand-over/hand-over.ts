/** What of a case a hand-over list tells. */
export interface HandedCase {
  readonly caseNo: string;
  readonly applicantName: string;
  readonly items: readonly { readonly itemId: string; readonly name: string; readonly departmentId: string }[];
  readonly materials: readonly {
    readonly name: string;
    readonly usedBy: readonly string[];
    /** Copies on paper, and originals to be looked at; 0 for none. */
    readonly copies: number;
    readonly originals: number;
    /** Whether there is a file of it. */
    readonly isElectronic: boolean;
  }[];
}

/** One line: a material of a case, for the items of one department. */
export interface HandOverLine {
  readonly caseNo: string;
  readonly applicantName: string;
  readonly itemNames: readonly string[];
  readonly material: string;
  readonly copies: number;
  readonly originals: number;
  readonly isElectronic: boolean;
}

/** One list: everything that one department gets. */
export interface HandOverList {
  readonly departmentId: string;
  readonly lines: readonly HandOverLine[];
}

/** Lists of materials moved to departments (资料流转清单), one for each department that gets any. */
export function handOverLists(cases: readonly HandedCase[]): readonly HandOverList[] {
  const departmentIds = [...new Set(cases.flatMap(({ items }) => items.map(({ departmentId }) => departmentId)))];
  return departmentIds
    .map((departmentId) => ({ departmentId, lines: cases.flatMap((each) => linesOf(each, departmentId)) }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf({ caseNo, applicantName, items, materials }: HandedCase, departmentId: string): HandOverLine[] {
  const owned = items.filter((item) => item.departmentId === departmentId);
  return materials.flatMap(({ name, usedBy, ...shape }) => {
    const itemNames = owned.filter(({ itemId }) => usedBy.includes(itemId)).map((item) => item.name);
    return itemNames.length === 0 ? [] : [{ caseNo, applicantName, itemNames, material: name, ...shape }];
  });
}
