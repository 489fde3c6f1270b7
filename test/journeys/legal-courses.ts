import {
  type Doors,
  exampleForm,
  type FilledCase,
  openAcceptedCase,
  openCase,
  openFilledCase,
  rateDelivered,
  deliverAndRate,
  uploadMaterials,
} from '../support/filed-case';
import { CLERK } from '../support/gateway-client';

/** The item that {@link committedCase} handles on a commitment, and the material that {@link toleratedCase} leaves out. */
export const COMMITTED = 'signboard';
export const LEFT_OUT = 'signboard-design';

/** Items of the joint visit in {@link visitedCase}, by department. */
export const VISITED = { 'market-regulation': 'food-licence', 'housing-construction': 'drainage-licence' } as const;

/** Asked for, told, signed before acceptance; after the rating the check finds something, which is corrected. */
export async function committedCase(doors: Doors): Promise<FilledCase> {
  const { gateway, simulator } = doors;
  const file = await openFilledCase(doors, 'restaurant-opening', 'snack-bar-30');
  const { caseNo, filer } = file;
  await gateway.perform(filer, caseNo, 'submit');
  await askAndSign(doors, file, { kind: 'commitment', subject: COMMITTED });
  await gateway.perform(CLERK, caseNo, 'accept');
  await rateDelivered(doors, file);
  await gateway.until(caseNo, ({ stage }) => stage === 'followUp');
  await simulator.scriptCase(caseNo, { [COMMITTED]: { postCheck: 'cured' } });
  await gateway.until(caseNo, ({ status }) => status === 'closed');
  return file;
}

/** Accepted without a material that is promised; the item that uses it waits until it has come. */
export async function toleratedCase(doors: Doors): Promise<FilledCase> {
  const { gateway, simulator } = doors;
  const file = await openCase(doors, 'restaurant-opening', 'snack-bar-30', { [COMMITTED]: { hold: true } });
  const { caseNo, filer, situation } = file;
  await gateway.saveForm(filer, caseNo, exampleForm(file));
  const handedIn = situation.expected.materialIds.filter((id) => id !== LEFT_OUT);
  await uploadMaterials(gateway, file, handedIn);
  await gateway.perform(filer, caseNo, 'submit');
  await askAndSign(doors, file, { kind: 'tolerance', subject: LEFT_OUT });
  await gateway.perform(CLERK, caseNo, 'accept');
  await gateway.until(caseNo, ({ items }) => items.some((one) => one.itemId === COMMITTED && one.acknowledgedAt));
  await uploadMaterials(gateway, file, [LEFT_OUT]);
  await gateway.perform(filer, caseNo, 'supply-materials');
  await simulator.scriptCase(caseNo, {});
  await deliverAndRate(doors, file);
  return file;
}

/** A participant appoints and records for all: both departments have the applicant rectify, and pass him the second time. */
export async function visitedCase(doors: Doors): Promise<FilledCase> {
  const { gateway, simulator } = doors;
  const { 'market-regulation': organizer, 'housing-construction': other } = VISITED;
  const held = { [organizer]: { hold: true }, [other]: { hold: true } };
  const file = await openAcceptedCase(doors, 'restaurant-opening', 'snack-bar-30', held);
  const { caseNo, filer } = file;
  const inReview = (round: number) =>
    gateway.until(caseNo, ({ items }) =>
      Object.values(VISITED).every((id) =>
        items.some((one) => one.itemId === id && one.status === 'inReview' && one.round === round),
      ),
    );
  await inReview(1);
  const first = [appointment(), record('rectify')];
  await simulator.scriptCase(caseNo, { ...held, [organizer]: { hold: true, acts: first } });
  for (const itemId of Object.values(VISITED)) {
    await gateway.until(caseNo, ({ items }) =>
      items.some((one) => one.itemId === itemId && one.status === 'rectification'),
    );
    await gateway.perform(filer, caseNo, 'supply-rectification', { itemId, round: 1 });
  }
  await inReview(2);
  const acts = [...first, appointment(), record('pass')];
  await simulator.scriptCase(caseNo, { ...held, [organizer]: { hold: true, acts } });
  await gateway.until(caseNo, ({ visits }) =>
    Object.keys(VISITED).every((id) => visits[0]?.findings[id]?.result === 'pass'),
  );
  await simulator.scriptCase(caseNo, {});
  await deliverAndRate(doors, file);
  return file;
}

const VISIT = { procedureId: 'joint-site-inspection' } as const;

function appointment() {
  const inspectors = Object.keys(VISITED).map((departmentId) => ({ departmentId, officerIds: [`${departmentId}-1`] }));
  return { kind: 'visitAppointed', ...VISIT, heldAt: new Date().toISOString(), place: '示例路8号', inspectors };
}

function record(result: 'pass' | 'rectify') {
  const requirements = result === 'rectify' ? { requirements: ['增设排烟口'] } : {};
  const outcomes = Object.keys(VISITED).map((departmentId) => ({ departmentId, result, ...requirements }));
  return { kind: 'visitRecorded', ...VISIT, findings: '共同到场', outcomes };
}

async function askAndSign(
  { gateway }: Doors,
  { caseNo, filer }: FilledCase,
  offer: { readonly kind: 'tolerance' | 'commitment'; readonly subject: string },
): Promise<void> {
  await gateway.perform(filer, caseNo, 'ask-offers', { offers: [offer] });
  await gateway.until(caseNo, ({ offers }) => offers.some(({ status }) => status === 'offered'));
  await gateway.perform(filer, caseNo, 'sign-offers', { offers: [offer] });
}
