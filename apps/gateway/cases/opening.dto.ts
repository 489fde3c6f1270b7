import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, ObjectField, OpenObjectField, TextField, UuidField } from '../fields';

/** The applicant. */
export class ApplicantDto {
  @TextField('账号或者证件号码，只留存在登记库', { max: 64, example: 'account-20260001' })
  readonly id: string;

  @TextField('姓名或者名称', { max: 100, optional: true, example: '示例餐饮店' })
  readonly name?: string;

  @TextField('手机号码，用于短信通知，只留存在登记库', {
    max: 11,
    optional: true,
    pattern: { rule: /^1[3-9]\d{9}$/, message: '须为11位手机号码' },
    example: '13800000001',
  })
  readonly mobile?: string;

  @TextField('电子邮箱，用于邮件通知，只留存在登记库', {
    max: 254,
    optional: true,
    pattern: { rule: /^[\w.%+-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/, message: '须为电子邮箱地址，如 name@example.com' },
    example: 'name@example.com',
  })
  readonly email?: string;
}

/** A case to open. */
export class OpenCaseDto {
  @IdField('一件事的 slug', { example: 'restaurant-opening' })
  readonly lifeEvent: string;

  @ChoiceField('申报渠道', ['window', 'online'], { example: 'online' })
  readonly channel: 'window' | 'online';

  @OpenObjectField('导办回答：事实编号与值', { example: { hasLicence: true, foodMode: 'snack', businessArea: 30 } })
  readonly answers: Record<string, unknown>;

  @ObjectField('申请人', () => ApplicantDto)
  readonly applicant: ApplicantDto;

  @UuidField('依据哪次导办开立；版本、回答和渠道须与那次导办相同', { optional: true })
  readonly guidanceId?: string;
}

/** New answers. */
export class AnswersDto {
  @OpenObjectField('全部导办回答：事实编号与值', {
    example: { hasLicence: true, foodMode: 'restaurant', businessArea: 80 },
  })
  readonly answers: Record<string, unknown>;
}

/** Where to go on. */
export class CaseLinksDto {
  @ApiProperty({ description: '办件', example: '/cases/43019926112200000100' })
  readonly case: string;

  @ApiProperty({ description: '表单' })
  readonly form: string;

  @ApiProperty({ description: '材料' })
  readonly materials: string;

  @ApiProperty({ description: '开立命令的状态' })
  readonly command: string;
}

/** An opened case. */
export class OpenedCaseDto {
  @ApiProperty({ description: '办件编号，20位', example: '43019926112200000100' })
  readonly caseNo: string;

  @ApiProperty({ description: '进度查询码，只在此给出一次（同一幂等键重试得到相同的码）', example: 'K7PM-2XQ9' })
  readonly queryCode: string;

  @ApiProperty({ description: '命令编号' })
  readonly commandId: string;

  @ApiProperty({ description: 'applied 已开始；pending 已登记，稍后开始', enum: ['applied', 'pending'] })
  readonly status: 'applied' | 'pending';

  @ApiProperty({ description: '位置', required: false })
  readonly position?: string;

  @ApiProperty({ description: '后续地址', type: CaseLinksDto })
  readonly links: CaseLinksDto;
}
