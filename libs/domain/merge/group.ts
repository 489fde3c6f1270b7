import { type OwnElement } from './element';
import { SIMILAR, titleSimilarity } from './title';

/** Own elements that are one element of the merged form, or would be if a person agrees. */
export interface Group {
  /** Its first element, which names it in conflicts. */
  readonly key: string;
  /** Alike by data element code, or the one element it began with. */
  readonly members: readonly OwnElement[];
  /** Alike by title only, each with the element that it is most like; those kept apart have a group of their own, too. */
  readonly alike: readonly Alike[];
}

/** An element that is proposed to mean the same as another one. */
export interface Alike {
  readonly element: OwnElement;
  readonly nearest: OwnElement;
  /** Whether a person decided that it is not the same. */
  readonly apart: boolean;
}

/**
 * Groups what means the same: elements with the same data element code; otherwise elements of the same type with similar titles,
 * which a person has to confirm. Two elements of one item never are the same. Elements with different codes never are. A code
 * that some form uses twice (names of several people) does not tell which is which: there the title decides, that is a person.
 * `isApart` says of an element that a person keeps it apart. The outcome does not depend on the order of the supplies.
 */
export function groupsOf(elements: readonly OwnElement[], isApart: (element: OwnElement) => boolean): readonly Group[] {
  const sorted = elements.toSorted((one, other) => compare(one.supply.itemId, other.supply.itemId));
  const decisive = decisiveCodes(sorted);
  const hasCode = (element: OwnElement): boolean => decisive.has(codeOf(element) ?? '');
  const codes = new Set(sorted.filter(hasCode).map(codeOf));
  const groups: Group[] = [...codes].map((code) => groupOf(sorted.filter((each) => codeOf(each) === code)));
  for (const element of sorted.filter((each) => !hasCode(each))) {
    const found = nearestGroup(groups, element);
    const apart = isApart(element);
    if (found === undefined || apart) groups.push(groupOf([element]));
    if (found === undefined) continue;
    const { index, group, nearest } = found;
    groups[index] = { ...group, alike: [...group.alike, { element, nearest, apart }] };
  }
  return groups;
}

function groupOf(members: readonly OwnElement[]): Group {
  return { key: members[0]?.key ?? '', members, alike: [] };
}

/** Code of the national data element of an element. */
function codeOf({ node }: OwnElement): string | undefined {
  return node['x-dataElement'];
}

/** Codes that no form uses twice. */
function decisiveCodes(elements: readonly OwnElement[]): ReadonlySet<string> {
  const uses = elements.flatMap((element) => {
    const code = codeOf(element);
    return code === undefined ? [] : [{ code, itemId: element.supply.itemId }];
  });
  const isTwice = (code: string): boolean => {
    const items = uses.filter((use) => use.code === code).map(({ itemId }) => itemId);
    return new Set(items).size < items.length;
  };
  return new Set(uses.map(({ code }) => code).filter((code) => !isTwice(code)));
}

interface Found {
  readonly index: number;
  readonly group: Group;
  readonly nearest: OwnElement;
  readonly similarity: number;
}

/** The group with the most similar title, the earliest of equals. */
function nearestGroup(groups: readonly Group[], element: OwnElement): Found | undefined {
  const candidates = groups.flatMap((group, index): Found[] => {
    const all = [...group.members, ...group.alike.filter(({ apart }) => !apart).map((each) => each.element)];
    if (all.some((other) => !canBeSame(element, other))) return [];
    const [first] = all
      .map((nearest) => ({ nearest, similarity: titleSimilarity(element.node.title, nearest.node.title) }))
      .toSorted((one, other) => other.similarity - one.similarity);
    return first === undefined || first.similarity < SIMILAR ? [] : [{ index, group, ...first }];
  });
  return candidates.toSorted((one, other) => other.similarity - one.similarity)[0];
}

function canBeSame(one: OwnElement, other: OwnElement): boolean {
  const codes = [codeOf(one), codeOf(other)];
  const differentCodes = codes[0] !== undefined && codes[1] !== undefined && codes[0] !== codes[1];
  return one.supply.itemId !== other.supply.itemId && !differentCodes && typeOf(one) === typeOf(other);
}

/** Numbers and whole numbers may mean the same. */
function typeOf({ node }: OwnElement): string {
  return node.type === 'integer' ? 'number' : node.type;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
