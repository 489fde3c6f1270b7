import { type Locator, type Page } from 'playwright-core';

/** Somebody at a department desk, with one task in front of him. */
export class DepartmentDesk {
  constructor(readonly page: Page) {}

  /** Opens a task of a case from the list. */
  async openTask(caseNo: string, item: string): Promise<void> {
    await this.page.goto(`/desk/department?q=${caseNo}`);
    await this.page.getByRole('row').filter({ hasText: item }).getByRole('link').first().click();
    await this.page.getByRole('heading', { name: item, level: 1 }).waitFor();
  }

  /** Gives an act: fills its form in and confirms it; waits until it has taken effect. */
  async give(act: string, fillIn: (form: Locator) => Promise<void> = async () => undefined): Promise<void> {
    await this.page.getByRole('region', { name: '可以进行的操作' }).getByRole('button', { name: act }).click();
    const form = this.page.getByRole('dialog', { name: act });
    await fillIn(form);
    await form.getByRole('button', { name: '确认' }).click();
    await form.waitFor({ state: 'hidden' });
  }
}
