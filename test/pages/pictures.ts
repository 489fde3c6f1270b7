import { createCanvas, loadImage } from '@napi-rs/canvas';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { findBrowser } from '@yijian/infra';
import { WIDTHS } from '../support/browser';
import { demonstrate } from './demonstration';
import { settled } from './settled';
import { startPagesSystem } from './system';
import { VISITS, type Visit } from './visits';

/** Quality of the pictures, 0 to 100: text stays sharp, and all of them together stay small. */
const QUALITY = 60;

/** Longest picture, in pixels: what a reader sees after scrolling a little. */
const TALLEST = 2400;

/** Draws every page at both widths into a folder, with demonstration data. */
async function main(folder: string): Promise<void> {
  const { program, fontconfig } = await findBrowser(process.env, () => console.log('installing the browser once …'));
  process.env['FONTCONFIG_FILE'] = fontconfig;
  const system = await startPagesSystem(program);
  try {
    const shown = await demonstrate(system);
    await mkdir(folder, { recursive: true });
    let total = 0;
    for (const visit of VISITS) {
      for (const device of ['phone', 'desk'] as const) {
        const page = await system.enter(visit.person, visit.address(shown), { device });
        await settled(page, visit.heading);
        const picture = await pictureOf(page, WIDTHS[device]);
        const name = `${nameOf(visit)}-${WIDTHS[device]}.webp`;
        await writeFile(join(folder, name), picture);
        total += picture.length;
        console.log(`${name}  ${Math.round(picture.length / 1024)} KB`);
        await page.context().close();
      }
    }
    console.log(`${Math.round(total / 1024)} KB in all`);
  } finally {
    await system.stop();
  }
}

/** `/desk/cases/:caseNo`, `clocks` → `desk-cases-caseNo-clocks` */
function nameOf({ route, name = '' }: Visit): string {
  return `${route}/${name}`
    .split(/[/:*]+/)
    .filter((part) => part !== '')
    .join('-');
}

async function pictureOf(page: Page, width: number): Promise<Buffer> {
  const png = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  const image = await loadImage(png);
  const canvas = createCanvas(width, Math.min(image.height, TALLEST));
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('webp', QUALITY);
}

main(process.argv[2] ?? 'docs/pictures').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
