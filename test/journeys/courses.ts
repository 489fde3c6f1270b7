import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type FilledCase,
  deliverAndRate,
  type Doors,
  exampleForm,
  openAcceptedCase,
  openFilledCase,
  uploadMaterials,
} from '../support/filed-case';
import { CLERK, OPERATOR } from '../support/gateway-client';
import { writePointer } from '@yijian/domain/form';

/** Corrected position of the signboard in {@link correctedCase}. */
export const CORRECTED_POSITION = '一层临街门楣上方';

/** Requirements of both parties in {@link rectifiedCase}. */
export const REQUIREMENTS = { 'food-licence': ['增设三格洗涤池'], 'drainage-licence': ['加装隔油池', '接入污水井'] };

/** A snack bar from the notice to the rating, everything granted. */
export async function plainCase(doors: Doors): Promise<FilledCase> {
  const file = await openAcceptedCase(doors, 'restaurant-opening', 'snack-bar-30');
  await deliverAndRate(doors, file);
  return file;
}

/** The window asks once for correction, the applicant supplies form and file, everything is granted. */
export async function correctedCase(doors: Doors): Promise<FilledCase> {
  const { gateway } = doors;
  const file = await openFilledCase(doors, 'restaurant-opening', 'snack-bar-30');
  const { caseNo, filer } = file;
  await gateway.perform(filer, caseNo, 'submit');
  await gateway.perform(CLERK, caseNo, 'request-correction', {
    defects: [
      { subject: '/signboard/position', content: '招牌位置填写不完整，请写明是否临街' },
      { subject: 'layout-plan', content: '平面图缺少操作间尺寸', legalBasis: '《食品经营许可和备案管理办法》第十六条' },
    ],
  });
  await gateway.saveForm(filer, caseNo, writePointer(exampleForm(file), '/signboard/position', CORRECTED_POSITION));
  await uploadMaterials(gateway, file, ['layout-plan']);
  await gateway.perform(filer, caseNo, 'supply-correction');
  await gateway.perform(CLERK, caseNo, 'accept');
  await deliverAndRate(doors, file);
  return file;
}

/** Two departments ask for rectification at the same time; each gets its own, everything is granted in round 2. */
export async function rectifiedCase(doors: Doors): Promise<FilledCase> {
  const { gateway } = doors;
  const file = await openAcceptedCase(doors, 'restaurant-opening', 'snack-bar-30', {
    'food-licence': { rectify: [REQUIREMENTS['food-licence']] },
    'drainage-licence': { rectify: [REQUIREMENTS['drainage-licence']] },
  });
  const { caseNo, filer } = file;
  const parties = Object.keys(REQUIREMENTS);
  await gateway.until(caseNo, ({ items }) =>
    parties.every((id) => items.find(({ itemId }) => itemId === id)?.status === 'rectification'),
  );
  await uploadMaterials(gateway, file, ['layout-plan', 'drainage-facilities']);
  for (const itemId of parties) await gateway.perform(filer, caseNo, 'supply-rectification', { itemId, round: 1 });
  await deliverAndRate(doors, file);
  return file;
}

/** A department refuses the request of an item until an operator retries it. */
export async function parkedCase(doors: Doors): Promise<FilledCase> {
  const { gateway } = doors;
  const file = await openAcceptedCase(doors, 'restaurant-opening', 'snack-bar-30', {
    'food-licence': { faults: [{ kind: 'clientError', times: 1 }] },
  });
  await gateway.until(file.caseNo, ({ parked }) => parked.length > 0);
  await gateway.perform(OPERATOR, file.caseNo, 'retry', { step: 'dispatch/food-licence/1' });
  await deliverAndRate(doors, file);
  return file;
}

/** The applicant withdraws while the first department works on it. */
export async function withdrawnCase(doors: Doors): Promise<FilledCase> {
  const { gateway } = doors;
  const file = await openAcceptedCase(doors, 'restaurant-opening', 'snack-bar-30', { 'licence-check': { hold: true } });
  const { caseNo, applicant } = file;
  await gateway.until(caseNo, ({ items }) => items[0]?.acknowledgedAt !== undefined);
  await gateway.perform(applicant, caseNo, 'withdraw', { reason: '不开店了' });
  await gateway.until(caseNo, ({ status }) => status === 'closed');
  return file;
}

/** A survey finds out that the road is dug up; an item joins, gets its material, and all is granted. */
export async function joinedCase(doors: Doors): Promise<FilledCase> {
  const { gateway } = doors;
  await gateway.importPackage([connectionPackage()]);
  const file = await openAcceptedCase(doors, 'connection', 'survey-first', {
    'water-plan': { facts: [{ procedureId: 'joint-site-survey', facts: { digsRoad: true } }] },
  });
  const { caseNo, filer } = file;
  await gateway.until(caseNo, ({ items }) => items.some(({ waitsForMaterials }) => waitsForMaterials.length > 0));
  await uploadMaterials(gateway, file, ['traffic-plan']);
  await gateway.perform(filer, caseNo, 'supply-materials');
  await gateway.until(caseNo, ({ items }) =>
    items.some(({ waitsForItems, waitsForEvents }) => waitsForItems.length === 0 && waitsForEvents.length > 0),
  );
  const builder = { role: 'enterprise', id: 'water-supply' } as const;
  await gateway.perform(builder, caseNo, 'report-event', { itemId: 'acceptance', eventId: 'built' });
  await deliverAndRate(doors, file);
  return file;
}

/** A package (水气联合报装) for what the samples are silent about. */
export function connectionPackage(): { readonly path: string; readonly text: string } {
  const folder = dirname(require.resolve('@yijian/domain/package.json'));
  const text = readFileSync(join(folder, 'catalogue', 'fixtures', 'connection.json'), 'utf8');
  return { path: 'life-events/connection.json', text };
}
