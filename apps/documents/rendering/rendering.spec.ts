import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  developmentCertificate,
  type SigningCertificate,
  testSeal,
  verifyPdfSignature,
} from '@yijian/adapters/documents';
import { folderStore, type ObjectStore } from '@yijian/adapters/object-store';
import { startThrowawayRegister, type ThrowawayRegister } from '@yijian/adapters/throwaway-register';
import { Story } from '@yijian/domain/testing';
import { extractText } from 'unpdf';
import { Issuing } from '../issuing/issuing';
import { documentsIn, importSamples, openCase, record, snackBarPlan } from '../spec-support/opened-case';
import { Rendering } from './rendering';

let throwaway: ThrowawayRegister;
let folder: string;
let store: ObjectStore;
let certificate: SigningCertificate;
beforeAll(async () => {
  throwaway = await startThrowawayRegister();
  await importSamples(throwaway.register);
  folder = await mkdtemp(join(tmpdir(), 'yijian-rendering-'));
  store = folderStore(join(folder, 'objects'));
  certificate = await developmentCertificate(join(folder, 'seal'));
}, 60_000);
afterAll(async () => {
  await throwaway?.stop();
  await rm(folder, { recursive: true });
});

const rendering = () =>
  new Rendering(throwaway.register, { seal: testSeal(certificate), store, fallbackFonts: [] }, () => undefined);

/** A case with two documents issued and no file made. */
async function issuedCase(applicantName?: string): Promise<string> {
  const story = new Story().accepted(snackBarPlan());
  const caseNo = await openCase(throwaway.register, story, applicantName);
  await record(throwaway.register, { caseNo, story });
  const issuing = new Issuing(throwaway.register, 'https://service.example.gov.cn', () => undefined);
  while ((await issuing.round()) > 0);
  return caseNo;
}

const renderAll = async (...presses: readonly Rendering[]) => {
  await Promise.all(
    presses.map(async (press) => {
      while ((await press.round()) > 0);
    }),
  );
};

describe('rendering documents', () => {
  it('given documents that were issued, then each file says what was issued, is stored by its hash and signed', async () => {
    const caseNo = await issuedCase();
    await renderAll(rendering(), rendering());
    const documents = await documentsIn(throwaway.register, caseNo);
    expect(documents.map(({ attempts }) => attempts)).toEqual([1, 1]);
    for (const { sha256, bytes, storageKey, number, verificationCode, title, renderedAt } of documents) {
      const file = await buffer(await store.get(storageKey ?? ''));
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      expect(file).toHaveLength(bytes ?? 0);
      expect(renderedAt).toBeInstanceOf(Date);
      const { text } = await extractText(new Uint8Array(file), { mergePages: true });
      for (const part of [title, number, verificationCode]) expect(text.replaceAll(/\s/g, '')).toContain(part);
      await expect(verifyPdfSignature(file, [certificate.certificate])).resolves.toMatchObject({ valid: true });
    }
    await expect(rendering().round()).resolves.toBe(0);
  });

  it('given several that wait, then the one that was asked for last is made first', async () => {
    const [first, second, third] = [await issuedCase(), await issuedCase(), await issuedCase()];
    const want = (caseNo: string) =>
      throwaway.register.query(
        `UPDATE legal_document SET wanted_at = clock_timestamp() WHERE case_no = $1 AND kind = $2`,
        [caseNo, 'acceptanceNotice'],
      );
    await want(second);
    await want(third);
    const made = async (caseNo: string) =>
      (await documentsIn(throwaway.register, caseNo)).filter(({ renderedAt }) => renderedAt).map(({ kind }) => kind);
    await rendering().round();
    expect([await made(second), await made(third)]).toEqual([[], ['acceptanceNotice']]);
    await rendering().round();
    expect([await made(first), await made(second)]).toEqual([[], ['acceptanceNotice']]);
    await renderAll(rendering());
    expect(await made(first)).toEqual(['receipt', 'acceptanceNotice']);
  });

  it('given a name that no font can print, then nothing is made, the reason is on the document, and others go on', async () => {
    const rare = await issuedCase('𠮷野家');
    const plain = await issuedCase();
    await renderAll(rendering());
    const [document] = await documentsIn(throwaway.register, rare);
    expect(document).toMatchObject({
      renderedAt: null,
      attempts: 1,
      lastError: expect.stringContaining('U+20BB7') as unknown,
    });
    expect(document?.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 20_000);
    expect((await documentsIn(throwaway.register, plain)).every(({ renderedAt }) => renderedAt)).toBe(true);

    await throwaway.register.query('UPDATE legal_document SET next_attempt_at = now() WHERE case_no = $1', [rare]);
    await renderAll(rendering());
    const [again] = await documentsIn(throwaway.register, rare);
    expect(again?.attempts).toBe(2);
    expect(again?.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 50_000);
  });
});
