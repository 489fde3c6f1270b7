import { type Facts, type FactValue, factValueProblem, type LifeEvent } from '@yijian/domain/catalogue';

/** Longest wait for the facts service, in milliseconds. */
const TIMEOUT_MS = 3000;

/** Looks up the facts of source `system` of an applicant (credit records and the like). Throws when they are not to be had now. */
export type FactsClient = (lifeEvent: LifeEvent, applicantId: string) => Promise<Facts>;

/** Client of the facts service at `url`; what it answers is checked against the types of the package. */
export function factsClient(url: string): FactsClient {
  return async (lifeEvent, applicantId) => {
    const wanted = lifeEvent.facts.filter(({ source }) => source === 'system');
    if (wanted.length === 0) return {};
    const factIds = wanted.map(({ id }) => id);
    const answer = await ask(url, { applicantId, lifeEventCode: lifeEvent.code, factIds });
    const found = wanted.filter(({ id }) => answer[id] !== undefined);
    const bad = found.find((fact) => factValueProblem(fact, answer[fact.id]) !== undefined);
    if (bad !== undefined) throw new Error(`the value of ${bad.id} does not fit its type`);
    return Object.fromEntries(found.map(({ id }) => [id, answer[id] as FactValue]));
  };
}

async function ask(url: string, question: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`the facts service answered ${response.status}`);
  const { facts } = (await response.json()) as { readonly facts?: unknown };
  if (typeof facts !== 'object' || facts === null) throw new Error('the facts service answered without facts');
  return facts as Record<string, unknown>;
}
