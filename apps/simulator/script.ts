import { type DepartmentReply, type DepartmentRequest, type OutputValue } from '@yijian/contract';
import { chance, fingerprint } from './chance';
import { type Fault, hasFault } from './faults';

/** What the departments of one case do. Items that are not named follow the defaults. */
export interface CaseScript {
  readonly items: Readonly<Record<string, ItemScript>>;
}

/** What the department of one item does; an empty script acknowledges and grants. */
export interface ItemScript {
  /** False: never acknowledged. Default true. */
  readonly acknowledge?: boolean;
  /** Milliseconds from the receipt to the decision or rectification; default as in the defaults. */
  readonly thinkMs?: number;
  /** Requirements (整改要求) per round: the first round with the first list, and so on; rounds beyond are decided. */
  readonly rectify?: readonly (readonly string[])[];
  /** Default `grant`, but `deny` when the time to rectify is over. */
  readonly decide?: 'grant' | 'deny';
  /** True: no rectification and no decision until the case gets a script in which this item is not held. */
  readonly hold?: boolean;
  /** Reason of a denial, in Chinese. */
  readonly reason?: string;
  /** Legal ground of a denial, in Chinese. */
  readonly legalBasis?: string;
  /** Values of results by id; `null` withholds one. The rest is made up from the request. */
  readonly results?: Readonly<Record<string, unknown>>;
  /** Values of data by id; `null` withholds one. The rest is made up from the request. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What special procedures find out, in this order; a script put again may only add to the list. */
  readonly facts?: readonly { readonly procedureId: string; readonly facts: Readonly<Record<string, unknown>> }[];
  readonly faults?: readonly Fault[];
}

/** What departments do without a script. */
export interface Defaults {
  /** Changes which requests meet which share; the same seed repeats a run. */
  readonly seed: string;
  /** Think time, milliseconds. */
  readonly thinkMs: { readonly min: number; readonly max: number };
  /** Share of items denied and of items rectified once, 0 to 1. */
  readonly shares: { readonly deny: number; readonly rectify: number };
  /** Faults, each with the share of items it befalls, 0 to 1. */
  readonly faults: readonly { readonly share: number; readonly fault: Fault }[];
}

/** Every department grants everything after 20 to 60 ms. */
export const GRANT_EVERYTHING: Defaults = {
  seed: 'simulator',
  thinkMs: { min: 20, max: 60 },
  shares: { deny: 0, rectify: 0 },
  faults: [],
};

/** An item script with nothing left to chance. */
export type SettledScript = ItemScript & { readonly thinkMs: number; readonly faults: readonly Fault[] };

/** What the department does with this request: by the script of the case if it names the item, else by shares. */
export function settle(request: DepartmentRequest, script: CaseScript | undefined, defaults: Defaults): SettledScript {
  const { caseNo, itemId } = request;
  const draw = (purpose: string) => chance(defaults.seed, caseNo, itemId, purpose);
  const { min, max } = defaults.thinkMs;
  const thinkMs = Math.round(min + draw(`think/${request.round}`) * (max - min));
  const scripted = script?.items[itemId];
  if (scripted !== undefined) return { thinkMs, faults: [], ...scripted };
  return {
    thinkMs,
    faults: defaults.faults.filter(({ share }, index) => draw(`fault/${index}`) < share).map(({ fault }) => fault),
    ...(draw('deny') < defaults.shares.deny && { decide: 'deny' }),
    ...(draw('rectify') < defaults.shares.rectify && { rectify: [['请按现场检查意见完成整改并补充说明材料']] }),
  };
}

/**
 * The replies that follow a request, in the order they are sent: acknowledged, data, facts, then rectification or decision.
 * Data and facts come in the first round only. Nothing follows a withdrawal. Ids depend on the request and the kind alone,
 * so a reply that is sent again is the same reply.
 */
export function repliesTo(request: DepartmentRequest, script: SettledScript): DepartmentReply[] {
  if (request.kind === 'withdrawal') return [];
  const acknowledged =
    script.acknowledge === false
      ? []
      : [{ ...head(request, 'acknowledged'), kind: 'acknowledged', round: request.round } as const];
  const found =
    request.kind === 'application' ? [...dataReplies(request, script), ...factsReplies(request, script)] : [];
  const concluding = script.hold === true ? [] : [conclusion(request, script)];
  return hasFault(script.faults, 'outOfOrder')
    ? [...found, ...concluding, ...acknowledged]
    : [...acknowledged, ...found, ...concluding];
}

/** The decision on a request, whatever may have been asked before it. */
export function decision(request: DepartmentRequest, script: ItemScript): DepartmentReply {
  const { round } = request;
  const verdict = script.decide ?? (request.kind === 'rectificationExpired' ? 'deny' : 'grant');
  if (verdict === 'grant') {
    return {
      ...head(request, 'granted'),
      kind: 'granted',
      round,
      results: outputs(request, 'results', script.results),
    };
  }
  const late = request.kind === 'rectificationExpired';
  return {
    ...head(request, 'denied'),
    kind: 'denied',
    round,
    reason: script.reason ?? (late ? '逾期未完成整改' : '不符合法定条件（仿真）'),
    legalBasis: script.legalBasis ?? '《中华人民共和国行政许可法》第三十八条',
  };
}

function conclusion(request: DepartmentRequest, script: ItemScript): DepartmentReply {
  const requirements = request.kind === 'rectificationExpired' ? undefined : script.rectify?.[request.round - 1];
  if (requirements === undefined) return decision(request, script);
  return { ...head(request, 'rectification'), kind: 'rectification', round: request.round, requirements };
}

function dataReplies(request: DepartmentRequest, script: ItemScript): DepartmentReply[] {
  const data = outputs(request, 'data', script.data);
  return data.length === 0 ? [] : [{ ...head(request, 'data'), kind: 'data', data }];
}

function factsReplies(request: DepartmentRequest, script: ItemScript): DepartmentReply[] {
  return (script.facts ?? []).map(({ procedureId, facts }, index) => ({
    ...head(request, `facts-${index + 1}`),
    kind: 'facts',
    procedureId,
    facts,
  }));
}

function head({ requestId, caseNo, itemId }: DepartmentRequest, kind: string) {
  return { replyId: `${requestId}/${kind}`, caseNo, itemId };
}

/** Expected outputs with their scripted values, or fictional ones that depend on case, item and id alone. */
function outputs(
  { caseNo, itemId, expects }: DepartmentRequest,
  sort: 'results' | 'data',
  scripted: Readonly<Record<string, unknown>> = {},
): OutputValue[] {
  return expects[sort]
    .map(({ id }) => ({ id, value: id in scripted ? scripted[id] : fictional(caseNo, itemId, id) }))
    .filter(({ value }) => value !== null);
}

function fictional(caseNo: string, itemId: string, id: string): string {
  return `示例${fingerprint(caseNo, itemId, id).slice(0, 12).toUpperCase()}`;
}
