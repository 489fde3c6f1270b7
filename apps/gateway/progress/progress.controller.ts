import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type CaseView } from '@yijian/domain/case';
import { DataSource } from 'typeorm';
import { May } from '../access/may';
import { DueDto } from '../cases/case.dto';
import { withIsoTimes } from '../cases/iso-view';
import { isQueryCode } from '../cases/query-code';
import { CaseParam } from '../commands/commands.dto';
import { TextField } from '../fields';
import { Problems } from '../problems/documented';
import { ProblemException } from '../problems/problem';
import { rowOf } from '../register/sql';

/** The code that stands for signing in. */
class QueryCodeQuery {
  @TextField('开立办件时得到的查询码', { max: 20, example: 'K7PM-2XQ9' })
  readonly queryCode: string;
}

/** One item of the progress. */
export class ItemProgressDto {
  @ApiProperty({ example: '食品经营许可' })
  readonly name: string;

  @ApiProperty({ description: '状态', example: 'inReview' })
  readonly status: string;

  @ApiProperty({ description: '承诺时限', type: DueDto, required: false })
  readonly promisedDue?: DueDto;
}

/** How far a case is, without anything personal. */
export class ProgressDto {
  @ApiProperty({ example: '43019926112200000100' })
  readonly caseNo: string;

  @ApiProperty({ description: '一件事', example: '开餐饮店一件事' })
  readonly lifeEventName: string;

  @ApiProperty({ description: '阶段', example: 'approve' })
  readonly stage: string;

  @ApiProperty({ description: '状态', example: 'inProgress' })
  readonly status: string;

  @ApiProperty({ description: '在谁手上', example: 'departments' })
  readonly holder: string;

  @ApiProperty({ description: '在等什么', example: '部门办理：食品经营许可' })
  readonly waitingFor: string;

  @ApiProperty({ description: '最近的期限', type: DueDto, required: false })
  readonly nextDue?: DueDto;

  @ApiProperty({ type: [ItemProgressDto] })
  readonly items: readonly ItemProgressDto[];
}

interface ProgressRow {
  readonly view: CaseView;
  readonly lifeEventName: string;
  readonly hash: string;
}

const PROGRESS = `
  SELECT r.view, r.life_event_name AS "lifeEventName", f.query_code_hash AS hash
  FROM case_register r JOIN case_file f USING (case_no) WHERE r.case_no = $1`;

/** Public: progress for whoever has the case number and its code. */
@ApiTags('办件')
@Controller('progress')
export class ProgressController {
  constructor(private readonly register: DataSource) {}

  @Get(':caseNo')
  @May('trackProgress')
  @ApiOperation({ summary: '凭办件编号和查询码查进度，无须登录' })
  @ApiOkResponse({ type: ProgressDto })
  @Problems('requestInvalid', 'caseUnknown')
  async progress(@Param() { caseNo }: CaseParam, @Query() { queryCode }: QueryCodeQuery): Promise<ProgressDto> {
    const row = await rowOf<ProgressRow>(this.register, PROGRESS, [caseNo]);
    // The same answer for a wrong number and a wrong code: neither can be found out by trying.
    if (row === undefined || !isQueryCode(caseNo, queryCode, row.hash)) {
      throw new ProblemException('caseUnknown', {
        detail: '办件编号或者查询码不正确。',
        remedy: '请核对受理回执上的办件编号和查询码。',
      });
    }
    const { stage, status, holder, waitingFor, nextDue, items } = row.view;
    const shown = items.map(({ name, status: itemStatus, promisedDue }) => ({ name, status: itemStatus, promisedDue }));
    const progress = {
      caseNo,
      lifeEventName: row.lifeEventName,
      stage,
      status,
      holder,
      waitingFor,
      nextDue,
      items: shown,
    };
    return withIsoTimes(progress) as ProgressDto;
  }
}
