import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentCertificate, renderPdf, type SealPort, testSeal } from '@yijian/adapters/documents';
import { DOCUMENT_KINDS, type DocumentKind } from '@yijian/domain/document';
import { besideEachOther } from '../support/indexed-png';
import { picturesOf } from '../support/pdf-pictures';
import { type Issued } from './issue';
import { documentOf, documentsOfStories, type STORIES } from './stories';

/** From which story the picture of a kind is taken; `act` picks one where the story has several. */
const SOURCES: Readonly<Record<DocumentKind, readonly [story: keyof typeof STORIES, act?: string]>> = {
  receipt: ['everything'],
  commitmentLetter: ['everything'],
  toleranceCommitment: ['everything'],
  correctionNotice: ['returned'],
  refusalDecision: ['refused'],
  notRequiredNotice: ['notRequired'],
  acceptanceNotice: ['everything'],
  tolerantAcceptanceNotice: ['everything'],
  specialProcedureNotice: ['everything', 'drainage-review'],
  extensionNotice: ['everything', 'food-licence'],
  rectificationNotice: ['everything'],
  hearingRightNotice: ['everything'],
  hearingNotice: ['everything'],
  hearingTranscript: ['everything'],
  suspensionNotice: ['everything'],
  grantDecision: ['everything', 'food-licence'],
  denialDecision: ['everything'],
  decisionCorrection: ['everything'],
  deliveryReceipt: ['everything'],
  terminationNotice: ['withdrawn'],
  cureOrder: ['everything'],
};

/** Width of a page in the pictures: pixels per point. */
const SCALE = 1.25;

/** Draws one picture of each kind of document into a folder, for people who want to see what they look like. */
async function main(folder: string): Promise<void> {
  const keys = await mkdtemp(join(tmpdir(), 'yijian-pictures-'));
  try {
    const seal = testSeal(await developmentCertificate(keys));
    const stories = documentsOfStories();
    await mkdir(folder, { recursive: true });
    for (const kind of DOCUMENT_KINDS) {
      const [story, act] = SOURCES[kind];
      const picture = await pictureOf(documentOf(stories[story] ?? [], kind, act), seal);
      await writeFile(join(folder, `${kind}.png`), picture);
      console.log(`${kind}.png  ${Math.round(picture.length / 1024)} KB`);
    }
  } finally {
    await rm(keys, { recursive: true });
  }
}

/** All pages of a sealed document beside each other. */
async function pictureOf({ document, draft }: Issued, seal: SealPort): Promise<Buffer> {
  const issuedAt = new Date(draft.actedAt);
  const pdf = await seal.seal(await renderPdf(document, { issuedAt }), { ...document, issuedAt });
  return besideEachOther(await picturesOf(pdf, SCALE));
}

main(process.argv[2] ?? 'docs/pictures/documents').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
