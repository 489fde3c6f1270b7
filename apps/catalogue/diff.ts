import { type Change, type ChangeSubject, diffVersions } from '@yijian/domain/publication';
import { baseFolder, exactly, fileAt, lifeEventIn, runCommand } from './command-line';
import { knownBeside } from './known';

/** Usage of `diff`. */
export const DIFF_USAGE = 'diff [--json] 旧文件 新文件';

/** Headings of the changes, in the order they are printed: first what an applicant feels most. */
const HEADINGS: Readonly<Record<ChangeSubject, string>> = {
  item: '事项',
  limit: '时限',
  fee: '收费',
  material: '材料',
  tolerance: '容缺办理',
  commitment: '告知承诺',
  question: '导办问题',
  fact: '事实',
  field: '表单',
  prerequisite: '前置',
  procedure: '特别程序',
  delivery: '送达',
  schedule: '日程',
  department: '部门',
  guide: '服务指南',
  identity: '名称、编码和版本',
  situation: '情形',
};

/** Signs before a change. */
const SIGNS = { added: '＋', removed: '－', changed: '～' } as const;

/**
 * `diff OLD NEW`: what changed between two versions of a life event, in words, or with `--json` as data. Exit code 0 when nothing
 * did, 1 when something did, 2 when the arguments cannot be used.
 */
export function diff(args: readonly string[]): number {
  return runCommand(DIFF_USAGE, args, { json: { type: 'boolean' } }, ({ values, positionals }) => {
    const [older = '', newer = ''] = exactly(positionals, 2);
    const { departments } = knownBeside([fileAt(newer)], baseFolder());
    const changes = diffVersions(lifeEventIn(older), lifeEventIn(newer), departments);
    if (values.json === true) console.log(JSON.stringify(changes, null, 2));
    else printChanges(changes);
    return changes.length > 0 ? 1 : 0;
  });
}

/** Prints changes under headings, with how many there are. */
export function printChanges(changes: readonly Change[]): void {
  console.log(changes.length === 0 ? '两个版本内容相同。' : `两个版本有${changes.length}处改动。`);
  for (const [subject, heading] of Object.entries(HEADINGS)) {
    const own = changes.filter((change) => change.subject === subject);
    if (own.length === 0) continue;
    console.log(`【${heading}】${own.length}处`);
    for (const { kind, text } of own) console.log(`  ${SIGNS[kind]} ${text}`);
  }
}
