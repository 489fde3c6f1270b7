import { type ReactNode, useState } from 'react';
import { type Answer } from '../../api/client';
import { useCaseCommand } from '../../api/command';
import { useRequirements } from '../../form/use-form-draft';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { OfferTerms } from './offer-terms';

const WORDS = words(
  {
    title: '可以签署承诺了',
    hint: '信用核查通过。签不签由您决定；不签的，按一般程序办理。',
    agree: '我已看懂上面的意思和后果，自愿承诺',
    sign: '签署承诺书',
  },
  {
    title: 'You may sign now',
    hint: 'The credit check is passed. It is up to you: without it the normal procedure applies.',
    agree: 'I have understood what it means and promise of my own will',
    sign: 'Sign',
  },
);

/** Signs what was offered: tolerance of a material, commitment for an item. */
export function SignOffers({
  caseNo,
  offers,
}: {
  readonly caseNo: string;
  readonly offers: Answer<'CaseDto'>['offers'];
}): ReactNode {
  const text = useWords(WORDS);
  const { data } = useRequirements(caseNo);
  const command = useCaseCommand(caseNo);
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const isAgreed = (subject: string): boolean => agreed.includes(subject);
  const chosen = offers.filter(({ subject }) => isAgreed(subject)).map(({ kind, subject }) => ({ kind, subject }));
  return (
    <>
      <h3>{text.title}</h3>
      <p>{text.hint}</p>
      {offers.map(({ kind, subject }) => (
        <div key={`${kind}/${subject}`} className="offer">
          {data && <OfferTerms kind={kind} subject={subject} requirements={data} />}
          <label className="choice">
            <input
              type="checkbox"
              checked={isAgreed(subject)}
              onChange={() =>
                setAgreed((before) =>
                  isAgreed(subject) ? before.filter((each) => each !== subject) : [...before, subject],
                )
              }
            />
            {text.agree}
          </label>
        </div>
      ))}
      <ProblemAlert error={command.error} />
      <button
        type="button"
        className="button button-primary"
        disabled={chosen.length === 0 || command.isPending}
        onClick={() => command.mutate({ route: 'sign-offers', body: { offers: chosen } })}
      >
        {text.sign}
      </button>
    </>
  );
}
