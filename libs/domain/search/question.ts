import { type SynonymsFile } from '../catalogue/index';
import { lexeme, normalised, pairsOf, runsOf, wordQuery } from './tokens';

/**
 * One thing to look for. `word`: a word people say and what it means in the catalogue; `pair`: two neighbouring characters of
 * what is left, which say something only together with others.
 */
export interface SearchTerm {
  readonly kind: 'word' | 'pair';
  /** The words of the question it stands for, as they are told back. */
  readonly words: string;
  /** As PostgreSQL reads it. */
  readonly query: string;
}

/** Synonyms where none are imported: the question is taken as it is. */
const NO_SYNONYMS: Pick<SynonymsFile, 'entries' | 'fillers'> = { entries: [], fillers: [] };

/** Where a word stood: nothing is joined across it. */
const GAP = ' ';

/**
 * What a question in everyday words looks for. Words of the synonyms, and those they mean, are taken out first, the longest
 * first, each standing for itself and for what it means; then fillers (我想, 怎么, 办理 …) go; Latin words and pairs of characters of the rest follow.
 * Empty when nothing is left that says anything.
 */
export function readQuestion(question: string, synonyms = NO_SYNONYMS): SearchTerm[] {
  const meanings = new Map<string, readonly string[]>([
    ...synonyms.entries.flatMap(({ means }) => means.map((meaning) => [meaning, []] as const)),
    ...synonyms.entries.flatMap(({ words, means }) => words.map((word) => [word, means] as const)),
  ]);
  const said = takeOut(normalised(question), [...meanings.keys()]);
  const rest = takeOut(said.rest, synonyms.fillers).rest;
  const words = said.taken.map((word): SearchTerm => {
    const queries = [word, ...(meanings.get(word) ?? [])].map(wordQuery).filter((query) => query !== '');
    return { kind: 'word', words: word, query: queries.map((query) => `(${query})`).join(' | ') };
  });
  const others = runsOf(rest).flatMap(({ script, text }): SearchTerm[] =>
    script === 'latin'
      ? [{ kind: 'word', words: text, query: lexeme(text) }]
      : pairsOf(text).map((pair) => ({ kind: 'pair', words: pair, query: lexeme(pair) })),
  );
  return distinct([...words, ...others]);
}

/** Takes words out of a text, the longest first, and says which there were. */
function takeOut(text: string, words: readonly string[]): { readonly taken: string[]; readonly rest: string } {
  const taken: string[] = [];
  let rest = text;
  for (const word of words.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))) {
    if (!rest.includes(word)) continue;
    taken.push(word);
    rest = rest.replaceAll(word, GAP);
  }
  return { taken, rest };
}

function distinct(terms: readonly SearchTerm[]): SearchTerm[] {
  return [...new Map(terms.map((term) => [term.query, term])).values()];
}
