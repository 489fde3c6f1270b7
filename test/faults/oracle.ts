import { type Client } from '@temporalio/client';
import { caseWorkflowId } from '@yijian/contract';
import { view } from '@yijian/contract/messages';
import { type CaseEvent, type CaseView } from '@yijian/domain/case';
import { type DataSource } from 'typeorm';
import { type Doors } from '../support/filed-case';
import { Standstill } from '../support/gateway-client';
import { eventually } from '../support/http';
import { type Acknowledged } from './careful-client';
import { type FinishedCase } from './case-run';
import { endsOf, outcomeOf, requestsOf } from './scenarios';

/** The system as seen from behind its doors. */
export interface Insides {
  readonly doors: Doors;
  readonly register: DataSource;
  readonly temporal: Client;
}

/** What is known of one case by the register, event by event, and beside it. */
interface CaseRecord {
  readonly runs: number;
  readonly seq: number;
  readonly events: readonly { readonly seq: number; readonly commandId: string | null; readonly event: CaseEvent }[];
  readonly inbox: readonly { readonly commandId: string; readonly status: string }[];
  readonly requests: readonly string[];
  readonly notices: readonly string[];
  readonly deliveries: number;
  readonly uploads: number;
  /** When it was opened by the row that the gateway wrote, epoch milliseconds. */
  readonly openedAt: number;
  readonly view: CaseView;
}

const CASE_RECORD = `
SELECT c.seq, c.view, (extract(epoch FROM c.opened_at) * 1000)::float8 AS "openedAt",
  (SELECT count(*)::int FROM case_run WHERE case_no = $1) AS runs,
  (SELECT jsonb_agg(jsonb_build_object('seq', seq, 'commandId', command_id, 'event', event) ORDER BY epoch, seq)
   FROM case_event WHERE case_no = $1) AS events,
  (SELECT jsonb_agg(jsonb_build_object('commandId', command_id, 'status', status)) FROM inbox WHERE case_no = $1) AS inbox,
  (SELECT jsonb_agg(request_id) FROM department_request WHERE case_no = $1) AS requests,
  (SELECT jsonb_agg(key) FROM notice WHERE case_no = $1) AS notices,
  (SELECT count(*)::int FROM delivery WHERE case_no = $1) AS deliveries,
  (SELECT count(*)::int FROM material_upload WHERE case_no = $1) AS uploads
FROM case_register c WHERE c.case_no = $1`;

/** Waits until everything stored has been settled: the relay had its chance. */
export async function inboxIsEmpty({ register }: Pick<Insides, 'register'>): Promise<void> {
  await eventually('an empty inbox', async () => {
    const [row] = await register.query<{ pending: boolean }[]>(
      `SELECT EXISTS (SELECT FROM inbox WHERE status = 'pending') AS pending`,
    );
    return row?.pending === false ? true : undefined;
  });
}

/** Why a case did not come to its end; of one that stands still also what the engine goes on trying for it. */
export async function whyUnfinished({ temporal }: Pick<Insides, 'temporal'>, reason: unknown): Promise<string> {
  if (!(reason instanceof Standstill)) return String(reason);
  const { raw } = await temporal.workflow.getHandle(caseWorkflowId(reason.view.caseNo)).describe();
  const tries = (raw.pendingActivities ?? []).map(
    ({ activityType, attempt, lastFailure }) =>
      `${activityType?.name}, attempt ${attempt}, ${lastFailure?.message ?? 'no failure yet'}`,
  );
  return `${String(reason)} Tried: ${tries.join('; ') || 'nothing'}.`;
}

/** Everything that is wrong with a finished case, one line each; none is the only good answer. */
export async function findings(
  insides: Insides,
  finished: FinishedCase,
  ledger: readonly Acknowledged[],
): Promise<string[]> {
  const { caseNo } = finished;
  const [record] = await insides.register.query<CaseRecord[]>(CASE_RECORD, [caseNo]);
  if (record === undefined) return [`${caseNo}: not in the register`];
  const acknowledged = ledger.filter((one) => one.caseNo === caseNo);
  const found = [
    ...wrongEnd(finished),
    ...lost(acknowledged, record),
    ...differingBags('events', eventsOf(finished), namesOf(record)),
    ...differing(
      'positions',
      record.events.map((_, index) => index + 1),
      record.events.map(({ seq }) => seq),
    ),
    ...differing('runs and last position', [1, record.events.length], [record.runs, record.seq]),
    ...differingBags('notices', noticesOf(finished), record.notices),
    ...differing('opening', record.openedAt, record.view.openedAt),
    ...differing('deliveries', 1, record.deliveries),
    ...differing('uploads', uploadsOf(finished), record.uploads),
    ...differingBags('requests on record', keysOf(finished), record.requests),
    ...(await wrongRequests(insides.doors, finished)),
    ...(await wrongViews(insides, finished, record.view)),
  ];
  return found.map((line) => `${caseNo} ${JSON.stringify(finished.scenario)} ${line}`);
}

function wrongEnd({ scenario, situation, closed }: FinishedCase): string[] {
  const ends = endsOf(scenario, situation);
  const { end, outcome, grade, items } = closed;
  const itemEnds = Object.fromEntries(items.map(({ itemId, status }) => [itemId, status]));
  return [
    ...differing('end', ['completed', outcomeOf(ends), 'verySatisfied'], [end, outcome, grade]),
    ...differing('ends of items', Object.fromEntries(ends), itemEnds),
  ];
}

/** Every command that was answered with 2xx took effect: applied in the inbox, its own event in the timeline once. */
function lost(acknowledged: readonly Acknowledged[], { events, inbox }: CaseRecord): string[] {
  return [
    ...acknowledged.flatMap(({ commandId, route }) => {
      const own = events.filter((row) => row.commandId === commandId && row.event.type === OWN_EVENT[route]);
      return differing(`events of ${route}`, 1, own.length);
    }),
    ...inbox.flatMap(({ commandId, status }) => differing(`command ${commandId}`, 'applied', status)),
  ];
}

/** The event by which a command is known. */
const OWN_EVENT: Readonly<Record<string, CaseEvent['type']>> = {
  open: 'caseOpened',
  submit: 'caseSubmitted',
  accept: 'caseAccepted',
  'supply-rectification': 'rectificationSupplied',
  'confirm-delivery': 'caseDelivered',
  rate: 'caseRated',
};

/** The whole life of the case as event names, each as often as it must have happened. */
function eventsOf({ scenario, situation }: FinishedCase): string[] {
  const once = ['caseOpened', 'calendarPinned', 'noticeGiven', 'caseSubmitted', 'caseAccepted', 'caseDecided'];
  const after = ['bundleDispatched', 'caseDelivered', 'evaluationInvited', 'caseRated'];
  const requests = requestsOf(scenario, situation);
  const started = requests.filter((key) => key.endsWith('/1')).map((key) => `itemStarted ${key.slice(0, -2)}`);
  const acknowledged = requests.map((key) => `itemAcknowledged ${key}`);
  const { rectify } = scenario;
  const rectified = rectify ? [`rectificationRequested ${rectify}/1`, `rectificationSupplied ${rectify}`] : [];
  const ends = endsOf(scenario, situation);
  const ended = [...ends].map(([itemId, end]) => `${END_EVENTS[end]} ${itemId}`);
  const committed = situation.expected.commitmentItemIds.filter((itemId) => ends.get(itemId) === 'granted');
  const checked = committed.map(() => 'postCheckReported');
  return [...once, ...after, ...started, ...acknowledged, ...rectified, ...ended, ...checked];
}

const END_EVENTS = { granted: 'itemGranted', denied: 'itemDenied', prerequisiteFailed: 'itemPrerequisiteFailed' };

/**
 * Events that a case may have or not: a department that answers before its receipt has come back to a case whose worker died
 * makes `itemDispatched` superfluous, a check before the rating `followUpEnded`; a card comes with time alone.
 */
const MAY_BE: readonly CaseEvent['type'][] = ['itemDispatched', 'followUpEnded', 'cardRaised'];

/** Names of the events in the register, without those of {@link MAY_BE}. */
function namesOf({ events }: CaseRecord): string[] {
  return events
    .filter(({ event }) => !MAY_BE.includes(event.type))
    .map(({ event }) => {
      const round =
        event.type === 'itemAcknowledged' || event.type === 'rectificationRequested' ? `/${event.round}` : '';
      return 'itemId' in event ? `${event.type} ${event.itemId}${round}` : event.type;
    });
}

function noticesOf({ scenario: { rectify } }: FinishedCase): string[] {
  const rectification = rectify ? [`rectification/${rectify}/1`] : [];
  return ['oneTimeNotice/0', 'received', 'accepted', 'delivery', 'evaluation', ...rectification];
}

function uploadsOf({ lifeEvent, situation }: FinishedCase): number {
  const { materialIds } = situation.expected;
  return lifeEvent.materials.filter(({ id, sharing }) => sharing.mode === 'none' && materialIds.includes(id)).length;
}

function keysOf({ caseNo, scenario, situation }: FinishedCase): string[] {
  return requestsOf(scenario, situation).map((key) => `${caseNo}/${key}`);
}

/** Departments got exactly the expected keys, the same body every time, and had none of their replies refused. */
async function wrongRequests({ simulator }: Doors, finished: FinishedCase): Promise<string[]> {
  const received = await simulator.requestsOf(finished.caseNo);
  const keys = received.map(({ requestId }) => requestId);
  const bodies = received.filter(({ attempts }) => attempts.some(({ sameBody }) => !sameBody));
  const refused = received.flatMap(({ replies }) =>
    replies.filter(({ attempts }) => (attempts.at(-1)?.status ?? 0) >= 300).map(({ reply }) => reply.replyId),
  );
  return [
    ...differingBags('keys at departments', keysOf(finished), keys),
    ...bodies.map(({ requestId }) => `request ${requestId} came with different bodies`),
    ...refused.map((replyId) => `reply ${replyId} was refused`),
  ];
}

/** The register, the gateway and the workflow itself, asked anew from its history, say the same. */
async function wrongViews({ doors, temporal }: Insides, { caseNo }: FinishedCase, stored: CaseView): Promise<string[]> {
  const workflow = temporal.workflow.getHandle(caseWorkflowId(caseNo));
  const [{ status }, own, shown] = await Promise.all([
    workflow.describe(),
    workflow.query(view),
    doors.gateway.caseView(caseNo),
  ]);
  const { position, lifeEvent, channel, applicantName, ...shownView } = withInstants(shown) as Record<string, unknown>;
  // The ledgers of clocks are shown by themselves.
  const ownView = { ...own, clocks: undefined };
  return [
    ...differing('workflow', 'COMPLETED', status.name),
    ...differing('view in the register', own, stored),
    ...differing('view at the gateway', ownView, shownView),
    ...[position, lifeEvent, channel, applicantName].flatMap((member) =>
      member === undefined ? ['incomplete view'] : [],
    ),
  ];
}

/** A copy in which every ISO time is epoch milliseconds again. */
function withInstants(value: unknown): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+\+08:00$/.test(value)) return Date.parse(value);
  if (Array.isArray(value)) return value.map(withInstants);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withInstants(member)]));
}

/** One line when two values differ, none when they are the same; objects are the same whatever the order of their members. */
function differing(what: string, expected: unknown, actual: unknown): string[] {
  const [wanted, got] = [canonical(expected), canonical(actual)];
  return wanted === got ? [] : [`${what}: expected ${wanted}, got ${got}`];
}

/** One line when two bags of names differ: what is lost, and what is too much. */
function differingBags(what: string, expected: readonly string[], actual: readonly string[]): string[] {
  const lost = without(expected, actual);
  const extra = without(actual, expected);
  return lost.length + extra.length === 0 ? [] : [`${what}: lost [${lost.join()}], too much [${extra.join()}]`];
}

/** What is left of a bag when another is taken out of it, one for one. */
function without(bag: readonly string[], taken: readonly string[]): string[] {
  const left = [...bag];
  for (const name of taken) {
    const index = left.indexOf(name);
    if (index >= 0) left.splice(index, 1);
  }
  return left;
}

function canonical(value: unknown): string {
  const ordered = (_: string, member: unknown): unknown =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member;
  return JSON.stringify(value, ordered) ?? 'nothing';
}
