import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../commands/command-key';

/** Characters that are not mistaken for each other when read aloud or typed: no 0 O 1 I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The code with which an applicant asks for progress without signing in, from a secret of the request: 8 characters, 40 bits. */
export function queryCodeOf(secret: string): string {
  const bytes = Buffer.from(sha256(`query code of ${secret}`), 'hex');
  const code = Array.from(bytes.subarray(0, 8), (byte) => ALPHABET.charAt(byte % 32)).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What the register keeps of a query code, however it was typed. */
export function queryCodeHash(caseNo: string, code: string): string {
  return sha256(`${caseNo} ${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`);
}

/** Whether a code is the one of the case; takes the same time for every code. */
export function isQueryCode(caseNo: string, code: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(queryCodeHash(caseNo, code)), Buffer.from(hash));
}
