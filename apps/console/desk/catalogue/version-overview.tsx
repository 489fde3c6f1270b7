import { type LifeEvent } from '@yijian/domain/catalogue';
import { type GuideItem, type GuideMaterial, type ServiceGuidePage } from '@yijian/domain/publication';
import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { Loaded } from './catalogue-page';
import { useFile, useGuidePreview, type VersionKey } from './queries';
import { VERSION_WORDS } from './version-words';

/** What is in a version at a glance: promises, items with their clocks, materials, form, special procedures. */
export function VersionOverview({ versionKey }: { readonly versionKey: VersionKey }): ReactNode {
  const text = useWords(VERSION_WORDS);
  const guide = useGuidePreview(versionKey);
  const file = useFile(versionKey);
  return (
    <Loaded query={guide}>
      {(page) => (
        <>
          <p>{page.summary}</p>
          <dl className="numbers">
            <Figure name={text.promise} value={page.overallPromise} />
            <Figure name={text.items} value={String(page.items.length)} />
            <Figure name={text.materials} value={String(page.materials.length)} />
            <Figure name={text.procedures} value={String(page.specialProcedures.length)} />
          </dl>
          {page.jointLimit !== undefined && (
            <p className="quiet">
              {text.joint}：{page.jointLimit}
            </p>
          )}
          <h2>{text.items}</h2>
          <ul className="rows">
            {page.items.map((item) => (
              <li key={item.itemId}>
                <Item item={item} />
              </li>
            ))}
          </ul>
          <h2>{text.materials}</h2>
          <ul className="rows">
            {page.materials.map((material) => (
              <li key={material.materialId}>
                <MaterialRow material={material} />
              </li>
            ))}
          </ul>
          <Procedures page={page} />
          <h2>{text.sections}</h2>
          <Loaded query={file}>{(content) => <Sections content={content} />}</Loaded>
        </>
      )}
    </Loaded>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Item({ item }: { readonly item: GuideItem }): ReactNode {
  const text = useWords(VERSION_WORDS);
  return (
    <>
      <div className="row">
        <strong>{item.name}</strong>
        <span className="quiet">{item.department}</span>
      </div>
      <p>
        {text.promised} <strong>{item.promised}</strong> · {text.statutory} {item.statutory} · {item.fee.text}
      </p>
      <p className="quiet">
        {text.appliesWhen}：{item.appliesWhen ?? text.always}
      </p>
    </>
  );
}

function MaterialRow({ material }: { readonly material: GuideMaterial }): ReactNode {
  const text = useWords(VERSION_WORDS);
  return (
    <>
      <div className="row">
        <strong>{material.name}</strong>
        <span>
          <span className="chip">{material.coreMaterial ? text.core : text.nonCore}</span>{' '}
          <span className={material.fetched ? 'chip chip-green' : 'chip chip-blue'}>
            {material.fetched ? text.fetched : text.asked}
          </span>
        </span>
      </div>
      <p>
        {material.origin} · {material.necessity}
      </p>
      <p className="quiet">
        {text.usedBy}：{material.usedBy.join('、')}
      </p>
    </>
  );
}

function Procedures({ page }: { readonly page: ServiceGuidePage }): ReactNode {
  const text = useWords(VERSION_WORDS);
  if (page.specialProcedures.length === 0) return null;
  return (
    <>
      <h2>{text.procedures}</h2>
      <ul className="rows">
        {page.specialProcedures.map(({ procedureId, name, organizer, participants, time, clocks }) => (
          <li key={procedureId}>
            <div className="row">
              <strong>{name}</strong>
              <span className="quiet">{time}</span>
            </div>
            <p>
              {text.organizer}：{organizer}（{participants.join('、')}）
            </p>
            <p className="quiet">{clocks}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sections({ content }: { readonly content: LifeEvent }): ReactNode {
  const { schema, sections } = content.mergedForm;
  return (
    <ol className="rows">
      {sections.map(({ name }) => {
        const section = schema.properties[name];
        const fields = section?.type === 'object' ? Object.values(section.properties) : [];
        return (
          <li key={name}>
            <strong>{section?.title ?? name}</strong>
            <p className="quiet">{fields.map(({ title }) => title).join('、')}</p>
          </li>
        );
      })}
    </ol>
  );
}
