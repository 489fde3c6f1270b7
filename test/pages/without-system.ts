import { openAcceptedCase, openCase } from '../support/filed-case';
import { CLERK } from '../support/gateway-client';
import { DepartmentDesk } from './department';
import { PEOPLE } from './people';
import { type PagesSystem } from './system';

const [SLUG, SITUATION] = ['restaurant-opening', 'snack-bar-30'];
const [LICENCE, CERTIFICATE] = ['食品经营许可（新办）', '食品经营许可证'];
const VISIT = 'joint-site-inspection';
const BY_HAND = { acknowledge: false, hold: true };
const DESK = { device: 'desk' } as const;

/** What a department does that has no system of its own, and a window beside it. */
export function withoutSystem(system: () => PagesSystem): void {
  it('hands a task to an officer, who grants it with the licence attached; the applicant downloads it', async () => {
    const script = { 'food-licence': BY_HAND };
    const { caseNo } = await openAcceptedCase(system(), SLUG, SITUATION, script, PEOPLE.applicant);
    await areInReview(system(), caseNo, 'food-licence');
    const officer = new DepartmentDesk(await system().enter('licensingOffice', '/desk/department', DESK));
    const head = new DepartmentDesk(await system().enter('licensingHead', '/desk/department', DESK));
    await head.openTask(caseNo, LICENCE);
    await head.give('指定承办人', async (form) => {
      await form.getByLabel('承办人').fill('孙承办');
      await head.page.getByTitle('孙承办').click();
    });
    await head.page.getByText('承办人 孙承办').waitFor();

    await officer.page.goto(`/desk/department?reviewer=mine&q=${caseNo}`);
    await officer.page.getByRole('row').filter({ hasText: LICENCE }).getByRole('link').first().click();
    await officer.give('签收');
    await officer.give('准予', async (form) => {
      await form.getByLabel(CERTIFICATE, { exact: true }).fill('JY24301990000001');
      await form
        .getByLabel(`附上${CERTIFICATE}文件`)
        .first()
        .setInputFiles({ name: '许可证.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 licence') });
      await form.getByText('已附：许可证.pdf').waitFor();
    });

    const applicant = await system().enter('applicant', `/portal/cases/${caseNo}`, { device: 'phone' });
    const download = applicant.waitForEvent('download');
    await applicant.getByRole('link', { name: `下载“${CERTIFICATE}”` }).click();
    expect((await download).suggestedFilename()).toBe('许可证.pdf');
  });

  it('comes to a joint visit of a case in which it has no item: above its tasks, in its calendar, on the case', async () => {
    const { caseNo } = await openAcceptedCase(system(), SLUG, SITUATION, { 'food-licence': BY_HAND });
    await areInReview(system(), caseNo, 'food-licence');
    const tomorrow = new Date(Date.now() + 86_400_000);
    await appoint(system(), caseNo, tomorrow, ['market-regulation', 'housing-construction', 'fire-rescue']);
    const brigade = await system().enter('fireBrigade', '/desk/department', DESK);
    const visit = brigade.getByRole('region', { name: '近两周需要到场的联合勘验' }).getByText('建设巷7号').first();
    await visit.click();
    const drawer = brigade.getByRole('dialog', { name: '联合现场勘验' });
    await drawer.getByText(LICENCE).waitFor();
    await drawer.getByRole('link', { name: '去整件页记录结论或者改期' }).click();
    await brigade.getByRole('button', { name: '安排联合勘验' }).waitFor();
  });

  it('at the window: one answer of the guidance is changed, the others stay', async () => {
    const { caseNo } = await openCase(system(), SLUG, SITUATION);
    const clerk = await system().enter('clerk', `/desk/window/cases/${caseNo}/answers`, DESK);
    const answers = clerk.getByRole('list', { name: '情况' });
    await answers.getByText('小吃、早点').waitFor();
    await clerk.getByRole('button', { name: '重答：门头是否设置招牌？' }).click();
    await clerk.getByRole('button', { name: '否', exact: true }).click();
    await answers.getByText('是否委托他人办理？').waitFor();
    await clerk.getByRole('button', { name: '保存回答' }).click();
    await clerk.getByText('回答已保存').waitFor();
  });

  it('appeals against a card for absence, and the supervisor withdraws it', async () => {
    const { gateway } = system();
    const script = { 'food-licence': BY_HAND, 'drainage-licence': BY_HAND };
    const { caseNo } = await openAcceptedCase(system(), SLUG, SITUATION, script);
    await areInReview(system(), caseNo, 'food-licence', 'drainage-licence');
    await appoint(system(), caseNo, new Date(), ['market-regulation', 'housing-construction']);
    await gateway.perform(CLERK, caseNo, 'record-visit', {
      ...{ procedureId: VISIT, findings: '市监局未到场' },
      outcomes: [{ departmentId: 'housing-construction', result: 'pass' }],
    });
    const office = await system().enter('licensingOffice', `/desk/department/cards?caseNo=${caseNo}`, DESK);
    await office.getByRole('button', { name: '申诉' }).click();
    const appeal = office.getByRole('dialog', { name: '申诉' });
    await appeal.getByRole('textbox').fill('当日已电话说明，改期到场');
    await appeal.getByRole('button', { name: '确认' }).click();
    await appeal.waitFor({ state: 'hidden' });

    const supervisor = await system().enter('supervisor', `/desk/supervision/cards?caseNo=${caseNo}`, DESK);
    await supervisor.getByRole('button', { name: '决定申诉' }).click();
    const decision = supervisor.getByRole('dialog', { name: '决定申诉' });
    await decision.getByLabel('申诉成立，撤销该牌').check();
    await decision.getByRole('textbox').fill('说明属实');
    await decision.getByRole('button', { name: '确认' }).click();
    await supervisor.getByRole('cell').getByText('已撤销').waitFor();
  });
}

/** Waits until departments have these items before them, whatever the others are at. */
async function areInReview({ gateway }: PagesSystem, caseNo: string, ...itemIds: readonly string[]): Promise<void> {
  await gateway.until(caseNo, ({ items }) =>
    itemIds.every((id) => items.some(({ itemId, status }) => itemId === id && status === 'inReview')),
  );
}

/** The window appoints a joint visit, two officers from each department. */
async function appoint(
  { gateway }: PagesSystem,
  caseNo: string,
  at: Date,
  departmentIds: readonly string[],
): Promise<void> {
  const inspectors = departmentIds.map((departmentId) => ({ departmentId, officerIds: ['o-1', 'o-2'] }));
  const heldAt = at.toISOString().replace(/Z$/, '+00:00');
  await gateway.perform(CLERK, caseNo, 'appoint-visit', { procedureId: VISIT, heldAt, place: '建设巷7号', inspectors });
}
