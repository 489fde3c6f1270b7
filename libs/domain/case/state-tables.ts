import type { ItemStatus } from '../item/state';
import { ROLE_NAMES } from './actor';
import type { CaseCommand } from './command';
import { COMMAND_NAMES } from './command-names';
import { ANY_STATUS } from './rule';
import { RULES, STATUS_NAMES } from './rules';

/** Statuses of an item in Chinese, in the order of its life. */
export const ITEM_STATUS_NAMES: Readonly<Record<ItemStatus, string>> = {
  waitingPrerequisite: '待前置',
  dispatching: '送达部门中',
  inReview: '审查',
  rectification: '整改',
  granted: '准予',
  denied: '不予',
  revoked: '已撤销',
  prerequisiteFailed: '前置未成就终止',
  withdrawn: '已撤回',
  terminated: '已终止',
};

/** Which command is in order at which status of the case, and by whom. */
export interface CommandRow {
  readonly command: CaseCommand['type'];
  readonly name: string;
  readonly roles: readonly string[];
  /** For each status of the case, or of the item, whether the command is in order at it. */
  readonly allowed: readonly boolean[];
}

const COMMANDS = Object.keys(RULES) as readonly CaseCommand['type'][];

const ITEM_STATUSES = Object.keys(ITEM_STATUS_NAMES) as readonly ItemStatus[];

/** 办件状态 × 命令, straight from the rule book that workflow, gateway and pages use. */
export function caseTable(): readonly CommandRow[] {
  return COMMANDS.map((command) => rowOf(command, ANY_STATUS, RULES[command].statuses));
}

/** 事项状态 × 命令, for the commands that name an item. */
export function itemTable(): readonly CommandRow[] {
  return COMMANDS.flatMap((command) => {
    const { itemStatuses } = RULES[command];
    return itemStatuses ? [rowOf(command, ITEM_STATUSES, itemStatuses)] : [];
  });
}

/** Both tables as the Markdown page `docs/state-tables.md`. */
export function stateTablesPage(): string {
  return [
    '# 状态表 · State tables',
    '',
    'Generated from the rule book ([rules.ts](../libs/domain/case/rules.ts)); to bring this page up to date after a change of',
    'rules: `UPDATE_DOCS=1 npm test -- state-tables`. ● the command is in order at the status; its own conditions come on top.',
    '',
    '## 办件 × 命令 · Case and command',
    '',
    ...table(
      caseTable(),
      Object.values(ANY_STATUS).map((status) => STATUS_NAMES[status]),
    ),
    '',
    '## 事项 × 命令 · Item and command',
    '',
    ...table(
      itemTable(),
      ITEM_STATUSES.map((status) => ITEM_STATUS_NAMES[status]),
    ),
    '',
  ].join('\n');
}

function rowOf<S extends string>(command: CaseCommand['type'], all: readonly S[], allowed: readonly S[]): CommandRow {
  return {
    command,
    name: COMMAND_NAMES[command],
    roles: RULES[command].roles.map((role) => ROLE_NAMES[role]),
    allowed: all.map((status) => allowed.includes(status)),
  };
}

function table(rows: readonly CommandRow[], statuses: readonly string[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['命令', 'command', '谁', ...statuses];
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(({ name, command, roles, allowed }) =>
      line([name, `\`${command}\``, roles.join('、'), ...allowed.map((is) => (is ? '●' : ''))]),
    ),
  ];
}
