import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Sessions of pages, sign-ins under way, and the cases of an applicant. */
export class SignIn1798000000000 implements MigrationInterface {
  readonly name = 'SignIn1798000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_session (
        id_hash text PRIMARY KEY,
        person jsonb NOT NULL,
        role text NOT NULL,
        id_token text NOT NULL,
        begun_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_session_ends ON sign_in_session (ends_at);
      CREATE TABLE sign_in_attempt (
        state_hash text PRIMARY KEY,
        browser_hash text NOT NULL,
        nonce text NOT NULL,
        code_verifier text NOT NULL,
        return_to text NOT NULL,
        ends_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_attempt_ends ON sign_in_attempt (ends_at);
      CREATE INDEX case_file_applicant ON case_file (applicant_id);
      CREATE INDEX case_file_opened_by ON case_file (opened_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX case_file_opened_by;
      DROP INDEX case_file_applicant;
      DROP TABLE sign_in_attempt;
      DROP TABLE sign_in_session`);
  }
}
