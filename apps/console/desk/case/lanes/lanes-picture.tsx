import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../../frame/words';
import { LaneDrawn } from './lane-drawn';
import { layout } from './layout';
import { AXIS_HEIGHT, type Course, type Lane, type Picture } from './picture';
import { LANE_WORDS } from './words';
import './lanes.css';

/** What a lane says beside or above its bar, and within it. */
export interface LaneText {
  readonly name: string;
  /** Who handles it. */
  readonly who: string;
  /** How it stands. */
  readonly note: string;
  /** What is left until it is due. */
  readonly left?: string;
  /** Due days. */
  readonly promised?: string;
  readonly statutory?: string;
  /** Day of the last joint visit. */
  readonly visit?: string;
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
  const { lanes, height, left, todayX } = picture;
  return (
    <figure className="lanes" aria-label={text.picture}>
      <div ref={frame} className="lanes-frame" style={{ height }}>
        <svg width={width} height={height} aria-hidden>
          <Ground picture={picture} />
          {picture.arrows.map(({ from, to, path }) => (
            <path key={from + to} d={path} className="lane-arrow" markerEnd="url(#lane-arrow)" />
          ))}
          {lanes.map((lane) => (
            <LaneDrawn key={lane.id} lane={lane} text={of.textOf(lane.id)} isRoomy={left > 0} />
          ))}
        </svg>
        {lanes.map((lane) => (
          <LaneName key={lane.id} lane={lane} text={of.textOf(lane.id)} left={left} height={picture.laneHeight} />
        ))}
        {todayX !== undefined && (
          <span className="lane-today" style={{ left: Math.min(Math.max(todayX, 22), width - 22) }} aria-hidden>
            {text.now}
          </span>
        )}
      </div>
      <Legend lanes={lanes} />
    </figure>
  );
}

/** Stripes of the lanes, days of the axis, the time that has passed, and the present. */
function Ground({ picture }: { readonly picture: Picture }): ReactNode {
  const { width, height, left, laneHeight, lanes, ticks, todayX } = picture;
  return (
    <>
      <defs>
        <pattern id="lane-pause" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="8" className="lane-hatch" />
        </pattern>
        <marker id="lane-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0.5L8 4L0 7.5z" className="lane-arrowhead" />
        </marker>
      </defs>
      {lanes.map(({ id, y }, index) => (
        <rect
          key={id}
          x={0}
          y={y}
          width={width}
          height={laneHeight}
          className={`lane-ground lane-ground-${index % 2}`}
        />
      ))}
      {todayX !== undefined && (
        <rect x={left} y={AXIS_HEIGHT} width={todayX - left} height={height - AXIS_HEIGHT} className="lane-past" />
      )}
      {ticks.map(({ x, label }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={AXIS_HEIGHT - 8} y2={height} className="lane-tick" />
          {(todayX === undefined || Math.abs(x + 18 - todayX) > 48) && x < width - 36 && (
            <text x={x + 4} y={18} className="lane-day">
              {label}
            </text>
          )}
        </g>
      ))}
      {todayX !== undefined && <line x1={todayX} x2={todayX} y1={24} y2={height} className="lane-now" />}
    </>
  );
}

function LaneName(of: {
  readonly lane: Lane;
  readonly text: LaneText;
  readonly left: number;
  readonly height: number;
}): ReactNode {
  const { lane, text, left, height } = of;
  // A phone has room for what comes next; the rest is a mark in the picture and in the table.
  const next = [text.visit, text.promised].filter((due) => due !== undefined);
  const dues = next.length > 0 ? next.join(' · ') : (text.statutory ?? '');
  const style = left > 0 ? { top: lane.y, width: left - 12, height } : { top: lane.y };
  return (
    <p className={`lane-name lane-${lane.tone} ${left > 0 ? 'lane-name-beside' : ''}`} style={style} aria-hidden>
      <strong>{text.name}</strong>
      <span>
        {text.who !== '' && `${text.who} · `}
        <em>{text.note}</em>
        {left === 0 && dues !== '' && ` · ${dues}`}
      </span>
    </p>
  );
}

/** Marks and the lanes that have them: what does not occur is not explained. */
const MARKS = {
  waits: ({ bars }: Lane) => bars.some(({ kind }) => kind === 'waits'),
  works: ({ tone, badge }: Lane) => tone === 'running' && badge === undefined,
  done: ({ tone }: Lane) => tone === 'done',
  failed: ({ tone }: Lane) => tone === 'failed',
  left: ({ bars }: Lane) => bars.some(({ kind }) => kind === 'left'),
  over: ({ bars }: Lane) => bars.some(({ kind }) => kind === 'over'),
  pause: ({ bars }: Lane) => bars.some(({ kind }) => kind === 'pause'),
  visit: ({ visits }: Lane) => visits.length > 0,
  promised: ({ dues }: Lane) => dues.some(({ kind }) => kind === 'promised'),
  statutory: ({ dues }: Lane) => dues.some(({ kind }) => kind === 'statutory'),
} as const;

function Legend({ lanes }: { readonly lanes: readonly Lane[] }): ReactNode {
  const { legend } = useWords(LANE_WORDS);
  const marks = (Object.keys(MARKS) as (keyof typeof MARKS)[]).filter((mark) => lanes.some(MARKS[mark]));
  return (
    <figcaption className="lanes-legend">
      {marks.map((mark) => (
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
