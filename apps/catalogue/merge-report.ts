import { type Finding } from '@yijian/domain/catalogue';
import {
  type ItemSupply,
  type MergeConflict,
  type MergeDecision,
  type MergedPackage,
  type MergeProposal,
  type Saving,
  savingOf,
} from '@yijian/domain/merge';
import { columns } from './columns';

/** Names of departments by id. */
type Names = ReadonlyMap<string, string>;

const TAKES: Readonly<Record<MergeDecision['take'], string>> = {
  one: 'one（以其中一方为准）',
  apart: 'apart（不是一回事，分开填写）',
  strictest: 'strictest（取最严）',
  requiredWhen: 'requiredWhen（只在要求的事项适用时必填）',
};

/** A proposal in Chinese, line by line: what has to be decided, the form, the materials, the saving. */
export function proposalReport(proposal: MergeProposal, names: Names): readonly string[] {
  const { conflicts, undecided, unusedDecisions } = proposal;
  const standing = undecided === 0 ? '已全部决定' : `其中${undecided}处尚未决定，决定之前不能发布`;
  return [
    `合并${proposal.items.length}个事项，需要人工决定的有${conflicts.length}处，${standing}。`,
    ...conflicts.flatMap((conflict, index) => conflictLines(conflict, `${index + 1}/${conflicts.length}`, names)),
    ...unusedDecisions.map((id) => `多余的决定：${id}，现在没有这处冲突。`),
    '',
    ...formLines(proposal),
    '',
    ...materialLines(proposal),
    '',
    '全部事项一起办理（互斥的事项也计在内，放入目录包后按情形计算）：',
    ...savingLines(proposal.saving),
  ];
}

/** What putting the merge into a package comes to: what each situation saves, what is no longer asked, what the check finds. */
export function packageReport(
  { lifeEvent, dropped }: MergedPackage,
  proposal: MergeProposal,
  supplies: readonly ItemSupply[],
  findings: readonly Finding[],
): readonly string[] {
  const filing = lifeEvent.situations.filter(({ expected }) => expected.itemIds.length > 0);
  const situations = filing.flatMap(({ name, expected }) => [
    '',
    `情形“${name}”：`,
    ...savingLines(savingOf(supplies, proposal.mergedForm, proposal.materials, expected.itemIds)),
  ]);
  const gone = dropped.map(({ title, pointer }) => `${title}（${pointer}）`).join('、');
  return [
    ...situations,
    '',
    ...(gone === '' ? [] : [`原表单中没有部门需要、不再填写的项：${gone}。`]),
    ...findings.map(({ place, rule, message, remedy }) => `${place || '/'} · 规则${rule}：${message}。处理：${remedy}`),
    findings.length === 0 ? '放入目录包后检查没有发现问题。' : `放入目录包后检查发现${findings.length}处问题。`,
  ];
}

function conflictLines(conflict: MergeConflict, number: string, names: Names): readonly string[] {
  const { id, question, sources, options, strictest, decisions, decided, refusal } = conflict;
  const shown = conflict.kind === 'meaning' ? sources.slice(0, 2) : sources;
  const rows = shown.map(({ key, departmentId, itemName, title, constraints }) => [
    names.get(departmentId) ?? departmentId,
    itemName,
    `“${title}”`,
    constraints,
    key,
  ]);
  return [
    '',
    `${number} · ${decided ? '已决定' : '待决定'} · ${id}`,
    question,
    ...columns(rows).map((row) => `    ${row}`),
    ...(shown.length < sources.length ? [`    与后一方同一项的还有${sources.length - 2}个事项`] : []),
    ...(strictest === undefined ? [] : [`    取最严：${strictest}`]),
    ...decisions.map((decision) => `    决定：${decisionText(decision)}。理由：${decision.reason}`),
    ...(refusal === undefined ? [] : [`    此决定不成立：${refusal}`]),
    ...(decided ? [] : [`    可以决定为：${options.map((option) => TAKES[option]).join('、')}`]),
  ];
}

function decisionText(decision: MergeDecision): string {
  switch (decision.take) {
    case 'one':
      return `以${decision.source}为准`;
    case 'apart':
      return `${decision.sources.join('、')}分开填写`;
    case 'strictest':
      return '取最严';
    case 'requiredWhen':
      return `办理${decision.itemIds.join('、')}时必填，其他事项有则取用`;
  }
}

function formLines({ mergedForm, elements }: MergeProposal): readonly string[] {
  const sections = mergedForm.sections.flatMap(({ name }) => [
    `  ${mergedForm.schema.properties[name]?.title ?? name}`,
    ...columns(
      elements
        .filter(({ pointer }) => pointer.startsWith(`/${name}/`))
        .map(({ title, required, sources }) => [
          `    ${title}`,
          required ? '必填' : '选填',
          sources.map(({ itemName, title: own }) => `${itemName}“${own}”`).join('、'),
        ]),
    ),
  ]);
  return [`一张表单（${elements.length}项）：`, ...sections];
}

function materialLines({ materials }: MergeProposal): readonly string[] {
  const rows = materials.map(({ name, asked, class: importance, originals, copies, formats, sharing, usedBy }) => [
    `  ${name}`,
    importance === 'core' ? '核心' : '非核心',
    asked ? `原件${originals}、复印件${copies}，${formats.join('/')}` : sparing(sharing),
    `${usedBy.length}个事项`,
  ]);
  return [`一套材料（${materials.filter(({ asked }) => asked).length}份需要提交）：`, ...columns(rows)];
}

function sparing(sharing: MergeProposal['materials'][number]['sharing']): string {
  return sharing.mode === 'none' ? '由系统生成，不索要' : `共享获取（${sharing.resource}），不索要`;
}

function savingLines({ days, steps, materials, visits, fields }: Saving): readonly string[] {
  return [days, steps, materials, visits, fields].map(({ text }) => `  ${text}`);
}
