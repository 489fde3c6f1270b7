import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Officers of departments by name, which of them has a task, and files of results. */
export class Officer1798000003000 implements MigrationInterface {
  readonly name = 'Officer1798000003000';

  async up(runner: QueryRunner): Promise<void> {
    // Tasks are few that have a holder and many that have ended: only theirs are in the index.
    await runner.query(`
      CREATE TABLE officer (
        id text PRIMARY KEY,
        name text NOT NULL,
        department_id text NOT NULL,
        signed_in_at timestamptz NOT NULL
      );
      CREATE INDEX officer_of_department ON officer (department_id);
      ALTER TABLE item_register ADD COLUMN reviewer_id text;
      CREATE INDEX item_register_reviewer ON item_register (reviewer_id, ended_at DESC, case_no DESC, item_id DESC)
        WHERE reviewer_id IS NOT NULL;
      CREATE TABLE result_file (
        upload_id uuid PRIMARY KEY,
        case_no char(20) NOT NULL REFERENCES case_file,
        item_id text NOT NULL,
        output_id text NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes bigint NOT NULL,
        sha256 text NOT NULL,
        storage_key text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        uploaded_by text NOT NULL
      );
      CREATE INDEX result_file_of_case ON result_file (case_no);
      ALTER TABLE item_output ALTER COLUMN value DROP NOT NULL, ADD COLUMN upload_id uuid REFERENCES result_file,
        ADD CONSTRAINT item_output_something CHECK (value IS NOT NULL OR upload_id IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM item_output WHERE value IS NULL;
      ALTER TABLE item_output DROP CONSTRAINT item_output_something, DROP COLUMN upload_id, ALTER COLUMN value SET NOT NULL;
      DROP TABLE result_file;
      DROP INDEX item_register_reviewer;
      ALTER TABLE item_register DROP COLUMN reviewer_id;
      DROP TABLE officer`);
  }
}
