import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedNotice } from '@yijian/domain/testing';
import { getDocumentProxy } from 'unpdf';
import { developmentCertificate, renderPdf, sealPlaceOf, type SealPort, testSeal, verifyPdfSignature } from '..';

const folder = join(tmpdir(), randomUUID());
const issuedAt = new Date('2026-03-02T02:00:00Z');
const { authority, sealName } = printedNotice();

let seal: SealPort;
let trusted: readonly Buffer[];
let printed: Buffer;
let sealed: Buffer;
beforeAll(async () => {
  const certificate = await developmentCertificate(folder);
  seal = testSeal(certificate);
  trusted = [certificate.certificate];
  printed = await renderPdf(printedNotice(), { issuedAt });
  sealed = await seal.seal(printed, { authority, sealName, issuedAt });
});
afterAll(() => rm(folder, { recursive: true }));

describe('a sealed document', () => {
  it('given the test seal, then the signature is right, covers the whole file and says who and when', async () => {
    await expect(verifyPdfSignature(sealed, trusted)).resolves.toMatchObject({
      valid: true,
      signer: { name: '测试印章 仅供测试 TEST ONLY' },
      signedAt: issuedAt,
    });
    expect(seal.label).toBe('测试印章');
  });

  it('given a byte changed anywhere, then it is not valid', async () => {
    for (let at = 0; at < sealed.length; at += 1499) {
      const report = await verifyPdfSignature(flipped(sealed, at), trusted);
      expect({ at, valid: report.valid }).toEqual({ at, valid: false });
    }
  });

  it('given a byte of the text changed, then the report says that, and whose signature it was', async () => {
    await expect(verifyPdfSignature(flipped(sealed, 5000), trusted)).resolves.toMatchObject({
      valid: false,
      problem: 'changed',
      signer: { name: '测试印章 仅供测试 TEST ONLY' },
    });
  });

  it('given something appended, then the signature does not cover the whole file', async () => {
    const longer = Buffer.concat([sealed, Buffer.from('\n%%EOF\n')]);
    await expect(verifyPdfSignature(longer, trusted)).resolves.toEqual({ valid: false, problem: 'notWholeFile' });
  });

  it('given a certificate that nobody trusts, then it is not valid whatever it says', async () => {
    const other = await developmentCertificate(join(folder, 'other'));
    const forged = await testSeal(other).seal(printed, { authority, sealName, issuedAt });
    await expect(verifyPdfSignature(forged, trusted)).resolves.toMatchObject({ problem: 'unknownSigner' });
    await expect(verifyPdfSignature(sealed, [])).resolves.toMatchObject({ problem: 'unknownSigner' });
  });

  it('given a time when the certificate was not valid, then neither is the signature', async () => {
    const early = await seal.seal(printed, { authority, sealName, issuedAt: new Date('2019-12-31T00:00:00Z') });
    await expect(verifyPdfSignature(early, trusted)).resolves.toMatchObject({ problem: 'unknownSigner' });
  });

  it('given no signature, or something else in its place, then it is not valid', async () => {
    await expect(verifyPdfSignature(printed, trusted)).resolves.toEqual({ valid: false, problem: 'unsigned' });
    await expect(verifyPdfSignature(Buffer.from('no PDF'), trusted)).resolves.toMatchObject({ problem: 'unsigned' });
    const open = sealed.indexOf('/Contents <') + '/Contents <'.length;
    const emptied = Buffer.from(sealed).fill('0', open, open + 8192);
    await expect(verifyPdfSignature(emptied, trusted)).resolves.toEqual({ valid: false, problem: 'unreadable' });
  });

  it('given the same document, then the same bytes, with the printed file unchanged in front', async () => {
    expect((await seal.seal(printed, { authority, sealName, issuedAt })).equals(sealed)).toBe(true);
    expect(sealed.subarray(0, printed.length).equals(printed)).toBe(true);
  });

  it('given a document that is sealed already or was not printed here, then it is not sealed', async () => {
    await expect(seal.seal(sealed, { authority, sealName, issuedAt })).rejects.toThrow(/sealed already/);
    await expect(seal.seal(Buffer.from('%PDF-1.7'), { authority, sealName, issuedAt })).rejects.toThrow(/not printed/);
  });

  it('given an authority with a character that no font has, then it is not sealed', async () => {
    await expect(seal.seal(printed, { authority: '𠮷区', sealName, issuedAt })).rejects.toMatchObject({
      field: 'authority',
      character: '𠮷',
    });
  });
});

describe('the picture of the seal', () => {
  it('given a document that is not sealed, then there is room and nothing in it', async () => {
    expect(await fieldOf(printed)).toMatchObject({ fieldType: 'Sig', hasAppearance: false });
  });

  it('given a sealed document, then the picture is the appearance of the signature', async () => {
    expect(await fieldOf(sealed)).toMatchObject({ fieldType: 'Sig', hasAppearance: true });
  });

  it('given a service that wants a place, then it is that of the field', async () => {
    const { rect } = await fieldOf(printed);
    const { page, x, y, width, height } = sealPlaceOf(printed);
    expect(page).toBe(1);
    for (const [index, value] of [x, y, x + width, y + height].entries()) expect(rect[index]).toBeCloseTo(value, 3);
  });
});

/** The field for the seal, as an independent reader sees it. */
async function fieldOf(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const [field] = (await (await document.getPage(1)).getAnnotations()) as unknown[];
  return field as { readonly fieldType: string; readonly hasAppearance: boolean; readonly rect: readonly number[] };
}

function flipped(pdf: Buffer, at: number): Buffer {
  const changed = Buffer.from(pdf);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
