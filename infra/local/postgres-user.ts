import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SetupFailure } from './setup-failure';

/** A user of the system, by number. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** What decides whether somebody may enter a folder: permission bits and owner. */
export type FolderRights = Pick<ReturnType<typeof statSync> & object, 'mode' | 'uid' | 'gid'>;

/**
 * PostgreSQL refuses to run as root: then it runs as the user `postgres`, or as `nobody` where that does not exist.
 * `undefined` when we are not root and it simply runs as ourselves.
 * @throws SetupFailure when we are root and neither user exists
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = ['postgres', 'nobody'].map(lookUp).find((found) => found !== undefined);
  if (user) return user;
  throw new SetupFailure(
    '缺少运行数据库的用户 · PostgreSQL does not run as root, and neither the user postgres nor nobody exists: start as another user, or set DATABASE_URL to a PostgreSQL that runs.',
  );
}

/** The first folder from the root down to `path` that the user may not enter; `undefined` when the way is free. */
export function closedFolder(
  path: string,
  user: SystemUser,
  rightsOf: (folder: string) => FolderRights = (folder) => statSync(folder),
): string | undefined {
  const above = dirname(path);
  const closedAbove = above === path ? undefined : closedFolder(above, user, rightsOf);
  return closedAbove ?? (mayEnter(rightsOf(path), user) ? undefined : path);
}

function mayEnter(rights: FolderRights, user: SystemUser): boolean {
  const mode = Number(rights.mode);
  if (Number(rights.uid) === user.uid) return (mode & 0o100) !== 0;
  if (Number(rights.gid) === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function lookUp(name: string): SystemUser | undefined {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  return uid.status === 0 && gid.status === 0 ? { name, uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}
