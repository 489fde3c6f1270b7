import { ApiProperty } from '@nestjs/swagger';
import { VERSION_STATUSES } from '@yijian/domain/version';
import {
  ChoiceField,
  IdField,
  ObjectsField,
  OpenObjectField,
  TextField,
  TextsField,
  WholeNumberField,
} from '../fields';

/** `年份.序号`. */
const VERSION = { rule: /^\d{4}\.[1-9]\d{0,2}$/, message: '须为“年份.序号”，例如 2026.2' };

/** `YYYY-MM-DD`. */
const DATE = { rule: /^\d{4}-\d{2}-\d{2}$/, message: '须为日期，例如 2027-01-01' };

/** The version in the path. */
export class VersionParam {
  @IdField('一件事的 slug', { example: 'restaurant-opening' })
  readonly slug: string;

  @TextField('版本号', { max: 8, pattern: VERSION, example: '2026.2' })
  readonly version: string;
}

/** The answer to a command. */
export class VersionAnswerDto {
  @ApiProperty({ description: '命令编号' })
  readonly commandId: string;

  @ApiProperty({ description: '一件事的 slug', example: 'restaurant-opening' })
  readonly slug: string;

  @ApiProperty({ description: '版本号', example: '2026.2' })
  readonly version: string;

  @ApiProperty({ description: 'applied 已生效，pending 已收存，稍后生效', enum: ['applied', 'pending'] })
  readonly status: 'applied' | 'pending';

  @ApiProperty({ description: '生效后的位置，可作为 after 参数', required: false })
  readonly position?: string;

  @ApiProperty({ description: '查询地址，pending 时有', required: false })
  readonly statusUrl?: string;
}

/** The answer to a saved draft. */
export class DraftSavedDto extends VersionAnswerDto {
  @ApiProperty({ description: '稿次，下次保存时写入 If-Match', example: 3 })
  readonly revision: number;
}

/** A draft to save. */
export class DraftDto {
  @OpenObjectField('一件事目录包文件的全部内容，格式见目录包说明')
  readonly content: Record<string, unknown>;

  @TextsField('已知悉预期结果有变化的情形编号', { min: 0, max: 500, length: 100, optional: true })
  readonly acknowledgedSituationIds?: string[];

  @TextField('修改说明', { max: 1000, optional: true, example: '按新规定取消一份材料' })
  readonly comment?: string;
}

/** A version to copy into a new draft. */
export class CopyDto {
  @TextField('新的版本号', { max: 8, pattern: VERSION, example: '2026.2' })
  readonly version: string;

  @TextField('新版本的生效日', { max: 10, pattern: DATE, example: '2027-01-01' })
  readonly effectiveFrom: string;
}

/** 征求意见. */
export class StartOpinionsDto {
  @WholeNumberField('反馈期限，工作日，当日不计；缺省5', { min: 1, max: 60, optional: true, example: 5 })
  readonly workingDays?: number;

  @TextField('说明', { max: 1000, optional: true })
  readonly comment?: string;
}

/** One objection. */
export class ObjectionDto {
  @IdField('异议所针对的本部门事项；缺省为整个一件事', { optional: true, example: 'food-licence' })
  readonly itemId?: string;

  @TextField('理由', { max: 1000, example: '承诺时限不能少于现场核查所需的5个工作日' })
  readonly reason: string;
}

/** 反馈意见. */
export class GiveOpinionDto {
  @ObjectsField('异议；同意的为空', () => ObjectionDto, { min: 0, max: 50, optional: true })
  readonly objections?: ObjectionDto[];

  @TextField('说明', { max: 1000, optional: true })
  readonly comment?: string;
}

/** 答复异议. */
export class AnswerObjectionDto {
  @TextField('异议编号', { max: 120, example: 'market-regulation/1' })
  readonly objectionId: string;

  @TextField('答复', { max: 1000 })
  readonly answer: string;
}

/** A reason. */
export class VersionReasonDto {
  @TextField('理由', { max: 1000 })
  readonly reason: string;
}

/** A comment, if any. */
export class VersionCommentDto {
  @TextField('说明', { max: 1000, optional: true })
  readonly comment?: string;
}

/** 调整生效日. */
export class EffectiveDateDto extends VersionCommentDto {
  @TextField('新的生效日，不早于今天', { max: 10, pattern: DATE, example: '2027-01-01' })
  readonly effectiveFrom: string;
}

/** A parked step. */
export class RetryVersionDto {
  @TextField('停住的步骤', { max: 40, example: 'publish' })
  readonly step: string;
}

/** Filters of the list; all that are given must hold. */
export class VersionsQuery {
  @IdField('一件事的 slug', { optional: true, example: 'restaurant-opening' })
  readonly lifeEvent?: string;

  @ChoiceField('状态', VERSION_STATUSES, { optional: true })
  readonly status?: string;

  @IdField('只看等待该部门反馈意见的', { optional: true, example: 'market-regulation' })
  readonly awaiting?: string;
}

/** Which position to wait for. */
export class VersionAfterQuery {
  @TextField('等到读得到该位置', { max: 100, optional: true })
  readonly after?: string;
}

/** Which revision. */
export class RevisionQuery {
  @WholeNumberField('稿次；缺省为最新一稿', { min: 1, max: 1_000_000, optional: true })
  readonly revision?: number;
}

/** What to compare with. */
export class AgainstQuery {
  @TextField('比较的版本号；缺省为正在使用的版本', { max: 8, pattern: VERSION, optional: true, example: '2026.1' })
  readonly against?: string;
}

/** How many recorded cases to replay. */
export class ProofQuery extends AgainstQuery {
  @WholeNumberField('最近的真实办件数，缺省100', { min: 0, max: 1000, optional: true, example: 100 })
  readonly cases?: number;
}

/** How many random answers. */
export class DeadEndsQuery {
  @WholeNumberField('随机作答的次数，缺省500', { min: 1, max: 5000, optional: true })
  readonly runs?: number;

  @WholeNumberField('随机数种子，缺省1；同一种子得到相同的结果', { min: 0, max: 2_147_483_647, optional: true })
  readonly seed?: number;
}

/** The command in the path. */
export class VersionCommandParam {
  @TextField('命令编号', { max: 36 })
  readonly commandId: string;
}
