import { nextVersionOf } from '../journeys/next-version';
import {
  deliverAndRate,
  type Doors,
  exampleForm,
  type FilledCase,
  lifeEventOf,
  openAcceptedCase,
  openCase,
  openFilledCase,
  uploadMaterials,
} from '../support/filed-case';
import { CATALOGUE_MANAGER, CLERK } from '../support/gateway-client';
import { type CaseScript } from '../support/simulator-client';
import { VersionClient } from '../support/version-client';
import { PEOPLE } from './people';

/** Numbers of cases that stand still at places worth a look, and a catalogue version under way. */
export interface Demonstration {
  readonly drafting: string;
  readonly corrected: string;
  readonly offered: string;
  readonly submitted: string;
  /** Two items granted, one with the applicant for rectification, one in review; a joint visit is appointed. */
  readonly inReview: string;
  readonly parked: string;
  /** Everything decided, one item denied; the results wait to be handed over. */
  readonly delivering: string;
  readonly closed: string;
  /** Opened for somebody at the window, with nothing filled in. */
  readonly atWindow: string;
  readonly slug: string;
  /** Answers that lead to all that the cases are about. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** A version that departments give their opinions on; one of them objects. */
  readonly version: string;
  /** A version that is being edited. */
  readonly draft: { readonly slug: string; readonly version: string };
}

const SLUG = 'restaurant-opening';
const SITUATION = 'snack-bar-30';
const ACCOUNT = PEOPLE.applicant;

/** Makes them, all at once, for the ready-made applicant. */
export async function demonstrate(doors: Doors): Promise<Demonstration> {
  const cases = { drafting, corrected, offered, submitted, inReview, parked, delivering, closed, atWindow };
  const [numbers, version, draft, lifeEvent] = await Promise.all([
    Promise.all(Object.entries(cases).map(async ([name, make]) => [name, (await make(doors)).caseNo] as const)),
    versionUnderWay(doors),
    versionInEditing(doors),
    lifeEventOf(doors.gateway, SLUG),
  ]);
  const { facts = {} } = lifeEvent.situations.find(({ id }) => id === SITUATION) ?? {};
  const byNumber = Object.fromEntries(numbers) as Record<keyof typeof cases, string>;
  return { ...byNumber, slug: SLUG, version, draft, answers: facts };
}

const filled = (doors: Doors, script?: CaseScript) => openFilledCase(doors, SLUG, SITUATION, script, ACCOUNT);
const accepted = (doors: Doors, script?: CaseScript) => openAcceptedCase(doors, SLUG, SITUATION, script, ACCOUNT);

async function drafting(doors: Doors): Promise<FilledCase> {
  const file = await openCase(doors, SLUG, SITUATION, {}, ACCOUNT);
  await doors.gateway.saveForm(file.filer, file.caseNo, exampleForm(file));
  await uploadMaterials(doors.gateway, file, ['layout-plan', 'food-safety-rules']);
  return file;
}

async function submitted(doors: Doors): Promise<FilledCase> {
  const file = await filled(doors);
  await doors.gateway.perform(file.filer, file.caseNo, 'submit');
  return file;
}

async function corrected(doors: Doors): Promise<FilledCase> {
  const file = await submitted(doors);
  await doors.gateway.perform(CLERK, file.caseNo, 'request-correction', {
    defects: [
      { subject: '/signboard/position', content: '招牌位置填写不完整，请写明是否临街' },
      { subject: 'layout-plan', content: '平面图缺少操作间尺寸', legalBasis: '《食品经营许可和备案管理办法》第十六条' },
    ],
  });
  return file;
}

async function offered(doors: Doors): Promise<FilledCase> {
  const file = await openCase(doors, SLUG, SITUATION, {}, ACCOUNT);
  const { caseNo, filer, situation } = file;
  await doors.gateway.saveForm(filer, caseNo, exampleForm(file));
  const handedIn = situation.expected.materialIds.filter((id) => id !== 'signboard-design');
  await uploadMaterials(doors.gateway, file, handedIn);
  await doors.gateway.perform(filer, caseNo, 'submit');
  const offers = [{ kind: 'tolerance', subject: 'signboard-design' }];
  await doors.gateway.perform(filer, caseNo, 'ask-offers', { offers });
  await doors.gateway.until(caseNo, (view) => view.offers.some(({ status }) => status === 'offered'));
  return file;
}

async function inReview(doors: Doors): Promise<FilledCase> {
  const visit = {
    kind: 'visitAppointed',
    procedureId: 'joint-site-inspection',
    heldAt: new Date(Date.now() + 26 * 3_600_000).toISOString(),
    place: '示例路8号',
    inspectors: ['market-regulation', 'housing-construction'].map((departmentId) => ({
      departmentId,
      officerIds: [`${departmentId}-reviewer`],
    })),
  };
  const file = await accepted(doors, {
    'food-licence': { hold: true, acts: [visit] },
    'drainage-licence': { rectify: [['加装隔油池', '接入污水井']] },
  });
  await doors.gateway.until(
    file.caseNo,
    ({ items, visits }) => visits.length > 0 && items.some(({ status }) => status === 'rectification'),
  );
  return file;
}

async function parked(doors: Doors): Promise<FilledCase> {
  const file = await accepted(doors, { 'food-licence': { faults: [{ kind: 'clientError', times: 1 }] } });
  await doors.gateway.until(file.caseNo, (view) => view.parked.length > 0);
  return file;
}

async function delivering(doors: Doors): Promise<FilledCase> {
  const file = await accepted(doors, {
    signboard: { decide: 'deny', reason: '招牌遮挡消防通道', legalBasis: '《城市市容和环境卫生管理条例》第十一条' },
  });
  await doors.gateway.until(file.caseNo, ({ stage }) => stage === 'deliver');
  return file;
}

async function closed(doors: Doors): Promise<FilledCase> {
  const file = await accepted(doors);
  await deliverAndRate(doors, file);
  return file;
}

async function atWindow(doors: Doors): Promise<FilledCase> {
  return openCase(doors, SLUG, 'cafe-general-window');
}

async function versionInEditing({ gateway }: Doors): Promise<Demonstration['draft']> {
  const draft = { slug: 'newborn-birth', version: '2026.90' };
  const lifeEvent = await lifeEventOf(gateway, draft.slug);
  const content = { ...lifeEvent, version: draft.version, effectiveFrom: '2027-01-01' };
  await new VersionClient(gateway, draft.slug, draft.version).save(content);
  return draft;
}

async function versionUnderWay({ gateway }: Doors): Promise<string> {
  const number = '2026.90';
  const version = new VersionClient(gateway, SLUG, number);
  await version.save(nextVersionOf(await lifeEventOf(gateway, SLUG), number));
  await version.command(CATALOGUE_MANAGER, 'start-opinions', { workingDays: 5 });
  const objections = [{ itemId: 'food-licence', reason: '时限太短，现场核查排不开' }];
  await version.command({ role: 'department', id: 'market-regulation' }, 'give-opinion', { objections });
  return number;
}
