import { type PrintedDocument } from '@yijian/domain/document';
import { materialsTable, printedNotice } from '@yijian/domain/testing';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { GlyphMissing, renderPdf } from '.';

const issuedAt = new Date('2026-03-02T02:00:00Z');
const render = (change: Partial<PrintedDocument> = {}) => renderPdf(printedNotice(change), { issuedAt });

/** What an independent reader of PDF finds on the pages, without spaces. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(pdf));
  return text.map((page) => page.replaceAll(/\s/g, ''));
}

/** Every text of a document without spaces; names of kinds are none. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.replaceAll(/\s/g, '')];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'kind' ? [] : textsOf(each)));
}

describe('a printed document', () => {
  it('given a notice, then a reader finds every text of it on one page', async () => {
    const { template, sealName, body, ...rest } = printedNotice();
    const [page, ...others] = await pagesOf(await render());
    expect(others).toEqual([]);
    for (const text of textsOf([rest, body])) expect(page).toContain(text);
    // Neither the name of the template nor a seal that is not there yet is printed.
    for (const text of [template.kind, sealName]) expect(page).not.toContain(text);
  });

  it('given a notice, then the file says title, authority, language and time of issue', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await render()));
    const { info } = await getMeta(pdf);
    expect(info).toMatchObject({
      Title: '受理通知书',
      Author: '示例区政务服务和数据管理局',
      Subject: '示例区政务局受字〔2026〕12号',
      Keywords: 'acceptance 3',
      Language: 'zh-CN',
      CreationDate: 'D:20260302020000Z',
    });
  });

  it('given all kinds of blocks, then fields and lines to sign on are printed with their labels', async () => {
    const fields = [{ label: '法律依据', value: '《行政许可法》第三十二条' }];
    const lines = [
      { label: '申请人（签名）', value: '' },
      { label: '日期', value: '2026年3月3日' },
    ];
    const [page] = await pagesOf(
      await render({
        body: [
          { kind: 'fields', fields },
          { kind: 'signature', lines },
        ],
      }),
    );
    expect(page).toContain('法律依据：《行政许可法》第三十二条');
    expect(page).toContain('申请人（签名）：');
    expect(page).toContain('日期：2026年3月3日');
  });

  it('given a table of three pages, then each page has its heading, number and code, and no row is lost', async () => {
    const pages = await pagesOf(await render({ body: [materialsTable(36)] }));
    expect(pages).toHaveLength(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('序号材料名称来源份数说明');
      expect(page).toContain('示例区政务局受字〔2026〕12号核验码：7F3A-9C1E-5B2D');
      expect(page).toContain(`第${index + 1}页共3页`);
    }
    const whole = pages.join('');
    for (let row = 1; row <= 36; row += 3) expect(whole).toContain(`${row}营业执照部门核验免交`);
    expect(whole.match(/营业执照/g)).toHaveLength(12);
    expect(pages.map((page) => page.includes('扫码核验'))).toEqual([false, false, true]);
  });

  it('given one cell longer than a page, then it goes on on the next one', async () => {
    const long = Array.from({ length: 120 }, (_, index) => `第${index + 1}行的说明`);
    const columns = [
      { title: '项目', width: 1 },
      { title: '说明', width: 1 },
    ];
    const pages = await pagesOf(await render({ body: [{ kind: 'table', columns, rows: [['一', long.join('\n')]] }] }));
    expect(pages.length).toBeGreaterThan(2);
    for (const line of long) expect(pages.join('')).toContain(line);
  });

  it('given a text that ends near the foot, then the authority does not stand on a page without text', async () => {
    for (let lines = 14; lines <= 22; lines += 1) {
      const body = Array.from({ length: lines }, (_, index) => ({ kind: 'paragraph', text: `第${index}段` }) as const);
      const pages = await pagesOf(await render({ body }));
      expect(pages.at(-1)).toContain(`第${lines - 1}段`);
      expect(pages.at(-1)).toContain('2026年3月2日');
    }
  });

  it('given texts without any place to break, then they stay within the margins', async () => {
    const key = 'A1b2'.repeat(60);
    const pdf = await getDocumentProxy(
      new Uint8Array(
        await render({
          head: [{ label: '事项', value: key }],
          body: [{ kind: 'paragraph', text: key }, { kind: 'list', items: [key] }, table([key, key])],
          verification: { url: `https://example.gov.cn/${key}`, code: key },
        }),
      ),
    );
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const ends = items.map((item) => ('str' in item ? (item.transform[4] as number) + item.width : 0));
    expect(Math.max(...ends)).toBeLessThan(MARGIN_RIGHT + 0.5);
  });

  it('given the same words and time, then the bytes are the same; another time gives others', async () => {
    const [first, second] = [await render(), await render()];
    expect(first.equals(second)).toBe(true);
    expect((await renderPdf(printedNotice(), { issuedAt: new Date(0) })).equals(first)).toBe(false);
  });

  it('given documents printed at the same time, then they do not mix', async () => {
    const alone = await render({ title: '收件凭证' });
    const [, together] = await Promise.all([render(), render({ title: '收件凭证' }), render()]);
    expect(together?.equals(alone)).toBe(true);
  });
});

describe('characters that the font lacks', () => {
  it('given a rare character in a name, then nothing is printed and the error says which and where', async () => {
    const head = [{ label: '申请人', value: '𠮷野家' }];
    const error: unknown = await render({ head }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(GlyphMissing);
    expect(error).toMatchObject({ character: '𠮷', codePoint: 'U+20BB7', field: 'head 申请人' });
    expect((error as Error).message).not.toContain('野家');
  });

  it.each([
    [{ body: [{ kind: 'list', items: ['好', '𠮷'] }] }, 'body[0] item 2'],
    [{ body: [{ kind: 'signature', lines: [{ label: '日期', value: '𠮷' }] }] }, 'body[0] 日期'],
    [{ contact: '𠮷' }, 'contact'],
    [{ verification: { url: 'https://a.cn', code: '𠮷' } }, 'code'],
  ] satisfies [Partial<PrintedDocument>, string][])(
    'given one in %j, then the place is named',
    async (change, field) => {
      await expect(render(change)).rejects.toMatchObject({ field });
    },
  );

  it('given characters of names that are rare but in the font, then they are printed', async () => {
    const [page] = await pagesOf(await render({ head: [{ label: '申请人', value: '䶮㛃𬭁𫠆·朱祐㮣' }] }));
    expect(page).toContain('䶮㛃𬭁𫠆·朱祐㮣');
  });

  it('given marks that nobody can see, then they are left out', async () => {
    const hidden = await render({ title: '受\u200b理\u202e通知\ufeff书' });
    expect(hidden.equals(await render())).toBe(true);
  });
});

const MARGIN_RIGHT = (184 / 25.4) * 72;

function table(row: readonly string[]) {
  return { kind: 'table', columns: row.map(() => ({ title: '列', width: 1 })), rows: [row] } as const;
}
