import { X509Certificate } from 'node:crypto';
import { Certificate, ContentInfo, SignedData, SignedDataVerifyError } from 'pkijs';
import { findSignature, type FoundSignature } from './find-signature';

/** Who signed, as the certificate says. */
export interface Signer {
  /** Common name. */
  readonly name: string;
  /** The whole subject, one part a line: `CN=…`. */
  readonly subject: string;
  /** SHA-256 of the certificate, `AA:BB:…`. */
  readonly fingerprint: string;
}

/**
 * What is wrong: there is no signature; it does not cover the whole file, as when something was appended; the file was
 * changed; the signature cannot be read; it is right, but of somebody whom we do not know.
 */
export type SignatureProblem = 'unsigned' | 'notWholeFile' | 'changed' | 'unreadable' | 'unknownSigner';

/** What the check of a signature found. */
export type SignatureReport =
  | {
      readonly valid: true;
      readonly signer: Signer;
      /** The time that the signer claims. */
      readonly signedAt: Date;
    }
  | { readonly valid: false; readonly problem: SignatureProblem; readonly signer?: Signer };

/**
 * Checks the signature of a file of any origin: that it covers every byte of the file but itself, that nothing was changed,
 * and that its certificate is a trusted one or was issued below a trusted one and valid at the time that the signer
 * claims. Of several signatures the last one counts. Whether a certificate was revoked is not asked.
 * @param trusted X.509 certificates, DER: of seals or of authorities that issue them
 */
export async function verifyPdfSignature(pdf: Buffer, trusted: readonly Buffer[]): Promise<SignatureReport> {
  const found = findSignature(pdf);
  if ('problem' in found) return { valid: false, problem: found.problem };
  const checked = await check(found);
  if (!checked) return { valid: false, problem: 'unreadable' };
  const { certificate, others, intact } = checked;
  const signer = signerOf(certificate);
  if (!intact) return { valid: false, problem: 'changed', signer };
  const anchors = trusted.map((each) => new X509Certificate(each));
  if (!found.signedAt || !leadsTo(certificate, others, anchors, found.signedAt)) {
    return { valid: false, problem: 'unknownSigner', signer };
  }
  return { valid: true, signer, signedAt: found.signedAt };
}

/** Digest and signature of the CMS; nothing when it is none. */
async function check({ cms, signedBytes }: FoundSignature) {
  try {
    const signedData = new SignedData({ schema: ContentInfo.fromBER(cms).content });
    // A signature over content of its own says nothing about the file.
    if (signedData.encapContentInfo.eContent || signedData.signerInfos.length !== 1) return undefined;
    const data = new Uint8Array(signedBytes).buffer;
    const { signerCertificate, signatureVerified } = await signedData
      .verify({ signer: 0, data, extendedMode: true })
      .catch(unlessWrong);
    if (!signerCertificate) return undefined;
    const others = (signedData.certificates ?? []).filter((each) => each instanceof Certificate).map(x509);
    return { certificate: x509(signerCertificate), others, intact: signatureVerified === true };
  } catch {
    return undefined;
  }
}

/** A wrong digest comes as an error of the library. */
function unlessWrong(error: unknown): SignedDataVerifyError {
  if (error instanceof SignedDataVerifyError) return error;
  throw error;
}

function x509(certificate: Certificate): X509Certificate {
  return new X509Certificate(Buffer.from(certificate.toSchema().toBER()));
}

function signerOf({ subject, fingerprint256 }: X509Certificate): Signer {
  return { name: /^CN=(.*)$/m.exec(subject)?.[1] ?? subject, subject, fingerprint: fingerprint256 };
}

/** Whether a certificate, valid at that time, is an anchor or was issued by one, over others of the signature. */
function leadsTo(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  time: Date,
  steps = 4,
): boolean {
  if (time < certificate.validFromDate || time > certificate.validToDate) return false;
  if (anchors.some((anchor) => anchor.fingerprint256 === certificate.fingerprint256)) return true;
  if (steps === 0) return false;
  return [...anchors, ...others].some(
    (issuer) =>
      issuer.ca &&
      certificate.checkIssued(issuer) &&
      certificate.verify(issuer.publicKey) &&
      leadsTo(issuer, others, anchors, time, steps - 1),
  );
}
