import { type Page } from 'playwright-core';

/** What a page shows while it loads. */
const LOADING = '[aria-busy="true"], .ant-spin-spinning, .ant-skeleton';

/** Waits until a page shows its heading, has loaded what it shows, and nothing moves any more. */
export async function settled(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading, level: 1 }).first().waitFor();
  await page.waitForFunction(
    (loading) =>
      document.querySelector(loading) === null &&
      document.getAnimations().every(({ playState }) => playState !== 'running') &&
      document.fonts.status === 'loaded',
    LOADING,
  );
}
