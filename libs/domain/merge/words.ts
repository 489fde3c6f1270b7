import { describePattern } from '../form/pattern';
import { type FormNode } from '../form/index';

const TYPES: Readonly<Record<FormNode['type'], string>> = {
  object: '一组',
  array: '列表',
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或者否',
};

const FORMATS = { date: '日期', 'date-time': '日期和时间' } as const;

const CHECKS = { GB11643: '公民身份号码', GB32100: '统一社会信用代码' } as const;

/** What may be filled in, in Chinese, for people who compare: `文字，4至200个字符`. */
export function describeNode(node: FormNode): string {
  const parts = partsOf(node).filter((part) => part !== '');
  return [kindOf(node), ...parts].join('，');
}

/** The same with whether it has to be filled in. */
export function describeElement(node: FormNode, required: boolean): string {
  return `${describeNode(node)}，${required ? '必填' : '选填'}`;
}

function kindOf(node: FormNode): string {
  if (node.type !== 'string') return TYPES[node.type];
  return node.oneOf === undefined ? (FORMATS[node.format ?? ('none' as 'date')] ?? TYPES.string) : '单选';
}

function partsOf(node: FormNode): readonly string[] {
  switch (node.type) {
    case 'string':
      return [
        node.oneOf === undefined ? '' : node.oneOf.map(({ title }) => title).join('/'),
        range(node.minLength, node.maxLength, '个字符'),
        node.pattern === undefined ? '' : describePattern(node.pattern),
        node['x-check'] === undefined ? '' : `校验${CHECKS[node['x-check']]}`,
        node['x-codeList'] === undefined ? '' : `代码取自${node['x-codeList']}`,
      ];
    case 'number':
    case 'integer':
      return [
        node.exclusiveMinimum === undefined ? '' : `大于${node.exclusiveMinimum}`,
        range(node.minimum, node.maximum, ''),
      ];
    case 'array':
      return [range(node.minItems, node.maxItems, '项'), `每项为${describeNode(node.items)}`];
    case 'object':
      return [
        Object.values(node.properties)
          .map(({ title }) => title)
          .join('、'),
      ];
    case 'boolean':
      return [node.const === true ? '须勾选' : ''];
  }
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined) return least === most ? `${least}${unit}` : `${least}至${most}${unit}`;
  if (least !== undefined) return `至少${least}${unit}`;
  return most === undefined ? '' : `至多${most}${unit}`;
}
