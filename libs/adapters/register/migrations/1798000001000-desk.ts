import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What desks look for: the clerk responsible, facets of a case, and indexes that answer any filter among a million cases. */
export class Desk1798000001000 implements MigrationInterface {
  readonly name = 'Desk1798000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLERK + FACETS + COMMITMENTS + INDEXES + STATISTICS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE supervision_figure, supervision_month;
      DROP VIEW published_commitment;
      DROP INDEX case_register_running, case_register_running_facets, case_register_opened, case_register_closed, case_register_facets, case_register_commitments, item_register_desk,
        item_register_ended, case_file_name;
      ALTER TABLE case_register DROP COLUMN visits, DROP COLUMN facets, DROP COLUMN clerk_id;
      DROP FUNCTION case_facets;
      ALTER TABLE case_register DROP CONSTRAINT case_register_pkey, ADD PRIMARY KEY (case_no);
      DROP INDEX case_register_newest;
      CREATE INDEX case_register_newest ON case_register (opened_at DESC, case_no DESC);
      CREATE INDEX case_register_status ON case_register (status);
      CREATE INDEX item_register_desk ON item_register (department_id, status);
      CREATE VIEW published_commitment AS
        SELECT c.case_no, c.life_event_name, c.applicant_name_masked, o.offer ->> 'subject' AS item_id,
          o.offer ->> 'status' AS status, c.accepted_at
        FROM case_register AS c, jsonb_array_elements(c.view -> 'offers') AS o(offer)
        WHERE jsonb_path_exists(c.view, '$.offers[*] ? (@.kind == "commitment")')
          AND o.offer ->> 'kind' = 'commitment' AND o.offer ->> 'status' IN ('inForce', 'kept', 'broken');
      CREATE INDEX case_register_commitments ON case_register (accepted_at DESC)
        WHERE jsonb_path_exists(view, '$.offers[*] ? (@.kind == "commitment")')`);
  }
}

// 首问负责: the clerk who opened the case, of a case filed online the first who acted on it, and nobody after him.
const CLERK = `
  ALTER TABLE case_register ADD COLUMN clerk_id text;
  UPDATE case_register AS c SET clerk_id = e.clerk_id
  FROM (SELECT DISTINCT ON (case_no) case_no, actor ->> 'id' AS clerk_id FROM case_event
    WHERE actor ->> 'role' = 'windowClerk' ORDER BY case_no, epoch, seq) AS e
  WHERE e.case_no = c.case_no;`;

// One array of words instead of a column and an index for each filter; derived from the row, so it cannot drift from it. A change
// of the function calls for the column to be made anew.
const FACETS = `
  CREATE FUNCTION case_facets(view jsonb, life_event_slug text, channel text, clerk_id text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(DISTINCT facet)
    FROM jsonb_to_record($1) AS v(
      "end" text, outcome text, grade text, offers jsonb, clocks jsonb, items jsonb), LATERAL (
      SELECT unnest(ARRAY[
        'event:' || $2, 'channel:' || $3, 'clerk:' || $4, 'end:' || v."end", 'outcome:' || v.outcome, 'grade:' || v.grade,
        CASE WHEN v.offers @> '[{"kind": "commitment"}]' THEN 'commitment' END,
        CASE WHEN v.clocks @> '[{"kind": "correction"}]' THEN 'corrected' END])
      UNION ALL
      SELECT unnest(ARRAY[
        'item:' || (i ->> 'itemId'), 'itemStatus:' || (i ->> 'status'), 'department:' || (i ->> 'departmentId'),
        'department:' || (i ->> 'departmentId') || '/' || (i ->> 'status')])
      FROM jsonb_array_elements(v.items) AS i) AS f(facet)
    WHERE facet IS NOT NULL $$;
  ALTER TABLE case_register ADD COLUMN facets text[] NOT NULL
    GENERATED ALWAYS AS (coalesce(case_facets(view, life_event_slug, channel, clerk_id), '{}')) STORED,
    ADD COLUMN visits jsonb GENERATED ALWAYS AS (nullif(view -> 'visits', '[]')) STORED;`;

// The predicate names no column that every burst rewrites: a burst that changes nothing people look for then touches no index.
const COMMITMENTS = `
  DROP VIEW published_commitment;
  DROP INDEX case_register_commitments;
  CREATE INDEX case_register_commitments ON case_register (accepted_at DESC) WHERE facets @> '{commitment}';
  CREATE VIEW published_commitment AS
    SELECT c.case_no, c.life_event_name, c.applicant_name_masked, o.offer ->> 'subject' AS item_id,
      o.offer ->> 'status' AS status, c.accepted_at
    FROM case_register AS c, jsonb_array_elements(c.view -> 'offers') AS o(offer)
    WHERE c.facets @> '{commitment}' AND o.offer ->> 'kind' = 'commitment'
      AND o.offer ->> 'status' IN ('inForce', 'kept', 'broken');`;

// Of a hundred cases three are running. Those are few enough to be looked through, whatever is asked; their facets are kept in an index
// of their own, whose list of what is still to be sorted in is short, for every search reads it. The others never change any more, so their
// index of facets is written once, when they close. Bitmaps of two partial indexes are never joined by the planner; the
// index of days is whole, so that facets and days are.
const INDEXES = `
  DROP INDEX case_register_newest, case_register_status, item_register_desk;
  CREATE INDEX case_register_running ON case_register (opened_at DESC, case_no DESC) WHERE closed_at IS NULL;
  CREATE INDEX case_register_newest ON case_register (opened_at DESC, case_no DESC) WHERE closed_at IS NOT NULL;
  CREATE INDEX case_register_running_facets ON case_register USING gin (facets) WITH (gin_pending_list_limit = 256)
    WHERE closed_at IS NULL;
  CREATE INDEX case_register_opened ON case_register (opened_at);
  CREATE INDEX case_register_facets ON case_register USING gin (facets) WHERE closed_at IS NOT NULL;
  CREATE INDEX case_register_closed ON case_register (closed_at) WHERE closed_at IS NOT NULL;
  CREATE INDEX item_register_desk ON item_register (department_id) WHERE status IN ('dispatching', 'inReview', 'rectification');
  CREATE INDEX item_register_ended ON item_register (department_id, status, ended_at DESC, case_no DESC, item_id DESC)
    WHERE ended_at IS NOT NULL;
  -- With the event, so that cards of an event are found without reading the cases of all others.
  ALTER TABLE case_register DROP CONSTRAINT case_register_pkey, ADD PRIMARY KEY (case_no) INCLUDE (life_event_slug);
  -- With the number, so that the cases of a common name are known without reading their files.
  CREATE INDEX case_file_name ON case_file (applicant_name) INCLUDE (case_no);`;

// Derived from the cases closed in a month and counted anew as a whole; see apps/gateway/statistics.
const STATISTICS = `
  CREATE TABLE supervision_month (
    month date PRIMARY KEY,
    counted_at timestamptz NOT NULL
  );
  CREATE TABLE supervision_figure (
    month date NOT NULL,
    life_event_slug text NOT NULL,
    department_id text NOT NULL,
    measure text NOT NULL,
    bucket text NOT NULL,
    count int NOT NULL,
    PRIMARY KEY (month, life_event_slug, department_id, measure, bucket)
  );`;
