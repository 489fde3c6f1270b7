import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CatalogueFile, checkPackage, type LifeEvent, type PackageFile, readFile } from '@yijian/domain/catalogue';
import {
  type ItemSupply,
  type MergeDecisions,
  type MergeProposal,
  proposeMerge,
  putIntoPackage,
  readDecisions,
  readSupply,
  UNDECIDED,
} from '@yijian/domain/merge';
import { baseFolder, runCommand, Unusable } from './command-line';
import { knownBeside } from './known';
import { packageReport, proposalReport } from './merge-report';
import { readFiles } from './read-files';

/** Usage of `merge`. */
export const MERGE_USAGE = 'merge [--decisions 决定文件] [--into 目录包文件] [--out 输出文件] 部门提供文件的文件夹';

/** What the arguments name, read. */
interface Order {
  readonly supplies: readonly ItemSupply[];
  readonly decisions: MergeDecisions;
  readonly lifeEvent?: LifeEvent;
  readonly files: readonly PackageFile[];
}

/**
 * `merge FOLDER`: proposes the one form and the one set of materials from what departments supplied (`*.json` of the kind
 * `itemSupply`), and prints in Chinese what has to be decided, both sources side by side, what comes out, and the saving. With
 * `--into` the merge is put into that package, checked, and the saving told for each of its situations. `--out` writes the
 * proposal, or the package. Exit code 0 when everything is decided (and the package is sound), 1 while something is open or wrong,
 * 2 when the arguments cannot be used.
 */
export function merge(args: readonly string[]): number {
  const options = { decisions: { type: 'string' }, into: { type: 'string' }, out: { type: 'string' } } as const;
  return runCommand(MERGE_USAGE, args, options, ({ values, positionals }) => {
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new Unusable('须指定一个文件夹');
    const base = baseFolder();
    const order = read(folder, values, base);
    if (typeof order === 'number') return order;
    const write = (content: unknown): void => {
      if (values.out !== undefined) writeFileSync(resolve(base, values.out), `${JSON.stringify(content, null, 2)}\n`);
    };
    return perform(order, base, write);
  });
}

function perform(
  { supplies, decisions, lifeEvent, files }: Order,
  base: string,
  write: (content: unknown) => void,
): number {
  const known = knownBeside(files, base);
  const proposal = proposeMerge(supplies, decisions);
  const names = new Map(known.departments.map(({ id, shortName }) => [id, shortName]));
  proposalReport(proposal, names).forEach((line) => console.log(line));
  const open = proposal.undecided > 0 ? 1 : 0;
  if (lifeEvent === undefined || open > 0) {
    if (lifeEvent === undefined) write(proposal);
    return open;
  }
  return intoPackage(lifeEvent, proposal, supplies, known, write);
}

function intoPackage(
  lifeEvent: LifeEvent,
  proposal: MergeProposal,
  supplies: readonly ItemSupply[],
  known: ReturnType<typeof knownBeside>,
  write: (content: unknown) => void,
): number {
  const merged = putIntoPackage(lifeEvent, proposal, supplies);
  const file = { path: `${lifeEvent.slug}.json`, text: JSON.stringify(merged.lifeEvent) };
  const findings = checkPackage([file], known);
  packageReport(merged, proposal, supplies, findings).forEach((line) => console.log(line));
  write(merged.lifeEvent);
  return findings.length > 0 ? 1 : 0;
}

/** Reads everything; prints what is wrong with the files and gives exit code 1 when they cannot be merged. */
function read(
  folder: string,
  paths: { readonly decisions?: string | undefined; readonly into?: string | undefined },
  base: string,
): Order | number {
  const files = readFiles([folder], base);
  const all = files.map((file) => ({ file, data: parsed(file) }));
  const supplied = all.filter(({ data }) => kindOf(data) !== 'mergeDecisions');
  const outcomes = supplied.map(({ file, data }) => ({ file, ...readSupply(data) }));
  const decisionsFile = paths.decisions === undefined ? undefined : readText(paths.decisions, base);
  const decisions = decisionsFile && { file: decisionsFile, ...readDecisions(parsed(decisionsFile)) };
  const eventFile = paths.into === undefined ? undefined : readText(paths.into, base);
  const event = eventFile && { file: eventFile, ...readFile(eventFile) };
  const lines = [...outcomes, ...[decisions, event].filter((each) => each !== undefined)].flatMap(({ file, defects }) =>
    defects.map(({ place, message, remedy }) => `${file.path} · ${place || '/'}：${message}。处理：${remedy}`),
  );
  const lifeEvent = event?.content;
  const supplies = outcomes.flatMap(({ content }) => content ?? []);
  lines.push(...strangers(supplies, lifeEvent));
  if (lines.length > 0) {
    lines.forEach((line) => console.log(line));
    return 1;
  }
  const order = lifeEvent?.kind === 'lifeEvent' ? lifeEvent.serviceItems.map(({ id }) => id) : [];
  return {
    supplies: supplies.toSorted((one, other) => order.indexOf(one.itemId) - order.indexOf(other.itemId)),
    decisions: decisions?.content ?? UNDECIDED,
    ...(lifeEvent?.kind === 'lifeEvent' && { lifeEvent }),
    files,
  };
}

/** Items that were supplied twice, or not by both the departments and the package. */
function strangers(supplies: readonly ItemSupply[], content: CatalogueFile | undefined): readonly string[] {
  const ids = supplies.map(({ itemId }) => itemId);
  const twice = ids
    .filter((id, index) => ids.indexOf(id) < index)
    .map((id) => `事项${id}有不止一份资料。处理：只留一份`);
  if (content === undefined) return twice;
  if (content.kind !== 'lifeEvent') return [...twice, '--into的文件不是一件事的目录包。处理：改为目录包文件'];
  const known = content.serviceItems.map(({ id }) => id);
  const missing = known.filter((id) => !ids.includes(id)).map((id) => `事项${id}没有部门资料。处理：请部门提供`);
  const extra = ids
    .filter((id) => !known.includes(id))
    .map((id) => `目录包没有事项${id}。处理：收录该事项，或者移走资料`);
  return [...twice, ...missing, ...extra];
}

function readText(path: string, base: string): PackageFile {
  return { path, text: readFileSync(resolve(base, path), 'utf8') };
}

function parsed({ path, text }: PackageFile): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`${path}不是合法的JSON（${error instanceof Error ? error.message : String(error)}）`, {
      cause: error,
    });
  }
}

function kindOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
}
