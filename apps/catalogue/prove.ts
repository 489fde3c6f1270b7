import { type Proof, prove as proveVersions } from '@yijian/domain/publication';
import { exactly, lifeEventIn, runCommand } from './command-line';

/** Usage of `prove`. */
export const PROVE_USAGE = 'prove [--json] 旧文件 新文件';

/**
 * `prove OLD NEW`: replays the situations of both versions on both and prints what would be otherwise, for whom, and why. Recorded
 * answers of real cases are proved by the service itself, which has them. Exit code 0 when nobody would, 1 when somebody would, 2
 * when the arguments cannot be used.
 */
export function prove(args: readonly string[]): number {
  return runCommand(PROVE_USAGE, args, { json: { type: 'boolean' } }, ({ values, positionals }) => {
    const [older = '', newer = ''] = exactly(positionals, 2);
    const proof = proveVersions(lifeEventIn(older), lifeEventIn(newer), []);
    if (values.json === true) console.log(JSON.stringify(proof, null, 2));
    else print(proof);
    return proof.affected > 0 ? 1 : 0;
  });
}

function print({ effects, summary }: Proof): void {
  console.log(summary);
  for (const { text, why, applicants } of effects) {
    console.log(`${applicants.length}位：${text}`);
    for (const cause of why) console.log(`  因为：${cause}`);
    console.log(`  涉及：${applicants.join('、')}`);
  }
}
