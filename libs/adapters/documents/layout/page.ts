/** Points (1/72 inch), the unit of PDF, in a millimetre. */
export const MM = 72 / 25.4;

/** A4 with the side margins that GB/T 9704—2012 gives to official papers; everything in points from the upper left. */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  left: 28 * MM,
  right: 184 * MM,
  top: 24 * MM,
  /** Text ends here; below is only the line with the page number. */
  bottom: 277 * MM,
  /** Baseline of the line with the page number. */
  pageNumber: 286 * MM,
} as const;

/** A column in which text is set: the text area of the page, or a cell. */
export interface Frame {
  readonly x: number;
  readonly width: number;
}

/** The text area. */
export const TEXT_AREA: Frame = { x: PAGE.left, width: PAGE.right - PAGE.left };

/** Part of a frame, leaving out so much at its left. */
export function indented(frame: Frame, by: number): Frame {
  return { x: frame.x + by, width: frame.width - by };
}
