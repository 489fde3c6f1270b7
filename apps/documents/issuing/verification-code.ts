import { randomInt } from 'node:crypto';

/** Characters that are not mistaken for each other when read aloud or typed: no 0 O 1 I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A random code by which anybody can check a document: 25 characters in groups of five, 125 bits; nobody can guess one. */
export function newVerificationCode(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: 5 }, group).join('-');
}

/** The address of the check, as printed and as QR code. */
export function verificationUrl(gatewayUrl: string, code: string): string {
  return `${gatewayUrl}/verify/${code.replaceAll('-', '').toLowerCase()}`;
}
