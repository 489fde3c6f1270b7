import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_KINDS } from '@yijian/domain/document';
import { TextField } from '../fields';

/** Whether a document still holds. */
export const STANDINGS = ['standing', 'superseded', 'voided'] as const;

/** `standing`: it holds. `superseded`: a later decision changed or revoked it. `voided`: its act no longer stands. */
export type Standing = (typeof STANDINGS)[number];

/** The document in the path. */
export class DocumentParam {
  @TextField('文书编号', { max: 80, example: '政务局受字〔2026〕12号' })
  readonly number: string;
}

/** One legal document of a case. */
export class DocumentDto {
  @ApiProperty({ description: '文书编号', example: '政务局受字〔2026〕12号' })
  readonly number: string;

  @ApiProperty({ description: '种类', enum: DOCUMENT_KINDS, example: 'acceptanceNotice' })
  readonly kind: string;

  @ApiProperty({ description: '名称', example: '受理通知书' })
  readonly title: string;

  @ApiProperty({ description: '事项；关于整件的文书没有', required: false, example: 'food-licence' })
  readonly itemId?: string;

  @ApiProperty({ description: '事项名称', required: false, example: '食品经营许可（新办）' })
  readonly itemName?: string;

  @ApiProperty({ description: '签发机关', example: '示例市示例区政务服务和数据局' })
  readonly authority: string;

  @ApiProperty({ description: '行为作出的时间' })
  readonly actedAt: string;

  @ApiProperty({ description: '文书签发的时间' })
  readonly issuedAt: string;

  @ApiProperty({ description: '效力：有效，已被后来的决定变更或者撤销，已作废', enum: STANDINGS })
  readonly standing: Standing;

  @ApiProperty({ description: '效力的说明', example: '有效' })
  readonly standingText: string;

  @ApiProperty({ description: '变更或者撤销它的文书', required: false })
  readonly supersededBy?: string;

  @ApiProperty({ description: '电子文件是否已经生成' })
  readonly rendered: boolean;

  @ApiProperty({ description: '电子文件的 SHA-256，十六进制', required: false })
  readonly sha256?: string;

  @ApiProperty({ description: '电子文件的大小，字节', required: false })
  readonly bytes?: number;

  @ApiProperty({
    description: '印章的标注；有标注的印章（测试印章）没有法律效力',
    required: false,
    example: '测试印章',
  })
  readonly sealLabel?: string;

  @ApiProperty({ description: '电子文件暂时不能生成的原因，系统会再试', required: false })
  readonly problem?: string;

  @ApiProperty({ description: '核验码', example: '7F3A9-C2E5B-2D8KM-4QXTR-9WHH3' })
  readonly verificationCode: string;

  @ApiProperty({
    description: '电子文件和公开核验的地址',
    example: { file: '/documents/…/file', verification: '/verify/…' },
  })
  readonly links: { readonly file: string; readonly verification: string };
}

/** The file is not there yet. */
export class DocumentPendingDto {
  @ApiProperty({ description: '说明', example: '文书正在生成，请稍后再取。' })
  readonly message: string;
}

/** A document whose file could not be made. */
export class FailedDocumentDto {
  @ApiProperty({ description: '办件编号' })
  readonly caseNo: string;

  @ApiProperty({ description: '文书编号' })
  readonly number: string;

  @ApiProperty({ description: '试过的次数' })
  readonly attempts: number;

  @ApiProperty({ description: '原因' })
  readonly problem: string;

  @ApiProperty({ description: '下一次再试的时间' })
  readonly nextAttemptAt: string;
}

/** What is still to be done about documents. */
export class DocumentBacklogDto {
  @ApiProperty({ description: '还没有签发文书的行为' })
  readonly toIssue: number;

  @ApiProperty({ description: '其中最早的记录时间', required: false })
  readonly oldestToIssueAt?: string;

  @ApiProperty({ description: '已经签发、还没有生成电子文件的文书' })
  readonly toRender: number;

  @ApiProperty({ description: '其中最早的签发时间', required: false })
  readonly oldestToRenderAt?: string;

  @ApiProperty({ description: '生成失败、等待再试的，至多100件', type: [FailedDocumentDto] })
  readonly failed: readonly FailedDocumentDto[];
}
