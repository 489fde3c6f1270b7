import { type ServiceGuidePage } from '@yijian/domain/publication';
import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { Loaded } from './catalogue-page';
import { GUIDE_WORDS } from './guide-words';
import { useGuidePreview, type VersionKey } from './queries';

/** The service guide as applicants will read it. */
export function VersionGuide({ versionKey }: { readonly versionKey: VersionKey }): ReactNode {
  return <Loaded query={useGuidePreview(versionKey)}>{(page) => <GuidePage page={page} />}</Loaded>;
}

function GuidePage({ page }: { readonly page: ServiceGuidePage }): ReactNode {
  const text = useWords(GUIDE_WORDS);
  const lists = [
    [text.conditions, page.acceptanceConditions],
    [text.steps, page.steps],
    [text.basis, page.policyBasis],
    [text.complaints, page.complaintChannels],
  ] as const;
  const lines = [
    [text.objects, page.serviceObjects.join('、')],
    [text.lead, page.leadDepartment],
    [text.supporting, page.supportingDepartments.join('、')],
    [text.channels, page.channels.join('、')],
    [text.scope, page.handlingScope],
    [text.hours, page.officeHours],
    [text.phone, page.consultationPhone],
    [text.promise, page.overallPromise],
    [text.excludes, page.promiseExcludes.join('、')],
    [text.fees, page.fees.note],
    [text.remedies, page.remedies],
  ] as const;
  return (
    <article className="catalogue">
      <h2>{page.name}</h2>
      <p>{page.summary}</p>
      <dl className="guide-lines">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === '' ? text.none : value}</dd>
          </div>
        ))}
      </dl>
      {lists.map(([name, entries]) => (
        <section key={name}>
          <h3>{name}</h3>
          <ol>
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ol>
        </section>
      ))}
      <GuideDetails page={page} />
    </article>
  );
}

function GuideDetails({ page }: { readonly page: ServiceGuidePage }): ReactNode {
  const text = useWords(GUIDE_WORDS);
  return (
    <>
      <section>
        <h3>{text.items}</h3>
        <ul className="rows">
          {page.items.map((item) => (
            <li key={item.itemId}>
              <strong>{item.name}</strong>
              <p>
                {item.department} · {text.promised}
                {item.promised} · {item.fee.text}
              </p>
              <p className="quiet">{item.conditions.join('；')}</p>
              <p className="quiet">
                {text.results}：{item.results.map(({ name, validity }) => `${name}（${validity}）`).join('、')}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{text.materials}</h3>
        <ul className="rows">
          {page.materials.map((material) => (
            <li key={material.materialId}>
              <strong>{material.name}</strong>
              <p>
                {material.origin} · {material.necessity} · {text.copies(material.originals, material.copies)}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <TimesAndFaqs page={page} />
    </>
  );
}

function TimesAndFaqs({ page }: { readonly page: ServiceGuidePage }): ReactNode {
  const text = useWords(GUIDE_WORDS);
  return (
    <>
      <section>
        <h3>{text.times}</h3>
        <ul className="rows">
          {page.times.map(({ situationId, situation, promisedTime, channel }) => (
            <li key={situationId} className="row">
              <span>
                {situation}（{channel}）
              </span>
              <strong>{promisedTime}</strong>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{text.faqs}</h3>
        <ul className="rows">
          {page.faqs.map(({ question, answer }) => (
            <li key={question}>
              <strong>{question}</strong>
              <p>{answer}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
