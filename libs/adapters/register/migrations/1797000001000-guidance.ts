import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Search, saved guidance, one-time notices as snapshots, and feedback on guides. */
export class Guidance1797000001000 implements MigrationInterface {
  readonly name = 'Guidance1797000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCH + NOTICES + GUIDANCE + FEEDBACK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_file DROP COLUMN guidance_id;
      DROP INDEX case_file_opened;
      DROP TABLE guide_feedback, saved_guidance, one_time_notice_delivery, one_time_notice, search_entry;
      DELETE FROM catalogue_file WHERE kind = 'synonyms';
      ALTER TABLE catalogue_file DROP CONSTRAINT catalogue_file_kind_check;
      ALTER TABLE catalogue_file ADD CONSTRAINT catalogue_file_kind_check
        CHECK (kind IN ('lifeEvent', 'departments', 'calendar', 'codes', 'checkDigits', 'supervision'))`);
  }
}

// Derived from catalogue_file and rebuilt from it whenever the way of indexing (`form`) changes.
const SEARCH = `
  ALTER TABLE catalogue_file DROP CONSTRAINT catalogue_file_kind_check;
  ALTER TABLE catalogue_file ADD CONSTRAINT catalogue_file_kind_check
    CHECK (kind IN ('lifeEvent', 'departments', 'calendar', 'codes', 'checkDigits', 'supervision', 'synonyms'));
  CREATE TABLE search_entry (
    slug text NOT NULL,
    version text NOT NULL,
    form int NOT NULL,
    terms tsvector NOT NULL,
    PRIMARY KEY (slug, version)
  );
  CREATE INDEX search_entry_terms ON search_entry USING gin (terms);`;

// A snapshot never changes: its id is the digest of what it says. A delivery belongs to the notice of a case, or to nobody known.
const NOTICES = `
  CREATE TABLE one_time_notice (
    notice_id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('active', 'consultation', 'acceptanceStage')),
    slug text NOT NULL,
    version text NOT NULL,
    content jsonb NOT NULL,
    text text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE one_time_notice_delivery (
    delivery_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    notice_id text NOT NULL REFERENCES one_time_notice,
    case_no char(20),
    key text,
    channel text NOT NULL CHECK (channel IN ('account', 'link', 'window')),
    delivered_at timestamptz NOT NULL DEFAULT now(),
    delivered_by text,
    opened_at timestamptz,
    acknowledged_at timestamptz,
    UNIQUE (case_no, key)
  );
  CREATE INDEX one_time_notice_delivery_notice ON one_time_notice_delivery (notice_id);`;

const GUIDANCE = `
  CREATE TABLE saved_guidance (
    guidance_id uuid PRIMARY KEY,
    slug text NOT NULL,
    version text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('window', 'online')),
    answers jsonb NOT NULL,
    end_id text NOT NULL,
    result jsonb NOT NULL,
    notice_id text REFERENCES one_time_notice,
    delivery_id uuid REFERENCES one_time_notice_delivery,
    request_digest text NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT now(),
    grade text,
    comment text,
    rated_at timestamptz
  );
  CREATE INDEX saved_guidance_saved ON saved_guidance (saved_at);
  ALTER TABLE case_file ADD COLUMN guidance_id uuid;
  CREATE INDEX case_file_opened ON case_file (opened_at);`;

const FEEDBACK = `
  CREATE TABLE guide_feedback (
    ticket_id uuid PRIMARY KEY,
    slug text NOT NULL,
    version text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('error', 'unclear', 'missing', 'suggestion')),
    text text NOT NULL,
    contact text,
    request_digest text NOT NULL,
    given_at timestamptz NOT NULL DEFAULT now(),
    reply text,
    resolved_in_version text,
    resolved_by text,
    resolved_at timestamptz
  );
  CREATE INDEX guide_feedback_slug ON guide_feedback (slug, given_at DESC);
  CREATE INDEX guide_feedback_given ON guide_feedback (given_at);`;
