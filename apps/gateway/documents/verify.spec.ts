import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { developmentCertificate, renderPdf, testSeal } from '@yijian/adapters/documents';
import { type LegalDocumentRow } from '@yijian/adapters/register';
import { DocumentDesk } from '../spec-support/document-desk';
import { problem, type TestAnswer } from '../spec-support/gateway';

let desk: DocumentDesk;
beforeAll(async () => {
  desk = await DocumentDesk.open();
}, 60_000);
afterAll(() => desk?.close());

describe('the public verification', () => {
  const ask = (code: string, accept = 'application/json') =>
    desk.gateway.ask({ url: `/verify/${code}`, headers: { accept } });
  const page = async (code: string) => String((await ask(code, 'text/html,*/*')).body['text']);

  it('given a code however it is typed, then anybody learns what the document is, and nothing else of the case', async () => {
    const caseNo = await desk.openCase();
    const row = await desk.issue(caseNo);
    await desk.render(row);
    const code = row.verificationCode;
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code} `.replaceAll('-', ' ')]) {
      const { status, body } = await ask(encodeURIComponent(typed));
      expect({ typed, status }).toEqual({ typed, status: 200 });
      expect(body).toMatchObject({
        title: '受理通知书',
        number: row.number,
        date: '2026年3月2日',
        applicant: '张**',
        standing: 'standing',
      });
      expect(JSON.stringify(body)).not.toContain(caseNo);
    }
  });

  it('given a browser, then it gets a page in Chinese for phones that loads nothing and says all of it', async () => {
    const row = await desk.issue(await desk.openCase(), { title: '<b>受理</b>通知书' });
    const answer = await ask(row.verificationCode, 'text/html');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'") as unknown,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    const html = await page(row.verificationCode);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('width=device-width');
    for (const text of [row.number, '有效', '张**', '正在生成', '&lt;b&gt;受理&lt;/b&gt;通知书'])
      expect(html).toContain(text);
    expect(html).not.toMatch(/<script|<img|<link|https?:\/\//);
  });

  it('given a code that nobody has given out, then page and program are told the same', async () => {
    expect(await ask('AAAAA-AAAAA-AAAAA-AAAAA-AAAAA')).toMatchObject({ status: 404, ...problem('documentUnknown') });
    const answer = await ask('AAAAA', 'text/html');
    expect(answer.status).toBe(404);
    expect(String(answer.body['text'])).toContain('没有查到这份文书');
  });
});

describe('comparing a file with a document', () => {
  const compare = async (row: LegalDocumentRow, file: Buffer, accept = 'application/json'): Promise<TestAnswer> => {
    const boundary = 'test-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, accept };
    return desk.gateway.ask({ method: 'POST', url: `/verify/${row.verificationCode}/file`, headers, payload });
  };

  it('given the file itself, then it is the same, with who signed and when', async () => {
    const row = await desk.issue(await desk.openCase());
    const file = await desk.render(row);
    const { status, body } = await compare(row, file);
    expect(status).toBe(200);
    expect(body).toMatchObject({ verdict: 'same', signature: { valid: true, signer: '测试印章 仅供测试 TEST ONLY' } });
    expect(body['text']).toContain('完全一致');
  });

  it('given anything else, then it is said in words what differs, and nothing is kept', async () => {
    const caseNo = await desk.openCase();
    const [row, other] = [await desk.issue(caseNo), await desk.issue(caseNo)];
    const [file, otherFile] = [await desk.render(row), await desk.render(other)];
    const stored = (await readdir(desk.gateway.objectStoreFolder, { recursive: true })).length;
    const changed = Buffer.from(file);
    changed[3000] = (changed[3000] ?? 0) ^ 1;
    const foreign = await developmentCertificate(join(desk.folder, 'foreign'));
    const { content, issuedAt } = row;
    const printed = await renderPdf(content, { issuedAt });
    const forged = await testSeal(foreign).seal(printed, { ...content, issuedAt });
    const verdicts = [
      [changed, 'changed', '改动'],
      [Buffer.concat([file, Buffer.from('\n%appended')]), 'changed', '附加了内容'],
      [otherFile, 'otherDocument', '另一份文书'],
      [printed, 'unsigned', '没有电子签章'],
      [forged, 'unknownSigner', '不是本系统使用的印章'],
      [Buffer.from('hello'), 'unsigned', '没有电子签章'],
    ] as const;
    for (const [content, verdict, words] of verdicts) {
      const { body } = await compare(row, content);
      expect(body).toMatchObject({ verdict });
      expect(body['text']).toContain(words);
    }
    const html = String((await compare(row, changed, 'text/html')).body['text']);
    expect(html).toContain('文件比对结果');
    expect(await readdir(desk.gateway.objectStoreFolder, { recursive: true })).toHaveLength(stored);
  });

  it('given a document that stands no more, then even its own file is told so', async () => {
    const row = await desk.issue(await desk.openCase(), { isVoid: true });
    const { body } = await compare(row, await desk.render(row));
    expect(body).toMatchObject({ verdict: 'same', document: { standing: 'voided' } });
    expect(body['text']).toContain('已作废');
  });

  it('given a file that is too large, empty or none, then it is refused', async () => {
    const row = await desk.issue(await desk.openCase());
    expect(await compare(row, Buffer.alloc(10 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      ...problem('fileTooLarge'),
    });
    expect(await compare(row, Buffer.alloc(0))).toMatchObject({ status: 422, ...problem('fileEmpty') });
    const json = { method: 'POST', url: `/verify/${row.verificationCode}/file`, payload: {} } as const;
    expect(await desk.gateway.ask(json)).toMatchObject({ status: 415, ...problem('mediaTypeUnsupported') });
  });
});
