import { type ReactNode } from 'react';
import { type Answer } from '../api/client';
import { useWords, words } from '../frame/words';

/** A grade of 好差评. */
export type Grade = Answer<'RateDto'>['grade'];

/** The five grades by name, best first. */
export const GRADE_WORDS = words<Record<Grade, string>>(
  {
    verySatisfied: '非常满意',
    satisfied: '满意',
    basicallySatisfied: '基本满意',
    dissatisfied: '不满意',
    veryDissatisfied: '非常不满意',
  },
  {
    verySatisfied: 'Very satisfied',
    satisfied: 'Satisfied',
    basicallySatisfied: 'Fairly satisfied',
    dissatisfied: 'Dissatisfied',
    veryDissatisfied: 'Very dissatisfied',
  },
);

const NAMES = words({ title: '评价等级' }, { title: 'Grade' });

/** Chooses one of the five grades; none is chosen before. */
export function Grades({
  name,
  value,
  onChange,
}: {
  readonly name: string;
  readonly value: Grade | undefined;
  readonly onChange: (grade: Grade) => void;
}): ReactNode {
  const grades = useWords(GRADE_WORDS);
  const { title } = useWords(NAMES);
  return (
    <fieldset className="field grades">
      <legend>{title}</legend>
      {(Object.keys(grades) as Grade[]).map((grade) => (
        <label key={grade} className="choice">
          <input type="radio" name={name} checked={value === grade} onChange={() => onChange(grade)} />
          {grades[grade]}
        </label>
      ))}
    </fieldset>
  );
}
