import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { caseWorkflowId, type DepartmentReply } from '@yijian/contract';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Bench } from '../bench';
import { until } from '../database';
import { type Message, REFERENCE, type ReferenceCase, type ReferenceItem } from '../reference-case';
import { type Side } from '../side';
import { materialUpload } from './material-upload';
import { ApiError, type ApiRequest, type PublicApi } from './public-api';

/** Between two looks at a command that was stored but had not taken effect, or a rating that came too early; milliseconds. */
const AGAIN_MS = 10;

/** What happened besides answers 200, counted over all cases. */
export interface Incidents {
  /** Commands answered 202: stored, in effect later. */
  pending: number;
  /** Ratings refused because the delivery was still under way, and given again. */
  tooEarly: number;
}

/** The reference event as it is in the catalogue. */
export async function referenceEvent(api: PublicApi): Promise<LifeEvent> {
  const path = `/catalogue/packages/${REFERENCE.lifeEvent}`;
  const { body } = await api.ask<{ lifeEvent: LifeEvent }>({ method: 'GET', path, ...MANAGER });
  return body.lifeEvent;
}

const MANAGER = { role: 'catalogueManager', id: 'bench' };
const CLERK = { role: 'windowClerk', id: 'bench-window' };
/** Applicants, who take turns; they sign in while everything is warmed up. */
const APPLICANTS = 16;

/** Cases of the whole system through its public API. */
export function wholeSide({ system }: Bench, api: PublicApi, lifeEvent: LifeEvent, incidents: Incidents): Side {
  const situation = lifeEvent.situations.find(({ id }) => id === REFERENCE.situation);
  const example = lifeEvent.mergedForm.examples.find(({ situationId }) => situationId === REFERENCE.situation);
  if (!situation || !example) throw new Error(`The package ${REFERENCE.lifeEvent} has no ${REFERENCE.situation}.`);
  const asked = lifeEvent.facts.filter(({ source }) => source === 'applicant').map(({ id }) => id);
  const answers = Object.fromEntries(Object.entries(situation.facts).filter(([id]) => asked.includes(id)));
  const handedIn = lifeEvent.materials.filter(
    ({ id, sharing }) => sharing.mode === 'none' && situation.expected.materialIds.includes(id),
  );
  let prepared = 0;
  return {
    name: 'whole',
    prepare: async () => {
      const applicant = { role: 'applicant', id: `bench-applicant-${(prepared += 1) % APPLICANTS}` };
      const opening = {
        lifeEvent: lifeEvent.slug,
        channel: 'online',
        answers,
        applicant: { id: applicant.id, name: '测试' },
      };
      const { caseNo } = await post<{ caseNo: string }>(api, '/cases', applicant, opening);
      const path = `/cases/${caseNo}`;
      const headers = { 'if-match': '"0"' };
      await api.ask({ method: 'PUT', path: `${path}/form`, ...applicant, headers, body: example.data });
      for (const { id } of handedIn) await api.ask({ ...materialUpload(`${path}/materials`, id), ...applicant });
      return wholeCase(api, caseNo, applicant, incidents);
    },
    quiet: async (cases) => {
      for (const { caseNo } of cases) await until(async () => (await caseOf(api, caseNo)).stage === 'form');
    },
    processes: () =>
      Object.fromEntries(
        (['gateway', 'worker', 'temporal', 'postgres'] as const).map((name) => [name, system.service(name).pid ?? 0]),
      ),
  };
}

type Identity = Pick<ApiRequest, 'role' | 'id'>;

function wholeCase(api: PublicApi, caseNo: string, applicant: Identity, incidents: Incidents): ReferenceCase {
  const send = async (message: Message) => {
    const { path, body, ...identity } = requestOf(message, caseNo, applicant);
    const answer = await post<{ status: string; commandId: string }>(api, path, identity, body);
    if (answer.status !== 'pending') return;
    incidents.pending += 1;
    const look = { method: 'GET', path: `/commands/${answer.commandId}`, ...CLERK } as const;
    await until(async () => (await api.ask<{ status: string }>(look)).body.status === 'applied');
  };
  return {
    caseNo,
    workflowId: caseWorkflowId(caseNo),
    send: (message) => (message.kind === 'rate' ? rated(() => send(message), incidents) : send(message)),
    ended: () => until(async () => (await caseOf(api, caseNo)).status === 'closed'),
  };
}

/** A rating that comes while the bundle is still on its way is given again. */
async function rated(rate: () => Promise<void>, incidents: Incidents): Promise<void> {
  for (;;) {
    try {
      return await rate();
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 409) throw error;
      incidents.tooEarly += 1;
      await pause(AGAIN_MS);
    }
  }
}

function requestOf(message: Message, caseNo: string, applicant: Identity): Identity & { path: string; body: object } {
  const path = (route: string) => `/cases/${caseNo}/${route}`;
  switch (message.kind) {
    case 'submit':
      return { path: path('submit'), ...applicant, body: { deliveryMethod: REFERENCE.delivery } };
    case 'accept':
      return { path: path('accept'), ...CLERK, body: {} };
    case 'supplyRectification':
      return {
        path: path('supply-rectification'),
        ...applicant,
        body: { itemId: message.item.itemId, round: message.round },
      };
    case 'rate':
      return { path: path('rate'), ...applicant, body: { grade: 'verySatisfied' } };
    case 'grant':
    case 'requestRectification': {
      const body = replyOf(message.kind, message.item, message.round, caseNo);
      return { path: '/department-replies', role: 'system', id: message.item.departmentId, body };
    }
  }
}

function replyOf(
  kind: 'grant' | 'requestRectification',
  { itemId, resultId }: ReferenceItem,
  round: number,
  caseNo: string,
): DepartmentReply {
  const common = { replyId: `${caseNo}/${itemId}/${round}/${kind}`, caseNo, itemId, round };
  return kind === 'grant'
    ? { ...common, kind: 'granted', results: [{ id: resultId, value: `${itemId}-${caseNo}` }] }
    : { ...common, kind: 'rectification', requirements: ['请按现场检查意见完成整改，并补充整改说明'] };
}

async function post<T>(api: PublicApi, path: string, identity: Identity, body: object): Promise<T> {
  const key = 'replyId' in body ? String(body.replyId) : randomUUID();
  const headers = { 'idempotency-key': key };
  return (await api.ask<T>({ method: 'POST', path, ...identity, headers, body })).body;
}

async function caseOf(api: PublicApi, caseNo: string): Promise<{ readonly stage: string; readonly status: string }> {
  return (await api.ask<{ stage: string; status: string }>({ method: 'GET', path: `/cases/${caseNo}`, ...CLERK })).body;
}
