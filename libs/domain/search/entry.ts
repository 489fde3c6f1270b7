import { type LifeEvent } from '../catalogue/index';
import { lexeme, normalised, pairsOf, runsOf } from './tokens';

/**
 * How much a place says about what an event is for: `A` its name, `B` situations, items, results and materials, `C` the text of
 * guide and guidance, `D` frequent questions. The letters are those of PostgreSQL's weights.
 */
export type SearchWeight = 'A' | 'B' | 'C' | 'D';

/** One text of an event that can be found. */
export interface SearchText {
  readonly weight: SearchWeight;
  readonly text: string;
}

/** Positions beyond are all the same to PostgreSQL. */
const LAST_POSITION = 16_383;

/** What an event can be found by. Steps, office hours and remedies are left out: they read alike in every event. */
export function searchTextsOf(lifeEvent: LifeEvent): SearchText[] {
  const { name, code, guide, serviceItems, materials, situations, facts, guidance } = lifeEvent;
  const weighted = (weight: SearchWeight, texts: readonly string[]): SearchText[] =>
    texts.map((text) => ({ weight, text }));
  return [
    ...weighted('A', [name, code]),
    ...weighted('B', [
      ...serviceItems.flatMap((item) => [item.name, ...item.results.map((result) => result.name)]),
      ...situations.map((situation) => situation.name),
      ...materials.map((material) => material.name),
    ]),
    ...weighted('C', [
      guide.summary,
      ...guide.acceptanceConditions,
      ...facts.flatMap(({ label, values = [] }) => [label, ...values.map((value) => value.label)]),
      ...guidance.nodes.map(({ question }) => question),
    ]),
    ...weighted(
      'D',
      guide.faqs.flatMap(({ question, answer }) => [question, answer]),
    ),
  ];
}

/**
 * The index of an event as the text of a tsvector: every Chinese character and every pair of neighbours at the place of its
 * first character, every Latin word and number, with the weight of its text. Runs are kept apart, so no pair reaches across.
 */
export function searchVector(texts: readonly SearchText[]): string {
  const lexemes: string[] = [];
  let position = 1;
  const put = (text: string, weight: SearchWeight, offset: number): void =>
    void lexemes.push(`${lexeme(text)}:${Math.min(position + offset, LAST_POSITION)}${weight}`);
  for (const { weight, text } of texts) {
    for (const run of runsOf(normalised(text))) {
      if (run.script === 'latin') put(run.text, weight, 0);
      else {
        [...run.text].forEach((character, index) => put(character, weight, index));
        pairsOf(run.text).forEach((pair, index) => put(pair, weight, index));
      }
      position += run.text.length + 1;
    }
  }
  return lexemes.join(' ');
}
