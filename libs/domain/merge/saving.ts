import { criticalPathOf, workingDays } from '../catalogue/critical-path';
import { stagesOf } from '../catalogue/order';
import { type FormNode } from '../form/index';
import { type ProposedForm, type MergedMaterial } from './proposal';
import { type ItemStep, type ItemSupply } from './supply';

/** What handling items together saves the applicant: 减时间、减环节、减材料、减跑动, and fields to fill in. */
export interface Saving {
  readonly itemIds: readonly string[];
  readonly fields: Reduction;
  readonly materials: Reduction;
  readonly visits: Reduction;
  /** Promised working days. */
  readonly days: Reduction;
  readonly steps: Reduction;
}

/** A figure when each item is handled on its own, and when all are handled together. */
export interface Reduction {
  readonly before: number;
  readonly after: number;
  /** One sentence in Chinese with both figures and how they are computed. */
  readonly text: string;
}

/** Steps that one event takes once for all its items; each department still reviews and decides for itself. */
const JOINT_STEPS: ReadonlySet<ItemStep> = new Set(['application', 'acceptance', 'siteInspection', 'delivery']);

const STEP_NAMES: Readonly<Record<ItemStep, string>> = {
  application: '申请',
  acceptance: '受理',
  siteInspection: '现场勘验',
  review: '审查',
  decision: '决定',
  delivery: '送达',
};

/**
 * What is saved when just these items are handled together. Days after are the critical path, days before the sum, because each
 * item is filed when the one before it has ended; items that exclude each other should not be in one set.
 */
export function savingOf(
  supplies: readonly ItemSupply[],
  form: ProposedForm,
  materials: readonly MergedMaterial[],
  itemIds: readonly string[] = supplies.map(({ itemId }) => itemId),
): Saving {
  const chosen = supplies.filter(({ itemId }) => itemIds.includes(itemId));
  return {
    itemIds: chosen.map(({ itemId }) => itemId),
    fields: fields(chosen, form),
    materials: materialCount(chosen, materials),
    visits: visits(chosen),
    days: days(chosen),
    steps: steps(chosen),
  };
}

function fields(chosen: readonly ItemSupply[], form: ProposedForm): Reduction {
  const before = sum(chosen.map((supply) => fieldsOf(supply.form)));
  const shown = form.sections.filter(({ itemIds }) => chosen.some(({ itemId }) => itemIds.includes(itemId)));
  const after = sum(
    shown.map(({ name }) => {
      const section = form.schema.properties[name];
      return section === undefined ? 0 : fieldsOf(section);
    }),
  );
  return reduction(
    before,
    after,
    '项',
    '填写项',
    `各部门表单的填写项逐项相加为${before}项，合并相同的项并免填其他事项的结果后为${after}项`,
  );
}

/** How many values a person fills in; a list counts once. */
function fieldsOf(node: FormNode): number {
  return node.type === 'object' ? sum(Object.values(node.properties).map(fieldsOf)) : 1;
}

function materialCount(chosen: readonly ItemSupply[], materials: readonly MergedMaterial[]): Reduction {
  const before = sum(chosen.map((supply) => supply.materials.length));
  const needed = materials.filter(({ usedBy }) => chosen.some(({ itemId }) => usedBy.includes(itemId)));
  const after = needed.filter(({ asked }) => asked).length;
  const spared = needed.length - after;
  const how = `各事项要求的材料相加为${before}份；同一种类、同一出具单位的只收一次，为${needed.length}份，其中${spared}份由共享获取或者系统生成，不再索要`;
  return reduction(before, after, '份', '申请材料', how);
}

function visits(chosen: readonly ItemSupply[]): Reduction {
  const before = sum(chosen.map(({ process }) => process.visits));
  return reduction(
    before,
    Math.min(1, before),
    '次',
    '跑动',
    `各事项分别办理的到场次数相加为${before}次，联办后只到一个窗口一次，网上申报的不用到场`,
  );
}

function days(chosen: readonly ItemSupply[]): Reduction {
  const before = sum(chosen.map(({ promised }) => workingDays(promised.limit)));
  const ids = new Set(chosen.map(({ itemId }) => itemId));
  const timed = chosen.map(({ itemId: id, promised, prerequisiteItemIds }) => ({
    id,
    promised: promised.limit,
    countsTowardsPromise: true,
    prerequisites: prerequisiteItemIds
      .filter((itemId) => ids.has(itemId))
      .map((itemId) => ({ kind: 'soft' as const, itemId })),
  }));
  const scheduled = timed.filter(({ promised }) => promised.unit === 'schedule').length;
  const counted = timed.map((item) => (item.promised.unit === 'schedule' ? { ...item, promised: AT_ONCE } : item));
  const after = workingDays(criticalPathOf(counted, stagesOf(timed)));
  const note = scheduled === 0 ? '' : `；${scheduled}个按公告日程办理的事项不计`;
  return reduction(
    before,
    after,
    '个工作日',
    '办理时间',
    `逐个办理的承诺时限相加为${before}个工作日，并联办理按前置关系计算最长一条路径为${after}个工作日${note}`,
  );
}

const AT_ONCE = { value: 0, unit: 'onTheSpot' } as const;

function steps(chosen: readonly ItemSupply[]): Reduction {
  const all = chosen.flatMap(({ process }) => process.steps);
  const joint = [...new Set(all.filter((step) => JOINT_STEPS.has(step)))];
  const own = all.filter((step) => !JOINT_STEPS.has(step));
  const after = joint.length + own.length;
  const names = joint.map((step) => STEP_NAMES[step]).join('、');
  return reduction(
    all.length,
    after,
    '个',
    '办理环节',
    `各事项的环节相加为${all.length}个；${names}各合并为一次，审查和决定仍由各部门分别作出，为${after}个`,
  );
}

function reduction(before: number, after: number, unit: string, what: string, how: string): Reduction {
  const percent = before === 0 ? 0 : Math.round(((before - after) / before) * 100);
  const change = after < before ? `减少${percent}%` : '没有减少';
  return { before, after, text: `${what}由${before}${unit}变为${after}${unit}，${change}：${how}。` };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
