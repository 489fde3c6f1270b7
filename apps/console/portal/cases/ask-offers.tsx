import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords, words } from '../../frame/words';
import { OfferTerms } from './offer-terms';

/** A tolerance or a commitment that is asked for. */
export type Ask = NonNullable<Answer<'SubmitDto'>['asks']>[number];

const WORDS = words(
  {
    title: '可以更快的办法（自愿）',
    hint: '勾选的先查信用记录，没有失信记录的就请您签承诺书；不勾选按一般程序办理。',
    ask: '申请',
  },
  {
    title: 'Faster ways (voluntary)',
    hint: 'What you tick is offered to you to sign after a credit check; otherwise the normal procedure applies.',
    ask: 'Ask for it',
  },
);

/** Offers that may be asked for with the submission: tolerance of what is missing, commitment for items. */
export function AskOffers({
  requirements,
  uploads,
  asks,
  onChange,
}: {
  readonly requirements: Answer<'RequirementsDto'>;
  readonly uploads: readonly Answer<'UploadDto'>[];
  readonly asks: readonly Ask[];
  readonly onChange: (asks: readonly Ask[]) => void;
}): ReactNode {
  const text = useWords(WORDS);
  const possible = possibleAsks(requirements, uploads);
  if (possible.length === 0) return null;
  const isAsked = ({ kind, subject }: Ask): boolean => asks.some((ask) => ask.kind === kind && ask.subject === subject);
  return (
    <section className="card" aria-labelledby="ask-offers">
      <h2 id="ask-offers">{text.title}</h2>
      <p>{text.hint}</p>
      {possible.map((ask) => (
        <div key={`${ask.kind}/${ask.subject}`} className="offer">
          <OfferTerms kind={ask.kind} subject={ask.subject} requirements={requirements} />
          <label className="choice">
            <input
              type="checkbox"
              checked={isAsked(ask)}
              onChange={() =>
                onChange(isAsked(ask) ? asks.filter((each) => each.subject !== ask.subject) : [...asks, ask])
              }
            />
            {text.ask}
          </label>
        </div>
      ))}
    </section>
  );
}

/** A material that is missing and tolerable, an item with a commitment that answers have not decided. */
function possibleAsks(
  { materials, commitments }: Answer<'RequirementsDto'>,
  uploads: readonly Answer<'UploadDto'>[],
): readonly Ask[] {
  const missing = materials.filter(
    ({ materialId, fetched, tolerance }) =>
      !fetched && tolerance !== undefined && !uploads.some((upload) => upload.materialId === materialId),
  );
  return [
    ...missing.map(({ materialId }) => ({ kind: 'tolerance', subject: materialId }) as const),
    ...commitments
      .filter(({ chosenByAnswers, applies }) => !chosenByAnswers || applies)
      .map(({ itemId }) => ({ kind: 'commitment', subject: itemId }) as const),
  ];
}
