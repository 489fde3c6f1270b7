import { type Answer } from '../../api/client';

/** Answers of a guidance by fact. */
export type Answers = Readonly<Record<string, unknown>>;
export type Question = Answer<'QuestionDto'>;

/** Answers that an address carries; none when it carries something else. */
export function answersIn(params: URLSearchParams): Answers {
  try {
    const answers: unknown = JSON.parse(params.get('answers') ?? '{}');
    return typeof answers === 'object' && answers !== null && !Array.isArray(answers) ? (answers as Answers) : {};
  } catch {
    return {};
  }
}

/** The address of answers, other parameters kept. */
export function withAnswers(params: URLSearchParams, answers: Answers): URLSearchParams {
  const changed = new URLSearchParams(params);
  changed.set('answers', JSON.stringify(answers));
  return changed;
}

/**
 * Answers without the one to a question and without those to the questions that came after it: what follows may be asked otherwise
 * or not at all.
 */
export function reopened(answers: Answers, asked: readonly Question[], factId: string): Answers {
  const place = asked.findIndex((question) => question.factId === factId);
  const kept = asked.slice(0, Math.max(place, 0)).map((question) => question.factId);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => kept.includes(id)));
}

/** An answer in words: `30平方米`, `小吃、早点`; yes and no in the reader's language. */
export function answerWords(
  { values = [], unit = '' }: Question,
  answer: unknown,
  [yes, no]: readonly [string, string],
): string {
  if (typeof answer === 'boolean') return answer ? yes : no;
  if (typeof answer === 'number') return `${answer}${unit}`;
  const codes = (Array.isArray(answer) ? answer : [answer]) as readonly unknown[];
  return codes.map((code) => values.find(({ value }) => value === code)?.label ?? '').join('、');
}
