import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Life of catalogue versions: drafts, opinions, events, their inbox; withdrawn versions; drafts of cases that moved over. */
export class Version1797000000000 implements MigrationInterface {
  readonly name = 'Version1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHDRAWN + VERSION + INBOX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE catalogue_version_command, catalogue_version_event, catalogue_version_opinion, catalogue_version_draft,
        catalogue_version;
      ALTER TABLE case_file DROP COLUMN moved_from;
      ALTER TABLE catalogue_file DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_reason,
        ALTER COLUMN content TYPE jsonb USING content::text::jsonb`);
  }
}

// `json` keeps the order of properties, which is the order in which a form shows its elements; `jsonb` does not.
const WITHDRAWN = `
  ALTER TABLE catalogue_file ALTER COLUMN content TYPE json USING content::text::json;
  ALTER TABLE catalogue_file ADD COLUMN withdrawn_at timestamptz, ADD COLUMN withdrawn_reason text;
  ALTER TABLE case_file ADD COLUMN moved_from char(20);`;

// `runs` are the runs of the workflow in the order in which they were first seen: the place of a run is its epoch. Drafts are
// append-only; what a department agreed to can always be shown.
const VERSION = `
  CREATE TABLE catalogue_version (
    slug text NOT NULL,
    version text NOT NULL,
    name text NOT NULL,
    runs text[] NOT NULL DEFAULT '{}',
    epoch int NOT NULL DEFAULT 0,
    seq int NOT NULL DEFAULT 0,
    status text NOT NULL,
    holder text NOT NULL,
    waiting_for text NOT NULL,
    next_at timestamptz,
    parked boolean NOT NULL DEFAULT false,
    opened_at timestamptz NOT NULL,
    view jsonb NOT NULL,
    PRIMARY KEY (slug, version)
  );
  CREATE TABLE catalogue_version_draft (
    slug text NOT NULL,
    version text NOT NULL,
    revision int NOT NULL CHECK (revision > 0),
    content json NOT NULL,
    digest text NOT NULL,
    acknowledged_situation_ids text[] NOT NULL DEFAULT '{}',
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL,
    command_id text NOT NULL UNIQUE,
    PRIMARY KEY (slug, version, revision),
    FOREIGN KEY (slug, version) REFERENCES catalogue_version
  );
  CREATE TABLE catalogue_version_opinion (
    slug text NOT NULL,
    version text NOT NULL,
    revision int NOT NULL,
    department_id text NOT NULL,
    asked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    reminded_at timestamptz,
    position text NOT NULL CHECK (position IN ('awaited', 'agrees', 'objects', 'silent')),
    opinion jsonb NOT NULL,
    PRIMARY KEY (slug, version, revision, department_id),
    FOREIGN KEY (slug, version) REFERENCES catalogue_version
  );
  CREATE INDEX catalogue_version_opinion_desk ON catalogue_version_opinion (department_id) WHERE position = 'awaited';
  CREATE TABLE catalogue_version_event (
    slug text NOT NULL,
    version text NOT NULL,
    epoch int NOT NULL,
    seq int NOT NULL,
    at timestamptz NOT NULL,
    type text NOT NULL,
    actor jsonb NOT NULL,
    command_id text,
    event jsonb NOT NULL,
    PRIMARY KEY (slug, version, epoch, seq)
  );`;

// A command that opens a version is stored before the row of the version, so that a repetition is known first.
const INBOX = `
  CREATE TABLE catalogue_version_command (
    command_id text PRIMARY KEY,
    slug text NOT NULL,
    version text NOT NULL,
    delivery jsonb NOT NULL,
    request_digest text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'applied', 'refused')),
    position jsonb,
    refusal jsonb,
    next_attempt_at timestamptz NOT NULL,
    FOREIGN KEY (slug, version) REFERENCES catalogue_version DEFERRABLE INITIALLY DEFERRED
  );
  CREATE INDEX catalogue_version_command_pending ON catalogue_version_command (slug, version, received_at)
    WHERE status = 'pending';`;
