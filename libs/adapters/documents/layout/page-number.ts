import { type PrintedDocument } from '@yijian/domain/document';
import { FOOT } from './closing';
import { PAGE, TEXT_AREA } from './page';
import { type Pen } from './pen';
import { drawLine, linesFor } from './text-boxes';
import { type Typeface } from './typeface';

/** What is too long for the line is cut: the whole stands at the head and at the foot of the document. */
const LEFT = { x: PAGE.left, width: TEXT_AREA.width * 0.8 };

/**
 * Draws number, verification code and page below the text of a page, so that a single page can still be told and verified.
 * A document of one page has them already.
 */
export function drawPageNumber(
  pen: Pen,
  document: PrintedDocument,
  { page, pages, typeface }: { readonly page: number; readonly pages: number; readonly typeface: Typeface },
): void {
  if (pages === 1) return;
  const top = PAGE.pageNumber - FOOT.leading;
  const right = `第 ${page} 页 共 ${pages} 页`;
  const [left] = linesFor(`${document.number}\u3000核验码：${document.verification.code}`, LEFT, FOOT, typeface);
  if (left) drawLine(pen, { ...left, last: true }, { ...LEFT, top }, FOOT);
  pen.text(right, PAGE.right - pen.widthOf(right, FOOT), top, FOOT);
}
