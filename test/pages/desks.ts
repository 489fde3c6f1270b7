import { type CaseAnswer } from '../support/answers';
import { openAcceptedCase, openFilledCase } from '../support/filed-case';
import { DepartmentDesk } from './department';
import { PEOPLE } from './people';
import { type PagesSystem } from './system';

const [SLUG, SITUATION] = ['restaurant-opening', 'snack-bar-30'];
const LICENCE = '食品经营许可（新办）';
const DESK = { device: 'desk' } as const;

/** Whether the licence is with its department, which has given its receipt. */
const isReceived = ({ items }: CaseAnswer): boolean =>
  items.some(({ itemId, acknowledgedAt }) => itemId === 'food-licence' && acknowledgedAt !== undefined);

/** Heads, supervisors and operators, each with what only they may do. */
export function desks(system: () => PagesSystem): void {
  it('the head of a department extends the time for a decision, and everybody sees why the date has moved', async () => {
    const { gateway } = system();
    const { caseNo } = await openAcceptedCase(system(), SLUG, SITUATION, { 'food-licence': { hold: true } });
    await gateway.until(caseNo, isReceived);
    const head = new DepartmentDesk(await system().enter('licensingHead', '/desk/department', DESK));
    await head.openTask(caseNo, LICENCE);
    await head.give('延期', (form) => form.getByLabel('理由').fill('需要专家评审'));

    const clerk = await system().enter('clerk', `/desk/cases/${caseNo}?tab=timeline`, DESK);
    await clerk.getByText('需要专家评审').first().waitFor();
  });

  it('a supervisor urges a department, which reads it on its task', async () => {
    const { gateway } = system();
    const { caseNo } = await openAcceptedCase(system(), SLUG, SITUATION, { 'food-licence': { hold: true } });
    await gateway.until(caseNo, isReceived);
    const office = new DepartmentDesk(await system().enter('licensingOffice', '/desk/department', DESK));
    await office.openTask(caseNo, LICENCE);

    const supervisor = await system().enter('supervisor', `/desk/supervision/cases?q=${caseNo}`, DESK);
    await supervisor.getByRole('link', { name: caseNo }).first().click();
    await supervisor.getByRole('button', { name: '催办' }).click();
    const form = supervisor.getByRole('dialog', { name: '催办' });
    await form.getByLabel('催办内容').fill('请在三日内作出决定');
    await form.getByLabel('催办内容').press('Control+Enter');
    await office.page.getByText('请在三日内作出决定').first().waitFor();
  });

  it('an operator retries a step that a department system did not take, and the case goes on', async () => {
    const script = { 'food-licence': { faults: [{ kind: 'clientError', times: 2 }] } };
    const { caseNo } = await openAcceptedCase(system(), SLUG, SITUATION, script);
    const stopped = await system().gateway.until(caseNo, ({ parked }) => parked.length > 0);
    const operator = await system().enter('operator', '/desk/operations', DESK);
    const listed = operator.getByRole('region', { name: '停住的步骤' }).getByRole('listitem');
    await listed.filter({ hasText: caseNo }).getByRole('button', { name: '重试' }).click();

    // It stops once more; whoever looks at the case is told, and who may retry it does so there.
    const isAnew = (since: unknown): boolean => since !== undefined && since !== stopped.parked[0]?.since;
    await system().gateway.until(caseNo, ({ parked: [step] }) => isAnew(step?.since));
    const clerk = await system().enter('clerk', `/desk/cases/${caseNo}`, DESK);
    await clerk.getByRole('region', { name: '停住的步骤' }).getByText('请联系本中心运维人员').waitFor();
    await operator.goto(`/desk/cases/${caseNo}`);
    await operator.getByRole('region', { name: '停住的步骤' }).getByRole('button', { name: '重试' }).click();
    await clerk.getByRole('region', { name: '停住的步骤' }).waitFor({ state: 'hidden' });
    await system().gateway.until(caseNo, ({ stage }) => stage === 'deliver');
  });

  it('a gateway that dies in the midst of work: what was given is kept, pages come back by themselves', async () => {
    const account = PEOPLE.applicant;
    const { caseNo, filer } = await openFilledCase(
      system(),
      SLUG,
      SITUATION,
      { 'food-licence': { hold: true } },
      account,
    );
    await system().gateway.perform(filer, caseNo, 'submit');
    const applicant = await system().enter('applicant', `/portal/cases/${caseNo}`, { device: 'phone' });
    await applicant.getByText('本页自动更新').waitFor();
    const clerk = await system().enter('clerk', `/desk/window/cases/${caseNo}/check`, DESK);
    await clerk.getByRole('button', { name: /^受理/ }).click();

    await system().service('gateway').kill9();
    await applicant.getByText('正在重新连接，连上后自动更新').waitFor();
    await clerk.getByRole('dialog', { name: '受理' }).getByRole('button', { name: '受理' }).click();
    await system().service('gateway').start();

    await clerk.getByText('本件已不在受理审核').waitFor();
    await applicant.getByText('本页自动更新').waitFor();
    await applicant
      .getByRole('listitem')
      .filter({ hasText: '并联审批' })
      .and(applicant.locator('[aria-current]'))
      .waitFor();
    const accepted = (await system().gateway.timeline(caseNo)).filter(({ type }) => type === 'caseAccepted');
    expect(accepted).toHaveLength(1);
    // While it was dead, browsers could not reach it: the only fault there may be.
    const others = (await system().leave()).filter((fault) => !/failed: net::ERR_/.test(fault));
    expect(others).toEqual([]);
  });
}
