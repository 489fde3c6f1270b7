import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../fields';
import { type Standing, STANDINGS } from './documents.dto';

/** The code in the path. */
export class VerifyParam {
  @TextField('文书上的核验码，连字符可有可无，不分大小写', { max: 60, example: '7f3a9c2e5b2d8km4qxtr9whh3' })
  readonly code: string;
}

/** What anybody may know of a document who has its code. */
export class VerifiedDocumentDto {
  @ApiProperty({ description: '名称', example: '受理通知书' })
  readonly title: string;

  @ApiProperty({ description: '文书编号', example: '政务局受字〔2026〕12号' })
  readonly number: string;

  @ApiProperty({ description: '签发机关', example: '示例市示例区政务服务和数据局' })
  readonly authority: string;

  @ApiProperty({ description: '签发日期', example: '2026年3月2日' })
  readonly date: string;

  @ApiProperty({ description: '申请人，隐去部分', example: '示*********' })
  readonly applicant: string;

  @ApiProperty({ description: '效力', enum: STANDINGS })
  readonly standing: Standing;

  @ApiProperty({ description: '效力的说明', example: '有效' })
  readonly standingText: string;

  @ApiProperty({ description: '变更或者撤销它的文书', required: false })
  readonly supersededBy?: string;

  @ApiProperty({ description: '电子文件的 SHA-256，十六进制；尚未生成的没有', required: false })
  readonly sha256?: string;

  @ApiProperty({ description: '印章的标注；有标注的印章没有法律效力', required: false, example: '测试印章' })
  readonly sealLabel?: string;

  @ApiProperty({ description: '核验码', example: '7F3A9-C2E5B-2D8KM-4QXTR-9WHH3' })
  readonly verificationCode: string;
}

/** What came of comparing a file with a document. */
export const VERDICTS = [
  'same',
  'otherDocument',
  'changed',
  'unsigned',
  'unknownSigner',
  'unreadable',
  'notRendered',
] as const;

/** The verdict on a file. */
export type Verdict = (typeof VERDICTS)[number];

/** Who signed a file. */
export class SignatureDto {
  @ApiProperty({ description: '签章是否有效' })
  readonly valid: boolean;

  @ApiProperty({ description: '签章人', required: false })
  readonly signer?: string;

  @ApiProperty({ description: '签章时间', required: false })
  readonly signedAt?: string;
}

/** Whether a file is the document. */
export class FileVerdictDto {
  @ApiProperty({ description: '结论', enum: VERDICTS })
  readonly verdict: Verdict;

  @ApiProperty({ description: '结论的说明' })
  readonly text: string;

  @ApiProperty({ description: '所交文件的 SHA-256' })
  readonly sha256: string;

  @ApiProperty({ type: SignatureDto })
  readonly signature: SignatureDto;

  @ApiProperty({ type: VerifiedDocumentDto })
  readonly document: VerifiedDocumentDto;
}
