import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  {
    tolerance: (name: string) => `容缺受理：${name}`,
    commitment: (name: string) => `告知承诺：${name}`,
    means: '什么意思',
    toleranceMeans: '这份材料先不交，其他材料齐全就先受理、先办理。',
    until: '什么时候',
    toleranceUntil: (limit: string) => `受理后${limit}内补交。`,
    commitmentUntil: (limit: string) => `${limit}作出决定；决定后部门来核查。`,
    replaces: (names: string) => `不用提交：${names}。`,
    broken: '做不到会怎样',
    toleranceBroken: '到期没有补交的，相关事项停止办理，并计入信用记录；以后不能再容缺。',
  },
  {
    tolerance: (name: string) => `Accepted without, for the time being: ${name}`,
    commitment: (name: string) => `By commitment: ${name}`,
    means: 'What it means',
    toleranceMeans: 'This material may come later; the rest is accepted and handled already.',
    until: 'Until when',
    toleranceUntil: (limit: string) => `Hand it in within ${limit} from acceptance.`,
    commitmentUntil: (limit: string) => `Decided within ${limit}; checked afterwards.`,
    replaces: (names: string) => `Not needed: ${names}.`,
    broken: 'If the promise is broken',
    toleranceBroken: 'The items concerned end and it goes on the credit record; no further tolerance.',
  },
);

/** What a tolerance or a commitment means, until when, and what happens if it is broken, in plain words. */
export function OfferTerms({
  kind,
  subject,
  requirements: { materials, commitments },
}: {
  readonly kind: 'tolerance' | 'commitment';
  readonly subject: string;
  readonly requirements: Answer<'RequirementsDto'>;
}): ReactNode {
  const text = useWords(WORDS);
  const material = materials.find(({ materialId }) => materialId === subject);
  const terms = commitments.find(({ itemId }) => itemId === subject);
  if (kind === 'tolerance' && material?.tolerance) {
    return (
      <Terms
        title={text.tolerance(material.name)}
        means={text.toleranceMeans}
        until={`${text.toleranceUntil(material.tolerance.limit)}${material.tolerance.effect}。`}
        broken={text.toleranceBroken}
      />
    );
  }
  if (kind === 'commitment' && terms) {
    return (
      <Terms
        title={text.commitment(terms.name)}
        means={`${terms.scope}。${terms.replaces.length > 0 ? text.replaces(terms.replaces.join('、')) : ''}`}
        until={`${text.commitmentUntil(terms.limit)}${terms.postCheck}。`}
        broken={`${terms.onFalse}。`}
      />
    );
  }
  return null;
}

function Terms({
  title,
  means,
  until,
  broken,
}: {
  readonly title: string;
  readonly means: string;
  readonly until: string;
  readonly broken: string;
}): ReactNode {
  const text = useWords(WORDS);
  return (
    <>
      <p className="offer-title">
        <strong>{title}</strong>
      </p>
      <dl className="facts">
        <dt>{text.means}</dt>
        <dd>{means}</dd>
        <dt>{text.until}</dt>
        <dd>{until}</dd>
        <dt>{text.broken}</dt>
        <dd>{broken}</dd>
      </dl>
    </>
  );
}
