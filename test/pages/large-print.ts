import { type Page } from 'playwright-core';
import { openCase, uploadMaterials } from '../support/filed-case';
import { Applicant } from './applicant';
import { PEOPLE } from './people';
import { settled } from './settled';
import { chooseAccount, type PagesSystem } from './system';
import { EVENT, GUIDANCE } from './whole-case';

const PLAN = '经营场所平面布局、设备布局和操作流程图';

/** Somebody who needs large print files at a phone, with what he gave before, and leaves nothing behind. */
export function largePrint(system: () => PagesSystem): void {
  it('guidance, form and materials in large print; a paper given before is used again; nothing stays after sign-out', async () => {
    // At the window he was at before.
    const earlier = await openCase(system(), 'restaurant-opening', 'cafe-general-window', {}, PEOPLE.otherApplicant);
    await uploadMaterials(system().gateway, earlier, ['layout-plan']);

    const applicant = new Applicant(await system().enter(undefined, '/portal?mode=elder', { device: 'phone' }));
    const { page } = applicant;
    expect(await tooSmall(page, '您想办什么事？')).toEqual([]);
    await applicant.find('想开个小饭馆', EVENT);
    expect(await tooSmall(page, EVENT)).toEqual([]);
    for (const [question, answer] of GUIDANCE) await applicant.answer(question, answer);
    await applicant.reads('跑0至1次');
    expect(await tooSmall(page, EVENT)).toEqual([]);
    await applicant.press('登录后开始办理');
    await chooseAccount(page, 'otherApplicant');
    await applicant.press('开始办理，填一张表');
    await applicant.reads(/^查询码/);
    expect(await tooSmall(page, EVENT)).toEqual([]);

    await applicant.follow('上传材料');
    const offer = page.getByRole('button', { name: `用这一份：${PLAN}` });
    await offer.waitFor();
    expect(await tooSmall(page, EVENT)).toEqual([]);
    await offer.click();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: PLAN }) });
    await card.getByText('已上传').waitFor();
    expect(await offer.count()).toBe(0);

    await applicant.follow('1 填一张表');
    await applicant.isSaved();
    expect(await tooSmall(page, EVENT)).toEqual([]);
    await leavesUnsaved(applicant);
  });
}

/** What he writes cannot be saved; it waits in the browser until he signs out. */
async function leavesUnsaved(applicant: Applicant): Promise<void> {
  const { page } = applicant;
  const waiting = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('yijian.form')));
  await page.route('**/cases/*/form', (route) =>
    route.request().method() === 'PUT' ? route.abort('internetdisconnected') : route.continue(),
  );
  await applicant.fillField('申请人', '经营者名称', '示例区巷口小吃店');
  await applicant.reads('暂时连不上服务，内容已留在本机，恢复后自动保存');
  expect(await waiting()).not.toEqual([]);
  await applicant.press('退出');
  await page.getByRole('button', { name: '登录' }).waitFor();
  expect(await waiting()).toEqual([]);
}

/**
 * What is smaller on a page than large print allows (《移动互联网应用适老化通用设计规范》: text of 18 pt, targets of 60 px), and by
 * how much the page is wider than the phone.
 */
async function tooSmall(page: Page, heading: string): Promise<readonly string[]> {
  await settled(page, heading);
  return page.evaluate(() => {
    const [text, target] = [24, 60];
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().right > 0;
    const about = (element: Element): string => element.outerHTML.slice(0, 120);
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) =>
        isShown(element) &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== ''),
    );
    // A box to tick and a file are touched at their label.
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].map(
      (element) => element.closest('label') ?? element,
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...texts
        .filter((element) => parseFloat(getComputedStyle(element).fontSize) < text)
        .map((element) => `text of ${getComputedStyle(element).fontSize}: ${about(element)}`),
      ...targets
        .filter((element) => isShown(element) && element.getBoundingClientRect().height < target - 0.5)
        .map((element) => `target of ${element.getBoundingClientRect().height} px: ${about(element)}`),
      ...(scrollWidth > clientWidth ? [`wider than the phone by ${scrollWidth - clientWidth} px`] : []),
    ];
  });
}
