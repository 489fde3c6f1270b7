import { X509Certificate } from 'node:crypto';
import { type DataSource } from 'typeorm';

/** Lets everybody know the certificate that documents are sealed with, so that signatures can be checked without the key. */
export async function publishCertificate(
  register: DataSource,
  certificate: Buffer,
  label: string | undefined,
): Promise<void> {
  const { fingerprint256 } = new X509Certificate(certificate);
  await register.query(
    'INSERT INTO seal_certificate (fingerprint, certificate, label) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [fingerprint256, certificate, label ?? null],
  );
}
