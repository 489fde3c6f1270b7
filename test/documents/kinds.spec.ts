import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentCertificate, renderPdf, type SigningCertificate, testSeal } from '@yijian/adapters/documents';
import { DOCUMENT_KINDS } from '@yijian/domain/document';
import { extractText } from 'unpdf';
import { checkDocuments, type DocumentVerdict } from '../support/document-check';
import { FIELDS, REMEDIES } from './fields';
import { type Issued } from './issue';
import { documentOf, documentsOfStories, STORIES } from './stories';

const stories = documentsOfStories();
const all = Object.values(stories).flat();
const issuedAt = new Date('2026-05-20T02:00:00Z');

/** The words on the pages as an independent reader finds them, without spaces. */
async function wordsOf({ document }: Issued): Promise<string> {
  const { text } = await extractText(new Uint8Array(await renderPdf(document, { issuedAt })), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

describe('documents of real stories', () => {
  it.each(DOCUMENT_KINDS)('given a %s, then a reader finds its head and every field of its kind', async (kind) => {
    const { story, act, says, remedies } = FIELDS[kind];
    const issued = documentOf(stories[story] ?? [], kind, act);
    const { document } = issued;
    const words = await wordsOf(issued);
    const head = document.head.flatMap(({ label, value }) => [label, value]);
    const common = [document.title, document.number, document.authority, document.date, document.verification.code];
    for (const text of [...common, ...head, '12345', ...says.split('|'), ...(remedies ? REMEDIES : [])])
      expect(words).toContain(text.replaceAll(/\s/g, ''));
    expect(head).toContain('9243**********013F（统一社会信用代码）');
  });

  it('given an acceptance by law, then it counts from the receipt and says so', async () => {
    const words = await wordsOf(documentOf(stories['deemed'] ?? [], 'acceptanceNotice'));
    for (const text of ['即2026年3月2日起视为受理', '第三十二条第一款第四项']) expect(words).toContain(text);
  });

  it('given a second notice of correction, then it rests on new facts and is no 一次性 one', async () => {
    const notices = (stories['correctedAgain'] ?? []).filter(({ draft }) => draft.kind === 'correctionNotice');
    expect(notices.map(({ document }) => document.title)).toEqual(['一次性补正告知书', '补正告知书']);
    const [, second] = notices;
    expect(second && (await wordsOf(second))).toContain('委托人于受理审核期间书面撤回了原授权');
  });

  it.each([
    ['returned', ['补齐材料', ...REMEDIES]],
    ['prerequisiteFailed', ['因前置事项“营业执照信息核验”没有办成', '待前置，尚未开始办理', ...REMEDIES]],
    ['toleranceBroken', ['没有履行容缺受理承诺', '诚信档案', ...REMEDIES]],
    ['terminated', ['所在路段划入学校周边禁售范围', '《未成年人保护法》第五十九条', ...REMEDIES]],
  ] as const)('given a case that is %s, then its notice says why and the remedies', async (story, says) => {
    const words = await wordsOf(documentOf(stories[story] ?? [], 'terminationNotice'));
    for (const text of says) expect(words).toContain(text);
  });

  it('given acts that a clock rests on, then each of them has its document', () => {
    for (const [name, tell] of Object.entries(STORIES)) {
      const { state } = tell();
      const acts = Object.values(state.clocks).flatMap(({ entries }) =>
        entries.flatMap((entry) => ('ground' in entry && entry.ground.act !== undefined ? [entry.ground.act] : [])),
      );
      const issued = (stories[name] ?? []).map(({ draft }) => draft.act);
      const missing = acts.filter((act) => !issued.includes(act));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });

  it('given all documents, then none shows an identity number, and each is of an authority that may issue it', () => {
    for (const { draft, document } of all) {
      expect(JSON.stringify(document)).not.toMatch(/92430199MA4C00013F|\d{17}[\dX](?!\d)(?<!\d{18}\d)/);
      const isWindow = draft.authorityId === 'government-services';
      expect(document.sealName).toBe(isWindow ? '受理专用章' : '行政审批专用章');
      expect(draft.itemId === undefined || !isWindow).toBe(true);
    }
  });
});

describe('documents of all kinds, checked by programs that know nothing of ours', () => {
  let folder: string;
  let certificate: SigningCertificate;
  let verdicts: DocumentVerdict[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yijian-kinds-'));
    certificate = await developmentCertificate(folder);
    const seal = testSeal(certificate);
    const sealed: Buffer[] = [];
    for (const kind of DOCUMENT_KINDS) {
      const { document } = documentOf(all, kind);
      sealed.push(await seal.seal(await renderPdf(document, { issuedAt }), { ...document, issuedAt }));
    }
    const changed = Buffer.from(sealed[0] ?? Buffer.alloc(0));
    changed[4000] = (changed[4000] ?? 0) ^ 1;
    verdicts = await checkDocuments([...sealed, changed], certificate.certificate);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(DOCUMENT_KINDS.map((kind, index) => [kind, index] as const))(
    'given a %s, then its signature passes and it is fit for the archive',
    (_, index) => {
      expect(verdicts[index]).toMatchObject({
        intact: true,
        scope: 'FULL',
        indication: 'TOTAL_PASSED',
        archival: true,
      });
    },
  );

  it('given one byte changed, then the signature fails', () => {
    expect(verdicts.at(-1)).toMatchObject({ intact: false, indication: 'TOTAL_FAILED' });
  });
});
