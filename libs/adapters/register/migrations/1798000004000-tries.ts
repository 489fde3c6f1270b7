import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Tries of one workflow task are told apart by when they were made: the times of events may be the same in all of them. */
export class Tries1798000004000 implements MigrationInterface {
  readonly name = 'Tries1798000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_event ADD COLUMN task_at bigint NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_event DROP COLUMN task_at');
  }
}
