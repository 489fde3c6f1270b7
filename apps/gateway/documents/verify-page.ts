import { type FileVerdictDto, type VerifiedDocumentDto } from './verify.dto';

/** Nothing is loaded from anywhere, nothing runs, and no other site may frame the page or learn its address. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
};

const STYLE = `
  :root { color-scheme: light }
  body { margin: 0; font: 1.0625rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: #1b1b1b; background: #f4f5f7 }
  main { max-width: 40rem; margin: 0 auto; padding: 1rem }
  section { background: #fff; border-radius: .5rem; padding: 1rem 1.25rem; margin: 1rem 0; border: 1px solid #d5d9de }
  h1 { font-size: 1.5rem; line-height: 1.3; margin: .25rem 0 }
  h2 { font-size: 1.15rem; margin: 0 0 .5rem }
  .state { border-left: .4rem solid; padding: .6rem .9rem; border-radius: .25rem; font-weight: 600 }
  .good { border-color: #1a7f37; background: #e9f6ec; color: #0f5323 }
  .bad { border-color: #b3261e; background: #fdecea; color: #7d1a14 }
  .note { border-color: #9a6700; background: #fff6dd; color: #5e3f00 }
  dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem }
  dt { color: #57606a } dd { margin: 0; overflow-wrap: anywhere }
  .hash { font-family: ui-monospace, monospace; font-size: .85rem }
  label { display: block; margin-bottom: .5rem }
  input[type=file] { display: block; width: 100%; padding: .5rem 0; font: inherit }
  button { font: inherit; padding: .6rem 1.4rem; min-height: 2.75rem; border: 0; border-radius: .3rem; background: #0b57d0; color: #fff }
  :focus-visible { outline: 3px solid #f5a524; outline-offset: 2px }
  @media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .5rem } }`;

/** The page of a document: what it is, whether it holds, and a form to compare a file with it. */
export function documentPage(document: VerifiedDocumentDto, verdict?: FileVerdictDto): string {
  const { title, number, authority, date, applicant, sha256, verificationCode, sealLabel } = document;
  return page(
    `${title} ${number} · 文书核验`,
    `<section aria-labelledby="title">
      <p>文书核验结果</p>
      <h1 id="title">${escaped(title)}</h1>
      <p class="state ${document.standing === 'standing' ? 'good' : 'bad'}" role="status">${escaped(document.standingText)}</p>
      ${sealLabel === undefined ? '' : `<p class="state note">本文书使用的是“${escaped(sealLabel)}”，不具有法律效力。</p>`}
      <dl>
        ${entry('文书编号', number)}${entry('签发机关', authority)}${entry('签发日期', date)}${entry('申请人', applicant)}
        ${entry('核验码', verificationCode)}
        <dt>电子文件</dt><dd>${sha256 === undefined ? '正在生成' : `<span class="hash">SHA-256 ${escaped(sha256)}</span>`}</dd>
      </dl>
    </section>
    ${verdict === undefined ? '' : verdictSection(verdict)}
    ${form(verificationCode)}`,
  );
}

/** The page of a code that nobody has given out. */
export function unknownPage(): string {
  return page(
    '没有查到文书 · 文书核验',
    `<section><h1>没有查到这份文书</h1>
      <p class="state bad" role="status">核验码不正确，或者不是本系统签发的文书。</p>
      <p>请核对文书上印的核验码；仍查不到的，请向文书上的签发机关核实。</p></section>`,
  );
}

function verdictSection({ verdict, text, sha256, signature }: FileVerdictDto): string {
  return `<section aria-labelledby="verdict"><h2 id="verdict">文件比对结果</h2>
    <p class="state ${verdict === 'same' ? 'good' : 'bad'}" role="status">${escaped(text)}</p>
    <dl>${entry('所交文件', `SHA-256 ${sha256}`)}${entry('签章', signature.valid ? '有效' : '无效或者没有')}
      ${signature.signer === undefined ? '' : entry('签章人', signature.signer)}
      ${signature.signedAt === undefined ? '' : entry('签章时间', signature.signedAt)}</dl></section>`;
}

function form(code: string): string {
  const action = `/verify/${encodeURIComponent(code.replaceAll('-', '').toLowerCase())}/file`;
  return `<section aria-labelledby="compare"><h2 id="compare">比对电子文件</h2>
    <form method="post" enctype="multipart/form-data" action="${action}">
      <label for="file">选择收到的 PDF 文件（不超过10 MB）。文件只用于比对，不会保存。</label>
      <input id="file" name="file" type="file" accept="application/pdf,.pdf" required>
      <button type="submit">比对</button>
    </form></section>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>
`;
}

function entry(label: string, value: string): string {
  return `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
