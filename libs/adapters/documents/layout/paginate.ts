import { type Box, type Header, type Page, type Placed } from './box';

/**
 * Lays boxes out on pages, in order. Boxes that are kept with the next one move to a new page together, unless they do
 * not fit on one page at all.
 * @param height of the text area of a page, in points
 */
export function paginate(boxes: readonly Box[], height: number): Page[] {
  const pages: Placed[][] = [[]];
  let top = 0;
  let header: Header | undefined;
  for (const group of groupsOf(boxes)) {
    for (const part of fitsOn(group, height) ? [group] : group.map((box) => [box])) {
      if (top > 0 && top + heightOf(part, header, false) > height) {
        pages.push([]);
        [top, header] = [0, undefined];
      }
      for (const box of part) {
        top = place(pages.at(-1) ?? [], box, top, header);
        header = box.header;
      }
    }
  }
  return pages.map(withEnds);
}

/** Boxes that are kept together. */
function groupsOf(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  let open = false;
  for (const box of boxes) {
    if (open) groups.at(-1)?.push(box);
    else groups.push([box]);
    open = box.keepWithNext ?? false;
  }
  return groups;
}

function fitsOn(group: readonly Box[], height: number): boolean {
  return heightOf(group, undefined, true) <= height;
}

/** Height of boxes after a box with that header, with gaps and new headers. */
function heightOf(group: readonly Box[], before: Header | undefined, atTop: boolean): number {
  let sum = 0;
  let header = before;
  for (const box of group) {
    if (box.header && box.header !== header) sum += gapOf(box.header, atTop && sum === 0) + box.header.height;
    sum += gapOf(box, atTop && sum === 0) + box.height;
    header = box.header;
  }
  return sum;
}

function place(page: Placed[], box: Box, top: number, before: Header | undefined): number {
  let y = top;
  for (const each of box.header && box.header !== before ? [box.header, box] : [box]) {
    y += gapOf(each, y === 0);
    page.push({ box: each, top: y, ends: false });
    y += each.height;
  }
  return y;
}

function gapOf({ gap = 0 }: { readonly gap?: number }, atTop: boolean): number {
  return atTop ? 0 : gap;
}

/** Tells rows where their table ends or is cut. */
function withEnds(page: readonly Placed[]): Page {
  const tableOf = (placed: Placed | undefined) => placed && ('header' in placed.box ? placed.box.header : undefined);
  return page.map((placed, index) => {
    const table = tableOf(placed);
    return { ...placed, ends: table !== undefined && tableOf(page[index + 1]) !== table };
  });
}
