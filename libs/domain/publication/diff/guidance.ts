import { type Fact, type GuidanceEnd, type GuidanceNode } from '../../catalogue/life-event';
import { conditionInWords } from '../condition-words';
import { END_OUTCOMES, FACT_SOURCES, FACT_TYPES } from '../enumeration-words';
import { type Compare, entries, group, leaf, type Side } from './compare';
import { choice, code, count, factName, itemName, quoted, text } from './words';

/** One fact. */
export const fact: Compare<Fact> = group<Fact>(
  '事实',
  {
    id: code('标识'),
    label: text('事实名称'),
    type: choice('回答方式', FACT_TYPES),
    source: choice('事实来源', FACT_SOURCES),
    values: entries({ noun: '选项', key: ({ value }) => value, name: ({ label }) => `“${label}”` }, (was, now, place) =>
      leaf('选项的名称', quoted)(was?.label, now?.label, place),
    ),
    unit: text('单位'),
    minimum: count('最小值'),
    maximum: count('最大值'),
    formPointer: code('对应的表单项'),
    note: text('备注'),
  },
  ({ label }) => label,
);

type Branch = GuidanceNode['next'][number];

/** One question. */
export const question: Compare<GuidanceNode> = group<GuidanceNode>(
  '问题',
  {
    id: code('标识'),
    factId: leaf('所问的事实', factName),
    question: text('问题'),
    help: text('问题的说明'),
    next: leaf('回答之后的走向', (branches: readonly Branch[], side) =>
      branches.map((branch) => branchInWords(branch, side, branches.length)).join('；'),
    ),
  },
  (node) => node.question,
);

function branchInWords({ when, goTo }: Branch, side: Side, count: number): string {
  const target = placeName(goTo, side);
  if (when !== undefined) return `${conditionInWords(when, side.lifeEvent.facts)}时到${target}`;
  return count === 1 ? target : `其余到${target}`;
}

/** A question or an end of the guidance by what people read. */
export function placeName(id: string, { lifeEvent }: Side): string {
  const { nodes, ends } = lifeEvent.guidance;
  const node = nodes.find((candidate) => candidate.id === id);
  if (node !== undefined) return `“${node.question}”`;
  const end = ends.find((candidate) => candidate.id === id);
  return end === undefined ? `“${id}”` : endName(end);
}

/** An end by its outcome and message. */
export function endName({ outcome, message }: GuidanceEnd): string {
  return `结论“${END_OUTCOMES[outcome]}${message === undefined ? '' : `：${message}`}”`;
}

/** One end, told as a whole. */
export const end: Compare<GuidanceEnd> = leaf('结论', (value: GuidanceEnd, side) => {
  const extra =
    value.outcome === 'partial'
      ? `，不含${value.excludedItemIds.map((id) => itemName(id, side)).join('、')}`
      : value.outcome === 'redirect'
        ? `，转办${value.lifeEventCode}`
        : '';
  return endName(value) + extra;
});
