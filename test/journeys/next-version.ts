import { versionWorkflowId } from '@yijian/contract';
import { dateOf } from '@yijian/domain/calendar';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Doors, lifeEventOf } from '../support/filed-case';
import { CATALOGUE_MANAGER } from '../support/gateway-client';
import { CATALOGUE_APPROVER, VersionClient } from '../support/version-client';

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

/**
 * The life of a version with all that can happen to it on the way: an objection, a recall, an answer, sent back, published,
 * withdrawn. Answers the id of its workflow.
 */
export async function versionCourse({ gateway }: Doors): Promise<string> {
  const [slug, number] = ['restaurant-opening', '2026.90'];
  const version = new VersionClient(gateway, slug, number);
  const content = nextVersionOf(await lifeEventOf(gateway, slug), number);
  const objects = { objections: [{ itemId: 'food-licence', reason: '时限太短' }] };
  const objected = async (): Promise<void> => {
    await version.command(CATALOGUE_MANAGER, 'start-opinions', { workingDays: 5 });
    await version.command({ role: 'department', id: 'market-regulation' }, 'give-opinion', objects);
    await version.isAgreed();
    await version.until('review');
  };
  await version.save(content);
  await objected();
  await version.command(CATALOGUE_MANAGER, 'recall-draft', { reason: '采纳意见' });
  await version.save(content, 1);
  await objected();
  const answer = { objectionId: 'market-regulation/1', answer: '依据新规' };
  await version.command(CATALOGUE_MANAGER, 'answer-objection', answer);
  await version.command(CATALOGUE_APPROVER, 'send-back', { reason: '缺依据' });
  await version.save(content, 2);
  await version.isPublished();
  await version.command(CATALOGUE_APPROVER, 'withdraw-version', { reason: '依据的规章被撤销' });
  await version.until('withdrawn');
  return versionWorkflowId(slug, number);
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
