import { Integer, Utf8String } from 'asn1js';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { printedNotice } from '@yijian/domain/testing';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';
import { renderPdf, type SigningCertificate, testSeal, verifyPdfSignature } from '..';

const issuedAt = new Date('2026-03-02T02:00:00Z');

let root: SigningCertificate;
beforeAll(async () => {
  root = await certified('国家印章根', 'authority');
});

describe('a certificate that was issued', () => {
  it('given an issuer that is trusted and may issue, then the signature is valid', async () => {
    const seal = await certified('审批专用章', 'signer', { name: '国家印章根', by: root });
    await expect(verdictOn(seal, [root.certificate])).resolves.toMatchObject({
      valid: true,
      signer: { name: '审批专用章' },
    });
  });

  it('given an issuer of the same name with another key, then it is not', async () => {
    const imposter = await certified('国家印章根', 'authority');
    const seal = await certified('审批专用章', 'signer', { name: '国家印章根', by: imposter });
    await expect(verdictOn(seal, [root.certificate])).resolves.toMatchObject({ problem: 'unknownSigner' });
  });

  it('given an issuer that is trusted to sign but not to issue, then it is not', async () => {
    const signer = await certified('受理专用章', 'signer', { name: '国家印章根', by: root });
    const seal = await certified('审批专用章', 'signer', { name: '受理专用章', by: signer });
    await expect(verdictOn(seal, [signer.certificate])).resolves.toMatchObject({ problem: 'unknownSigner' });
  });
});

async function verdictOn(certificate: SigningCertificate, trusted: readonly Buffer[]) {
  const document = printedNotice();
  const sealed = await testSeal(certificate).seal(await renderPdf(document, { issuedAt }), { ...document, issuedAt });
  return verifyPdfSignature(sealed, trusted);
}

/** A certificate that may issue others or only sign, of an issuer or self-signed. */
async function certified(
  name: string,
  kind: 'authority' | 'signer',
  issuer?: { readonly name: string; readonly by: SigningCertificate },
): Promise<SigningCertificate> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: 7 }) });
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2027-01-01T00:00:00Z');
  certificate.subject.typesAndValues = [commonName(name)];
  certificate.issuer.typesAndValues = [commonName(issuer?.name ?? name)];
  const constraints = new BasicConstraints({ cA: kind === 'authority' });
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER() }),
  ];
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = (each: KeyObject, usage: 'sign' | 'verify') => each.toCryptoKey(algorithm, true, [usage]);
  await certificate.subjectPublicKeyInfo.importKey(key(publicKey, 'verify'));
  await certificate.sign(key(issuer?.by.privateKey ?? privateKey, 'sign'), 'SHA-256');
  return { certificate: Buffer.from(certificate.toSchema(true).toBER()), privateKey };
}

function commonName(value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value }) });
}
