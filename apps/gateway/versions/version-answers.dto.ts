import { ApiProperty } from '@nestjs/swagger';
import { VERSION_STATUSES, type VersionHolder, type VersionStatus } from '@yijian/domain/version';
import { ParkedStepDto } from '../cases/case.dto';
import { AnyObject } from '../fields';

/** Items of a draft that one department owns. */
export class ItemOwnerDto {
  @ApiProperty({ description: '部门', example: 'market-regulation' })
  readonly departmentId: string;

  @ApiProperty({ description: '该部门办理的事项', type: [String] })
  readonly itemIds: readonly string[];
}

/** The last revision of a draft. */
export class DraftReferenceDto {
  @ApiProperty({ description: '稿次', example: 3 })
  readonly revision: number;

  @ApiProperty({ description: '内容的 SHA-256' })
  readonly digest: string;

  @ApiProperty({ description: '生效日', example: '2027-01-01' })
  readonly effectiveFrom: string;

  @ApiProperty({ description: '有事项的部门', type: [ItemOwnerDto] })
  readonly owners: readonly ItemOwnerDto[];
}

/** The editor's answer to an objection. */
export class ObjectionAnswerDto {
  @ApiProperty({ description: '答复' })
  readonly text: string;

  @ApiProperty({ description: '答复时间' })
  readonly at: string;

  @ApiProperty({ description: '答复人' })
  readonly by: string;
}

/** One objection of a department. */
export class RaisedObjectionDto {
  @ApiProperty({ description: '异议编号', example: 'market-regulation/1' })
  readonly id: string;

  @ApiProperty({ description: '部门' })
  readonly departmentId: string;

  @ApiProperty({ description: '针对的事项；缺省为整个一件事', required: false })
  readonly itemId?: string;

  @ApiProperty({ description: '理由' })
  readonly reason: string;

  @ApiProperty({ description: '答复；尚未答复时没有', type: ObjectionAnswerDto, required: false })
  readonly answer?: ObjectionAnswerDto;
}

/** What a department says of a draft. */
export class OpinionDto extends ItemOwnerDto {
  @ApiProperty({
    description: 'awaited 等待反馈，agrees 同意，objects 有异议，silent 逾期未反馈',
    enum: ['awaited', 'agrees', 'objects', 'silent'],
  })
  readonly position: 'awaited' | 'agrees' | 'objects' | 'silent';

  @ApiProperty({ description: '反馈时间', required: false })
  readonly at?: string;

  @ApiProperty({ description: '反馈人', required: false })
  readonly by?: string;

  @ApiProperty({ description: '说明', required: false })
  readonly comment?: string;

  @ApiProperty({ description: '异议，position 为 objects 时有', type: [RaisedObjectionDto], required: false })
  readonly objections?: readonly RaisedObjectionDto[];
}

/** One asking of all departments about one revision. */
export class OpinionRoundDto {
  @ApiProperty({ description: '征求意见的稿次' })
  readonly revision: number;

  @ApiProperty({ description: '征求时间' })
  readonly askedAt: string;

  @ApiProperty({ description: '反馈截止时间' })
  readonly dueAt: string;

  @ApiProperty({ description: '各部门的意见', type: [OpinionDto] })
  readonly opinions: readonly OpinionDto[];
}

/** Why a draft came back. */
export class SentBackDto {
  @ApiProperty({ description: '退回或者收回的稿次' })
  readonly revision: number;

  @ApiProperty({ description: '理由' })
  readonly reason: string;
}

/** Who approved, and when. */
export class ApprovalDto {
  @ApiProperty({ description: '审批人' })
  readonly by: string;

  @ApiProperty({ description: '审批时间' })
  readonly at: string;
}

/** A catalogue version as it is shown. Of one that was imported as it is only status and dates are known. */
export class ShownVersionDto {
  @ApiProperty({ description: '一件事的 slug', example: 'restaurant-opening' })
  readonly slug: string;

  @ApiProperty({ description: '版本号', example: '2026.2' })
  readonly version: string;

  @ApiProperty({ description: '一件事的名称' })
  readonly name: string;

  @ApiProperty({ description: '状态', enum: VERSION_STATUSES })
  readonly status: VersionStatus;

  @ApiProperty({ description: '状态的名称', example: '征求意见' })
  readonly statusName: string;

  @ApiProperty({ description: '位置，可作为 after 参数' })
  readonly position: string;

  @ApiProperty({ description: '新办件今天是否使用本版本' })
  readonly inForce: boolean;

  @ApiProperty({ description: '生效日', required: false, example: '2027-01-01' })
  readonly effectiveFrom?: string;

  @ApiProperty({ description: '直接导入的版本，没有草案和经过', required: false })
  readonly imported?: boolean;

  @ApiProperty({ description: '起草时间', required: false })
  readonly openedAt?: string;

  @ApiProperty({ description: '最新一稿', type: DraftReferenceDto, required: false })
  readonly draft?: DraftReferenceDto;

  @ApiProperty({ description: '编辑过任何一稿的人，都不得审批', type: [String], required: false })
  readonly editors?: readonly string[];

  @ApiProperty({
    description: '在谁手上',
    enum: ['editor', 'departments', 'approver', 'service', 'operator', 'none'],
    required: false,
  })
  readonly holder?: VersionHolder;

  @ApiProperty({ description: '在等什么', required: false })
  readonly waitingFor?: string;

  @ApiProperty({ description: '下一个自动发生的时间', required: false })
  readonly nextAt?: string;

  @ApiProperty({ description: '退回或者收回的理由', type: SentBackDto, required: false })
  readonly sentBack?: SentBackDto;

  @ApiProperty({ description: '征求意见的情况', type: OpinionRoundDto, required: false })
  readonly round?: OpinionRoundDto;

  @ApiProperty({ description: '审批', type: ApprovalDto, required: false })
  readonly approval?: ApprovalDto;

  @ApiProperty({ description: '发布时间', required: false })
  readonly publishedAt?: string;

  @ApiProperty({ description: '替代了哪个版本', required: false })
  readonly supersedes?: string;

  @ApiProperty({ description: '被哪个版本替代', required: false })
  readonly supersededBy?: string;

  @ApiProperty({ description: '放弃或者停用的理由', required: false })
  readonly reason?: string;

  @ApiProperty({ description: '停住的步骤', type: [ParkedStepDto], required: false })
  readonly parked?: readonly ParkedStepDto[];
}

/** One thing that happened to a version. */
export class VersionTimelineEntryDto {
  @ApiProperty({ description: '序号' })
  readonly seq: number;

  @ApiProperty({ description: '时间' })
  readonly at: string;

  @ApiProperty({ description: '事件', example: 'opinionsAsked' })
  readonly type: string;

  @AnyObject('人员：角色 role 和编号 id')
  readonly actor?: object;

  @ApiProperty({ description: '中文说明' })
  readonly text: string;

  @AnyObject('事件的全部内容')
  readonly data?: object;
}
