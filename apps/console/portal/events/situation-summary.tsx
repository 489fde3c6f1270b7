import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  {
    title: '办理内容一览',
    items: (count: number) => `${count} 个事项`,
    materials: (count: number) => `您要准备 ${count} 份材料`,
    fetched: (count: number) => `另有 ${count} 份由系统获取`,
    fee: '收费',
    time: '办理时间',
    visits: '跑几次',
    noVisit: (methods: string) => `网上申请不用到现场；结果可以选：${methods}`,
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
    time: 'Time',
    visits: 'Visits',
    noVisit: (methods: string) => `None to apply; results by: ${methods}`,
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
  const { notice, charges, time, fetchedMaterialIds = [], end } = walk;
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
            {time.ifAcceptedToday && <small>{time.ifAcceptedToday.text}</small>}
          </li>
        )}
        {charges && (
          <li>
            <strong>{charges.totalYuan === undefined ? text.fee : `${text.fee} ${charges.totalYuan} 元`}</strong>
            <small>{charges.text}</small>
          </li>
        )}
      </ul>
      {end?.outcome !== 'offline' && (
        <p>
          {text.visits}：{text.noVisit(notice.deliveryMethods.join('、'))}
        </p>
      )}
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

function Items({ items }: { readonly items: readonly Answer<'NoticeItemDto'>[] }): ReactNode {
  const text = useWords(WORDS);
  return (
    <>
      <h3>{text.itemsTitle}</h3>
      <ol className="lines">
        {items.map(({ itemId, name, department, promised, fee, mayApply, dependencies }) => (
          <li key={itemId}>
            <strong>{name}</strong>
            {mayApply && <span className="tag">{text.mayApply}</span>}
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
            <strong>{name}</strong>
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
