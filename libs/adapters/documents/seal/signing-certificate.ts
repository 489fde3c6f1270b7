import { type KeyObject } from 'node:crypto';

/** A certificate with the key that belongs to it. */
export interface SigningCertificate {
  /** X.509, DER. */
  readonly certificate: Buffer;
  /** RSA. */
  readonly privateKey: KeyObject;
}
