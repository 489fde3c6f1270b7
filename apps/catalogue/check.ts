import { checkPackage } from '@yijian/domain/catalogue';
import { baseFolder, runCommand, Unusable } from './command-line';
import { knownBeside } from './known';
import { printFindings } from './print-findings';
import { readFiles } from './read-files';

/** Usage of `check`. */
export const CHECK_USAGE = 'check [--json] 文件或者文件夹…';

/**
 * `check FILE…`: checks files of a catalogue package and prints every finding, as a line in Chinese each or with `--json` as one
 * JSON array. Folders stand for the JSON files in them, at any depth. Exit code 0 when nothing is wrong, 1 on findings, 2 when
 * the arguments cannot be used.
 */
export function check(args: readonly string[]): number {
  return runCommand(CHECK_USAGE, args, { json: { type: 'boolean' } }, ({ values, positionals }) => {
    if (positionals.length === 0) throw new Unusable('没有指定文件');
    const files = readFiles(positionals, baseFolder());
    const findings = checkPackage(files, knownBeside(files, baseFolder()));
    const count = `检查了${files.length}个文件`;
    const conclusion =
      findings.length === 0 ? `${count}，没有发现问题。` : `${count}，发现${findings.length}处问题，不予接收。`;
    printFindings(findings, values.json === true, conclusion);
    return findings.length > 0 ? 1 : 0;
  });
}
