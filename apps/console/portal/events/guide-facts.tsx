import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  {
    title: '办事指南',
    conditions: '受理条件',
    where: '在哪里办',
    fee: '收费',
    phone: '咨询电话',
    faqs: '常见问题',
    notice: '一次告知单（全部情形，可打印）',
  },
  {
    title: 'Service guide',
    conditions: 'Conditions',
    where: 'Where',
    fee: 'Fees',
    phone: 'Questions',
    faqs: 'Frequent questions',
    notice: 'One-time notice (all situations, to print)',
  },
);

/** What the guide says for everybody, whatever the answers. */
export function GuideFacts({
  slug,
  guide: { guide },
}: {
  readonly slug: string;
  readonly guide: Answer<'LifeEventGuideDto'>;
}): ReactNode {
  const text = useWords(WORDS);
  return (
    <details className="card">
      <summary>{text.title}</summary>
      <h3>{text.conditions}</h3>
      <ul>
        {guide.acceptanceConditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
      <dl className="facts">
        <dt>{text.where}</dt>
        <dd>
          {guide.handlingScope}；{guide.officeHours}
        </dd>
        <dt>{text.fee}</dt>
        <dd>{guide.feeNote}</dd>
        <dt>{text.phone}</dt>
        <dd>{guide.consultationPhone}</dd>
      </dl>
      {guide.faqs.length > 0 && <h3>{text.faqs}</h3>}
      {guide.faqs.map(({ question, answer }) => (
        <div key={question}>
          <p>
            <strong>{question}</strong>
          </p>
          <p>{answer}</p>
        </div>
      ))}
      <a href={`/life-events/${slug}/one-time-notice`} target="_blank" rel="noreferrer">
        {text.notice}
      </a>
    </details>
  );
}
