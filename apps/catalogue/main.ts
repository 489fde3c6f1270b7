import { check, CHECK_USAGE } from './check';
import { diff, DIFF_USAGE } from './diff';
import { EXPORT_USAGE, exportPackage } from './export';
import { merge, MERGE_USAGE } from './merge';
import { prove, PROVE_USAGE } from './prove';
import { publishCheck, PUBLISH_CHECK_USAGE } from './publish-check';

/** One command of `npm run catalogue -- …`: takes its arguments and gives the exit code. */
interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[]) => number;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { usage: CHECK_USAGE, run: check },
  merge: { usage: MERGE_USAGE, run: merge },
  diff: { usage: DIFF_USAGE, run: diff },
  'publish-check': { usage: PUBLISH_CHECK_USAGE, run: publishCheck },
  prove: { usage: PROVE_USAGE, run: prove },
  export: { usage: EXPORT_USAGE, run: exportPackage },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  const usages = Object.values(COMMANDS).map(({ usage }) => `  npm run catalogue -- ${usage}`);
  console.error([name === '' ? '没有指定命令。用法：' : `未知命令“${name}”。用法：`, ...usages].join('\n'));
  process.exitCode = 2;
} else {
  process.exitCode = command.run(args);
}
