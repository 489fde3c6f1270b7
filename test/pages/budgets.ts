import { gzipSync } from 'node:zlib';
import { type Person } from './people';
import { settled } from './settled';
import { type PagesSystem } from './system';

/** Most script that the first view of a page may load, in kilobytes of gzip: for a phone on the road, for a computer at a desk. */
const [PORTAL, DESK] = [200, 450];

/** Every first page, with its heading. */
const FIRST_VIEWS: readonly (readonly [address: string, person: Person | undefined, heading: string, most: number])[] =
  [
    ['/portal', undefined, '您想办什么事？', PORTAL],
    ['/desk/window', 'clerk', '办件', DESK],
    ['/desk/department', 'licensingOffice', '部门任务', DESK],
    ['/desk/catalogue', 'catalogueManager', '事项目录', DESK],
    ['/desk/supervision', 'supervisor', '总览', DESK],
    ['/desk/operations', 'operator', '停住的步骤与健康', DESK],
  ];

/** How much script is loaded until a page is there for the first time, with nothing cached. */
export function budgets(system: () => PagesSystem): void {
  it.each(FIRST_VIEWS)('%s loads no more script than it may', async (address, person, heading, most) => {
    const page = await system().enter(person, address, { device: 'desk' });
    await settled(page, heading);
    // What comes after the page itself, such as charts, belongs to the first view, too.
    await page.waitForLoadState('networkidle');
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    );
    const sizes = await Promise.all(scripts.map(async (url) => gzipSync(await (await fetch(url)).text()).length));
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1000 * most);
  });
}
