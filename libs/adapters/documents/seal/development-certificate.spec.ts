import { createPublicKey, randomUUID, X509Certificate } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentCertificate } from '..';

const folder = join(tmpdir(), randomUUID());
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the development certificate', () => {
  it('given first use, then it is made, says that it is for tests only and fits its key', async () => {
    const { certificate, privateKey } = await developmentCertificate(folder);
    const x509 = new X509Certificate(certificate);
    expect(x509.subject).toBe('CN=测试印章 仅供测试 TEST ONLY');
    expect(x509.ca).toBe(false);
    expect(x509.checkPrivateKey(privateKey)).toBe(true);
    expect(x509.verify(createPublicKey(privateKey))).toBe(true);
    expect(x509.serialNumber).toMatch(/^[4-7]/);
  });

  it('given it is there, then it is used again', async () => {
    const first = await developmentCertificate(folder);
    expect((await developmentCertificate(folder)).certificate.equals(first.certificate)).toBe(true);
  });

  it('given its files, then only their owner may read them', async () => {
    await developmentCertificate(folder);
    const [file] = await readdir(folder);
    expect((await stat(join(folder, file ?? ''))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('given several that start at once, then all have the same one and nothing else stays behind', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => developmentCertificate(folder)));
    expect(new Set(made.map(({ certificate }) => certificate.toString('hex'))).size).toBe(1);
    expect(await readdir(folder)).toHaveLength(1);
  });
});
