import { renderPdf, type SealPort } from '@yijian/adapters/documents';
import { type ObjectStore } from '@yijian/adapters/object-store';
import { isRegisterAway } from '@yijian/adapters/register';
import { type DataSource } from 'typeorm';
import { type Log } from '../log';
import { RenderQueue, type Unrendered } from './queue';

/** Largest file, in bytes; the fonts embedded in one are a few hundred kilobytes. */
const MOST_BYTES = 50 * 1024 * 1024;

/** How much is kept of why a file could not be made, in characters. */
const KEPT = 500;

/** What files are made with. */
export interface Press {
  readonly seal: SealPort;
  readonly store: ObjectStore;
  /** TTF files for characters that the typeface lacks. */
  readonly fallbackFonts: readonly string[];
}

/** Makes the files of documents that were issued: prints, seals, stores them, one at a time. Any number may run. */
export class Rendering {
  private readonly queue: RenderQueue;

  constructor(
    register: DataSource,
    private readonly press: Press,
    private readonly log: Log,
  ) {
    this.queue = new RenderQueue(register);
  }

  /** One look: makes one file. Answers 1, or 0 when none is due. A failure is on the document, which comes up again later. */
  async round(): Promise<number> {
    const document = await this.queue.claim();
    if (document === undefined) return 0;
    try {
      await this.queue.done(document, await this.make(document), this.press.seal.label);
    } catch (error) {
      if (isRegisterAway(error)) throw error;
      const reason = (error instanceof Error ? error.message : String(error)).slice(0, KEPT);
      const { caseNo, number, attempts } = document;
      this.log('error', { msg: 'document not rendered', caseNo, number, attempts, reason });
      await this.queue.failed(document, reason);
    }
    return 1;
  }

  private async make({ content, issuedAt }: Unrendered) {
    const { seal, store, fallbackFonts } = this.press;
    const printed = await renderPdf(content, { issuedAt, fallbackFonts });
    const sealed = await seal.seal(printed, { authority: content.authority, sealName: content.sealName, issuedAt });
    return store.put(once(sealed), MOST_BYTES);
  }
}

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
