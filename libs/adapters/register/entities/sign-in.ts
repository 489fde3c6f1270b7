import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session of pages. Neither its id nor anything it can be made from is kept. */
@Entity('sign_in_session')
export class SignInSessionRow {
  /** SHA-256 of the id in the cookie, base64url. */
  @PrimaryColumn('text')
  idHash: string;

  /** Who signed in, as the issuer described him then. Personal data. */
  @Column('jsonb')
  person: unknown;

  /** Role in which he acts now. */
  @Column('text')
  role: string;

  /** ID token of the issuer, with which the session is ended there too. */
  @Column('text')
  idToken: string;

  @Column('timestamptz')
  begunAt: Date;

  /** Noted now and then, not at every request. */
  @Column('timestamptz')
  lastUsedAt: Date;

  /** When it ends in any case. */
  @Column('timestamptz')
  endsAt: Date;
}

/** An officer of a department by name, as of his last sign-in: cases hold ids alone. Personal data. */
@Entity('officer')
export class OfficerRow {
  /** Account id at the issuer. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  departmentId: string;

  @Column('timestamptz')
  signedInAt: Date;
}

/** A sign-in under way at the issuer; used once. */
@Entity('sign_in_attempt')
export class SignInAttemptRow {
  /** SHA-256 of `state`, base64url. */
  @PrimaryColumn('text')
  stateHash: string;

  /** SHA-256 of the secret of the browser that began it, base64url. */
  @Column('text')
  browserHash: string;

  @Column('text')
  nonce: string;

  /** PKCE. */
  @Column('text')
  codeVerifier: string;

  /** Path of this service to go to afterwards. */
  @Column('text')
  returnTo: string;

  @Column('timestamptz')
  endsAt: Date;
}
