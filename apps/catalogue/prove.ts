import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Proof, prove as proveVersions } from '@yijian/domain/publication';
import { exactly, lifeEventIn, runCommand, Unusable } from './command-line';

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
    const proof = proofOf(lifeEventIn(older), lifeEventIn(newer));
    if (values.json === true) console.log(JSON.stringify(proof, null, 2));
    else print(proof);
    return proof.affected > 0 ? 1 : 0;
  });
}

function proofOf(before: LifeEvent, after: LifeEvent): Proof {
  try {
    return proveVersions(before, after, []);
  } catch (error) {
    if (error instanceof RangeError) throw new Unusable('导办或者前置走不通，不能试办，请先用publish-check检查');
    throw error;
  }
}

function print({ effects, summary }: Proof): void {
  console.log(summary);
  for (const { text, why, applicants } of effects) {
    console.log(`${applicants.length}位：${text}`);
    for (const cause of why) console.log(`  因为：${cause}`);
    console.log(`  涉及：${applicants.join('、')}`);
  }
}
