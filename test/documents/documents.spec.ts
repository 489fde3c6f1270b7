import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentCertificate, renderPdf, type SigningCertificate, testSeal } from '@yijian/adapters/documents';
import { type PrintedDocument } from '@yijian/domain/document';
import { materialsTable, printedNotice } from '@yijian/domain/testing';
import { checkDocuments, type DocumentVerdict } from '../support/document-check';
import { picturesOf } from '../support/pdf-pictures';

const issuedAt = new Date('2026-03-02T02:00:00Z');

let folder: string;
let certificate: SigningCertificate;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yijian-seal-'));
  certificate = await developmentCertificate(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const sealed = async (document: PrintedDocument) =>
  testSeal(certificate).seal(await renderPdf(document, { issuedAt }), { ...document, issuedAt });

describe('documents, checked by programs that know nothing of ours', () => {
  let verdicts: DocumentVerdict[];
  beforeAll(async () => {
    const notice = await sealed(printedNotice());
    const flipped = Buffer.from(notice);
    flipped[5000] = (flipped[5000] ?? 0) ^ 1;
    const pdfs = [notice, await sealed(LONG), flipped, await renderPdf(printedNotice(), { issuedAt })];
    verdicts = await checkDocuments(pdfs, certificate.certificate);
  });

  it.each([0, 1])('given sealed document %i, then the signature is PAdES B-B, passes and covers the file', (index) => {
    expect(verdicts[index]).toMatchObject({
      signatures: 1,
      format: 'PAdES-BASELINE-B',
      scope: 'FULL',
      intact: true,
      indication: 'TOTAL_PASSED',
      by: '测试印章 仅供测试 TEST ONLY',
      at: '2026-03-02T02:00:00Z',
    });
  });

  it.each([0, 1])('given sealed document %i, then it is fit for the archive: PDF/A-2b', (index) => {
    expect(verdicts[index]?.archival).toBe(true);
  });

  it('given one byte changed, then the signature fails', () => {
    expect(verdicts[2]).toMatchObject({ signatures: 1, intact: false, indication: 'TOTAL_FAILED' });
  });

  it('given a document without a seal, then it has no signature', () => {
    expect(verdicts[3]?.signatures).toBe(0);
  });
});

describe('the look of a document', () => {
  it('given its picture, then a scanner reads the address of the verification', async () => {
    const [page] = await picturesOf(await sealed(printedNotice()));
    expect(await readQrCode(page)).toBe(printedNotice().verification.url);
  });

  it('given the seal, then it is red where there was white, and the rest is as before', async () => {
    const [before] = await picturesOf(await renderPdf(printedNotice(), { issuedAt }), 1);
    const [after] = await picturesOf(await sealed(printedNotice()), 1);
    expect(await redPixels(before)).toBe(0);
    expect(await redPixels(after)).toBeGreaterThan(1000);
  });
});

const LONG = printedNotice({
  title: '一次性告知单',
  body: [materialsTable(36), { kind: 'signature', lines: [{ label: '申请人（签名）', value: '' }] }],
});

/** A part of a picture, in shares of its width and height from the upper left; all of it when nothing else is said. */
async function pixelsOf(
  picture: Buffer | undefined,
  [x, y, width, height]: readonly [number, number, number, number] = [0, 0, 1, 1],
) {
  const image = await loadImage(picture ?? Buffer.alloc(0));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const [w, h] = [image.width, image.height];
  return context.getImageData(Math.round(x * w), Math.round(y * h), Math.round(width * w), Math.round(height * h));
}

/** Reads the code at the lower left: searching the whole page takes seconds. */
async function readQrCode(picture: Buffer | undefined): Promise<string | undefined> {
  const { data, width, height } = await pixelsOf(picture, [0.1, 0.8, 0.2, 0.15]);
  return jsQR(data, width, height)?.data;
}

async function redPixels(picture: Buffer | undefined): Promise<number> {
  const { data } = await pixelsOf(picture);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 80 && (data[at + 2] ?? 0) < 80) count += 1;
  }
  return count;
}
