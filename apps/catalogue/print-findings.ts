import { type Finding } from '@yijian/domain/catalogue';

/** Prints findings, as a line in Chinese each, or as one JSON array; then `conclusion` where people read. */
export function printFindings(findings: readonly Finding[], asJson: boolean, conclusion: string): void {
  if (asJson) {
    console.log(JSON.stringify(findings, null, 2));
    return;
  }
  for (const { file, place, rule, message, remedy } of findings)
    console.log(`${file} · ${place || '/'} · ${ruleName(rule)}：${message}。处理：${remedy}`);
  console.log(conclusion);
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
