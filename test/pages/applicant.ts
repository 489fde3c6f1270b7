import { type Page } from 'playwright-core';

/** What is filled into the form: by title of the section and label of the field a text, the choices made, or a tick. */
export type Filled = Readonly<Record<string, Readonly<Record<string, string | readonly string[] | true>>>>;

/** A paper to hand in, which the gateway takes for a PDF; no two are the same. */
export function paper(title: string) {
  return {
    name: `${title}.pdf`,
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.4\n${title} ${process.hrtime.bigint()}`),
  };
}

/** Somebody who applies, at the portal. */
export class Applicant {
  constructor(readonly page: Page) {}

  /** Looks for an event in everyday words and goes to it. */
  async find(words: string, event: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(words);
    await this.page.getByRole('button', { name: '查找', exact: true }).click();
    await this.page.getByRole('link', { name: event }).click();
    await this.page.getByRole('heading', { name: event, level: 1 }).waitFor();
  }

  /** Answers a question of the guidance: with a choice, or with a number. */
  async answer(question: string, answer: string | number): Promise<void> {
    const card = this.page.getByRole('region', { name: question });
    if (typeof answer === 'string') return card.getByRole('button', { name: answer, exact: true }).click();
    await card.getByLabel(question).fill(String(answer));
    await card.getByRole('button', { name: '继续' }).click();
  }

  /** Fills in sections of the form, one after the other, and goes on after each. */
  async fillForm(filled: Filled): Promise<void> {
    for (const [section, fields] of Object.entries(filled)) {
      for (const [label, value] of Object.entries(fields)) await this.fillField(section, label, value);
      await this.press('下一步');
    }
  }

  /** Fills in one field of the section that is shown. */
  async fillField(section: string, label: string, value: string | readonly string[] | true): Promise<void> {
    const shown = this.page.getByRole('region', { name: section });
    await shown.waitFor();
    // Behind a label may stand that the field is optional or was filled in before.
    const name = new RegExp(`^${escaped(label)}(（选填）)?(预填)?$`);
    const group = shown.getByRole('group', { name });
    const choices = value === true ? [] : [value].flat();
    if (value === true) await shown.getByLabel(name).check();
    else if (typeof value === 'string' && (await group.count()) === 0) await shown.getByLabel(name).fill(value);
    else for (const choice of choices) await group.getByLabel(choice, { exact: true }).check();
  }

  /** Waits until the form says that what was written is safe. */
  async isSaved(): Promise<void> {
    await this.page.locator('[data-saving="saved"]').waitFor();
  }

  /** Hands in a paper for a material. */
  async handIn(material: string): Promise<void> {
    const given = paper(material);
    const card = this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: material }) });
    await card.getByLabel(/^(选择文件|更换)：/).setInputFiles(given);
    await card.getByRole('link', { name: given.name }).waitFor();
  }

  /** Something the case asks of the applicant, by its heading; shown as soon as it is asked, without a reload. */
  asked(heading: string | RegExp) {
    return this.page.locator('.todo').filter({ has: this.page.getByRole('heading', { name: heading }) });
  }

  async press(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: typeof button === 'string' }).click();
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.page
      .getByRole('link', { name: link, exact: typeof link === 'string' })
      .first()
      .click();
  }

  /** Waits until the page says something. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
