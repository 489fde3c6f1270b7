import { type Material } from '../catalogue/index';
import { type MergeDecision } from './decision';
import { type MergeConflict, type MergedMaterial, type Source } from './proposal';
import { impossible } from './questions';
import { type ItemSupply, type SuppliedMaterial } from './supply';

/** A material as one item asks for it. */
interface Wanted {
  readonly key: string;
  readonly supply: ItemSupply;
  readonly pointer: string;
  readonly material: SuppliedMaterial;
}

/** The one set of materials and what has to be decided about it. */
export interface MaterialSet {
  readonly materials: readonly MergedMaterial[];
  readonly conflicts: readonly MergeConflict[];
}

/**
 * The one set: materials of the same kind and issuer are one, with the strictest rule (formats that suit all, the most originals
 * and copies, core if core anywhere). What some department can get by sharing is not asked for (国务院令第716号 art. 7), nor is
 * what the service prints itself.
 */
export function mergeMaterials(supplies: readonly ItemSupply[], decisions: readonly MergeDecision[]): MaterialSet {
  const wanted = supplies.flatMap((supply) =>
    supply.materials.map((material, index): Wanted => {
      const pointer = `/materials/${index}`;
      return { key: `${supply.itemId}${pointer}`, supply, pointer, material };
    }),
  );
  const names = [...new Set(wanted.map(({ material }) => identityOf(material)))];
  return names.reduce<MaterialSet>(
    (set, name) => {
      const same = wanted.filter(({ material }) => identityOf(material) === name);
      const { lists, conflict } = formatsDecided(same, decisions);
      const materials = lists.reduce((done, list) => [...done, mergedMaterial(list, done)], set.materials);
      return { materials, conflicts: conflict === undefined ? set.conflicts : [...set.conflicts, conflict] };
    },
    { materials: [], conflicts: [] },
  );
}

function identityOf({ kind, issuer = '' }: SuppliedMaterial): string {
  return `${kind} ${issuer}`;
}

interface Alike {
  readonly wanted: readonly Wanted[];
  readonly formats: Material['formats'];
}

/** Which of them are one material, in which formats; when no format suits all, a person decides and each is its own until then. */
function formatsDecided(
  same: readonly Wanted[],
  decisions: readonly MergeDecision[],
): { readonly lists: readonly Alike[]; readonly conflict?: MergeConflict } {
  const common = commonFormats(same);
  const each = same.map((wanted) => ({ wanted: [wanted], formats: wanted.material.formats }));
  const [first] = same;
  if (common.length > 0 || first === undefined) return { lists: [{ wanted: same, formats: common }] };
  const id = `formats:${first.material.kind}`;
  const given = decisions.filter(({ conflictId }) => conflictId === id);
  const sources = same.map(sourceOf);
  const options = ['apart'] as const;
  const apart = given.flatMap((decision) => (decision.take === 'apart' ? decision.sources : []));
  const rest = same.filter(({ key }) => !apart.includes(key));
  const together = commonFormats(rest);
  const stillOpen = rest.length > 0 && together.length === 0 ? '其余各方仍没有共同的格式' : undefined;
  const refusal = given.length === 0 ? undefined : (impossible({ options }, sources, given) ?? stillOpen);
  const decided = given.length > 0 && refusal === undefined;
  const question = `“${first.material.name}”没有各方都接受的文件格式，是否分别提交？`;
  const conflict = { id, kind: 'formats' as const, question, sources, options, decisions: given, decided };
  const kept = each.filter(({ wanted: [only] }) => only !== undefined && !rest.includes(only));
  const united = rest.length > 0 ? [{ wanted: rest, formats: together }] : [];
  return { lists: decided ? [...united, ...kept] : each, conflict: { ...conflict, ...(refusal && { refusal }) } };
}

function commonFormats(wanted: readonly Wanted[]): Material['formats'] {
  const [first, ...others] = wanted.map(({ material }) => material.formats);
  return (first ?? []).filter((format) => others.every((formats) => formats.includes(format)));
}

function mergedMaterial({ wanted, formats }: Alike, before: readonly MergedMaterial[]): MergedMaterial {
  const all = wanted.map(({ material }) => material);
  const { kind = '', name = '', source = 'selfPrepared', issuer } = all[0] ?? {};
  const sharing = all.find((each) => each.sharing.mode !== 'none')?.sharing ?? { mode: 'none' };
  const number = before.filter(({ id }) => id === kind || id.startsWith(`${kind}-`)).length + 1;
  const taken = before.some(({ id }) => id === kind);
  return {
    id: taken ? `${kind}-${number}` : kind,
    name,
    class: all.some(({ core }) => core) ? 'core' : 'nonCore',
    source,
    ...(issuer !== undefined && { issuer }),
    sharing,
    originals: Math.max(...all.map(({ originals }) => originals)),
    copies: Math.max(...all.map(({ copies }) => copies)),
    formats,
    usedBy: wanted.map(({ supply }) => supply.itemId),
    asked: sharing.mode === 'none' && source !== 'platformGenerated',
    sources: wanted.map(sourceOf),
  };
}

function sourceOf({ key, supply, pointer, material }: Wanted): Source {
  const { name, issuer, formats, originals, copies, core, sharing } = material;
  const parts = [
    issuer === undefined ? '' : `${issuer}出具`,
    `原件${originals}份、复印件${copies}份`,
    formats.join('/'),
    core ? '核心材料' : '非核心材料',
    sharing.mode === 'none' ? '' : `可共享获取（${sharing.resource}）`,
  ];
  return {
    key,
    departmentId: supply.departmentId,
    itemId: supply.itemId,
    itemName: supply.name,
    pointer,
    title: name,
    constraints: parts.filter((part) => part !== '').join('，'),
  };
}
