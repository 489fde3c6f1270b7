import { type FormNode } from '../form/index';
import { type MergeDecision } from './decision';
import { type OwnElement } from './element';
import { fitOf } from './fit';
import { type MergeConflict } from './proposal';
import { shapeOf } from './shape';
import { strictest } from './strictest';

/** How a question about several elements stands. */
export interface Settlement<T> {
  /** What holds for now; `undefined` when nothing can, so that each element stays alone. */
  readonly value: T | undefined;
  readonly decided: boolean;
  /** Why the decision taken cannot stand, in Chinese. */
  readonly refusal?: string;
}

/** When an element must be filled, and with which items it is shown. */
export interface Requiredness {
  readonly required: boolean;
  readonly itemIds: readonly string[];
}

/** Elements that may be one: whether they differ, in what, and the strictest of all. */
export interface ShapeQuestion {
  /** Absent when all take the same values. */
  readonly kind?: Extract<MergeConflict['kind'], 'type' | 'choices' | 'constraint'>;
  readonly strictest: FormNode | undefined;
}

/** Compares the shapes of elements. */
export function shapeQuestion(members: readonly OwnElement[]): ShapeQuestion {
  const nodes = members.map(({ node }): FormNode => node);
  const [first] = nodes;
  const strictestOfAll = nodes.slice(1).reduce<FormNode | undefined>((all, node) => all && strictest(all, node), first);
  const kind = differences(nodes);
  return { strictest: strictestOfAll, ...(kind && { kind }) };
}

function differences(nodes: readonly FormNode[]): ShapeQuestion['kind'] {
  if (new Set(nodes.map(shapeOf)).size < 2) return undefined;
  if (new Set(nodes.map(({ type }) => type)).size > 1) return 'type';
  return new Set(nodes.map(choicesOf)).size > 1 ? 'choices' : 'constraint';
}

function choicesOf(node: FormNode): string {
  if (node.type === 'array') return choicesOf(node.items);
  return node.type === 'string' ? JSON.stringify([node.oneOf, node['x-codeList']]) : '';
}

/** Settles what may be filled in. Undecided, the strictest holds for now: no department gets less than it needs. */
export function settleShape(members: readonly OwnElement[], decisions: readonly MergeDecision[]): Settlement<FormNode> {
  const question = shapeQuestion(members);
  if (question.kind === undefined) return { value: members[0]?.node, decided: true };
  const choice = decisions.find(({ take }) => take === 'one' || take === 'strictest');
  const provisional = { value: question.strictest, decided: false };
  if (choice === undefined) return provisional;
  if (choice.take !== 'one') {
    return question.strictest === undefined
      ? { ...provisional, refusal: '没有能同时满足各方的约束，请择一或者分开填写' }
      : { value: question.strictest, decided: true };
  }
  const source = members.find(({ key }) => key === choice.source);
  if (source === undefined) return { ...provisional, refusal: `${choice.source}不在此冲突中` };
  const unsuited = members.filter(({ node }) => fitOf(source.node, node) === undefined);
  if (unsuited.length === 0) return { value: source.node, decided: true };
  return { ...provisional, refusal: `取${source.key}不行：不能保证${unsuited.map(titled).join('、')}收到合格的内容` };
}

/** Settles requiredness. Undecided, it is required wherever it is shown. */
export function settleRequired(
  members: readonly OwnElement[],
  decisions: readonly MergeDecision[],
): Settlement<Requiredness> {
  const itemIds = members.map(({ supply }) => supply.itemId);
  const requiring = members.filter(({ required }) => required).map(({ supply }) => supply.itemId);
  const always = { required: true, itemIds };
  if (requiring.length === 0) return { value: { required: false, itemIds }, decided: true };
  if (requiring.length === members.length) return { value: always, decided: true };
  const choice = decisions.find(({ take }) => take !== 'apart');
  if (choice === undefined) return { value: always, decided: false };
  switch (choice.take) {
    case 'requiredWhen': {
      const shown = itemIds.filter((itemId) => choice.itemIds.includes(itemId));
      const left = requiring.filter((itemId) => !shown.includes(itemId));
      return left.length === 0
        ? { value: { required: true, itemIds: shown }, decided: true }
        : { value: always, decided: false, refusal: `itemIds须包括要求必填的事项：${left.join('、')}` };
    }
    case 'one':
      return members.find(({ key }) => key === choice.source)?.required === true
        ? { value: always, decided: true }
        : { value: always, decided: false, refusal: `取${choice.source}（选填）不行：${requiring.join('、')}要求必填` };
    case 'strictest':
    case 'apart':
      return { value: always, decided: true };
  }
}

function titled({ key, node }: OwnElement): string {
  return `“${node.title}”（${key}）`;
}
