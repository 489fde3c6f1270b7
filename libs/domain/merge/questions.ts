import { type MergeDecision } from './decision';
import { type OwnElement } from './element';
import { fitOf } from './fit';
import { type Alike } from './group';
import { type MergeConflict, type Source } from './proposal';
import { settleRequired, settleShape, shapeQuestion } from './settle';
import { describeElement, describeNode } from './words';

/** Decisions about a conflict. */
type DecisionsOn = (id: string) => readonly MergeDecision[];

/** An own element as people compare it. */
export function sourceOf({ key, supply, pointer, node, required }: OwnElement): Source {
  const { departmentId, itemId, name } = supply;
  const { title, 'x-dataElement': dataElement } = node;
  return {
    key,
    departmentId,
    itemId,
    itemName: name,
    pointer,
    title,
    ...(dataElement !== undefined && { dataElement }),
    constraints: describeElement(node, required),
    node,
    required,
  };
}

/** Whether an element means the same as one with a similar title. */
export function meaningConflict(
  { element, nearest }: Alike,
  proposed: readonly OwnElement[],
  on: DecisionsOn,
): MergeConflict {
  const id = `meaning:${element.key}`;
  const question = `“${element.node.title}”和“${nearest.node.title}”是否同一项内容？`;
  const others = [nearest, ...proposed.filter((other) => other !== nearest && other !== element)];
  return conflict(
    { id, kind: 'meaning', question, elements: [element, ...others], options: ['one', 'apart'] },
    on,
    (given) => {
      const [first] = given;
      if (first?.take === 'apart' && !first.sources.includes(element.key)) return `sources须写明${element.key}`;
      if (first?.take === 'one' && ![element, ...others].some(({ key }) => key === first.source))
        return `${first.source}不在此冲突中`;
      return undefined;
    },
  );
}

/** What may be filled in, where the sources differ. */
export function shapeConflict(
  key: string,
  elements: readonly OwnElement[],
  on: DecisionsOn,
): MergeConflict | undefined {
  const { kind, strictest } = shapeQuestion(elements);
  if (kind === undefined) return undefined;
  const suitsAll = elements.some((one) => elements.every((other) => fitOf(one.node, other.node) !== undefined));
  const options: MergeConflict['options'] = [
    ...(strictest === undefined ? [] : (['strictest'] as const)),
    ...(suitsAll ? (['one'] as const) : []),
    'apart',
  ];
  const question = `“${elements[0]?.node.title ?? ''}”的${KINDS[kind]}不一致，采用哪一种？`;
  const asked = { id: `${kind}:${key}`, kind, question, elements, options };
  const best = strictest === undefined ? {} : { strictest: describeNode(strictest) };
  return { ...conflict(asked, on, (given) => settled(settleShape(without(elements, given), given))), ...best };
}

const KINDS = { type: '类型', choices: '选项', constraint: '长度、格式或者范围' } as const;

/** When it has to be filled in, where the sources differ. */
export function requiredConflict(
  key: string,
  elements: readonly OwnElement[],
  on: DecisionsOn,
): MergeConflict | undefined {
  if (new Set(elements.map(({ required }) => required)).size < 2) return undefined;
  const question = `“${elements[0]?.node.title ?? ''}”有的事项必填、有的选填，何时必填？`;
  const options = ['requiredWhen', 'strictest', 'one', 'apart'] as const;
  const asked = { id: `required:${key}`, kind: 'required' as const, question, elements, options };
  return conflict(asked, on, (given) => settled(settleRequired(without(elements, given), given)));
}

function without(elements: readonly OwnElement[], decisions: readonly MergeDecision[]): readonly OwnElement[] {
  const apart = decisions.flatMap((decision) => (decision.take === 'apart' ? decision.sources : []));
  return elements.filter(({ key }) => !apart.includes(key));
}

function settled({ decided, refusal }: { readonly decided: boolean; readonly refusal?: string }): string | undefined {
  return decided ? undefined : (refusal ?? '其余各方仍不一致，还须决定');
}

interface Asked extends Pick<MergeConflict, 'id' | 'kind' | 'question' | 'options'> {
  readonly elements: readonly OwnElement[];
}

/** A conflict with the decisions about it; `problemOf` says why they do not settle it. */
function conflict(
  { elements, ...asked }: Asked,
  on: DecisionsOn,
  problemOf: (decisions: readonly MergeDecision[]) => string | undefined,
): MergeConflict {
  const given = on(asked.id);
  const sources = elements.map(sourceOf);
  const refusal = given.length === 0 ? undefined : (impossible(asked, sources, given) ?? problemOf(given));
  const decided = given.length > 0 && refusal === undefined;
  return { ...asked, sources, decisions: given, decided, ...(refusal !== undefined && { refusal }) };
}

/** Decisions that do not fit the question, or that name a source it does not have. */
export function impossible(
  { options }: Pick<MergeConflict, 'options'>,
  sources: readonly Source[],
  given: readonly MergeDecision[],
): string | undefined {
  const odd = given.find(({ take }) => !options.includes(take));
  if (odd !== undefined) return `不能决定为${odd.take}，可以是${options.join('、')}`;
  const named = given.flatMap((decision) => (decision.take === 'apart' ? decision.sources : []));
  const unknown = named.find((key) => !sources.some((source) => source.key === key));
  return unknown === undefined ? undefined : `${unknown}不在此冲突中`;
}
