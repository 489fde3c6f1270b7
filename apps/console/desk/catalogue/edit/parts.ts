/** Parts of the editor. */
export const PARTS = ['basics', 'items', 'materials', 'questions', 'guide', 'situations', 'expert'] as const;

export type Part = (typeof PARTS)[number];

/** Where a place of the package is edited: the part, and which entry of its list. */
export interface PartPlace {
  readonly part: Part;
  readonly index: number | undefined;
}

/** Fields of an entry that have a field of their own in the structured parts. */
const STRUCTURED: readonly (readonly [RegExp, Part])[] = [
  [/^\/serviceItems\/(\d+)\/(name|promised|statutory|appliesWhen|fee|acceptanceConditions|legalBasis|note)/, 'items'],
  [/^\/materials\/(\d+)(?!\/tolerance)/, 'materials'],
  [/^\/guidance\/nodes\/(\d+)/, 'questions'],
  [/^\/guidance/, 'questions'],
  [/^\/guide/, 'guide'],
  [/^\/situations(?!\/\d+\/facts)/, 'situations'],
  [/^\/(name|effectiveFrom|overallPromise|policyBasis)/, 'basics'],
];

/** The part of the editor for a place (JSON Pointer) that a finding names; what has no field of its own is edited as JSON. */
export function partOf(place: string): PartPlace {
  for (const [pattern, part] of STRUCTURED) {
    const match = pattern.exec(place);
    if (match !== null) return { part, index: /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : undefined };
  }
  return { part: 'expert', index: undefined };
}
