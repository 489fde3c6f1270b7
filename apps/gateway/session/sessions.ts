import { Injectable } from '@nestjs/common';
import { runPrepared } from '@yijian/adapters/register';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { DataSource } from 'typeorm';
import { type Person } from '../access/person';
import { type CallerRole } from '../callers/caller';
import { Settings } from '../settings';

/** A session of pages: who signed in, in which role he acts now, until when. */
export interface Session {
  /** Hash under which it is kept. */
  readonly idHash: string;
  readonly person: Person;
  readonly role: CallerRole;
  /** Synchroniser token: every unsafe request repeats it (`x-csrf-token`). */
  readonly csrfToken: string;
  /** When it ends unless something is asked before. */
  readonly idleUntil: Date;
  /** When it ends in any case. */
  readonly endsAt: Date;
  /** ID token of the issuer, to end the session there too. */
  readonly idToken: string;
}

type Row = Omit<Session, 'csrfToken' | 'idleUntil'> & { readonly lastUsedAt: Date };

const COLUMNS = `id_hash AS "idHash", person, role, last_used_at AS "lastUsedAt", ends_at AS "endsAt", id_token AS "idToken"`;

const FIND = `
  SELECT ${COLUMNS} FROM sign_in_session
  WHERE id_hash = $1 AND ends_at > now() AND last_used_at > now() - make_interval(mins => $2)`;

const TOUCH = 'UPDATE sign_in_session SET last_used_at = now() WHERE id_hash = $1';

const BEGIN = `
  INSERT INTO sign_in_session (id_hash, person, role, id_token, begun_at, last_used_at, ends_at)
  VALUES ($1, $2, $3, $4, now(), now(), now() + make_interval(hours => $5)) RETURNING ${COLUMNS}`;

const KNOW_OFFICER = `
  INSERT INTO officer (id, name, department_id, signed_in_at) VALUES ($1, $2, $3, now())
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, department_id = excluded.department_id, signed_in_at = now()`;

const FORGET = `
  DELETE FROM sign_in_session WHERE ends_at <= now() OR last_used_at <= now() - make_interval(mins => $1)`;

/** The use of a session is noted again after this part of its idle time: reads need not each write. */
const NOTED_PART = 1 / 30;

/**
 * Sessions of pages, in the register, so that every gateway knows them and none is lost with a gateway. Neither the id nor
 * anything it can be made from is kept: who reads the table cannot sign in.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly register: DataSource,
    private readonly settings: Settings,
  ) {}

  /**
   * Begins a session in one of the person's roles. The id is for the cookie alone. Sessions that have ended are deleted. Officers of
   * departments are known by name from then on.
   */
  async begin(person: Person, role: CallerRole, idToken: string): Promise<{ readonly id: string }> {
    const { sessionHours, sessionIdleMinutes } = this.settings;
    const id = randomBytes(32).toString('base64url');
    await this.register.query(FORGET, [sessionIdleMinutes]);
    const { id: officerId, name, departmentId } = person;
    if (departmentId !== undefined) await this.register.query(KNOW_OFFICER, [officerId, name, departmentId]);
    await this.register.query(BEGIN, [hashOf(id), JSON.stringify(person), role, idToken, sessionHours]);
    return { id };
  }

  /** The session with this id while it lasts; its being asked for counts as use. */
  async find(id: string): Promise<Session | undefined> {
    const values = [hashOf(id), this.settings.sessionIdleMinutes];
    const [row] = await runPrepared<Row>(this.register, { name: 'find-session', text: FIND, values });
    if (row === undefined) return undefined;
    const now = Date.now();
    const isNoted = now - row.lastUsedAt.getTime() < this.idleMs * NOTED_PART;
    if (!isNoted) await this.register.query(TOUCH, [row.idHash]);
    return this.sessionOf(id, isNoted ? row : { ...row, lastUsedAt: new Date(now) });
  }

  /** The same session in another role of the person's. */
  async actAs({ idHash }: Session, role: CallerRole): Promise<void> {
    await this.register.query('UPDATE sign_in_session SET role = $2 WHERE id_hash = $1', [idHash, role]);
  }

  /** Ends a session. */
  async end({ idHash }: Session): Promise<void> {
    await this.register.query('DELETE FROM sign_in_session WHERE id_hash = $1', [idHash]);
  }

  private get idleMs(): number {
    return this.settings.sessionIdleMinutes * 60_000;
  }

  private sessionOf(id: string, { lastUsedAt, ...row }: Row): Session {
    const idleUntil = new Date(lastUsedAt.getTime() + this.idleMs);
    return { ...row, csrfToken: hashOf(`csrf ${id}`), idleUntil: idleUntil < row.endsAt ? idleUntil : row.endsAt };
  }
}

/** Whether a request carries the session's own token. */
export function isCsrfToken({ csrfToken }: Session, given: unknown): boolean {
  const [wanted, found] = [Buffer.from(csrfToken), Buffer.from(typeof given === 'string' ? given : '')];
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

/** SHA-256 of a secret, base64url; secrets here are random, so it cannot be undone. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
