import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query } from './database';
import { drawPort } from './ports';
import { embeddedPostgres } from './postgres';
import { closedFolder, type FolderRights } from './postgres-user';
import { processIdentity } from './process-identity';
import { openStateFolder, type StateFolder } from './state-folder';

describe('the user PostgreSQL runs as', () => {
  const user = { name: 'postgres', uid: 101, gid: 104 };
  const rights: Record<string, FolderRights> = {
    '/': { mode: 0o755, uid: 0, gid: 0 },
    '/root': { mode: 0o700, uid: 0, gid: 0 },
    '/root/open': { mode: 0o777, uid: 0, gid: 0 },
    '/mine': { mode: 0o700, uid: 101, gid: 0 },
    '/group': { mode: 0o710, uid: 0, gid: 104 },
    '/locked': { mode: 0o077, uid: 101, gid: 0 },
  };
  const rightsOf = (folder: string) => rights[folder] ?? { mode: 0, uid: 0, gid: 0 };

  it.each([
    ['/root/open', '/root'],
    ['/mine', undefined],
    ['/group', undefined],
    ['/locked', '/locked'],
  ])('given the way to %s, when asked for the first closed folder, then it is %s', (path, closed) => {
    expect(closedFolder(path, user, rightsOf)).toBe(closed);
  });
});

describe('the embedded PostgreSQL', () => {
  let state: StateFolder;

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'yijian-postgres-'));
    // As root PostgreSQL runs as another user, who must be able to enter.
    chmodSync(folder, 0o755);
    state = openStateFolder(folder);
  });

  afterAll(() => {
    state.release();
    rmSync(state.path, { recursive: true, force: true });
  });

  it('given rows answered before kill -9, when started again, then they are there and nothing of the killed run is left', async () => {
    const surroundings = { logs: state.part('logs'), records: state.part('processes') };
    const postgres = await embeddedPostgres(state, await drawPort(new Set()), surroundings);
    const first = await postgres.launch();
    await query(postgres.databaseUrl, 'create table promise (n int)');
    await query(postgres.databaseUrl, 'insert into promise values (1)');
    await first.kill9();

    const second = await postgres.launch();
    expect(await query(postgres.databaseUrl, 'select n from promise')).toEqual([{ n: 1 }]);

    // A start that was itself killed leaves PostgreSQL running: the next launch ends it and starts anew.
    const third = await postgres.launch();
    await second.ended;
    expect(await query(postgres.databaseUrl, 'select n from promise')).toEqual([{ n: 1 }]);
    const settings = await query(
      postgres.databaseUrl,
      `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commits, current_setting('server_encoding') as encoding,
              '许可' ~ '^\\w+$' as letters`,
    );
    expect(settings).toEqual([{ checksums: 'on', fsync: 'on', commits: 'on', encoding: 'UTF8', letters: true }]);
    await third.stop();
    expect(processIdentity(third.pid)).toBeUndefined();
  }, 60_000);
});
