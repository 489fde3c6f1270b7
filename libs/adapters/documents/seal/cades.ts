import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { createHash } from 'node:crypto';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { type SigningCertificate } from './signing-certificate';

/** Object identifiers of CMS (RFC 5652) and of the signing certificate attribute (RFC 5035). */
const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/**
 * A detached signature as PAdES baseline B-B wants it (ETSI EN 319 142-1 §6): SHA-256, the signed attributes content type,
 * message digest and signing certificate v2, and no signing time, which stands in the signature dictionary of the file.
 * RSA with PKCS #1 v1.5, so that the same document gives the same signature.
 * @returns DER of a ContentInfo with SignedData (CMS)
 */
export async function cadesSignature(
  content: Buffer,
  { certificate, privateKey }: SigningCertificate,
): Promise<Buffer> {
  const signer = Certificate.fromBER(certificate);
  const signedData = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [signer],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: signedAttributes(content, certificate) }),
      }),
    ],
  });
  const key = privateKey.toCryptoKey({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']);
  await signedData.sign(key, 0, 'SHA-256');
  const whole = new ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) });
  return Buffer.from(whole.toSchema().toBER());
}

/** In the order that DER asks for, shorter first: what is signed is a set, and the library keeps the order given. */
function signedAttributes(content: Buffer, certificate: Buffer): Attribute[] {
  const digest = (bytes: Buffer) => new OctetString({ valueHex: createHash('sha256').update(bytes).digest() });
  const certificateId = new Sequence({ value: [digest(certificate)] });
  return [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.messageDigest, values: [digest(content)] }),
    new Attribute({
      type: OID.signingCertificateV2,
      values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })],
    }),
  ];
}
