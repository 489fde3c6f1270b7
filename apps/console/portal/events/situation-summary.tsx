import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { Unbroken } from '../../frame/unbroken';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  {
    title: '办理内容一览',
    items: (count: number) => `${count}个事项`,
    materials: (count: number) => `您要准备${count}份材料`,
    fetched: (count: number) => `另有${count}份由系统获取`,
    fee: '收费',
    yuan: (total: number) => (total === 0 ? '不收费' : `收费${total}元`),
    visits: (least: number, most: number) => (least === most ? `跑${most}次` : `跑${least}至${most}次`),
    brought: (methods: string) => `结果选${methods}的，不用去取`,
    pickedUp: (methods: string) => `选${methods}的，自己去取`,
    onSite: (names: string) => `部门可能上门：${names}。请有人在场。`,
    itemsTitle: '要办的事项',
    materialsTitle: '要准备的材料',
    fetchedTitle: '不用您提供的材料',
    mayApply: '视情况',
    core: '核心材料',
    excludes: '不计入',
    within: (limit: string) => (limit === '当场' ? '当场办完' : `${limit}内办完`),
    usedFor: '用于',
  },
  {
    title: 'At a glance',
    items: (count: number) => `${count} items`,
    materials: (count: number) => `${count} materials from you`,
    fetched: (count: number) => `${count} more are fetched`,
    fee: 'Fees',
    yuan: (total: number) => (total === 0 ? 'Free of charge' : `${total} yuan`),
    visits: (least: number, most: number) => (least === most ? `Visits: ${most}` : `Visits: ${least} to ${most}`),
    brought: (methods: string) => `Results are brought by: ${methods}`,
    pickedUp: (methods: string) => `or fetched: ${methods}`,
    onSite: (names: string) => `Departments may come to you: ${names}. Somebody should be there.`,
    itemsTitle: 'Items',
    materialsTitle: 'Materials to prepare',
    fetchedTitle: 'Materials you need not bring',
    mayApply: 'it depends',
    core: 'core',
    excludes: 'Not counted',
    within: (limit: string) => `within ${limit}`,
    usedFor: 'Used for',
  },
);

/** Items, materials and where each comes from, fees, time and visits of a situation. */
export function SituationSummary({ walk }: { readonly walk: Answer<'GuidanceDto'> }): ReactNode {
  const text = useWords(WORDS);
  const { notice, charges, time, visits, fetchedMaterialIds = [] } = walk;
  if (notice === undefined) return null;
  const isFetched = ({ materialId }: { readonly materialId: string }): boolean =>
    fetchedMaterialIds.includes(materialId);
  const own = notice.materials.filter((material) => !isFetched(material));
  const fetched = notice.materials.filter(isFetched);
  return (
    <section className="card" aria-labelledby="summary">
      <h2 id="summary">{text.title}</h2>
      <ul className="figures">
        <li>
          <strong>{text.items(notice.items.length)}</strong>
        </li>
        <li>
          <strong>{text.materials(own.length)}</strong>
          {fetched.length > 0 && <small>{text.fetched(fetched.length)}</small>}
        </li>
        {time && (
          <li>
            <strong>{text.within(time.promised)}</strong>
            {time.ifAcceptedToday && (
              <small>
                <Unbroken>{time.ifAcceptedToday.text}</Unbroken>
              </small>
            )}
          </li>
        )}
        {charges && (
          <li>
            <strong>{charges.totalYuan === undefined ? text.fee : text.yuan(charges.totalYuan)}</strong>
            {charges.totalYuan !== 0 && <small>{charges.text}</small>}
          </li>
        )}
        {visits && (
          <li>
            <strong>{text.visits(visits.least, visits.most)}</strong>
            {waysOf(visits, text).length > 0 && <small>{waysOf(visits, text).join('；')}</small>}
          </li>
        )}
      </ul>
      {visits && visits.onSite.length > 0 && <p>{text.onSite(visits.onSite.join('、'))}</p>}
      {time && time.excludes.length > 0 && (
        <p className="quiet">
          {text.excludes}：{time.excludes.join('、')}
        </p>
      )}
      <Items items={notice.items} />
      <MaterialTable title={text.materialsTitle} materials={own} />
      <MaterialTable title={text.fetchedTitle} materials={fetched} />
    </section>
  );
}

/** How the results come, as far as that decides how often one has to come. */
function waysOf({ brought, fetched }: Answer<'VisitsDto'>, text: (typeof WORDS)['zh']): readonly string[] {
  return [
    ...(brought.length > 0 ? [text.brought(brought.join('、'))] : []),
    ...(fetched.length > 0 ? [text.pickedUp(fetched.join('、'))] : []),
  ];
}

function Items({ items }: { readonly items: readonly Answer<'NoticeItemDto'>[] }): ReactNode {
  const text = useWords(WORDS);
  return (
    <>
      <h3>{text.itemsTitle}</h3>
      <ol className="lines">
        {items.map(({ itemId, name, department, promised, fee, mayApply, dependencies }) => (
          <li key={itemId}>
            <strong>{name}</strong> {mayApply && <span className="tag">{text.mayApply}</span>}
            <p className="quiet">{[department, text.within(promised), fee, ...dependencies].join('；')}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function MaterialTable({
  title,
  materials,
}: {
  readonly title: string;
  readonly materials: readonly Answer<'NoticeMaterialDto'>[];
}): ReactNode {
  const text = useWords(WORDS);
  if (materials.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol className="lines">
        {materials.map(({ materialId, name, origin, quantity, coreMaterial, usedBy, mayApply }) => (
          <li key={materialId}>
            <strong>{name}</strong>{' '}
            {coreMaterial && quantity !== '' && <span className="tag tag-red">{text.core}</span>}
            {mayApply && <span className="tag">{text.mayApply}</span>}
            <p className="quiet">
              {[origin, quantity].filter((part) => part !== '').join('；')}。{text.usedFor}：{usedBy.join('、')}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
