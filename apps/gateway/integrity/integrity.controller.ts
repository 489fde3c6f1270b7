import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { May } from '../access/may';
import { isoTime } from '../cases/iso-time';
import { TextField, WholeNumberField } from '../fields';
import { Problems } from '../problems/documented';
import { rowsOf } from '../register/sql';

/** Whose file. */
class IntegrityQuery {
  @TextField('申请人编号', { max: 64, example: 'account-1' })
  readonly applicantId: string;
}

/** Which page. */
class PublicationQuery {
  @WholeNumberField('第几页，从1起', { min: 1, max: 1000, optional: true, example: 1 })
  readonly page?: number;
}

/** One entry of the integrity file. */
export class IntegrityRecordDto {
  @ApiProperty({ example: '43019926112200000100' })
  readonly caseNo: string;

  @ApiProperty({ description: '承诺：tolerance/材料 或者 commitment/事项', example: 'commitment/fire-check' })
  readonly subject: string;

  @ApiProperty({ description: 'breach 违反承诺，repaired 已改正', enum: ['breach', 'repaired'] })
  readonly kind: string;

  @ApiProperty({ description: '情况' })
  readonly findings: string;

  @ApiProperty({ description: '记入时间' })
  readonly recordedAt: string;
}

/** One published commitment. */
export class PublishedCommitmentDto {
  @ApiProperty({ description: '一件事' })
  readonly lifeEventName: string;

  @ApiProperty({ description: '事项', example: 'fire-check' })
  readonly itemId: string;

  @ApiProperty({ description: '承诺人（脱敏）', required: false })
  readonly applicantName?: string;

  @ApiProperty({ description: 'inForce 履行中，kept 已核查履行，broken 未履行', enum: ['inForce', 'kept', 'broken'] })
  readonly status: string;

  @ApiProperty({ description: '受理时间' })
  readonly acceptedAt: string;
}

const FILE = `
  SELECT case_no AS "caseNo", subject, kind, findings, recorded_at AS "recordedAt" FROM integrity_record
  WHERE applicant_id = $1 ORDER BY recorded_at DESC`;

/** Commitments on a page. */
const PAGE = 50;

const PUBLISHED = `
  SELECT life_event_name AS "lifeEventName", item_id AS "itemId", applicant_name_masked AS "applicantName", status,
    accepted_at AS "acceptedAt"
  FROM published_commitment ORDER BY accepted_at DESC, case_no, item_id LIMIT $1 OFFSET $2`;

/** 诚信档案 and 承诺公开: what cases have recorded of promises, kept and broken (`domain.md` P8.4). */
@ApiTags('容缺与告知承诺')
@Controller()
export class IntegrityController {
  constructor(private readonly register: DataSource) {}

  @Get('integrity-records')
  @May('readIntegrityRecords')
  @ApiOperation({ summary: '申请人的诚信档案：违反和改正的承诺' })
  @ApiOkResponse({ type: [IntegrityRecordDto] })
  @Problems('requestInvalid')
  async file(@Query() { applicantId }: IntegrityQuery): Promise<IntegrityRecordDto[]> {
    type Row = Omit<IntegrityRecordDto, 'recordedAt'> & { readonly recordedAt: Date };
    const rows = await rowsOf<Row>(this.register, FILE, [applicantId]);
    return rows.map((row) => ({ ...row, recordedAt: isoTime(row.recordedAt) }));
  }

  @Get('published-commitments')
  @May('readPublishedCommitments')
  @ApiOperation({ summary: '公开的告知承诺及其履行情况，无须登录' })
  @ApiOkResponse({ type: [PublishedCommitmentDto] })
  @Problems('requestInvalid')
  async published(@Query() { page = 1 }: PublicationQuery): Promise<PublishedCommitmentDto[]> {
    type Row = Omit<PublishedCommitmentDto, 'acceptedAt' | 'applicantName'> & {
      readonly acceptedAt: Date;
      readonly applicantName: string | null;
    };
    const rows = await rowsOf<Row>(this.register, PUBLISHED, [PAGE, (page - 1) * PAGE]);
    return rows.map(({ applicantName, acceptedAt, ...row }) => ({
      ...row,
      ...(applicantName !== null && { applicantName }),
      acceptedAt: isoTime(acceptedAt),
    }));
  }
}
