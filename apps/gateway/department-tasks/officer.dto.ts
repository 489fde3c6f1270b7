import { ApiProperty } from '@nestjs/swagger';

/** An officer of the department. */
export class OfficerDto {
  @ApiProperty({ description: '账号编号', example: 'market-regulation-reviewer' })
  readonly id: string;

  @ApiProperty({ description: '姓名；从未登录过的缺省', required: false, example: '孙承办' })
  readonly name?: string;
}
