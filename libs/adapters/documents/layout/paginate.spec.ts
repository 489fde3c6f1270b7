import { type Box, type Header } from './box';
import { paginate } from './paginate';

const draw = () => undefined;
const box = (height: number, more: Partial<Box> = {}): Box => ({ height, draw, ...more });
/** Tops of the boxes, page by page. */
const tops = (boxes: readonly Box[], height: number) =>
  paginate(boxes, height).map((page) => page.map((placed) => placed.top));

describe('pages', () => {
  it('given boxes with gaps, then they follow each other and the gap at the top of a page is left out', () => {
    expect(tops([box(10, { gap: 5 }), box(10, { gap: 5 }), box(10, { gap: 5 })], 26)).toEqual([[0, 15], [0]]);
  });

  it('given boxes that stay together, then they go to the next page together', () => {
    expect(tops([box(10), box(5, { keepWithNext: true }), box(10)], 20)).toEqual([[0], [0, 5]]);
  });

  it('given more that stay together than a page holds, then they are parted after all', () => {
    const kept = { keepWithNext: true };
    expect(tops([box(10, kept), box(10, kept), box(10)], 20)).toEqual([[0, 10], [0]]);
  });

  it('given rows of a table, then its header is repeated and the last row of each page ends it', () => {
    const header: Header = { height: 4, draw };
    const rows = [1, 2, 3].map(() => box(8, { header }));
    const pages = paginate([...rows, box(3)], 20);
    expect(pages.map((page) => page.map(({ box: each, top, ends }) => [each.height, top, ends]))).toEqual([
      [
        [4, 0, false],
        [8, 4, false],
        [8, 12, true],
      ],
      [
        [4, 0, false],
        [8, 4, true],
        [3, 12, false],
      ],
    ]);
  });
});
