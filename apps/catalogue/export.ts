import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type CatalogueFile, type PackageFile, readFile } from '@yijian/domain/catalogue';
import { packagePath, packageText } from '@yijian/domain/publication';
import { baseFolder, runCommand, Unusable } from './command-line';
import { readFiles } from './read-files';

/** Usage of `export`. */
export const EXPORT_USAGE = 'export --out 文件夹 文件或者文件夹…';

/**
 * `export FILE… --out FOLDER`: writes files of a package in canonical text under their canonical names, all or none. An export of an
 * export is equal byte by byte. Exit code 0 when all are written, 1 when a file does not follow its schema, 2 when the arguments
 * cannot be used.
 */
export function exportPackage(args: readonly string[]): number {
  return runCommand(EXPORT_USAGE, args, { out: { type: 'string' } }, ({ values, positionals }) => {
    if (values.out === undefined) throw new Unusable('没有指定--out');
    if (positionals.length === 0) throw new Unusable('没有指定文件');
    const read = readFiles(positionals, baseFolder()).map((file) => ({ file, ...readFile(file) }));
    const broken = read.filter(({ content }) => content === undefined);
    for (const { file, defects } of broken)
      console.error(`${file.path}不符合格式，没有导出：${defects[0]?.place || '/'} ${defects[0]?.message ?? ''}`);
    if (broken.length > 0) return 1;
    const folder = resolve(baseFolder(), values.out);
    const contents = read.flatMap(({ file, content }) => (content === undefined ? [] : [{ file, content }]));
    refuseTwins(contents);
    for (const { content } of contents) write(join(folder, packagePath(content)), packageText(content));
    console.log(`导出了${contents.length}个文件到${values.out}。`);
    return 0;
  });
}

/** Two files of one name would overwrite each other. */
function refuseTwins(contents: readonly { readonly file: PackageFile; readonly content: CatalogueFile }[]): void {
  const paths = contents.map(({ content }) => packagePath(content));
  const twin = contents.find(({ content }, index) => paths.indexOf(packagePath(content)) < index);
  if (twin !== undefined) throw new Unusable(`${twin.file.path}和另一个文件都要写成${packagePath(twin.content)}`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
