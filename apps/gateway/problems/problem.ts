import { type FieldProblem, type Refusal } from '@yijian/domain/failure';
import { PROBLEMS, type ProblemCode } from './codes';

/** One finding of a package check, for catalogue managers. */
export interface Finding {
  readonly file: string;
  readonly place: string;
  readonly rule: number | string;
  readonly message: string;
  readonly remedy: string;
}

/** Body of every error answer: RFC 9457 problem details with our members. Text is Chinese, codes are English. */
export interface Problem {
  /** `/problems/<code>`, described in docs/api.md. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What is wrong here. */
  readonly detail: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly code: ProblemCode;
  /** Path of the request, without its query. */
  readonly instance?: string;
  /** Fields at fault, as JSON Pointers into the body (or `/name` of a query parameter). */
  readonly errors?: readonly FieldProblem[];
  /** Findings of a refused catalogue package. */
  readonly findings?: readonly Finding[];
  /** Further facts of the problem, e.g. the end of a guidance that cannot be filed. */
  readonly [extension: string]: unknown;
}

/** What is said about one occurrence of a problem. */
export interface Occurrence {
  readonly detail: string;
  readonly remedy: string;
  readonly errors?: readonly FieldProblem[];
  readonly findings?: readonly Finding[];
  /** Further members of the problem, by name. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Seconds after which it may go better; becomes `Retry-After`. */
  readonly retryAfter?: number;
}

/** Thrown anywhere in the gateway; the filter turns it into a problem answer. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';

  constructor(
    readonly code: ProblemCode,
    readonly occurrence: Occurrence,
  ) {
    super(`${code}: ${occurrence.detail}`);
  }
}

/** The problem of one occurrence. */
export function problemOf(code: ProblemCode, occurrence: Occurrence): Problem {
  const { detail, remedy, errors, findings, more } = occurrence;
  const { title, status } = PROBLEMS[code];
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    remedy,
    code,
    ...(errors === undefined ? {} : { errors }),
    ...(findings === undefined ? {} : { findings }),
    ...more,
  };
}

/** What a refusal by the rules of a case says. */
export function refusalOccurrence({ message, remedy, fields }: Refusal): Occurrence {
  return { detail: message, remedy, ...(fields === undefined ? {} : { errors: fields }) };
}

/** The exception for a refusal by the rules of a case. */
export function refused(refusal: Refusal<ProblemCode>): ProblemException {
  return new ProblemException(refusal.code, refusalOccurrence(refusal));
}
