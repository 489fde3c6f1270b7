import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What departments supply for their items, version by version. */
export class Merge1797000002000 implements MigrationInterface {
  readonly name = 'Merge1797000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE item_supply (
        item_id text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        department_id text NOT NULL,
        content json NOT NULL,
        digest text NOT NULL,
        supplied_by jsonb NOT NULL,
        supplied_at timestamptz NOT NULL,
        PRIMARY KEY (item_id, version)
      );
      CREATE INDEX item_supply_supplied_at ON item_supply (supplied_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE item_supply');
  }
}
