import { dateOf } from '@yijian/domain/calendar';
import { type Person } from './people';
import { type PagesSystem } from './system';

const [SLUG, VERSION] = ['school-enrolment', '2026.2'];
const HERE = `/desk/catalogue/${SLUG}/${VERSION}`;
const PHONE = '0731-88880001';

/** Departments of the event that have nothing against it. */
const AGREEING: readonly Person[] = [
  'diseaseControlOffice',
  'humanResourcesOffice',
  'licensingOffice',
  'naturalResourcesOffice',
  'policeOffice',
];

/** The next version of an event: drafted, edited, objected to, answered, approved by another person, in force. */
export function nextVersion(system: () => PagesSystem): void {
  it('goes from the first edit to its publication through the hands of all who have a say in it', async () => {
    const at = { device: 'desk' } as const;

    const manager = await system().enter('catalogueManager', `/desk/catalogue/${SLUG}`, at);
    await manager.getByRole('button', { name: '起草新版本' }).click();
    await manager.getByLabel('新版本号').fill(VERSION);
    await manager.getByLabel('生效日').fill(dateOf(Date.now()));
    await manager.getByLabel('生效日').press('Tab');
    await manager.getByRole('button', { name: '建立草案' }).click();
    await manager.waitForURL((url) => url.pathname === HERE);

    await manager.getByRole('link', { name: '编辑草案' }).click();
    await manager.getByRole('link', { name: '办事指南', exact: true }).click();
    await manager.getByLabel('咨询电话').fill(PHONE);
    await manager.getByRole('button', { name: '保存草案' }).click();
    await manager.getByRole('link', { name: '发布检查：没有问题' }).click();
    await manager.getByText('没有发现妨碍发布的问题').waitFor();
    await manager.getByRole('link', { name: '改了什么' }).click();
    await manager.getByText(PHONE).first().waitFor();
    await manager.getByRole('button', { name: '征求意见' }).click();
    await manager.getByRole('button', { name: '确认征求意见' }).click();

    const office = await system().enter('educationOffice', `${HERE}?tab=opinions`, at);
    await office.getByLabel('提出异议').check();
    await office.getByLabel('异议的理由').fill('学期中改电话，请先通知学校');
    await office.getByRole('button', { name: '反馈意见' }).click();
    await office.getByText('有异议', { exact: true }).waitFor();
    for (const [before, person] of AGREEING.entries()) {
      const other = await system().enter(person, `${HERE}?tab=opinions`, at);
      await other.getByRole('button', { name: '反馈意见' }).click();
      await other.locator('.chip').filter({ hasText: '同意' }).nth(before).waitFor();
    }

    await manager.reload();
    await manager.getByRole('link', { name: '部门意见' }).click();
    await manager.getByRole('button', { name: '答复异议' }).click();
    await manager.getByLabel('答复').fill('已经通知各学校');
    await manager.getByRole('button', { name: '答复异议' }).click();
    await manager.getByText('：已经通知各学校').waitFor();

    const approver = await system().enter('catalogueApprover', HERE, at);
    await approver.getByRole('button', { name: '审批通过' }).click();
    await approver.getByRole('button', { name: '确认审批通过' }).click();
    await approver.getByText('现行', { exact: true }).waitFor();

    const anybody = await system().enter(undefined, `/portal/events/${SLUG}`, { device: 'phone' });
    await anybody.getByText('办事指南', { exact: true }).click();
    await anybody.getByText(PHONE).waitFor();
  });
}
