import { gzipSync } from 'node:zlib';
import { type Person } from './people';
import { settled } from './settled';
import { type PagesSystem } from './system';

/** Most script that the first view of a page may load, in kilobytes of gzip: a phone on the road, a computer at a desk. */
const BUDGETS: readonly { address: string; person?: Person; heading: string; kilobytes: number }[] = [
  { address: '/portal', heading: '您想办什么事？', kilobytes: 200 },
];

/** How much script is loaded until a page is there for the first time, with nothing cached. */
export function budgets(system: () => PagesSystem): void {
  it.each(BUDGETS)(
    '$address loads at most $kilobytes kB of script',
    async ({ address, person, heading, kilobytes }) => {
      const page = await system().enter(person, address, { device: 'desk' });
      await settled(page, heading);
      const scripts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.endsWith('.js')),
      );
      const sizes = await Promise.all(scripts.map(async (url) => gzipSync(await (await fetch(url)).text()).length));
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1000 * kilobytes);
    },
  );
}
