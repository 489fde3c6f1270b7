import { type Pen } from './pen';

/** Something of a fixed height that is drawn whole on one page: a line of text, a row of a table. */
export interface Box {
  /** In points. */
  readonly height: number;
  /** Space above, in points; none at the top of a page. */
  readonly gap?: number;
  /** The next box must be on the same page: a heading, the first of two lines. */
  readonly keepWithNext?: boolean;
  /** A line of text, which may stand closer to the next one. */
  readonly elastic?: boolean;
  /** Drawn above the box when it is the first of its table or of its page. */
  readonly header?: Header;
  /** @param ends the table ends here, or is cut by the end of the page */
  draw(pen: Pen, top: number, ends: boolean): void;
}

/** The heading of a table, repeated on each page; boxes of one table share one object. */
export type Header = Pick<Box, 'height' | 'gap' | 'draw'>;

/** A box with its place on a page: the distance from the top of the text area, in points. */
export interface Placed {
  readonly box: Box | Header;
  readonly top: number;
  /** It is the last of its table on this page. */
  readonly ends: boolean;
}

/** Boxes of one page. */
export type Page = readonly Placed[];

/** Keeps the first two and the last two of the lines of a text together: no single line stays behind or goes ahead. */
export function withoutSingles(boxes: readonly Box[]): Box[] {
  return boxes.map((box, index) =>
    index === 0 || index === boxes.length - 2 ? { ...box, keepWithNext: index < boxes.length - 1 } : box,
  );
}

/** How close lines may stand so that a page is saved: 1.37 of the size of the letters at least. */
const TIGHT = 0.82;

/** Boxes with their lines closer together, as GB/T 9704 advises where the seal would not stand under the text any more. */
export function tightened(boxes: readonly Box[]): Box[] {
  return boxes.map((box) => (box.elastic ? { ...box, height: box.height * TIGHT } : box));
}

/** Gives the first of the boxes a gap above; a table has one of its own. */
export function withGap(boxes: readonly Box[], gap: number): Box[] {
  return boxes.map((box, index) => (index === 0 && !box.header ? { ...box, gap } : box));
}
