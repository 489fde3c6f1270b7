/** One field that breaks a rule: JSON Pointer into what was sent, and the rule in Chinese. */
export interface FieldProblem {
  readonly pointer: string;
  readonly message: string;
}

/** A refusal of the gateway (RFC 9457): what is wrong and what to do about it, in Chinese. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** HTTP status. */
    readonly status: number,
    /** Code of the problem, e.g. `revisionStale`; `unknown` when the answer was no problem document. */
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly remedy: string | undefined,
    readonly errors: readonly FieldProblem[],
  ) {
    super(detail ?? title);
  }
}

/** Reads the problem document of an answer that is no success. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  const { code, title, detail, remedy, errors } = body as Partial<Problem>;
  return new Problem(response.status, code ?? 'unknown', title ?? '系统暂时不能答复', detail, remedy, errors ?? []);
}

/** Whether a failure means that the gateway is away for the moment: the same request may be sent again. */
export function isOutage(error: unknown): boolean {
  return error instanceof Problem ? [502, 503, 504].includes(error.status) : error instanceof TypeError;
}
