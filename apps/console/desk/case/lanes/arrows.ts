import { type Arrow, BAR_HEIGHT, type Course, type Lane } from './picture';

/** How far before the bar of its target an arrow turns, clear of what ended at once, and how round its corners are, in pixels. */
const GUTTER = 26;
const ROUND = 6;

/** From the end of what comes first to where what follows begins, or waits for it. Runs down just before the target. */
export function arrowsTo(course: Course, lanes: readonly Lane[]): readonly Arrow[] {
  const target = lanes.find(({ id }) => id === course.id);
  const bar = target?.bars.find(({ kind }) => kind === 'works') ?? target?.bars.find(({ kind }) => kind === 'waits');
  if (target === undefined || bar === undefined) return [];
  const isWaiting = bar.kind === 'waits';
  const begin = isWaiting ? bar.x + bar.width : bar.x;
  const into = target.badge === undefined ? begin : Math.min(begin, target.badge.x - BAR_HEIGHT / 2);
  return course.after.flatMap((before) => {
    const source = lanes.find(({ id }) => id === before);
    const fromX = source && endOf(source);
    if (source === undefined || fromX === undefined) return [];
    return [
      {
        from: before,
        to: course.id,
        path: pathBetween({ x: fromX, lane: source }, { x: into, turn: Math.max(begin - GUTTER, 2), lane: target }),
      },
    ];
  });
}

function endOf({ bars, badge }: Lane): number | undefined {
  const last = bars.findLast(({ kind }) => kind === 'works' || kind === 'left');
  return last && Math.max(last.x + last.width, (badge?.x ?? 0) + (badge === undefined ? 0 : BAR_HEIGHT / 2));
}

interface End {
  readonly x: number;
  readonly lane: Lane;
}

function pathBetween(
  { x: fromX, lane: source }: End,
  { x: toX, turn, lane: target }: End & { readonly turn: number },
): string {
  const down = target.y > source.y ? 1 : -1;
  const [start, end] = [source.barY + BAR_HEIGHT / 2, target.barY + BAR_HEIGHT / 2];
  const round = Math.min(ROUND, Math.abs(turn - fromX) / 2);
  const into = `V${px(end - down * ROUND)}Q${px(turn)} ${px(end)} ${px(turn + ROUND)} ${px(end)}H${px(toX - 1)}`;
  if (turn > fromX)
    return `M${px(fromX)} ${px(start)}H${px(turn - round)}Q${px(turn)} ${px(start)} ${px(turn)} ${px(start + down * ROUND)}${into}`;
  // Both begin about the same time: out below the one, back, and down to the other.
  const below = start + down * (BAR_HEIGHT / 2 + 7);
  return `M${px(fromX - BAR_HEIGHT / 2)} ${px(start + (down * BAR_HEIGHT) / 2)}V${px(below)}H${px(turn + ROUND)}Q${px(turn)} ${px(below)} ${px(turn)} ${px(below + down * ROUND)}${into}`;
}

function px(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
