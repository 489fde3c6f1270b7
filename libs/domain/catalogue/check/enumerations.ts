import schema from '../schema/life-event.schema.json';

/** Code list that labels each enumeration of life events, and where the schema lists its values. */
const PLACES: Readonly<Record<string, string>> = {
  serviceObject: '/properties/serviceObjects/items/enum',
  guideChannel: '/properties/guide/properties/channels/items/enum',
  approver: '/$defs/extension/properties/approvedBy/enum',
  clockEffect: '/$defs/clockEffect/properties/statutory/enum',
  resultKind: '/$defs/result/properties/kind/enum',
  validityUnit: '/$defs/result/properties/validity/properties/unit/enum',
  prerequisiteKind: '/$defs/prerequisite/oneOf/*/properties/kind/const',
  reporter: '/$defs/awaitedEvent/properties/reportedBy/enum',
  itemType: '/$defs/serviceItem/properties/itemType/enum',
  caseType: '/$defs/serviceItem/properties/caseType/enum',
  initiation: '/$defs/serviceItem/properties/initiation/enum',
  materialClass: '/$defs/material/properties/class/enum',
  materialSource: '/$defs/material/properties/source/enum',
  factSource: '/$defs/fact/properties/source/enum',
  guidanceOutcome: '/$defs/guidanceEnd/properties/outcome/enum',
  sensitivity: '/$defs/sensitivity/enum',
  procedureKind: '/$defs/specialProcedure/properties/kind/enum',
  procedureOutcome: '/$defs/specialProcedure/properties/outcomes/items/properties/result/enum',
  deliveryMethod: '/$defs/deliveryOption/properties/method/enum',
  filingChannel: '/$defs/situation/properties/channel/enum',
};

/** Enumerations whose values stand in several branches of the schema. */
const BRANCHED: Readonly<Record<string, readonly string[]>> = {
  limitUnit: ['/$defs/limit/oneOf/*/properties/unit/enum', '/$defs/limit/oneOf/*/properties/unit/const'],
  sharingMode: [
    '/$defs/material/properties/sharing/oneOf/*/properties/mode/enum',
    '/$defs/material/properties/sharing/oneOf/*/properties/mode/const',
  ],
};

/** Values that life events may use, by the id of the code list that must label them (rule 51); read from the schema. */
export function enumerations(): ReadonlyMap<string, readonly string[]> {
  const places = [...Object.entries(PLACES).map(([id, place]) => [id, [place]] as const), ...Object.entries(BRANCHED)];
  return new Map(
    places.map(([id, pointers]) => [id, pointers.flatMap((pointer) => valuesAt(schema, pointer.split('/').slice(1)))]),
  );
}

/** Strings that a path leads to; `*` stands for every entry of a list. */
function valuesAt(node: unknown, path: readonly string[]): string[] {
  const [name, ...rest] = path;
  if (name === undefined) return Array.isArray(node) ? node.map(String) : typeof node === 'string' ? [node] : [];
  if (typeof node !== 'object' || node === null) return [];
  if (name === '*') return Object.values(node).flatMap((entry) => valuesAt(entry, rest));
  return valuesAt((node as Record<string, unknown>)[name], rest);
}
