import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { type Cookies, launchBrowser, openWindow, type Screen } from '../support/browser';
import { startTestSystem, type TestSystem } from '../support/system';
import { PEOPLE, type Person } from './people';

/** A whole system and a browser, with people who come and go. */
export interface PagesSystem extends TestSystem {
  /** Opens a window at an address, signed in as somebody, who clicks through the sign-in the first time; signed out without one. */
  enter(person: Person | undefined, address: string, screen: Screen): Promise<Page>;
  /**
   * Closes every window; with `YIJIAN_KEEP` set a picture of each stays in the state folder. Answers what went wrong behind the pages since the last time; empty when nothing did.
   */
  leave(): Promise<readonly string[]>;
}

/** Starts a whole system and a browser; `stop` ends both. */
export async function startPagesSystem(chromium?: string): Promise<PagesSystem> {
  const [system, browser] = await Promise.all([startTestSystem(), launchBrowser(chromium)]);
  const faults: string[] = [];
  const sessions = new Map<Person, Cookies>();
  return {
    ...system,
    enter: async (person, address, screen) => {
      const cookies = person && sessions.get(person);
      const page = await openWindow(browser, [system.gatewayUrl, system.issuerUrl], { ...screen, cookies }, faults);
      if (person === undefined || cookies !== undefined) {
        await page.goto(address);
      } else {
        await signIn(page, person, address);
        sessions.set(person, await page.context().cookies());
      }
      return page;
    },
    leave: async () => {
      const windows = browser.contexts().flatMap((context) => context.pages());
      for (const [index, page] of windows.entries()) {
        if (process.env['YIJIAN_KEEP'])
          await page.screenshot({ path: join(system.stateFolder, `window-${index}.png`) });
        await page.context().close();
      }
      return faults.splice(0);
    },
    stop: () => browser.close().finally(system.stop),
  };
}

/** Signs in on the page of the provider, which brings a person back to where he wanted to go. */
async function signIn(page: Page, person: Person, address: string): Promise<void> {
  await page.goto(`/session/sign-in?returnTo=${encodeURIComponent(address)}`);
  await chooseAccount(page, person);
  await page.waitForURL((url) => url.pathname + url.search === address);
}

/** On the page of the provider: clicks the person who signs in. */
export async function chooseAccount(page: Page, person: Person): Promise<void> {
  await page.locator(`button[name="account"][value="${PEOPLE[person]}"]`).click();
}
