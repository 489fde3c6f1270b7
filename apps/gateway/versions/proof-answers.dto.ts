import { ApiProperty } from '@nestjs/swagger';
import { type ChangeSubject } from '@yijian/domain/publication';

/** What a change is about; a new subject does not compile without its place here. */
const SUBJECTS = Object.keys({
  item: 0,
  material: 0,
  limit: 0,
  field: 0,
  question: 0,
  fact: 0,
  prerequisite: 0,
  procedure: 0,
  commitment: 0,
  tolerance: 0,
  fee: 0,
  delivery: 0,
  guide: 0,
  situation: 0,
  department: 0,
  schedule: 0,
  identity: 0,
} satisfies Record<ChangeSubject, 0>) as ChangeSubject[];

/** One difference between two versions. */
export class ChangeDto {
  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  readonly kind: 'added' | 'removed' | 'changed';

  @ApiProperty({ description: '关于什么', enum: SUBJECTS })
  readonly subject: ChangeSubject;

  @ApiProperty({ description: '最近的事项、材料、问题等的编号；一件事本身为空' })
  readonly id: string;

  @ApiProperty({ description: '新版本中的位置（JSON Pointer）；删除的为旧版本中的位置' })
  readonly place: string;

  @ApiProperty({ description: '一句话说明', example: '承诺时限由10个工作日改为8个工作日（食品经营许可）' })
  readonly text: string;
}

/** Two versions side by side. */
export class DiffDto {
  @ApiProperty({ description: '比较的版本', example: '2026.1' })
  readonly against: string;

  @ApiProperty({ description: '差异，逐条', type: [ChangeDto] })
  readonly result: readonly ChangeDto[];
}

/** One thing that applicants get otherwise, and who they are. */
export class EffectDto {
  @ApiProperty({ enum: ['end', 'items', 'materials', 'period', 'fee'] })
  readonly what: 'end' | 'items' | 'materials' | 'period' | 'fee';

  @ApiProperty({ description: '有何不同', example: '增加材料“消防平面图”' })
  readonly text: string;

  @ApiProperty({ description: '因为哪些改动', type: [String] })
  readonly why: readonly string[];

  @ApiProperty({ description: '涉及的情形和办件', type: [String] })
  readonly applicants: readonly string[];
}

/** What two versions do to the same applicants. */
export class ProofResultDto {
  @ApiProperty({ description: '一句话结论' })
  readonly summary: string;

  @ApiProperty({ description: '结果有变化的申请人数' })
  readonly affected: number;

  @ApiProperty({ description: '各种不同，涉及人数多的在前', type: [EffectDto] })
  readonly effects: readonly EffectDto[];

  @ApiProperty({ description: '每位申请人在两个版本下的结果', type: 'array', items: { type: 'object' } })
  readonly applicants: readonly object[];

  @ApiProperty({ description: '两个版本的全部差异', type: [ChangeDto] })
  readonly changes: readonly ChangeDto[];
}

/** What publishing would change for whom. */
export class ProofDto {
  @ApiProperty({ description: '比较的版本', example: '2026.1' })
  readonly against: string;

  @ApiProperty({ type: ProofResultDto })
  readonly result: ProofResultDto;
}

/** Answers that lead nowhere. */
export class DeadEndDto {
  @ApiProperty({ description: '这样回答：事实编号与值', type: Object, additionalProperties: true })
  readonly facts: object;

  @ApiProperty({ description: '依次回答的问题', type: [String] })
  readonly path: readonly string[];

  @ApiProperty({ description: '出错的位置（JSON Pointer）' })
  readonly place: string;

  @ApiProperty({ description: '会怎样' })
  readonly message: string;
}
