import { type Page } from 'playwright-core';

/** Most steps of the Tab key until something must have been reached. */
const MOST_TABS = 120;

/** Somebody who uses the keyboard alone. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Goes to a button or link with Tab and presses Enter. @throws Error when Tab does not lead there */
  async enter(name: string): Promise<void> {
    const named = this.page
      .getByRole('button', { name, exact: true })
      .or(this.page.getByRole('link', { name, exact: true }));
    await named.first().waitFor();
    for (let step = 0; step < MOST_TABS; step += 1) {
      for (const target of await named.all()) {
        if (await target.evaluate((element) => element === document.activeElement)) return this.press('Enter');
      }
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to “${name}”.`);
  }
}
