/** A run of a text that is searched as one: Chinese characters, or a Latin word or number. */
export interface Run {
  readonly script: 'han' | 'latin';
  readonly text: string;
}

const RUN = /(?<han>\p{Script=Han}+)|[a-z0-9]+/gu;

/** A text as it is compared: full-width forms made plain (NFKC), lower case. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The runs of a normalised text; punctuation and spaces part them. */
export function runsOf(text: string): Run[] {
  return [...text.matchAll(RUN)].map(({ 0: run, groups }) => ({
    script: groups?.['han'] === undefined ? 'latin' : 'han',
    text: run,
  }));
}

/** Neighbouring pairs of characters, in order; none of a single one. Whole characters, also beyond the basic plane. */
export function pairsOf(han: string): string[] {
  const characters = [...han];
  return characters.slice(1).map((second, index) => `${characters[index] ?? ''}${second}`);
}

/**
 * A word as a tsquery over an index of characters and pairs (see `searchVector`): one character as it is, a pair as it is, a
 * longer word as its pairs in a row, so that it is found wherever it stands in a text without a dictionary of the language.
 * Empty when there is nothing to search for.
 */
export function wordQuery(word: string): string {
  const parts = runsOf(normalised(word)).flatMap(({ script, text }) =>
    script === 'latin' || [...text].length === 1 ? [lexeme(text)] : [pairsOf(text).map(lexeme).join(' <-> ')],
  );
  return parts.map((part) => (parts.length > 1 ? `(${part})` : part)).join(' & ');
}

/** A lexeme in the notation of tsvector and tsquery; runs hold no quote and no backslash. */
export function lexeme(text: string): string {
  return `'${text}'`;
}
