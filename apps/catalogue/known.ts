import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type CalendarFile,
  type CatalogueFile,
  type Department,
  type KnownCatalogue,
  type LifeEvent,
  type PackageFile,
  readFile,
} from '@yijian/domain/catalogue';

/** How many folders above a file are searched. */
const LEVELS = 3;

/**
 * What files are checked against when they come without it: the departments and calendars found beside them or up to three
 * folders above, otherwise those of the sample catalogue. Nothing counts as imported, so versions are not compared.
 */
export function knownBeside(files: readonly PackageFile[], base: string): KnownCatalogue {
  const folders = [...new Set(files.flatMap(({ path }) => foldersAbove(dirname(resolve(base, path))))), sampleFolder()];
  const departments = first(folders, departmentsIn) ?? [];
  const calendars = first(folders, calendarsIn) ?? [];
  return { departments, calendars, lifeEvents: [] };
}

/** The life events in the folder of a file, itself left out; files that do not follow the schema are no help. */
export function lifeEventsBeside(file: PackageFile, base: string): readonly LifeEvent[] {
  const own = resolve(base, file.path);
  const folder = dirname(own);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && join(folder, name) !== own)
    .flatMap((name) => {
      const content = contentOf(join(folder, name));
      return content?.kind === 'lifeEvent' ? [content] : [];
    });
}

/** The folder itself and those above it, nearest first. */
function foldersAbove(folder: string): string[] {
  return Array.from({ length: LEVELS }).reduce<string[]>(
    (above) => [...above, dirname(above.at(-1) ?? folder)],
    [folder],
  );
}

/** `infra/samples` of this repository, from the sources and from the compiled output alike. */
function sampleFolder(): string {
  const found = foldersAbove(__dirname).find((folder) => existsSync(join(folder, 'infra/samples')));
  return join(found ?? __dirname, 'infra/samples');
}

function first<T>(folders: readonly string[], find: (folder: string) => readonly T[]): readonly T[] | undefined {
  return folders.map(find).find((found) => found.length > 0);
}

function departmentsIn(folder: string): readonly Department[] {
  const content = contentOf(join(folder, 'departments.json'));
  return content?.kind === 'departments' ? content.departments : [];
}

function calendarsIn(folder: string): readonly CalendarFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^calendar-\d{4}\.json$/.test(name));
  return names.flatMap((name) => {
    const content = contentOf(join(folder, name));
    return content?.kind === 'calendar' ? [content] : [];
  });
}

/** A readable file that follows its schema; files that do not are no help. */
function contentOf(path: string): CatalogueFile | undefined {
  return existsSync(path) ? readFile({ path, text: readFileSync(path, 'utf8') }).content : undefined;
}
