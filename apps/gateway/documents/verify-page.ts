import { escaped, page } from '../pages/page';
import { type FileVerdictDto, type VerifiedDocumentDto } from './verify.dto';

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

function entry(label: string, value: string): string {
  return `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`;
}
