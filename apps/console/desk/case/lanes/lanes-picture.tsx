import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../../frame/words';
import { AXIS_HEIGHT, BAR_HEIGHT, type Bar, type Course, type Lane, layout } from './layout';
import { LANE_WORDS } from './words';
import './lanes.css';

/** What a lane says above its bar. */
export interface LaneText {
  readonly name: string;
  readonly note: string;
}

/** The lanes of a case on one time axis. For eyes: what it shows is in the table beside it for everybody else. */
export function LanesPicture(of: {
  readonly courses: readonly Course[];
  readonly textOf: (id: string) => LaneText;
  readonly now: number;
}): ReactNode {
  const text = useWords(LANE_WORDS);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const picture = layout(of.courses, width, of.now);
  return (
    <figure className="lanes" aria-label={text.picture}>
      <div ref={frame} className="lanes-frame" style={{ height: picture.height }}>
        <svg width={picture.width} height={picture.height} aria-hidden>
          <defs>
            <pattern id="pause" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="3" height="6" className="lane-hatch" />
            </pattern>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0L8 4L0 8z" className="lane-arrowhead" />
            </marker>
          </defs>
          {picture.ticks.map(({ x, label }) => (
            <g key={x}>
              <line x1={x} x2={x} y1={AXIS_HEIGHT - 6} y2={picture.height} className="lane-tick" />
              <text x={x} y={14} textAnchor={x < 32 ? 'start' : x > width - 32 ? 'end' : 'middle'}>
                {label}
              </text>
            </g>
          ))}
          {picture.lanes.map((lane) => (
            <LaneBars key={lane.id} lane={lane} />
          ))}
          {picture.arrows.map(({ from, to, path }) => (
            <path key={from + to} d={path} className="lane-arrow" markerEnd="url(#arrow)" />
          ))}
          {picture.todayX !== undefined && (
            <line
              x1={picture.todayX}
              x2={picture.todayX}
              y1={AXIS_HEIGHT - 8}
              y2={picture.height}
              className="lane-now"
            />
          )}
        </svg>
        {picture.lanes.map(({ id, y }) => (
          <p key={id} className="lane-text" style={{ top: y }} aria-hidden>
            <strong>{of.textOf(id).name}</strong> <span>{of.textOf(id).note}</span>
          </p>
        ))}
        {picture.todayX !== undefined && (
          <span className="lane-today" style={{ left: Math.min(picture.todayX, width - 30) }} aria-hidden>
            {text.now}
          </span>
        )}
      </div>
      <Legend />
    </figure>
  );
}

function LaneBars({ lane: { tone, barY, bars, promisedX, statutoryX } }: { readonly lane: Lane }): ReactNode {
  const middle = barY + BAR_HEIGHT / 2;
  return (
    <g className={`lane lane-${tone}`}>
      {bars.map(({ kind, x, width }) => (
        <rect key={kind + String(x)} x={x} width={width} {...extent(kind, barY)} className={`bar bar-${kind}`} />
      ))}
      {promisedX !== undefined && <path d={`M${promisedX} ${middle - 8}l7 8l-7 8l-7 -8z`} className="lane-promised" />}
      {statutoryX !== undefined && <path d={`M${statutoryX - 7} ${barY - 1}h14l-7 13z`} className="lane-statutory" />}
    </g>
  );
}

/** Waiting is a thin line, what is over a mark below the bar. */
function extent(
  kind: Bar['kind'],
  barY: number,
): { readonly y: number; readonly height: number; readonly rx?: number } {
  if (kind === 'waits') return { y: barY + BAR_HEIGHT / 2 - 2, height: 4 };
  if (kind === 'over') return { y: barY + BAR_HEIGHT + 2, height: 4 };
  return { y: barY, height: BAR_HEIGHT, rx: 3 };
}

const MARKS = ['waits', 'works', 'done', 'failed', 'left', 'over', 'pause', 'promised', 'statutory'] as const;

function Legend(): ReactNode {
  const { legend } = useWords(LANE_WORDS);
  return (
    <figcaption className="lanes-legend">
      {MARKS.map((mark) => (
        <span key={mark}>
          <i className={`mark mark-${mark}`} aria-hidden />
          {legend[mark]}
        </span>
      ))}
    </figcaption>
  );
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(900);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(element.clientWidth, 280)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
