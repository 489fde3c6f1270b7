import { BitString, Integer, Utf8String } from 'asn1js';
import { createPrivateKey, generateKeyPair, randomBytes, randomUUID, X509Certificate } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';
import { type SigningCertificate } from './signing-certificate';

const FILE = 'test-only-seal.pem';
/** Common name: nobody shall take a document signed with it for a real one. */
const NAME = '测试印章 仅供测试 TEST ONLY';
/** Wide, so that documents of made-up days verify too. */
const VALID = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2049-12-31T00:00:00Z') };

/**
 * The certificate of the test seal, RSA 2048, self-signed. Made at first use and kept in the folder in one file that only
 * its owner may read; processes that start at once get the same one.
 * @param folder made when missing
 */
export async function developmentCertificate(folder: string): Promise<SigningCertificate> {
  const path = join(folder, FILE);
  const kept = await read(path);
  if (kept) return kept;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, await newCertificate(), { mode: 0o600, flag: 'wx' });
  try {
    // Unlike renaming, linking never replaces the file of another process that was quicker.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  const made = await read(path);
  if (!made) throw new Error(`"${path}" is gone again: does something clean the folder?`);
  return made;
}

async function read(path: string): Promise<SigningCertificate | undefined> {
  try {
    const pem = await readFile(path, 'utf8');
    return { certificate: new X509Certificate(pem).raw, privateKey: createPrivateKey(pem) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Key and certificate, PEM. */
async function newCertificate(): Promise<string> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const certificate = new Certificate({ version: 2 });
  certificate.serialNumber = new Integer({ valueHex: positive(randomBytes(16)) });
  certificate.notBefore.value = VALID.from;
  certificate.notAfter.value = VALID.to;
  for (const name of [certificate.subject, certificate.issuer]) {
    name.typesAndValues = [new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: NAME }) })];
  }
  certificate.extensions = extensions();
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  await certificate.subjectPublicKeyInfo.importKey(publicKey.toCryptoKey(algorithm, true, ['verify']));
  await certificate.sign(privateKey.toCryptoKey(algorithm, false, ['sign']), 'SHA-256');
  const der = Buffer.from(certificate.toSchema(true).toBER());
  return `${privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}${new X509Certificate(der).toString()}`;
}

/** It signs documents and no certificates. */
function extensions(): Extension[] {
  const digitalSignatureAndContentCommitment = new BitString({ valueHex: new Uint8Array([0xc0]), unusedBits: 6 });
  return [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: new BasicConstraints().toSchema().toBER() }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: digitalSignatureAndContentCommitment.toBER() }),
  ];
}

/** A serial number is a positive integer. */
function positive(bytes: Buffer): Buffer {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
