import { type ReactNode } from 'react';
import { type LaneText } from './lanes-picture';
import { BAR_HEIGHT, type Bar, type DueMark, type Lane } from './picture';

/** Room that words within a bar need, in pixels a character. */
const CHARACTER = 13;

/** One lane: its bars with what is left written into them, how it ended, visits, due dates. */
export function LaneDrawn(of: { readonly lane: Lane; readonly text: LaneText; readonly isRoomy: boolean }): ReactNode {
  const { tone, barY, bars, dues, visits, badge } = of.lane;
  const middle = barY + BAR_HEIGHT / 2;
  return (
    <g className={`lane lane-${tone}`}>
      {bars.map((bar) => (
        <g key={bar.kind + String(bar.x)}>
          <rect x={bar.x} width={bar.width} {...extent(bar, barY)} className={`bar bar-${bar.kind}`} />
          {bar.kind === 'left' && <LeftText bar={bar} middle={middle} text={of.text.left} />}
        </g>
      ))}
      {visits.map((x) => (
        <g key={x} transform={`translate(${x} ${barY - 3})`} className="lane-visit">
          <path d="M0 6C-7 -2 -6 -11 0 -11C6 -11 7 -2 0 6z" />
          <circle cy={-5.5} r={2.2} />
          {of.isRoomy && (
            <text x={9} y={0}>
              {of.text.visit}
            </text>
          )}
        </g>
      ))}
      {dues.map((due) => (
        <Due key={due.kind} due={due} middle={middle} text={of.text[due.kind]} />
      ))}
      {badge !== undefined && (
        <g transform={`translate(${badge.x} ${middle})`} className="lane-badge">
          <circle r={BAR_HEIGHT / 2} />
          <path d={BADGES[tone]} />
        </g>
      )}
    </g>
  );
}

/** A tick for what was granted, a cross for what was not, a stroke for what nobody decides any more. */
const BADGES: Readonly<Record<Lane['tone'], string>> = {
  done: 'M-4.5 0.5L-1.5 3.5L4.5 -3.5',
  failed: 'M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5',
  gone: 'M-4 0H4',
  running: 'M-4 0H4',
  rectifying: 'M-4 0H4',
};

function LeftText({ bar, middle, text = '' }: { bar: Bar; middle: number; text: string | undefined }): ReactNode {
  if (text === '' || bar.width < text.length * CHARACTER + 24) return null;
  return (
    <text x={bar.x + (bar.width - 8) / 2} y={middle + 4.5} textAnchor="middle" className="lane-left">
      {text}
    </text>
  );
}

function Due({ due, middle, text }: { due: DueMark; middle: number; text: string | undefined }): ReactNode {
  const { kind, x, isNamed } = due;
  return (
    <g className={`lane-${kind}`}>
      <path
        d={kind === 'promised' ? `M${x} ${middle - 9}l8 9l-8 9l-8 -9z` : `M${x} ${middle + 10}v-20h11l-3 5l3 5h-10`}
      />
      {isNamed && (
        <text x={x + 16} y={middle + 4.5}>
          {text}
        </text>
      )}
    </g>
  );
}

/** Waiting is a thin line, what is over a mark below the bar. */
function extent(
  { kind, width }: Bar,
  barY: number,
): { readonly y: number; readonly height: number; readonly rx?: number } {
  if (kind === 'waits') return { y: barY + BAR_HEIGHT / 2 - 1.5, height: 3, rx: 1.5 };
  if (kind === 'over') return { y: barY + BAR_HEIGHT + 3, height: 4, rx: 2 };
  return { y: barY, height: BAR_HEIGHT, rx: Math.min(BAR_HEIGHT, width) / 2 };
}
