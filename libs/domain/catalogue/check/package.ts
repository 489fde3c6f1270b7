import { type CatalogueFile, type Department } from '../files';
import { type LifeEvent } from '../life-event';
import { conditions } from './conditions';
import { examples } from './examples';
import { filesAndIdentity } from './files-and-identity';
import { type Defect, defect, type Finding } from './finding';
import { form } from './form';
import { guidance } from './guidance';
import { itemCodes } from './item-codes';
import { materials } from './materials';
import { calendarFile, checkDigitVectors, codes, departments, supervision, synonyms } from './other-files';
import { periods } from './periods';
import { prerequisites } from './prerequisites';
import { jointHandlingAndDelivery, promiseKept } from './promise-joint-delivery';
import { replay } from './replay';
import { isKind, schemaDefects } from './schema';
import { type KnownCatalogue, type Scope } from './scope';
import { situations } from './situations';
import { specialProcedures } from './special-procedures';
import { changedVersions } from './versions';

/** One file of a package: its path as people know it, and its text. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}

/** A file that follows the schema of its kind. */
export interface ReadFile {
  readonly path: string;
  readonly content: CatalogueFile;
}

/** Structural rules without which situations cannot be replayed. */
export const STRUCTURAL: ReadonlySet<Finding['rule']> = new Set([4, 5, 15, 22, 23, 24, 26, 27]);

/**
 * Everything wrong with the files of a package, judged together with what is imported already: all 53 rules of README §8, the
 * schemas, and that a published version never changes. Empty when the package may be accepted whole. A file that breaks its
 * schema is not checked by rules; situations are replayed only for packages whose structure is sound, and examples are judged
 * only by a sound form.
 */
export function checkPackage(files: readonly PackageFile[], known: KnownCatalogue): Finding[] {
  const outcomes = files.map((file) => ({ file, ...readFile(file) }));
  const read = outcomes.flatMap(({ file: { path }, content }) => (content === undefined ? [] : [{ path, content }]));
  return outcomes.flatMap(({ file, defects, content }) => {
    const found = content === undefined ? defects : [...rulesOf({ path: file.path, content }, read, known)];
    return found.map((each) => ({ file: file.path, ...each }));
  });
}

/** Reads one file: its content if it follows the schema of its kind, otherwise what is wrong (`json` or `schema`). */
export function readFile({ text }: PackageFile): {
  readonly content?: CatalogueFile;
  readonly defects: readonly Defect[];
} {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { defects: [defect('json', '', `不是合法的JSON：${reason}`, '改正JSON语法')] };
  }
  const kind: unknown = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
  if (!isKind(kind)) {
    const message = `kind为${JSON.stringify(kind) ?? '空'}，不是目录包的文件`;
    return {
      defects: [
        defect(
          'json',
          '/kind',
          message,
          'kind须是lifeEvent、departments、calendar、codes、checkDigits、supervision、synonyms之一',
        ),
      ],
    };
  }
  const defects = schemaDefects(kind, data);
  return defects.length > 0 ? { defects } : { content: data as CatalogueFile, defects };
}

function rulesOf(file: ReadFile, read: readonly ReadFile[], known: KnownCatalogue): Iterable<Defect> {
  switch (file.content.kind) {
    case 'lifeEvent':
      return lifeEventRules(file.path, file.content, read, known);
    case 'departments':
      return departments(file.content);
    case 'calendar':
      return calendarFile(file.content, { years: calendarYears(file, read, known) });
    case 'codes':
      return codes(file.content);
    case 'checkDigits':
      return checkDigitVectors(file.content);
    case 'supervision':
      return supervision(file.content);
    case 'synonyms':
      return synonyms(file.content);
  }
}

function* lifeEventRules(
  path: string,
  event: LifeEvent,
  read: readonly ReadFile[],
  known: KnownCatalogue,
): Iterable<Defect> {
  const scope = scopeOf(path, event, read, known);
  const independent = [
    ...changedVersions(event, scope.others),
    ...filesAndIdentity(event, scope),
    ...itemCodes(event, scope),
    ...periods(event),
    ...prerequisites(event),
    ...materials(event),
    ...conditions(event),
    ...guidance(event),
    ...form(event),
    ...specialProcedures(event),
    ...jointHandlingAndDelivery(event),
  ];
  yield* independent;
  if (independent.some(({ rule }) => STRUCTURAL.has(rule))) return;
  const replays = event.situations.map((situation) => replay(event, situation));
  if (!independent.some(({ rule }) => rule === 32 || rule === 33)) yield* examples(event, replays);
  yield* promiseKept(event, replays);
  yield* situations(event, replays);
}

function scopeOf(path: string, event: LifeEvent, read: readonly ReadFile[], known: KnownCatalogue): Scope {
  const brought = read.flatMap(({ content }) => (content.kind === 'departments' ? content.departments : []));
  const list: readonly Department[] = brought.length > 0 ? brought : known.departments;
  // Of two files at odds the later one is at fault.
  const earlier = read.slice(
    0,
    read.findIndex(({ content }) => content === event),
  );
  return {
    fileName: path.split(/[/\\]/).at(-1) ?? path,
    departments: new Map(list.map((department) => [department.id, department])),
    others: [...known.lifeEvents, ...earlier.flatMap(({ content }) => (content.kind === 'lifeEvent' ? content : []))],
  };
}

/** The calendar under check before its neighbours, those of the files before the imported ones. */
function calendarYears(file: ReadFile, read: readonly ReadFile[], known: KnownCatalogue): KnownCatalogue['calendars'] {
  const brought = [file, ...read].flatMap(({ content }) => (content.kind === 'calendar' ? content : []));
  const regionCode = brought[0]?.regionCode;
  return [...brought, ...known.calendars].filter((calendar) => calendar.regionCode === regionCode);
}
