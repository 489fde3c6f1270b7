import { type DepartmentReply } from '@yijian/contract';
import { SUSPENSION_GROUNDS, TERMINATION_GROUNDS } from '@yijian/domain/case';
import { type FieldProblem } from '@yijian/domain/failure';
import { ProblemException } from '../problems/problem';
import { type ReplyDto } from './reply.dto';

/** Members that belong to some kinds only. */
const MEMBER_NAMES = [
  ...([
    'round',
    'reviewerId',
    'requirements',
    'results',
    'reason',
    'legalBasis',
    'data',
    'eventId',
    'defects',
  ] as const),
  ...(['procedureId', 'procedureKey', 'timeNeeded', 'findings', 'facts', 'fulfilled', 'cure'] as const),
  ...(['heldAt', 'place', 'inspectors', 'outcomes', 'officerId', 'open', 'record'] as const),
  ...(['headId', 'ground', 'specialStatute', 'to'] as const),
];

type Member = (typeof MEMBER_NAMES)[number];

/** Members each kind must have, and those it may have besides. */
const MEMBERS: Readonly<
  Record<ReplyDto['kind'], { readonly must: readonly Member[]; readonly may?: readonly Member[] }>
> = {
  acknowledged: { must: ['round'], may: ['reviewerId'] },
  rectification: { must: ['round', 'requirements'] },
  granted: { must: ['round'], may: ['results'] },
  denied: { must: ['round', 'reason', 'legalBasis'] },
  data: { must: ['data'] },
  facts: { must: ['procedureId', 'facts'] },
  event: { must: ['eventId'] },
  defects: { must: ['defects'] },
  postCheck: { must: ['fulfilled', 'findings'], may: ['cure'] },
  procedureStarted: { must: ['procedureId', 'reason'], may: ['timeNeeded'] },
  procedureProlonged: { must: ['procedureKey', 'timeNeeded', 'reason'] },
  procedureEnded: { must: ['procedureKey', 'findings'] },
  visitAppointed: { must: ['procedureId', 'heldAt', 'place', 'inspectors'], may: ['reason'] },
  visitRecorded: { must: ['procedureId', 'findings', 'outcomes'] },
  hearingRightTold: { must: ['procedureId', 'reason'] },
  hearingScheduled: { must: ['heldAt', 'place', 'officerId', 'open'] },
  hearingHeld: { must: ['record'] },
  extended: { must: ['headId', 'reason'] },
  suspended: { must: ['headId', 'ground', 'reason', 'legalBasis'], may: ['specialStatute'] },
  resumed: { must: ['headId'] },
  terminated: { must: ['headId', 'ground', 'reason', 'legalBasis'] },
  decisionCorrected: { must: ['headId', 'to', 'reason', 'legalBasis'], may: ['results'] },
};

/** Grounds that the kinds with a ground know. */
const GROUNDS: Partial<Record<ReplyDto['kind'], readonly string[]>> = {
  suspended: SUSPENSION_GROUNDS,
  terminated: TERMINATION_GROUNDS,
};

/** A reply of the kind it says it is. Throws `replyInvalid` with every member that is missing or out of place. */
export function replyOf(dto: ReplyDto): DepartmentReply {
  const { must, may = [] } = MEMBERS[dto.kind];
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
  const grounds: readonly string[] | undefined = GROUNDS[kind];
  if (grounds && dto.ground !== undefined && !grounds.includes(dto.ground)) {
    errors.push({ pointer: '/ground', message: `“${kind}”的事由须为 ${grounds.join('、')} 之一` });
  }
  if (errors.length > 0) throw replyInvalid('回复的内容与其种类不符。', errors);
  // Which members a kind has was checked just now.
  const results = kind === 'granted' || kind === 'decisionCorrected' ? { results: [] } : {};
  return { ...results, ...withoutUndefined(dto) } as DepartmentReply;
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
