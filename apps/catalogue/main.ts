import { check } from './check';
import { merge } from './merge';

/** Commands of `npm run catalogue -- …` by name; each takes its arguments and gives the exit code. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number>> = { check, merge };

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  console.error(`未知命令“${name}”。用法：npm run catalogue -- check 文件或者文件夹…`);
  process.exitCode = 2;
} else {
  process.exitCode = command(args);
}
