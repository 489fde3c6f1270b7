import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Answer } from '../../api/client';
import { useRequirements } from '../../form/use-form-draft';
import { useWords, words } from '../../frame/words';
import { placeOf } from './place';
import { Until } from './standing';
import { useClocks } from './use-case';
import { WhyDate } from './why-date';

const WORDS = words(
  {
    once: '这是一次性告知：全部问题都在这里，补齐后不会再提出新的要求。',
    basis: '依据',
    go: '去改',
    goTo: (name: string) => `去改“${name}”`,
    until: '请于',
    before: '完成',
  },
  {
    once: 'This is everything at once: nothing will be added to it later.',
    basis: 'Ground',
    go: 'Go there',
    goTo: (name: string) => `Go to “${name}”`,
    until: 'Until',
    before: '',
  },
);

/** What the one correction notice lists, each with the way to its place. */
export function Defects({ caseNo }: { readonly caseNo: string }): ReactNode {
  const text = useWords(WORDS);
  const { data } = useRequirements(caseNo);
  const { data: clocks = [] } = useClocks(caseNo);
  const clock = clocks.find(({ kind, status }) => kind === 'correction' && status !== 'stopped');
  return (
    <div aria-busy={data === undefined}>
      <p className="quiet">{text.once}</p>
      <ol className="lines">
        {data?.defects?.map(({ subject, subjectName, content, legalBasis, itemName }, index) => (
          <li key={index}>
            {subjectName !== undefined && <strong>{subjectName}：</strong>}
            {content}
            {subject !== undefined && (
              <Link
                className="inline-link"
                to={placeOf(caseNo, subject)}
                aria-label={text.goTo(subjectName ?? subject)}
              >
                {text.go}
              </Link>
            )}
            <p className="quiet">
              {[itemName, legalBasis && `${text.basis}：${legalBasis}`].filter(Boolean).join('；')}
            </p>
          </li>
        ))}
      </ol>
      {clock && (
        <>
          <p>
            {text.until} <Until due={clock.due} /> {text.before}
          </p>
          <WhyDate clock={clock} />
        </>
      )}
    </div>
  );
}

/** What a department asks to be rectified, and until when. */
export function Requirements({ item }: { readonly item: Answer<'ItemDto'> }): ReactNode {
  const text = useWords(WORDS);
  return (
    <>
      <ol className="lines">
        {item.requirements.map((requirement) => (
          <li key={requirement}>{requirement}</li>
        ))}
      </ol>
      {item.rectificationDue && (
        <p>
          {text.until} <Until due={item.rectificationDue} /> {text.before}
        </p>
      )}
    </>
  );
}
