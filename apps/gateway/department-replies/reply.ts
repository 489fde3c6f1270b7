import { type DepartmentReply } from '@yijian/contract';
import { type FieldProblem } from '@yijian/domain/failure';
import { ProblemException } from '../problems/problem';
import { type ReplyDto } from './reply.dto';

/** Members that belong to some kinds only. */
const MEMBER_NAMES = [
  ...(['round', 'requirements', 'results', 'reason', 'legalBasis'] as const),
  ...(['data', 'procedureId', 'facts', 'eventId'] as const),
];

type Member = (typeof MEMBER_NAMES)[number];

/** Members each kind must have, and those it may have besides. */
const MEMBERS: Readonly<
  Record<ReplyDto['kind'], { readonly must: readonly Member[]; readonly may: readonly Member[] }>
> = {
  acknowledged: { must: ['round'], may: [] },
  rectification: { must: ['round', 'requirements'], may: [] },
  granted: { must: ['round'], may: ['results'] },
  denied: { must: ['round', 'reason', 'legalBasis'], may: [] },
  data: { must: ['data'], may: [] },
  facts: { must: ['procedureId', 'facts'], may: [] },
  event: { must: ['eventId'], may: [] },
};

/** A reply of the kind it says it is. Throws `replyInvalid` with every member that is missing or out of place. */
export function replyOf(dto: ReplyDto): DepartmentReply {
  const { must, may } = MEMBERS[dto.kind];
  const { kind } = dto;
  const given = MEMBER_NAMES.filter((name) => dto[name] !== undefined);
  const errors: FieldProblem[] = [
    ...must
      .filter((name) => !given.includes(name))
      .map((name) => ({ pointer: `/${name}`, message: `“${kind}”必须给出` })),
    ...given
      .filter((name) => !must.includes(name) && !may.includes(name))
      .map((name) => ({ pointer: `/${name}`, message: `“${kind}”没有这个字段，请删除` })),
  ];
  if (errors.length > 0) throw replyInvalid('回复的内容与其种类不符。', errors);
  // Which members a kind has was checked just now.
  return { ...(kind === 'granted' ? { results: [] } : {}), ...withoutUndefined(dto) } as DepartmentReply;
}

/** The problem of a reply that is malformed. */
export function replyInvalid(detail: string, errors: readonly FieldProblem[]): ProblemException {
  return new ProblemException('replyInvalid', {
    detail,
    remedy: '请按 errors 改正，以新的 replyId 重新发送。',
    errors,
  });
}

function withoutUndefined(dto: ReplyDto): object {
  return Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
}
