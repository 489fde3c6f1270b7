import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { Unbroken } from '../../frame/unbroken';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  {
    why: '为什么是这一天',
    left: (value: number, unit: string) => `还剩${value}${unit}`,
    over: (value: number, unit: string) => `超过${value}${unit}`,
    units: { workingDay: '个工作日', day: '天', hour: '小时' },
  },
  {
    why: 'Why this date',
    left: (value: number, unit: string) => `${value} ${unit} left`,
    over: (value: number, unit: string) => `${value} ${unit} over`,
    units: { workingDay: 'working days', day: 'days', hour: 'hours' },
  },
);

/** Why a date is what it is, line by line, as the gateway counts it. */
export function WhyDate({ clock }: { readonly clock: Answer<'ClockDto'> }): ReactNode {
  const text = useWords(WORDS);
  const { name, remaining, steps } = clock;
  return (
    <details className="why">
      <summary>
        {text.why}
        {remaining && (
          <small>
            （
            {remaining.value < 0
              ? text.over(-remaining.value, text.units[remaining.unit])
              : text.left(remaining.value, text.units[remaining.unit])}
            ）
          </small>
        )}
      </summary>
      <p>{name}：</p>
      <ol>
        {steps.map((step, index) => (
          <li key={index}>
            <Unbroken>{`${step.text}。`}</Unbroken>
          </li>
        ))}
      </ol>
    </details>
  );
}
