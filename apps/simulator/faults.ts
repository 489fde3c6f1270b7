/**
 * What may go wrong with one item. The first four meet requests, one attempt after the other in the order they are listed;
 * `times` (default 1) is the number of attempts. The others concern replies.
 */
export type Fault =
  /** The connection is cut without an answer. */
  | { readonly kind: 'refuseConnection'; readonly times?: number }
  /** 503: asked again without end. */
  | { readonly kind: 'serverError'; readonly times?: number }
  /** 422: the item is parked until an operator retries. */
  | { readonly kind: 'clientError'; readonly times?: number }
  /** The request is stored, the receipt comes only after `ms` milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number; readonly times?: number }
  /** Every reply is sent twice at the same moment. */
  | { readonly kind: 'duplicateReply' }
  /** The acknowledgement comes after the decision. */
  | { readonly kind: 'outOfOrder' }
  /** Replies begin before the receipt is answered. */
  | { readonly kind: 'early' }
  /** The decision or rectification comes `ms` milliseconds later than the think time. */
  | { readonly kind: 'late'; readonly ms: number };

/** Every kind of fault. */
export const FAULT_KINDS = [
  'refuseConnection',
  'serverError',
  'clientError',
  'slow',
  'duplicateReply',
  'outOfOrder',
  'early',
  'late',
] as const satisfies readonly Fault['kind'][];

/** How one attempt of a request is met. */
export type Reception =
  | { readonly kind: 'refuse' }
  | { readonly kind: 'fail'; readonly status: 503 | 422 }
  | { readonly kind: 'accept'; readonly slowMs: number };

/** How attempt number `attempt` (from 1) is met: each fault takes its `times` attempts, then the next one has its turn. */
export function receptionOf(attempt: number, faults: readonly Fault[]): Reception {
  let before = 0;
  for (const fault of faults) {
    const reception = receptionBy(fault);
    if (reception === undefined) continue;
    before += reception.times;
    if (attempt <= before) return reception.reception;
  }
  return { kind: 'accept', slowMs: 0 };
}

function receptionBy(fault: Fault): { reception: Reception; times: number } | undefined {
  switch (fault.kind) {
    case 'refuseConnection':
      return { reception: { kind: 'refuse' }, times: fault.times ?? 1 };
    case 'serverError':
      return { reception: { kind: 'fail', status: 503 }, times: fault.times ?? 1 };
    case 'clientError':
      return { reception: { kind: 'fail', status: 422 }, times: fault.times ?? 1 };
    case 'slow':
      return { reception: { kind: 'accept', slowMs: fault.ms }, times: fault.times ?? 1 };
    case 'duplicateReply':
    case 'outOfOrder':
    case 'early':
    case 'late':
      return undefined;
  }
}

/** Whether a fault of this kind is among them. */
export function hasFault(faults: readonly Fault[], kind: Fault['kind']): boolean {
  return faults.some((fault) => fault.kind === kind);
}

/** Milliseconds by which the decision or rectification is late; 0 without such a fault. */
export function lateness(faults: readonly Fault[]): number {
  return faults.reduce((total, fault) => total + (fault.kind === 'late' ? fault.ms : 0), 0);
}
