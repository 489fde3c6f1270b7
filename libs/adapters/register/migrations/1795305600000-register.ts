import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The register from nothing. */
export class Register1795305600000 implements MigrationInterface {
  readonly name = 'Register1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CATALOGUE + WRITE_SIDE + INBOX + READ_SIDE + OUTGOING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE delivery, department_request, notice_delivery, notice, case_event, item_register, case_register, case_run, inbox,
        item_output, material_upload, case_form, case_file, case_number, catalogue_file`);
  }
}

const CATALOGUE = `
  CREATE TABLE catalogue_file (
    kind text NOT NULL CHECK (kind IN ('lifeEvent', 'departments', 'calendar', 'codes', 'checkDigits')),
    key text NOT NULL,
    version text NOT NULL,
    content jsonb NOT NULL,
    digest text NOT NULL,
    effective_from date,
    effective_to date,
    imported_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, key, version)
  );`;

const WRITE_SIDE = `
  CREATE TABLE case_number (
    region char(6) NOT NULL,
    day date NOT NULL,
    last_number int NOT NULL,
    PRIMARY KEY (region, day)
  );
  CREATE TABLE case_file (
    case_no char(20) PRIMARY KEY,
    life_event_slug text NOT NULL,
    life_event_code text NOT NULL,
    catalogue_version text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('window', 'online')),
    end_id text NOT NULL,
    facts jsonb NOT NULL,
    applicant_id text NOT NULL,
    applicant_name text,
    applicant_mobile text,
    applicant_email text,
    query_code_hash text NOT NULL,
    region_code char(6) NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    form_revision int NOT NULL DEFAULT 0
  );
  CREATE TABLE case_form (
    case_no char(20) NOT NULL REFERENCES case_file,
    revision int NOT NULL CHECK (revision > 0),
    data jsonb NOT NULL,
    sha256 text NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL,
    PRIMARY KEY (case_no, revision)
  );
  CREATE TABLE material_upload (
    upload_id uuid PRIMARY KEY,
    case_no char(20) NOT NULL REFERENCES case_file,
    material_id text NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    storage_key text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    uploaded_by text NOT NULL
  );
  CREATE INDEX material_upload_of_case ON material_upload (case_no);
  CREATE TABLE item_output (
    case_no char(20) NOT NULL,
    item_id text NOT NULL,
    output_id text NOT NULL,
    command_id text NOT NULL,
    value jsonb NOT NULL,
    PRIMARY KEY (case_no, item_id, output_id, command_id)
  );`;

// The partial index holds only what still has to be delivered, so it stays small however many commands there were; it is in
// the order of delivery within a case.
const INBOX = `
  CREATE TABLE inbox (
    command_id text PRIMARY KEY,
    case_no char(20) NOT NULL,
    kind text NOT NULL CHECK (kind IN ('open', 'command')),
    envelope jsonb NOT NULL,
    request_digest text NOT NULL,
    received_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'applied', 'refused')),
    applied_at timestamptz,
    position jsonb,
    refusal jsonb,
    attempts int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL
  );
  CREATE INDEX inbox_pending ON inbox (case_no, received_at) WHERE status = 'pending';`;

// Rows of case_register and item_register are rewritten at every burst: room on each page keeps that cheap.
const READ_SIDE = `
  CREATE TABLE case_run (
    case_no char(20) NOT NULL,
    run_id text NOT NULL,
    epoch int NOT NULL,
    PRIMARY KEY (case_no, run_id),
    UNIQUE (case_no, epoch)
  );
  CREATE TABLE case_register (
    case_no char(20) PRIMARY KEY,
    run_id text,
    epoch int NOT NULL DEFAULT 0,
    seq int NOT NULL DEFAULT 0,
    task int NOT NULL DEFAULT 0,
    life_event_slug text NOT NULL,
    life_event_code text NOT NULL,
    life_event_name text NOT NULL,
    catalogue_version text NOT NULL,
    channel text NOT NULL,
    applicant_name_masked text,
    stage text NOT NULL,
    status text NOT NULL,
    end_kind text,
    outcome text,
    holder text NOT NULL,
    waiting_for text NOT NULL,
    opened_at timestamptz NOT NULL,
    received_at timestamptz,
    accepted_at timestamptz,
    decided_at timestamptz,
    delivered_at timestamptz,
    closed_at timestamptz,
    next_due_at timestamptz,
    parked boolean NOT NULL DEFAULT false,
    view jsonb NOT NULL
  ) WITH (fillfactor = 70);
  CREATE INDEX case_register_newest ON case_register (opened_at DESC, case_no DESC);
  CREATE INDEX case_register_status ON case_register (status);
  CREATE INDEX case_register_parked ON case_register (case_no) WHERE parked;
  CREATE TABLE item_register (
    case_no char(20) NOT NULL,
    item_id text NOT NULL,
    item_case_no char(20) NOT NULL,
    department_id text NOT NULL,
    status text NOT NULL,
    round int NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    promised_due_at timestamptz,
    statutory_due_at timestamptz,
    PRIMARY KEY (case_no, item_id)
  ) WITH (fillfactor = 70);
  CREATE INDEX item_register_desk ON item_register (department_id, status);
  CREATE TABLE case_event (
    case_no char(20) NOT NULL,
    epoch int NOT NULL,
    seq int NOT NULL,
    task int NOT NULL,
    at timestamptz NOT NULL,
    type text NOT NULL,
    actor jsonb NOT NULL,
    command_id text,
    event jsonb NOT NULL,
    PRIMARY KEY (case_no, epoch, seq)
  );`;

const OUTGOING = `
  CREATE TABLE notice (
    case_no char(20) NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (case_no, key)
  );
  CREATE TABLE notice_delivery (
    case_no char(20) NOT NULL,
    key text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('email', 'sms')),
    sent_at timestamptz,
    attempts int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error text,
    PRIMARY KEY (case_no, key, channel),
    FOREIGN KEY (case_no, key) REFERENCES notice
  );
  CREATE INDEX notice_delivery_pending ON notice_delivery (channel, next_attempt_at) WHERE sent_at IS NULL;
  CREATE TABLE department_request (
    request_id text PRIMARY KEY,
    case_no char(20) NOT NULL,
    item_id text NOT NULL,
    department_id text NOT NULL,
    round int NOT NULL,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    sent_at timestamptz NOT NULL,
    receipt_number text,
    answered_at timestamptz,
    rejected_at timestamptz,
    attempts int NOT NULL DEFAULT 0
  );
  CREATE INDEX department_request_of_case ON department_request (case_no);
  CREATE TABLE delivery (
    case_no char(20) PRIMARY KEY,
    method text NOT NULL,
    bundle jsonb NOT NULL,
    dispatched_at timestamptz NOT NULL,
    receipt text,
    received_at timestamptz
  );`;
