import { dateOf } from '@yijian/domain/calendar';
import { type LifeEvent } from '@yijian/domain/catalogue';

/** Field whose rule and name are other ones in the next version. */
export const CHANGED_FIELDS = { renamed: '/form/food/safetyManager', narrowed: '/form/premises/floor' };

/**
 * The next version of 开办餐饮店, in force from today: a field has another name, another one another rule, the guide another
 * telephone number. Nobody's items, materials or periods change.
 */
export function nextVersionOf(restaurant: LifeEvent, version: string): LifeEvent {
  const next = structuredClone(restaurant) as unknown as Loose;
  next.version = version;
  next.effectiveFrom = dateOf(Date.now());
  next.guide.consultationPhone = '0731-88880000';
  const { food, premises } = next.mergedForm.schema.properties;
  field(food, 'safetyManager')['title'] = '食品安全总监或者管理人员';
  Object.assign(field(premises, 'floor'), { title: '所在楼层（写明第几层）', pattern: '^第.+层$' });
  for (const { data } of next.mergedForm.examples)
    if (data.premises?.floor !== undefined) data.premises.floor = '第一层';
  return next as unknown as LifeEvent;
}

/** A section of the form: schemas of its fields by name. */
interface Section {
  readonly properties: Record<string, Record<string, unknown>>;
}

/** What is changed of a package, as JSON. */
interface Loose {
  version: string;
  effectiveFrom: string;
  readonly guide: { consultationPhone: string };
  readonly mergedForm: {
    readonly schema: { readonly properties: { readonly food: Section; readonly premises: Section } };
    readonly examples: readonly { readonly data: { premises?: { floor?: string } } }[];
  };
}

function field({ properties }: Section, name: string): Record<string, unknown> {
  const found = properties[name];
  if (found === undefined) throw new Error(`The form has no field ${name}.`);
  return found;
}
