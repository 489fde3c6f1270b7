import { type ErrorObject } from 'ajv/dist/2020';
import localizeZh from 'ajv-i18n/localize/zh';
import { type FieldProblem } from '../failure/index';
import { type FormNode, type FormObject, type FormString } from './merged-form';
import { describePattern } from './pattern';
import { childPointer, formNodeAt } from './pointer';

/** What to write for each standard of check digits. */
const CHECKED_VALUES = {
  GB11643: '应为18位公民身份号码，末位可为大写X',
  GB32100: '应为18位统一社会信用代码，由数字和大写字母组成，不含I、O、S、V、Z',
} as const;

/** What to write for each format. */
const FORMATS = {
  date: '应为真实日期，写作 YYYY-MM-DD，例如 2026-05-21',
  'date-time': '应为真实的日期和时间并带时区，例如 2026-05-21T08:30:00+08:00',
} as const;

/** What to fill in for each type. */
const TYPES: Readonly<Record<FormNode['type'], string>> = {
  object: '应为一组填写项',
  array: '应为列表',
  string: '应为文字',
  number: '应为数字',
  integer: '应为整数',
  boolean: '应为是或者否（true 或者 false）',
};

/** One error of Ajv as a field problem in Chinese: the pointer of the field, its title, rule and remedy. */
export function problemOf(schema: FormObject, error: ErrorObject): FieldProblem {
  const pointer = fieldPointer(error);
  const node = formNodeAt(schema, pointer);
  const rule = node === undefined ? '表单中没有这一项，请删除' : ruleMessage(schema, node, error);
  return { pointer, message: `${node?.title ?? nameOf(pointer)}：${rule}` };
}

/** Pointer of the field at fault: a missing or unknown property itself, not the group it belongs to. */
function fieldPointer({ keyword, instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as { missingProperty?: string; additionalProperty?: string };
  if (keyword === 'required' && missingProperty !== undefined) return childPointer(instancePath, missingProperty);
  const unknown = keyword === 'additionalProperties' ? additionalProperty : undefined;
  return unknown === undefined ? instancePath : childPointer(instancePath, unknown);
}

/** Only keywords of the form's subset of JSON Schema have own texts; others, should the subset grow, have Ajv's text. */
function ruleMessage(schema: FormObject, node: FormNode, error: ErrorObject): string {
  const limit = (error.params as { limit?: number }).limit ?? 0;
  switch (error.keyword) {
    case 'required':
      return requiredMessage(schema, error);
    case 'type':
      return TYPES[node.type];
    case 'const':
      return '须勾选同意';
    case 'minLength':
      return limit === 1 ? '不能为空' : `至少填写${limit}个字符`;
    case 'maxLength':
      return `最多填写${limit}个字符`;
    case 'minimum':
      return `不能小于${limit}`;
    case 'exclusiveMinimum':
      return `必须大于${limit}`;
    case 'maximum':
      return `不能大于${limit}`;
    case 'minItems':
      return `至少填写${limit}项`;
    case 'maxItems':
      return `最多填写${limit}项`;
    case 'uniqueItems':
      return '各项不能重复';
    default:
      return node.type === 'string' ? textMessage(node, error) : localized(error);
  }
}

function textMessage(node: FormString, error: ErrorObject): string {
  switch (error.keyword) {
    case 'oneOf':
      return `请选择：${(node.oneOf ?? []).map((choice) => `${choice.title}（${choice.const}）`).join('、')}`;
    case 'format':
      return node.format === undefined ? localized(error) : FORMATS[node.format];
    case 'x-check':
      return `校验码不正确，请逐位核对；${checkedValue(node)}`;
    case 'pattern':
      return `格式不正确，${checkedValue(node) ?? patternMessage(node)}`;
    default:
      return localized(error);
  }
}

function checkedValue(node: FormString): string | undefined {
  return node['x-check'] && CHECKED_VALUES[node['x-check']];
}

function patternMessage(node: FormString): string {
  const standard = node['x-codeList'] === undefined ? '' : ` ${node['x-codeList']} 代码，`;
  return `应为${standard}${describePattern(node.pattern ?? '')}`;
}

/** Plainly required, or required by the value of another element (`allOf` of `if`/`then`). */
function requiredMessage(schema: FormObject, { instancePath, schemaPath }: ErrorObject): string {
  const index = /\/allOf\/(\d+)\/then\/required$/.exec(schemaPath)?.[1];
  const group = formNodeAt(schema, instancePath);
  if (index === undefined || group?.type !== 'object') return '必须填写';
  const [name, condition] = Object.entries(group.allOf?.[Number(index)]?.if.properties ?? {})[0] ?? [];
  const cause = name === undefined ? undefined : group.properties[name];
  if (cause === undefined || condition === undefined) return '必须填写';
  return `“${cause.title}”为“${valueTitle(cause, condition.const)}”时必须填写`;
}

function valueTitle(node: FormNode, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return (node.type === 'string' && node.oneOf?.find((choice) => choice.const === value)?.title) || value;
}

function localized(error: ErrorObject): string {
  const copy = { ...error };
  localizeZh([copy]);
  return copy.message ?? '不符合要求';
}

function nameOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1) || '表单';
}
