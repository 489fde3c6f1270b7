import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from 'playwright-core';
import { type Device, type Look, lookAt, WIDTHS } from '../support/browser';
import { type Demonstration, demonstrate } from './demonstration';
import { type PagesSystem } from './system';
import { pageRoutes } from './routes';
import { settled } from './settled';
import { VISITS } from './visits';

/** Looks of a page, each judged at one width; further visits to a page are judged in the first look only. */
const LOOKS: Readonly<Record<'portal' | 'desk', readonly (readonly [Look, Device])[]>> = {
  portal: [
    ['light', 'phone'],
    ['dark', 'desk'],
    ['elder', 'phone'],
  ],
  desk: [
    ['light', 'desk'],
    ['dark', 'phone'],
  ],
};

/** Every page, in every look, at both widths. */
export function everyPage(system: () => PagesSystem): void {
  let shown: Demonstration;
  beforeAll(async () => {
    shown = await demonstrate(system());
  });

  it('is visited below: none is forgotten', () => {
    const visited = new Set(VISITS.map(({ route }) => route));
    expect([...visited].sort()).toEqual([...pageRoutes()].sort());
  });

  it.each(VISITS)('$route $name: accessible, no wider than the window', async (visit) => {
    const found: string[] = [];
    const all = LOOKS[visit.route.startsWith('/portal') ? 'portal' : 'desk'];
    const looks = VISITS.find(({ route }) => route === visit.route) === visit ? all : all.slice(0, 1);
    const page = await system().enter(visit.person, visit.address(shown), { device: 'desk' });
    for (const [look, device] of looks) {
      await lookAt(page, look, device);
      await settled(page, visit.heading);
      for (const finding of [...(await barriers(page)), ...(await overflow(page))]) {
        found.push(`${look}: ${finding}`);
      }
    }
    expect(found).toEqual([]);
    expect(await system().leave()).toEqual([]);
  });
}

/** Serious and critical findings of axe, each with the element it is about. */
async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all, none }) => {
        const why = [...any, ...all, ...none][0]?.message ?? '';
        return `${id}: ${html.slice(0, 200)} ${why}`;
      }),
    );
}

/** Whether the page is wider than the window, at both widths, and what sticks out. */
async function overflow(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of Object.values(WIDTHS)) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return undefined;
      const out = [...document.querySelectorAll('body *')].find(
        (element) => element.getBoundingClientRect().right > clientWidth + 1,
      );
      return `${scrollWidth - clientWidth} px, ${out?.outerHTML.slice(0, 200)}`;
    });
    if (over !== undefined) found.push(`wider than ${width} px by ${over}`);
  }
  return found;
}
