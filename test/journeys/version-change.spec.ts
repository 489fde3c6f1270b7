import { writePointer } from '@yijian/domain/form';
import {
  deliverAndRate,
  exampleForm,
  type FilledCase,
  openAcceptedCase,
  openCase,
  openFilledCase,
  submitAndAccept,
  uploadMaterials,
} from '../support/filed-case';
import { CATALOGUE_MANAGER, CLERK, OPERATOR } from '../support/gateway-client';
import { eventually, problemOf } from '../support/http';
import { startTestSystem, type TestSystem } from '../support/system';
import { CATALOGUE_APPROVER, VersionClient } from '../support/version-client';
import { CHANGED_FIELDS, nextVersionOf } from './next-version';

jest.setTimeout(600_000);

const SLUG = 'restaurant-opening';
const SNACK_BAR = 'snack-bar-30';
const HELD = { 'licence-check': { hold: true } };
const RECTIFIED = { 'food-licence': { rectify: [['增设三格洗涤池']] } };
const REJECTED = { 'food-licence': { faults: [{ kind: 'clientError', times: 1 }] } };

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
}, 240_000);
afterAll(() => system?.stop());

const several = <T>(count: number, one: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, one));

/** Cases of one stage, and what takes them from there to the end. */
interface AtStage {
  readonly files: readonly FilledCase[];
  readonly finish: (file: FilledCase) => Promise<unknown>;
}

async function versionOf({ caseNo }: { readonly caseNo: string }): Promise<string> {
  const { lifeEvent } = await system.gateway.read<{ lifeEvent: { version: string } }>(`/cases/${caseNo}`);
  return lifeEvent.version;
}

/** Twenty cases, at all stages of their life. */
async function casesAtAllStages(): Promise<Readonly<Record<string, AtStage>>> {
  const { gateway, simulator } = system;
  const accept = ({ caseNo }: FilledCase) => gateway.perform(CLERK, caseNo, 'accept');
  const submit = ({ caseNo, filer }: FilledCase) => gateway.perform(filer, caseNo, 'submit');
  const fill = async (file: FilledCase) => {
    await gateway.saveForm(file.filer, file.caseNo, exampleForm(file));
    await uploadMaterials(gateway, file, file.situation.expected.materialIds);
  };
  const submitted = async () => {
    const file = await openFilledCase(system, SLUG, SNACK_BAR);
    await submit(file);
    return file;
  };
  const untilStage = (wanted: string) => async (): Promise<FilledCase> => {
    const file = await openAcceptedCase(system, SLUG, SNACK_BAR);
    await gateway.until(file.caseNo, ({ stage, holder }) => stage === wanted && holder === 'applicant');
    return file;
  };
  const delivered = async (): Promise<FilledCase> => {
    const file = await untilStage('deliver')();
    await gateway.perform(CLERK, file.caseNo, 'confirm-delivery', { receipt: '签收' });
    return file;
  };
  return {
    opened: {
      files: await several(2, () => openCase(system, SLUG, SNACK_BAR)),
      finish: async (file) => [await fill(file), await submit(file), await accept(file)],
    },
    submitted: { files: await several(3, submitted), finish: accept },
    correcting: {
      files: await several(2, async () => {
        const file = await submitted();
        const defects = [{ content: '缺少签名' }];
        await gateway.perform(CLERK, file.caseNo, 'request-correction', { defects });
        return file;
      }),
      finish: async (file) => [await gateway.perform(file.filer, file.caseNo, 'supply-correction'), await accept(file)],
    },
    held: {
      files: await several(4, () => openAcceptedCase(system, SLUG, SNACK_BAR, HELD)),
      finish: ({ caseNo }) => simulator.scriptCase(caseNo, {}),
    },
    rectifying: {
      files: await several(2, async () => {
        const file = await openAcceptedCase(system, SLUG, SNACK_BAR, RECTIFIED);
        await gateway.until(file.caseNo, ({ items }) => items.some(({ status }) => status === 'rectification'));
        return file;
      }),
      finish: ({ caseNo, filer }) =>
        gateway.perform(filer, caseNo, 'supply-rectification', { itemId: 'food-licence', round: 1 }),
    },
    parked: {
      files: await several(1, async () => {
        const file = await openAcceptedCase(system, SLUG, SNACK_BAR, REJECTED);
        await gateway.until(file.caseNo, ({ parked }) => parked.length > 0);
        return file;
      }),
      finish: ({ caseNo }) => gateway.perform(OPERATOR, caseNo, 'retry', { step: 'dispatch/food-licence/1' }),
    },
    delivering: { files: await several(2, untilStage('deliver')), finish: () => Promise.resolve() },
    evaluating: { files: await several(2, delivered), finish: () => Promise.resolve() },
    drafting: {
      files: await several(2, () => openFilledCase(system, SLUG, SNACK_BAR)),
      finish: () => Promise.resolve(),
    },
  };
}

describe('the next version of an event, while cases of the version before are at all stages', () => {
  const VERSION = '2026.2';
  let stages: Readonly<Record<string, AtStage>>;
  let version: VersionClient;

  it('is published after opinions and review, and new cases start on it', async () => {
    stages = await casesAtAllStages();
    expect(Object.values(stages).flatMap(({ files }) => files)).toHaveLength(20);
    const { lifeEvent } = await system.gateway.package(SLUG);
    version = new VersionClient(system.gateway, SLUG, VERSION);
    await version.save(nextVersionOf(lifeEvent, VERSION));
    await version.isPublished();

    expect(await version.read()).toMatchObject({ inForce: true });
    expect(await version.happened()).toEqual([
      ...['versionOpened', 'opinionsAsked', 'opinionGiven', 'opinionGiven', 'opinionGiven', 'opinionGiven'],
      ...['opinionGiven', 'opinionsClosed', 'versionApproved', 'publishingStarted', 'versionPublished'],
    ]);
    const file = await openCase(system, SLUG, SNACK_BAR);
    expect(await versionOf(file)).toBe(VERSION);
  });

  it('tells drafts what changed and carries them over, field by field, with a list of what needs a second look', async () => {
    const { gateway } = system;
    for (const { caseNo, filer, situation } of stages['drafting']?.files ?? []) {
      const change = await gateway.read<Record<string, readonly { pointer: string }[]>>(
        `/cases/${caseNo}/version-change`,
        filer,
      );
      expect(change).toMatchObject({ version: '2026.1', inForce: VERSION, movable: true });
      const looks = [...(change['dropped'] ?? []), ...(change['secondLook'] ?? [])].map(({ pointer }) => pointer);
      expect([...new Set(looks)].sort()).toEqual(Object.values(CHANGED_FIELDS).sort());

      const moved = await gateway.send<FilledCase & { movedFrom: string }>(
        ...['POST' as const, `/cases/${caseNo}/move-to-version-in-force`, filer, {}],
      );
      const next = moved.body.caseNo;
      expect(moved.body.movedFrom).toBe(caseNo);
      expect(await versionOf(moved.body)).toBe(VERSION);
      await gateway.until(caseNo, ({ end }) => end === 'withdrawn');
      const form = await gateway.form(next);
      expect(form.data).toMatchObject({ applicant: { entityName: expect.any(String) as string } });
      const uploads = await gateway.read<{ materialId: string }[]>(`/cases/${next}/materials`, filer);
      expect(JSON.stringify(uploads)).toContain('layout-plan');

      // The second look: the floor is written as the new version wants it, and the case can be filed.
      const data = form.data as { readonly premises: object };
      await gateway.saveForm(filer, next, { ...data, premises: { ...data.premises, floor: '第一层' } });
      await gateway.perform(filer, next, 'submit');
      await gateway.perform(CLERK, next, 'accept');
      const { items } = await gateway.until(next, ({ stage }) => stage === 'deliver');
      expect(items.map(({ itemId }) => itemId).sort()).toEqual([...situation.expected.itemIds].sort());
    }
  });

  it('finishes each of the others on the version it was opened with', async () => {
    for (const [stage, { files, finish }] of Object.entries(stages).filter(([name]) => name !== 'drafting')) {
      for (const file of files) {
        await finish(file);
        if (stage === 'evaluating') {
          await system.gateway.perform(file.applicant, file.caseNo, 'rate', { grade: 'satisfied' });
          await system.gateway.until(file.caseNo, ({ status }) => status === 'closed');
        } else await deliverAndRate(system, file);
        expect({ stage, version: await versionOf(file) }).toEqual({ stage, version: '2026.1' });
        expect(await system.gateway.caseView(file.caseNo)).toMatchObject({ end: 'completed', outcome: 'allGranted' });
      }
    }
  });

  it('leaves a case that was submitted where it is', async () => {
    const [{ caseNo, filer } = { caseNo: '', filer: CLERK }] = stages['submitted']?.files ?? [];
    const moving = system.gateway.send('POST', `/cases/${caseNo}/move-to-version-in-force`, filer, {});
    expect(await problemOf(moving)).toMatchObject({ status: 409, code: 'notNow' });
  });

  it('is withdrawn: running cases are finished, new ones use the version before; then there is none, and that is told', async () => {
    const running = await acceptedOnNext();
    expect(await versionOf(running)).toBe(VERSION);
    await version.command(CATALOGUE_APPROVER, 'withdraw-version', { reason: '依据的规章被撤销' });
    await version.until('withdrawn');
    const first = new VersionClient(system.gateway, SLUG, '2026.1');
    await isInForce(first, true);
    expect(await versionOf(await openCase(system, SLUG, SNACK_BAR))).toBe('2026.1');

    // It was imported as it is and has no life until somebody withdraws it.
    await first.command(CATALOGUE_APPROVER, 'withdraw-version', { reason: '事项取消' });
    await first.until('withdrawn');
    await isInForce(first, false);
    const refused = await problemOf(openCase(system, SLUG, SNACK_BAR));
    expect(refused).toMatchObject({ status: 409, code: 'lifeEventWithdrawn' });

    await system.simulator.scriptCase(running.caseNo, {});
    expect(await deliverAndRate(system, running)).toMatchObject({ outcome: 'allGranted' });
    const taken = version.command(CATALOGUE_MANAGER, 'copy', { version: '2026.1', effectiveFrom: '2030-01-01' });
    expect(await problemOf(taken)).toMatchObject({ status: 409, code: 'versionTaken' });
  });
});

/** A case on the next version, whose form is stricter than the examples of the version before. */
async function acceptedOnNext(): Promise<FilledCase> {
  const file = await openCase(system, SLUG, SNACK_BAR, HELD);
  await system.gateway.saveForm(file.filer, file.caseNo, writePointer(exampleForm(file), '/premises/floor', '第一层'));
  await uploadMaterials(system.gateway, file, file.situation.expected.materialIds);
  await submitAndAccept(system, file);
  return file;
}

/** The catalogue follows the word of the approver by moments. */
async function isInForce(version: VersionClient, wanted: boolean): Promise<void> {
  await eventually(`${version.version} in force: ${wanted}`, async () =>
    (await version.read()).inForce === wanted ? true : undefined,
  );
}
