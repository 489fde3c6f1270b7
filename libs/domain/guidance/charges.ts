import { type CasePlan } from '../case/plan';
import { type LifeEvent } from '../catalogue/index';

/** What the items of a case cost. */
export interface Charges {
  /** Each item that is charged for, with its standard and basis; empty when nothing is. */
  readonly items: readonly Charge[];
  /** The sum in yuan; absent where a standard is no plain amount, because it depends on what is told later. */
  readonly totalYuan?: number;
  /** In Chinese, for people. */
  readonly text: string;
}

/** What one item costs. */
export interface Charge {
  readonly itemId: string;
  readonly name: string;
  readonly standard: string;
  readonly basis: string;
  readonly payableOnline: boolean;
}

/** A standard that is an amount and nothing else: `10元`, `4.5元/证`. */
const PLAIN_AMOUNT = /^(\d+(?:\.\d{1,2})?)元(?:\/[件本证次])?$/;

/** Charges of the items of a plan, added up where each is a plain amount. */
export function chargesOf(lifeEvent: LifeEvent, plan: CasePlan): Charges {
  const items = lifeEvent.serviceItems.flatMap(({ id, name, fee }): Charge[] => {
    if (!fee.charged || !plan.items.some((item) => item.id === id)) return [];
    const { standard, basis, payableOnline } = fee;
    return [{ itemId: id, name, standard, basis, payableOnline }];
  });
  const amounts = items.map(({ standard }) => PLAIN_AMOUNT.exec(standard)?.[1]);
  const cents = amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
  const totalYuan = amounts.includes(undefined) ? undefined : cents / 100;
  return { items, ...(totalYuan !== undefined && { totalYuan }), text: textOf(items, totalYuan) };
}

function textOf(items: readonly Charge[], totalYuan: number | undefined): string {
  if (items.length === 0) return '不收费';
  const list = items.map(({ name, standard, basis }) => `${name}：${standard}（${basis}）`).join('；');
  return totalYuan === undefined ? list : `${list}；合计${totalYuan}元`;
}
