import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type LifeEvent, type PackageFile, readFile } from '@yijian/domain/catalogue';
import { readFiles } from './read-files';

/** Options of a command, as `parseArgs` takes them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** Why a command cannot begin, in Chinese; the usage is printed with it. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** Folder where relative paths begin: that of the caller, not of the script. */
export function baseFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

/**
 * Runs a command with its usage: prints why it cannot begin, and the usage, with exit code 2. Everything else is the exit code of
 * the command: 0 nothing to tell, 1 something found.
 */
export function runCommand<T extends Options>(
  usage: string,
  args: readonly string[],
  options: T,
  run: (parsed: ReturnType<typeof parse<T>>) => number,
): number {
  try {
    return run(parse(args, options));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}。用法：npm run catalogue -- ${usage}`);
    return 2;
  }
}

function parse<T extends Options>(args: readonly string[], options: T) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

/** Exactly as many paths as a command takes. Throws Unusable. */
export function exactly(positionals: readonly string[], count: number): readonly string[] {
  if (positionals.length !== count) throw new Unusable(`须指定${count}个文件，实际${positionals.length}个`);
  return positionals;
}

/** The life event in a file. Throws Unusable when it cannot be read, is none, or does not follow the schema. */
export function lifeEventIn(path: string): LifeEvent {
  const file = fileAt(path);
  const { content, defects } = readFile(file);
  if (content?.kind === 'lifeEvent') return content;
  const [first] = defects;
  throw new Unusable(
    first === undefined
      ? `${path}不是一件事的文件`
      : `${path}不符合格式，请先用check检查：${first.place || '/'} ${first.message}`,
  );
}

/** One file by its path. Throws when there is none. */
export function fileAt(path: string): PackageFile {
  const [file, ...more] = readFiles([path], baseFolder());
  if (file === undefined || more.length > 0) throw new Unusable(`${path}是文件夹，须指定一个文件`);
  return file;
}
