import { ApiProperty } from '@nestjs/swagger';
import { ResultFileDto } from '../cases/cases.dto';
import { CaseNoField, IdField } from '../fields';

/** The item in the path. */
export class ResultFilesParam {
  @CaseNoField()
  readonly caseNo: string;

  @IdField('事项编号', { example: 'food-licence' })
  readonly itemId: string;
}

/** A file that was uploaded for a result. */
export class UploadedResultFileDto extends ResultFileDto {
  @ApiProperty({ description: '结果编号', example: 'food-licence' })
  readonly resultId: string;
}
