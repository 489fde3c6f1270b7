import { parseArgs } from 'node:util';
import { checkPackage, type Finding, type PackageFile } from '@yijian/domain/catalogue';
import { knownBeside } from './known';
import { readFiles } from './read-files';

const USAGE = '用法：npm run catalogue -- check [--json] 文件或者文件夹…';

/**
 * `check FILE…`: checks files of a catalogue package and prints every finding, as a line in Chinese each or with `--json` as one
 * JSON array. Folders stand for the JSON files in them, at any depth. Exit code 0 when nothing is wrong, 1 on findings, 2 when
 * the arguments cannot be used.
 */
export function check(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new Error('没有指定文件');
    const base = process.env['INIT_CWD'] ?? process.cwd();
    const files = readFiles(positionals, base);
    const findings = checkPackage(files, knownBeside(files, base));
    print(findings, files, values.json === true);
    return findings.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}。${USAGE}`);
    return 2;
  }
}

function print(findings: readonly Finding[], files: readonly PackageFile[], asJson: boolean): void {
  if (asJson) {
    console.log(JSON.stringify(findings, null, 2));
    return;
  }
  for (const { file, place, rule, message, remedy } of findings)
    console.log(`${file} · ${place || '/'} · ${ruleName(rule)}：${message}。处理：${remedy}`);
  const count = `检查了${files.length}个文件`;
  console.log(
    findings.length === 0 ? `${count}，没有发现问题。` : `${count}，发现${findings.length}处问题，不予接收。`,
  );
}

function ruleName(rule: Finding['rule']): string {
  switch (rule) {
    case 'schema':
      return '模式';
    case 'json':
      return 'JSON';
    case 'version':
      return '版本';
    default:
      return `规则${rule}`;
  }
}
