import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Legal documents, supervision cards, integrity file and published commitments. */
export class Law1796000000000 implements MigrationInterface {
  readonly name = 'Law1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENTS + SUPERVISION + INTEGRITY + CATALOGUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW published_commitment, integrity_record, supervision_card, standing_act;
      DROP TABLE card_appeal, legal_document, document_series, seal_certificate;
      DROP INDEX case_event_undocumented, case_event_supervised, case_event_integrity;
      ALTER TABLE case_register DROP COLUMN task_at;
      ALTER TABLE case_event DROP COLUMN documented, DROP COLUMN acts, DROP COLUMN recorded_at;
      DELETE FROM catalogue_file WHERE kind = 'supervision';
      ALTER TABLE catalogue_file DROP CONSTRAINT catalogue_file_kind_check;
      ALTER TABLE catalogue_file ADD CONSTRAINT catalogue_file_kind_check
        CHECK (kind IN ('lifeEvent', 'departments', 'calendar', 'codes', 'checkDigits'))`);
  }
}

// An event that issues documents waits in the partial index until its documents are due; the list of types is that of
// DOCUMENTED_EVENTS in @yijian/domain/document. A document is one row for each act, whatever is delivered or replayed again; it
// stands as long as an event of the timeline names its act. `at` is the time of the case, `recorded_at` that of the clock.
const DOCUMENTS = `
  ALTER TABLE case_register ADD COLUMN task_at bigint NOT NULL DEFAULT 0;
  ALTER TABLE case_event ADD COLUMN documented boolean NOT NULL DEFAULT false, ADD COLUMN acts text[],
    ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now();
  CREATE INDEX case_event_undocumented ON case_event (recorded_at) WHERE NOT documented AND type IN (
    'caseSubmitted', 'correctionSupplied', 'offersSigned', 'correctionRequested', 'caseRefused', 'caseNotRequired',
    'caseReturned', 'caseAccepted', 'procedureStarted', 'procedureProlonged', 'visitAppointed', 'decisionExtended',
    'jointExtended', 'rectificationRequested', 'hearingRightTold', 'hearingRequested', 'hearingScheduled', 'hearingHeld',
    'itemSuspended', 'itemGranted', 'itemDenied', 'itemPrerequisiteFailed', 'itemTerminated', 'itemWithdrawn',
    'decisionCorrected', 'postCheckReported', 'caseDelivered', 'caseWithdrawn', 'caseTerminated');
  CREATE TABLE document_series (
    authority_id text NOT NULL,
    year int NOT NULL,
    last_number int NOT NULL,
    PRIMARY KEY (authority_id, year)
  );
  CREATE TABLE legal_document (
    case_no char(20) NOT NULL,
    act text NOT NULL,
    kind text NOT NULL,
    item_id text,
    authority_id text NOT NULL,
    acted_at timestamptz NOT NULL,
    title text NOT NULL,
    number text NOT NULL UNIQUE,
    verification_code text NOT NULL UNIQUE,
    template_version int NOT NULL,
    content jsonb NOT NULL,
    issued_at timestamptz NOT NULL,
    sha256 text,
    bytes bigint,
    storage_key text,
    rendered_at timestamptz,
    seal_label text,
    wanted_at timestamptz,
    attempts int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    last_error text,
    PRIMARY KEY (case_no, act)
  );
  CREATE INDEX legal_document_unrendered ON legal_document (wanted_at DESC NULLS LAST, next_attempt_at)
    WHERE rendered_at IS NULL;
  CREATE TABLE seal_certificate (
    fingerprint text PRIMARY KEY,
    certificate bytea NOT NULL,
    label text,
    first_used_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE VIEW standing_act AS
    SELECT e.case_no, a.act, e.epoch, e.seq FROM case_event AS e, unnest(e.acts) AS a(act)
    WHERE NOT EXISTS (
      SELECT FROM case_event AS later WHERE later.case_no = e.case_no AND later.epoch > e.epoch AND later.seq <= e.seq);`;

// A card is an event of the case and stands as long as the event does; an appeal is a record of its own.
const SUPERVISION = `
  CREATE INDEX case_event_supervised ON case_event (at DESC) WHERE type = 'cardRaised';
  CREATE TABLE card_appeal (
    card_id text NOT NULL,
    number int NOT NULL,
    step text NOT NULL CHECK (step IN ('appealed', 'upheld', 'dismissed')),
    grounds text NOT NULL,
    actor jsonb NOT NULL,
    at timestamptz NOT NULL,
    command_id text NOT NULL UNIQUE,
    PRIMARY KEY (card_id, number)
  );
  CREATE VIEW supervision_card AS
    SELECT e.case_no || '/' || (e.event ->> 'ruleId') || '/' || (e.event ->> 'cause') AS card_id, e.case_no, e.at AS raised_at,
      e.event ->> 'ruleId' AS rule_id, e.event ->> 'colour' AS colour, (e.event ->> 'level')::int AS level,
      e.event ->> 'cause' AS cause, e.event ->> 'against' AS against, e.event ->> 'cardItemId' AS item_id,
      e.event ->> 'content' AS content, a.step AS appeal,
      c.life_event_name, c.life_event_slug
    FROM case_event AS e
    JOIN case_register AS c ON c.case_no = e.case_no AND c.epoch = e.epoch
    LEFT JOIN LATERAL (
      SELECT step FROM card_appeal
      WHERE card_id = e.case_no || '/' || (e.event ->> 'ruleId') || '/' || (e.event ->> 'cause')
      ORDER BY number DESC LIMIT 1) AS a ON true
    WHERE e.type = 'cardRaised';`;

// 诚信档案 and 公开: what the events say, and nothing beside them that could contradict them.
const INTEGRITY = `
  CREATE INDEX case_event_integrity ON case_event (case_no) WHERE type IN ('toleranceBroken', 'postCheckReported');
  CREATE VIEW integrity_record AS
    SELECT f.applicant_id, e.case_no, e.at AS recorded_at,
      CASE WHEN e.type = 'toleranceBroken' THEN 'tolerance/' || (e.event ->> 'materialId')
        ELSE 'commitment/' || (e.event ->> 'checkedItemId') END AS subject,
      CASE WHEN e.type = 'toleranceBroken' OR NOT (e.event ->> 'fulfilled')::boolean THEN 'breach' ELSE 'repaired' END AS kind,
      coalesce(e.event ->> 'findings', '') AS findings
    FROM case_event AS e
    JOIN case_register AS c ON c.case_no = e.case_no AND c.epoch = e.epoch
    JOIN case_file AS f ON f.case_no = e.case_no
    WHERE e.type IN ('toleranceBroken', 'postCheckReported')
      AND (e.type = 'toleranceBroken' OR NOT (e.event ->> 'fulfilled')::boolean OR EXISTS (
        SELECT FROM case_event AS b WHERE b.case_no = e.case_no AND b.epoch = e.epoch AND b.seq < e.seq
          AND b.type = 'postCheckReported' AND b.event ->> 'checkedItemId' = e.event ->> 'checkedItemId'
          AND NOT (b.event ->> 'fulfilled')::boolean));
  CREATE VIEW published_commitment AS
    SELECT c.case_no, c.life_event_name, c.applicant_name_masked, o.offer ->> 'subject' AS item_id,
      o.offer ->> 'status' AS status, c.accepted_at
    FROM case_register AS c, jsonb_array_elements(c.view -> 'offers') AS o(offer)
    WHERE jsonb_path_exists(c.view, '$.offers[*] ? (@.kind == "commitment")') AND o.offer ->> 'kind' = 'commitment' AND o.offer ->> 'status' IN ('inForce', 'kept', 'broken');
  CREATE INDEX case_register_commitments ON case_register (accepted_at DESC)
    WHERE jsonb_path_exists(view, '$.offers[*] ? (@.kind == "commitment")');`;

const CATALOGUE = `
  ALTER TABLE catalogue_file DROP CONSTRAINT catalogue_file_kind_check;
  ALTER TABLE catalogue_file ADD CONSTRAINT catalogue_file_kind_check
    CHECK (kind IN ('lifeEvent', 'departments', 'calendar', 'codes', 'checkDigits', 'supervision'));`;
