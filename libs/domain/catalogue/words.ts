import { type PlannedPrerequisite } from '../case/plan';
import { describeLimit, type Limit } from '../calendar/index';
import { type FactValue } from './condition';
import { type Fact, type Fee, type LifeEvent, type Material, type ServiceItem } from './life-event';
import { withClosing } from './plan';

/** A limit in words; for a schedule its name and when it closes. */
export function limitText(lifeEvent: LifeEvent, limit: Limit): string {
  const closing = withClosing(lifeEvent, limit);
  if (closing.unit !== 'schedule') return describeLimit(closing);
  const name = lifeEvent.schedules?.find(({ id }) => id === closing.scheduleId)?.name ?? closing.scheduleId;
  return `${describeLimit(closing)}（${name}，${(closing.closesAt ?? '').slice(0, 16).replace('T', ' ')}截止）`;
}

/** The value of a fact in words, e.g. `是`, `300平方米`, `小吃、早点`. */
export function answerText(fact: Fact, value: FactValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return `${value}${fact.unit ?? ''}`;
  const label = (code: string): string => fact.values?.find((entry) => entry.value === code)?.label ?? code;
  return typeof value === 'string' ? label(value) : value.map(label).join('、') || '无';
}

/** What an item costs, in words. */
export function feeText(fee: Fee): string {
  if (fee.charged) return `${fee.standard}（${fee.basis}）`;
  return fee.note === undefined ? '不收费' : `不收费（${fee.note}）`;
}

/** Where a material comes from, in words, e.g. `电子证照“居民身份证”，由系统获取，无需提交`. */
export function originText({ sharing, source, issuer }: Material): string {
  switch (sharing.mode) {
    case 'eLicence':
      return `电子证照“${sharing.resource}”，由系统获取，无需提交`;
    case 'sharedData':
      return `共享数据“${sharing.resource}”，由系统查询，无需提交`;
    case 'none':
      return SOURCES[source] + (issuer === undefined ? '' : `（${issuer}）`);
  }
}

/** How many of a material are handed in on paper, e.g. `原件1份、复印件2份`; empty for none. */
export function copiesText({ originals, copies }: Pick<Material, 'originals' | 'copies'>): string {
  return [...(originals > 0 ? [`原件${originals}份`] : []), ...(copies > 0 ? [`复印件${copies}份`] : [])].join('、');
}

/** Where a material that is handed in comes from. */
const SOURCES: Readonly<Record<Material['source'], string>> = {
  selfPrepared: '申请人自备',
  governmentIssued: '政府部门核发，由申请人提交',
  platformGenerated: '平台生成，由申请人签署',
  otherDepartment: '其他部门产生，由申请人提交',
};

/** What an item waits for, in words. */
export function dependencyText(lifeEvent: LifeEvent, prerequisite: PlannedPrerequisite): string {
  const item = (id: string): ServiceItem | undefined => lifeEvent.serviceItems.find((candidate) => candidate.id === id);
  const output = (itemId: string, outputId: string): string => {
    const outputs = [...(item(itemId)?.results ?? []), ...(item(itemId)?.data ?? [])];
    return `“${item(itemId)?.name ?? itemId}”的${outputs.find(({ id }) => id === outputId)?.name ?? outputId}`;
  };
  switch (prerequisite.kind) {
    case 'result':
      return `取得${output(prerequisite.itemId, prerequisite.resultId)}后开始`;
    case 'anyResult':
      return `取得${prerequisite.anyOf.map(({ itemId, resultId }) => output(itemId, resultId)).join('或者')}后开始`;
    case 'data':
      return `${output(prerequisite.itemId, prerequisite.dataId)}产生后开始`;
    case 'soft':
      return `“${item(prerequisite.itemId)?.name ?? prerequisite.itemId}”结束后开始`;
  }
}
