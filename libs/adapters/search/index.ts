import { type LifeEvent, type SynonymsFile } from '@yijian/domain/catalogue';
import { readQuestion, searchTextsOf, searchVector, type SearchTerm } from '@yijian/domain/search';
import { type DataSource, type EntityManager } from 'typeorm';

/** Number of the way of indexing. Raised whenever `libs/domain/search` indexes otherwise; rows of another one are made anew. */
const FORM = 1;

/** A life event in the version that may be found. */
export type Searchable = Pick<LifeEvent, 'slug' | 'version'>;

/** An event that was found. */
export interface SearchHit {
  readonly slug: string;
  readonly version: string;
  /** The higher the better; only to compare hits of one question. */
  readonly score: number;
  /** A known word was found, or most of the question; otherwise a guess, by pairs of characters that may stand there by chance. */
  readonly certain: boolean;
  /** Words of the question by which it was found, and the best place each stands at. */
  readonly matches: readonly { readonly words: string; readonly place: 'name' | 'item' | 'guide' | 'question' }[];
}

const WRITE = `
  INSERT INTO search_entry (slug, version, form, terms) VALUES ($1, $2, ${FORM}, $3::tsvector)
  ON CONFLICT (slug, version) DO UPDATE SET form = excluded.form, terms = excluded.terms`;

const UNINDEXED = `
  SELECT c.content FROM catalogue_file AS c LEFT JOIN search_entry AS e ON e.slug = c.key AND e.version = c.version
  WHERE c.kind = 'lifeEvent' AND (e.form IS DISTINCT FROM ${FORM} OR $1)`;

// A word counts more the fewer events it finds. Pairs of characters find by chance: they count half.
const SEARCH = `
  WITH term AS (
    SELECT n, kind, words, query::tsquery AS query
    FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (kind text, words text, query text)) WITH ORDINALITY
      AS t(kind, words, query, n)
  ), hit AS (
    SELECT e.slug, e.version, e.terms, t.*, count(*) OVER (PARTITION BY t.n) AS found,
      ts_rank('{0.05, 0.15, 0.4, 1.0}', e.terms, t.query) * CASE t.kind WHEN 'word' THEN 1 ELSE 0.5 END AS rank
    FROM term AS t JOIN search_entry AS e ON e.terms @@ t.query
    WHERE (e.slug, e.version) IN (SELECT * FROM unnest($2::text[], $3::text[]))
  )
  SELECT slug, version,
    bool_or(kind = 'word') OR 2 * count(*) FILTER (WHERE kind = 'pair') > (SELECT count(*) FROM term) AS certain,
    sum(rank * ln(1 + cardinality($2::text[])::float8 / found)) AS score,
    jsonb_agg(jsonb_build_object('words', words, 'place', CASE
      WHEN ts_filter(terms, '{a}') @@ query THEN 'name' WHEN ts_filter(terms, '{b}') @@ query THEN 'item'
      WHEN ts_filter(terms, '{c}') @@ query THEN 'guide' ELSE 'question' END) ORDER BY n) AS matches
  FROM hit GROUP BY slug, version
  ORDER BY certain DESC, score DESC, slug LIMIT $4`;

/** Makes a version of a life event searchable: in the transaction that publishes it. The same version again is written anew. */
export async function indexLifeEvent(sql: DataSource | EntityManager, lifeEvent: LifeEvent): Promise<void> {
  await sql.query(WRITE, [lifeEvent.slug, lifeEvent.version, searchVector(searchTextsOf(lifeEvent))]);
}

/**
 * Indexes stored life events: all of them, or only those that are missing or were indexed in another way. Answers how many.
 * May run beside searches and imports.
 */
export async function rebuildSearchIndex(register: DataSource, extent: 'all' | 'missing'): Promise<number> {
  const rows = await register.query<{ readonly content: LifeEvent }[]>(UNINDEXED, [extent === 'all']);
  for (const { content } of rows) await indexLifeEvent(register, content);
  return rows.length;
}

/** The best hits of a question among the versions given, the best first: one statement. Nothing to search for finds nothing. */
export async function searchLifeEvents(
  register: DataSource,
  question: { readonly text: string; readonly synonyms?: SynonymsFile; readonly limit: number },
  among: readonly Searchable[],
): Promise<readonly SearchHit[]> {
  const terms: readonly SearchTerm[] = readQuestion(question.text, question.synonyms);
  if (terms.length === 0) return [];
  const slugs = among.map(({ slug }) => slug);
  const versions = among.map(({ version }) => version);
  return register.query<SearchHit[]>(SEARCH, [JSON.stringify(terms), slugs, versions, question.limit]);
}
