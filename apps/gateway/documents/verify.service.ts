import { Injectable } from '@nestjs/common';
import { type SignatureReport, verifyPdfSignature } from '@yijian/adapters/documents';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { isoTime } from '../cases/iso-time';
import { rowOf, rowsOf } from '../register/sql';
import { documentUnknown } from './documents.service';
import { STANDING_COLUMNS, standingOf, type StandingRow } from './standing';
import { type FileVerdictDto, type SignatureDto, type Verdict, type VerifiedDocumentDto } from './verify.dto';

interface VerifiedRow extends StandingRow {
  readonly title: string;
  readonly number: string;
  readonly authority: string;
  readonly date: string;
  readonly applicant: string | null;
  readonly sha256: string | null;
  readonly sealLabel: string | null;
  readonly verificationCode: string;
}

const BY_CODE = `
  SELECT d.title, d.number, d.content ->> 'authority' AS authority, d.content ->> 'date' AS date, d.sha256,
    d.seal_label AS "sealLabel", d.verification_code AS "verificationCode", c.applicant_name_masked AS applicant,
    ${STANDING_COLUMNS}
  FROM legal_document AS d JOIN case_register AS c USING (case_no) WHERE d.verification_code = $1`;

/** Answers anybody who has the code of a document: what it is, whether it holds, whether a file is it. Keeps nothing. */
@Injectable()
export class VerifyService {
  constructor(private readonly register: DataSource) {}

  /** The document with a code, however it was typed. Throws `documentUnknown`. */
  async document(code: string): Promise<VerifiedDocumentDto> {
    const row = await rowOf<VerifiedRow>(this.register, BY_CODE, [groupsOf(code)]);
    if (row === undefined) throw documentUnknown();
    const { applicant, sha256, sealLabel, stands, supersededBy, ...plain } = row;
    return {
      ...plain,
      applicant: applicant ?? '（未登记姓名）',
      ...standingOf({ stands, supersededBy }),
      ...(sha256 !== null && { sha256 }),
      ...(sealLabel !== null && { sealLabel }),
    };
  }

  /** Whether a file is the document with a code, and what its signature says. Throws `documentUnknown`. */
  async file(document: VerifiedDocumentDto, file: Buffer): Promise<FileVerdictDto> {
    const sha256 = createHash('sha256').update(file).digest('hex');
    const certificates = await rowsOf<{ certificate: Buffer }>(
      this.register,
      'SELECT certificate FROM seal_certificate',
    );
    const report = await verifyPdfSignature(
      file,
      certificates.map(({ certificate }) => certificate),
    );
    const verdict = verdictOn(document, sha256, report);
    return { verdict, text: textOf(verdict, document, report), sha256, signature: signatureOf(report), document };
  }
}

/** A code as it is kept: capital letters in groups of five. */
function groupsOf(code: string): string {
  return (
    code
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')
      .match(/.{1,5}/g) ?? []
  ).join('-');
}

function verdictOn({ sha256: issued }: VerifiedDocumentDto, sha256: string, report: SignatureReport): Verdict {
  if (issued === undefined) return 'notRendered';
  if (sha256 === issued) return 'same';
  if (report.valid) return 'otherDocument';
  return report.problem === 'notWholeFile' ? 'changed' : report.problem;
}

function textOf(
  verdict: Verdict,
  { number, standingText, standing }: VerifiedDocumentDto,
  report: SignatureReport,
): string {
  const signer = 'signer' in report && report.signer ? report.signer.name : '';
  switch (verdict) {
    case 'same':
      return `文件与签发的文书完全一致，没有改动过；签章人：${signer}。${standing === 'standing' ? '文书有效。' : `但是文书${standingText}。`}`;
    case 'otherDocument':
      return `文件带有有效的签章（签章人：${signer}），但不是${number}这一份，可能是另一份文书。请核对文件上的文书编号和核验码。`;
    case 'changed':
      return '文件在签章以后被改动过，或者附加了内容，不能采信。请以本页显示的内容为准，并向签发机关核实。';
    case 'unknownSigner':
      return `文件由“${signer}”签章，不是本系统使用的印章，不能证明是签发的文书。`;
    case 'unsigned':
      return '文件没有电子签章，可能是扫描、截图、打印后另存的副本，不能作为电子文书核验。请以本页显示的内容为准。';
    case 'unreadable':
      return '文件的签章不能识别，文件可能已经损坏，或者不是签发的文书。';
    case 'notRendered':
      return '这份文书的电子文件还没有生成，请稍后再核验文件；文书的编号和内容以本页为准。';
  }
}

function signatureOf(report: SignatureReport): SignatureDto {
  const signer = 'signer' in report && report.signer ? { signer: report.signer.name } : {};
  return { valid: report.valid, ...signer, ...(report.valid && { signedAt: isoTime(report.signedAt) }) };
}
