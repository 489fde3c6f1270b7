import {
  type Finding,
  type KnownCatalogue,
  type LifeEvent,
  type PackageFile,
  readFile,
} from '@yijian/domain/catalogue';
import { publishFindings } from '@yijian/domain/publication';
import { baseFolder, exactly, fileAt, lifeEventIn, runCommand } from './command-line';
import { knownBeside, lifeEventsBeside } from './known';
import { printFindings } from './print-findings';

/** Usage of `publish-check`. */
export const PUBLISH_CHECK_USAGE = 'publish-check [--json] [--previous 旧文件] [--acknowledge 情形标识]… 文件';

/**
 * `publish-check FILE`: everything that keeps a life event from being published, judged with the departments and the other life
 * events beside it and the version it follows (`--previous`). Changed situations are acknowledged with `--acknowledge`. Exit code 0
 * when it may be published, 1 on findings, 2 when the arguments cannot be used.
 */
export function publishCheck(args: readonly string[]): number {
  const options = {
    json: { type: 'boolean' },
    previous: { type: 'string' },
    acknowledge: { type: 'string', multiple: true },
  } as const;
  return runCommand(PUBLISH_CHECK_USAGE, args, options, ({ values, positionals }) => {
    const [path = ''] = exactly(positionals, 1);
    const file = fileAt(path);
    const previous = values.previous === undefined ? undefined : lifeEventIn(values.previous);
    const known = knownBeside([file], baseFolder());
    const findings = findingsOf(file, previous, known, values.acknowledge ?? []);
    const conclusion = findings.length === 0 ? '可以发布。' : `有${findings.length}处问题，不能发布。`;
    printFindings(findings, values.json === true, conclusion);
    return findings.length > 0 ? 1 : 0;
  });
}

function findingsOf(
  file: PackageFile,
  previous: LifeEvent | undefined,
  known: KnownCatalogue,
  acknowledgedSituationIds: readonly string[],
): Finding[] {
  const { defects } = readFile(file);
  // A file that is no JSON, or of no known kind, cannot be judged as a life event at all.
  const unreadable = defects.filter(({ rule }) => rule === 'json');
  if (unreadable.length > 0) return unreadable.map((defect) => ({ file: file.path, ...defect }));
  const draft = JSON.parse(file.text) as LifeEvent;
  const others = lifeEventsBeside(file, baseFolder()).filter(({ slug }) => slug !== draft.slug);
  const lifeEvents = previous === undefined ? others : [previous, ...others];
  const context = { ...known, lifeEvents, acknowledgedSituationIds, ...(previous && { previous }) };
  return publishFindings(draft, context).map((finding) => ({ ...finding, file: file.path }));
}
