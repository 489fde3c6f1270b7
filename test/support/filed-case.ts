import { randomUUID } from 'node:crypto';
import { type Actor } from '@yijian/domain/case';
import { type FactValue, type LifeEvent, type Material, type Situation } from '@yijian/domain/catalogue';
import { type CaseAnswer, type OpenedCase } from './answers';
import { CLERK, type GatewayClient, type UploadFile } from './gateway-client';
import { type CaseScript, type SimulatorClient } from './simulator-client';

/** The doors of a system. */
export interface Doors {
  readonly gateway: GatewayClient;
  readonly simulator: SimulatorClient;
}

/** Name of every applicant. */
export const APPLICANT_NAME = '李示例';

/** A case that was opened for a situation of a package. */
export interface FilledCase {
  readonly caseNo: string;
  readonly opened: OpenedCase;
  readonly lifeEvent: LifeEvent;
  readonly situation: Situation;
  /** The account of the applicant, as it gives commands. */
  readonly applicant: Actor;
  /** Who the applicant is, for the register alone. */
  readonly applicantId: string;
  /** Who files: the applicant online, the clerk at the window. */
  readonly filer: Actor;
}

const packages = new Map<string, Promise<LifeEvent>>();

/** The stored package of an event; asked for once per gateway, so a newer version imported later is not seen. */
export function lifeEventOf(gateway: GatewayClient, slug: string): Promise<LifeEvent> {
  const key = `${gateway.url} ${slug}`;
  const known = packages.get(key) ?? gateway.package(slug).then(({ lifeEvent }) => lifeEvent);
  packages.set(key, known);
  return known;
}

/** Opens a case of a situation for a new applicant or account, with the departments scripted before anything is sent to them. */
export async function openCase(
  { gateway, simulator }: Doors,
  slug: string,
  situationId: string,
  script: CaseScript = {},
  account = `account-${randomUUID()}`,
): Promise<FilledCase> {
  const lifeEvent = await lifeEventOf(gateway, slug);
  const situation = lifeEvent.situations.find(({ id }) => id === situationId);
  if (situation === undefined) throw new Error(`${slug} has no situation ${situationId}`);
  const applicant = { role: 'applicant', id: account } as const;
  const filer = situation.channel === 'window' ? CLERK : applicant;
  // What is opened at the window is the applicant's by his account; online it is his because he has opened it.
  const applicantId = filer === applicant ? `certificate-${randomUUID()}` : applicant.id;
  await simulator.scriptFacts(applicantId, factsFrom(lifeEvent, situation, 'system'));
  const opened = await gateway.open(filer, {
    lifeEvent: slug,
    channel: situation.channel,
    answers: factsFrom(lifeEvent, situation, 'applicant'),
    applicant: { id: applicantId, name: APPLICANT_NAME },
  });
  await simulator.scriptCase(opened.caseNo, script);
  return { caseNo: opened.caseNo, opened, lifeEvent, situation, applicant, applicantId, filer };
}

/** Opens a case, fills its form with the example of the situation and uploads its materials: ready to be submitted. */
export async function openFilledCase(
  doors: Doors,
  slug: string,
  situationId: string,
  script: CaseScript = {},
  account?: string,
): Promise<FilledCase> {
  const file = await openCase(doors, slug, situationId, script, account);
  await doors.gateway.saveForm(file.filer, file.caseNo, exampleForm(file));
  await uploadMaterials(doors.gateway, file, file.situation.expected.materialIds);
  return file;
}

/** Files a case and has it accepted: in progress when it answers. */
export async function openAcceptedCase(
  doors: Doors,
  slug: string,
  situationId: string,
  script: CaseScript = {},
  account?: string,
): Promise<FilledCase> {
  const file = await openFilledCase(doors, slug, situationId, script, account);
  await submitAndAccept(doors, file);
  return file;
}

/** The example form of the situation. */
export function exampleForm({ lifeEvent, situation }: Pick<FilledCase, 'lifeEvent' | 'situation'>): unknown {
  return lifeEvent.mergedForm.examples.find(({ situationId }) => situationId === situation.id)?.data;
}

/** Hands in a file for every one of these materials that the service does not obtain itself. */
export async function uploadMaterials(
  gateway: GatewayClient,
  { caseNo, filer, lifeEvent }: FilledCase,
  materialIds: readonly string[],
): Promise<void> {
  const due = lifeEvent.materials.filter(({ id, sharing }) => materialIds.includes(id) && sharing.mode === 'none');
  for (const material of due) await gateway.upload(filer, caseNo, material.id, sampleUpload(material));
}

/** Submits a filled case and has it accepted. Answers the case, in progress. */
export async function submitAndAccept({ gateway }: Doors, { caseNo, filer }: FilledCase): Promise<CaseAnswer> {
  await gateway.perform(filer, caseNo, 'submit');
  return gateway.caseView(caseNo, await gateway.perform(CLERK, caseNo, 'accept'));
}

/** From all items ended to the end: delivery confirmed, rated. Answers the closed case. */
export async function deliverAndRate(doors: Doors, file: FilledCase): Promise<CaseAnswer> {
  await rateDelivered(doors, file);
  return doors.gateway.until(file.caseNo, ({ status }) => status === 'closed');
}

/** From all items ended to the rating; a case with a commitment goes on to the check of it (事后核查). */
export async function rateDelivered({ gateway }: Doors, { caseNo, applicant }: FilledCase): Promise<void> {
  const handedOut = ({ stage, holder }: CaseAnswer) => stage === 'deliver' && holder === 'applicant';
  const sent = await gateway.until(caseNo, (view) => view.stage === 'evaluate' || handedOut(view));
  if (sent.stage === 'deliver') {
    await gateway.perform(CLERK, caseNo, 'confirm-delivery', { receipt: '核验身份后签收' });
  }
  await gateway.perform(applicant, caseNo, 'rate', { grade: 'verySatisfied', comment: '很方便' });
}

/** Facts of a situation by who supplies them first. */
function factsFrom(
  lifeEvent: LifeEvent,
  situation: Situation,
  source: 'applicant' | 'system',
): Record<string, FactValue> {
  const ids = lifeEvent.facts.filter((fact) => fact.source === source).map(({ id }) => id);
  return Object.fromEntries(Object.entries(situation.facts).filter(([id]) => ids.includes(id)));
}

/** A few bytes that the gateway takes for a file in the first format of the material; no two are the same. */
function sampleUpload({ id, formats }: Pick<Material, 'id' | 'formats'>): UploadFile {
  const format = formats[0] ?? 'pdf';
  const { mediaType, signature } = FORMATS[format];
  const bytes = Uint8Array.from(Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.from(randomUUID())]));
  return { name: `${id}.${format}`, mediaType, bytes };
}

const FORMATS: Readonly<
  Record<Material['formats'][number], { readonly mediaType: string; readonly signature: string }>
> = {
  pdf: { mediaType: 'application/pdf', signature: '%PDF-1.4\n' },
  ofd: { mediaType: 'application/ofd', signature: 'PK\x03\x04' },
  jpg: { mediaType: 'image/jpeg', signature: '\xff\xd8\xff' },
  png: { mediaType: 'image/png', signature: '\x89PNG\r\n\x1a\n' },
};
