import { ApiProperty } from '@nestjs/swagger';
import { CaseNoField, IdField, TextField, UuidField } from '../fields';

/** What is known of the content of a file. */
export class FileContentDto {
  @ApiProperty({ description: '内容类型，按文件内容判定', example: 'application/pdf' })
  readonly mediaType: string;

  @ApiProperty({ description: '大小，字节', example: 183_240 })
  readonly bytes: number;

  @ApiProperty({ description: '内容的 SHA-256，十六进制' })
  readonly sha256: string;
}

/** One uploaded file. */
export class UploadDto extends FileContentDto {
  @ApiProperty({ description: '文件编号（UUID）' })
  readonly uploadId: string;

  @ApiProperty({ description: '材料编号', example: 'lease-contract' })
  readonly materialId: string;

  @ApiProperty({ description: '文件名', example: '租赁合同.pdf' })
  readonly fileName: string;

  @ApiProperty({ description: '上传时间', example: '2026-11-22T09:00:00.000+08:00' })
  readonly uploadedAt: string;
}

/** How an upload id looks. */
export const UPLOAD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The file in the path. */
export class UploadParam {
  @CaseNoField()
  readonly caseNo: string;

  @TextField('文件编号', {
    max: 36,
    pattern: { rule: UPLOAD_ID, message: '须为上传时得到的 uploadId' },
  })
  readonly uploadId: string;
}

/** A file of an earlier case of the same applicant, which could be handed in for a material of this one. */
export class EarlierMaterialDto extends UploadDto {
  @ApiProperty({ description: '交过它的办件', example: '43019926112200000100' })
  readonly caseNo: string;

  @ApiProperty({ description: '那件一件事的名称', example: '开办餐饮店一件事' })
  readonly lifeEventName: string;
}

/** Which earlier file to hand in for which material. */
export class ReuseMaterialDto {
  @IdField('本件的材料编号', { example: 'layout-plan' })
  readonly materialId: string;

  @UuidField('要用的文件，GET /cases/{caseNo}/earlier-materials 给出的 uploadId')
  readonly uploadId: string;
}
