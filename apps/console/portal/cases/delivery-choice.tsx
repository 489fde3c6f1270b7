import { type ReactNode, useState } from 'react';
import { type Answer } from '../../api/client';
import { useCaseCommand } from '../../api/command';
import { useRequirements } from '../../form/use-form-draft';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';

type Case = Answer<'CaseDto'>;
type Method = Answer<'RequirementsDto'>['deliveryMethods'][number];

const WORDS = words(
  {
    title: '怎样取结果',
    now: (name: string) => `已选：${name}`,
    change: '更改送达方式',
    untilDispatch: '结果发出以前都可以更改。',
    confirm: '改为这种方式',
    free: '不收费',
    fee: (yuan: number) => `收费${yuan}元`,
    time: (time: string) => `发出后${time}送到`,
    onTheSpot: '发出后当场可取',
  },
  {
    title: 'How to get the results',
    now: (name: string) => `Chosen: ${name}`,
    change: 'Choose another way',
    untilDispatch: 'You may change it until the results are sent.',
    confirm: 'Change',
    free: 'free',
    fee: (yuan: number) => `${yuan} yuan`,
    time: (time: string) => `arrives ${time} after dispatch`,
    onTheSpot: 'at once',
  },
);

/** The way in which the results come, to be changed until they are sent. */
export function DeliveryChoice({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const { data } = useRequirements(shown.caseNo);
  const command = useCaseCommand(shown.caseNo);
  const [picked, setPicked] = useState<string>();
  const { status, holder, deliveryMethod } = shown;
  const isOpen =
    ['checking', 'awaitingCorrection', 'inProgress'].includes(status) ||
    (status === 'delivering' && holder === 'service');
  const chosen = data?.deliveryMethods.find(({ method }) => method === deliveryMethod);
  if (chosen === undefined || status === 'closed') return null;
  const value = picked ?? deliveryMethod;
  return (
    <section className="card" aria-labelledby="delivery">
      <h2 id="delivery">{text.title}</h2>
      <p>
        {text.now(chosen.name)}
        <DeliveryTerms method={chosen} />
      </p>
      {isOpen && (
        <details>
          <summary>{text.change}</summary>
          <p className="quiet">{text.untilDispatch}</p>
          <DeliveryMethods
            name="case-delivery"
            methods={data?.deliveryMethods ?? []}
            value={value}
            onChange={setPicked}
          />
          <ProblemAlert error={command.error} />
          <button
            type="button"
            className="button"
            disabled={command.isPending || value === deliveryMethod}
            onClick={() => command.mutate({ route: 'choose-delivery', body: { method: value } })}
          >
            {text.confirm}
          </button>
        </details>
      )}
    </section>
  );
}

/** The ways to choose from, each with its time and fee. */
export function DeliveryMethods({
  name,
  methods,
  value,
  onChange,
}: {
  readonly name: string;
  readonly methods: readonly Method[];
  readonly value: string | undefined;
  readonly onChange: (method: string) => void;
}): ReactNode {
  const { title } = useWords(WORDS);
  return (
    <div role="radiogroup" aria-label={title}>
      {methods.map((method) => (
        <label key={method.method} className="choice">
          <input type="radio" name={name} checked={value === method.method} onChange={() => onChange(method.method)} />
          <span>
            {method.name}
            <DeliveryTerms method={method} />
          </span>
        </label>
      ))}
    </div>
  );
}

function DeliveryTerms({ method: { time, feeYuan, carrier, note } }: { readonly method: Method }): ReactNode {
  const text = useWords(WORDS);
  const when = time === undefined ? undefined : time === '当场' ? text.onTheSpot : text.time(time);
  const parts = [carrier, when, feeYuan === 0 ? text.free : text.fee(feeYuan), note];
  return <small className="quiet">（{parts.filter((part) => part !== undefined).join('，')}）</small>;
}
