/// <reference lib="dom" />
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { required } from './required';

/** A Chromium of its own, with the fonts of the environment; its own controls speak Chinese. */
export function launchBrowser(executablePath = required('CHROMIUM')): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--lang=zh-CN'], env: { ...process.env, LANGUAGE: 'zh_CN' } });
}

/** A phone, and the screen of a desk; in CSS pixels. */
export const WIDTHS = { phone: 390, desk: 1440 } as const;

/** Of the windows, in CSS pixels. */
const HEIGHT = 900;

export type Device = keyof typeof WIDTHS;

/** How a reader wants pages to look. */
export type Look = 'light' | 'dark' | 'elder';

/** All cookies of a window. */
export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** What somebody looks through. */
export interface Screen {
  readonly device: Device;
  /** Cookies of somebody who has signed in before. */
  readonly cookies?: Cookies | undefined;
}

/** Longest wait for anything a page is expected to show, in milliseconds: a bound against hanging on a busy machine. */
const PATIENCE_MS = 60_000;

/**
 * Opens a page in a window of its own: own cookies, own storage, nothing cached. Addresses are relative to `origin`.
 * @param faults gets everything that must not happen behind a page: script errors, errors on the console, failed requests,
 *   answers with 5xx, anything asked from another origin than those of the system
 */
export async function openWindow(
  browser: Browser,
  origins: readonly [own: string, ...others: string[]],
  screen: Screen,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origins[0],
    viewport: { width: WIDTHS[screen.device], height: HEIGHT },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (screen.cookies) await context.addCookies(screen.cookies);
  const page = await context.newPage();
  watch(page, origins, faults);
  return page;
}

/** Has the page in front of a reader look as he wants, on another device. */
export async function lookAt(page: Page, look: Look, device: Device): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[device], height: HEIGHT });
  const preferences = { language: 'zh', isElder: look === 'elder', isDark: look === 'dark' };
  await page.evaluate((kept) => localStorage.setItem('yijian.preferences', kept), JSON.stringify(preferences));
  await page.reload();
}

/** Says of a request that is allowed to fail why: the reader left, or the test itself cut the connection. */
const DELIBERATE = ['net::ERR_ABORTED', 'net::ERR_INTERNET_DISCONNECTED', 'net::ERR_NETWORK_CHANGED'];

function watch(page: Page, origins: readonly string[], faults: string[]): void {
  const where = () => new URL(page.url()).pathname;
  page.on('pageerror', (error) => faults.push(`${where()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // Refusals are answers, and the browser reports each of them here, too; what is no answer is told below.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) faults.push(`${where()}: console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && !origins.includes(origin)) faults.push(`${where()}: asks ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const cause = request.failure()?.errorText ?? '';
    if (!DELIBERATE.includes(cause)) faults.push(`${where()}: ${request.method()} ${request.url()} failed: ${cause}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${where()}: ${response.url()} answered ${response.status()}`);
  });
}
