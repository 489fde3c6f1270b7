import { type Limit } from '../../calendar/index';
import { type Facts, type FactValue } from '../../catalogue/condition';
import { type Expectation, type LaterDiscovery, type Situation } from '../../catalogue/situation';
import { answerText, limitText } from '../../catalogue/words';
import { childPointer } from '../../form/pointer';
import { FILING_CHANNELS } from '../enumeration-words';
import { type Compare, entries, group, leaf, type Side, type Words } from './compare';
import { endName, placeName } from './guidance';
import { choice, code, factName, itemName, materialName, procedureName, text } from './words';

/** Facts of a situation, one by one. */
const facts: Compare<Facts> = (before = {}, after = {}, place) => {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids.flatMap((id) =>
    leaf<FactValue>(`事实${factName(id, place.after)}`, (value, side) => valueInWords(id, value, side))(
      before[id],
      after[id],
      {
        ...place,
        pointer: childPointer(place.pointer, id),
        pointerBefore: childPointer(place.pointerBefore, id),
      },
    ),
  );
};

function valueInWords(id: string, value: FactValue, { lifeEvent }: Side): string {
  const fact = lifeEvent.facts.find((candidate) => candidate.id === id);
  return `“${fact === undefined ? String(value) : answerText(fact, value)}”`;
}

const listed =
  (name: Words<string>): Words<readonly string[]> =>
  (ids, side) =>
    ids.length === 0 ? '无' : ids.map((id) => name(id, side)).join('、');

const stagesInWords: Words<readonly (readonly string[])[]> = (stages, side) =>
  stages.map((stage, index) => `第${index + 1}步${listed(itemName)(stage, side)}`).join('；') || '无';

const pathInWords: Words<Limit | null> = (limit, { lifeEvent }) =>
  limit === null ? '不办理' : limitText(lifeEvent, limit);

const expected: Compare<Expectation> = group<Expectation>(
  '预期',
  {
    path: leaf('预期的提问', listed(placeName)),
    endId: leaf('预期的结论', (id, { lifeEvent }) => {
      const end = lifeEvent.guidance.ends.find((candidate) => candidate.id === id);
      return end === undefined ? id : endName(end);
    }),
    itemIds: leaf('预期办理的事项', listed(itemName)),
    stages: leaf('预期的办理次序', stagesInWords),
    materialIds: leaf('预期提交的材料', listed(materialName)),
    commitmentItemIds: leaf('预期告知承诺的事项', listed(itemName)),
    specialProcedureIds: leaf('预期的特别程序', listed(procedureName)),
    criticalPath: leaf('预期的办理时间', pathInWords),
  },
  () => '',
);

const later: Compare<LaterDiscovery> = group<LaterDiscovery>(
  '后续查明',
  {
    specialProcedureId: leaf('查明事实的特别程序', procedureName),
    facts,
    expected: group<LaterDiscovery['expected']>(
      '查明后的预期',
      {
        addedItemIds: leaf('查明后增加的事项', listed(itemName)),
        itemIds: leaf('查明后的事项', listed(itemName)),
        stages: leaf('查明后的办理次序', stagesInWords),
        materialIds: leaf('查明后的材料', listed(materialName)),
        criticalPath: leaf('查明后的办理时间', pathInWords),
      },
      () => '',
    ),
  },
  ({ specialProcedureId }, side) => procedureName(specialProcedureId, side),
);

/** One situation. */
export const situation: Compare<Situation> = group<Situation>(
  '情形',
  {
    id: code('标识'),
    name: text('情形名称'),
    channel: choice('申请方式', FILING_CHANNELS),
    facts,
    expected,
    later: entries(
      {
        noun: '后续查明：',
        key: ({ specialProcedureId }) => specialProcedureId,
        name: ({ specialProcedureId }, side) => procedureName(specialProcedureId, side),
      },
      later,
    ),
  },
  ({ name }) => name,
);
