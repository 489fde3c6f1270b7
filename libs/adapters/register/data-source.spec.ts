import { startThrowawayRegister, type ThrowawayRegister } from '../throwaway-register';
import { DOCUMENTED_EVENTS } from '@yijian/domain/document';
import { ENTITIES, isMigrated, runMigrations } from '.';

let throwaway: ThrowawayRegister;
beforeAll(async () => {
  throwaway = await startThrowawayRegister();
}, 60_000);
afterAll(() => throwaway?.stop());

describe('the schema of the register', () => {
  it('given the migration, when compared with the entities, then every column is there with its type and nullability', async () => {
    const { register } = throwaway;
    for (const entity of ENTITIES) {
      const meta = register.getMetadata(entity);
      const columns: { name: string; type: string; nullable: boolean }[] = await register.query(
        `SELECT column_name AS name, udt_name AS type, is_nullable = 'YES' AS nullable
         FROM information_schema.columns WHERE table_name = $1 ORDER BY 1`,
        [meta.tableName],
      );
      const expected = meta.columns.map((column) => ({
        name: column.databaseName,
        type: `${column.isArray ? '_' : ''}${{ int: 'int4', char: 'bpchar', boolean: 'bool', bigint: 'int8' }[String(column.type)] ?? String(column.type)}`,
        nullable: column.isNullable,
      }));
      expect({ table: meta.tableName, columns }).toEqual({
        table: meta.tableName,
        columns: expected.sort((a, b) => (a.name < b.name ? -1 : 1)),
      });
    }
  });

  it('given the events that issue documents, then just these wait in the index for their documents', async () => {
    const [index]: { indexdef: string }[] = await throwaway.register.query(
      `SELECT indexdef FROM pg_indexes WHERE indexname = 'case_event_undocumented'`,
    );
    const types = [...(index?.indexdef ?? '').matchAll(/'(\w+)'::text/g)].map(([, type]) => type);
    expect(types).toEqual(DOCUMENTED_EVENTS);
  });

  it('given an up-to-date schema, when several processes migrate at once, then nothing runs twice', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => runMigrations(throwaway.register)));
    expect(runs).toEqual([[], [], []]);
    await expect(isMigrated(throwaway.register)).resolves.toBe(true);
  });

  it('given the schema, when the migrations are undone and done again, then nothing is left over in between', async () => {
    const { register } = throwaway;
    for (let left = register.migrations.length; left > 0; left -= 1) await register.undoLastMigration();
    const left: unknown[] = await register.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
    );
    expect(left).toEqual([]);
    await expect(runMigrations(register)).resolves.toEqual([
      'Register1795305600000',
      'Law1796000000000',
      'Version1797000000000',
      'Guidance1797000001000',
      'Merge1797000002000',
      'SignIn1798000000000',
      'Desk1798000001000',
      'Officer1798000003000',
      'Tries1798000004000',
    ]);
  });
});

describe('connections of the register', () => {
  it('given one that changes hands, when it breaks while nobody listens, then the process lives on', async () => {
    const { master } = throwaway.register.driver as unknown as { readonly master: { connect(): Promise<Taken> } };
    const taken = await master.connect();
    expect(() =>
      taken.emit('error', new Error('terminating connection due to unexpected postmaster exit')),
    ).not.toThrow();
    taken.release(true);
    await expect(throwaway.register.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});

/** A connection out of the pool, before whoever asked for it has done anything to it. */
interface Taken {
  emit(event: 'error', error: Error): boolean;
  release(broken: boolean): void;
}
