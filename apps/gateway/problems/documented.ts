import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import { type ProblemCode, PROBLEMS } from './codes';

/** One field at fault. */
export class FieldProblemDto {
  @ApiProperty({ description: '出错字段的 JSON Pointer（查询参数为 /参数名）', example: '/applicant/id' })
  readonly pointer: string;

  @ApiProperty({ description: '规则以及怎样改正', example: '必须填写' })
  readonly message: string;
}

/** One finding in a refused catalogue package. */
export class FindingDto {
  @ApiProperty({ description: '文件', example: 'life-events/restaurant-opening.json' })
  readonly file: string;

  @ApiProperty({ description: '文件中的位置（JSON Pointer）', example: '/serviceItems/0/appliesWhen' })
  readonly place: string;

  @ApiProperty({ description: '违反的规则编号（目录包说明第8节），或者 schema', example: '22' })
  readonly rule: string;

  @ApiProperty({ description: '问题' })
  readonly message: string;

  @ApiProperty({ description: '改正办法' })
  readonly remedy: string;
}

/** RFC 9457 problem details, the body of every error answer. */
export class ProblemDto {
  @ApiProperty({ description: '问题种类', example: '/problems/formInvalid' })
  readonly type: string;

  @ApiProperty({ description: '问题种类的名称', example: '表单填写不符合要求' })
  readonly title: string;

  @ApiProperty({ description: 'HTTP 状态码', example: 422 })
  readonly status: number;

  @ApiProperty({ description: '这一次的具体问题' })
  readonly detail: string;

  @ApiProperty({ description: '解决办法' })
  readonly remedy: string;

  @ApiProperty({ description: '稳定的英文代码', enum: Object.keys(PROBLEMS), example: 'formInvalid' })
  readonly code: string;

  @ApiProperty({ description: '请求路径', example: '/cases/43019926112200000100/submit' })
  readonly instance: string;

  @ApiProperty({ description: '出错的字段', type: [FieldProblemDto], required: false })
  readonly errors?: readonly FieldProblemDto[];

  @ApiProperty({ description: '目录包检查结果，仅 packageRefused 有', type: [FindingDto], required: false })
  readonly findings?: readonly FindingDto[];
}

/** Metadata key under which a route collects the problems it documents. */
const DOCUMENTED = 'documented problems';

/**
 * Documents the problems a route may answer with, grouped by status; several decorators of one route add up. Problems of every
 * route (500, 503) are not repeated.
 */
export function Problems(...codes: readonly ProblemCode[]): MethodDecorator {
  return (target, name, descriptor: PropertyDescriptor) => {
    const handler = descriptor.value as object;
    const before = (Reflect.getMetadata(DOCUMENTED, handler) ?? []) as readonly ProblemCode[];
    const all = [...new Set([...before, ...codes])];
    Reflect.defineMetadata(DOCUMENTED, all, handler);
    for (const status of new Set(all.map((code) => PROBLEMS[code].status))) {
      const members = all.filter((code) => PROBLEMS[code].status === status);
      const description = members.map((code) => `\`${code}\` ${PROBLEMS[code].title}`).join('；');
      const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } };
      ApiResponse({ status, description, content })(target, name, descriptor);
    }
  };
}
