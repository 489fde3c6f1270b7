import { type GuidanceEnd, type LifeEvent } from '@yijian/domain/catalogue';
import { conditionInWords } from '@yijian/domain/publication';
import { Background, Controls, type Edge, MarkerType, type Node, Position, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { usePreferences } from '../../../frame/preferences';
import { useWords } from '../../../frame/words';
import { layoutOf, NODE, waysOf } from './layout';
import { QUESTIONS_WORDS } from './questions-words';

interface GraphProps {
  readonly lifeEvent: LifeEvent;
  /** Places that the answers tried out lead by, in order. */
  readonly path: readonly string[];
}

/** The guidance as a picture, the way of the answers marked. */
export function QuestionGraph({ lifeEvent, path }: GraphProps): ReactNode {
  const text = useWords(QUESTIONS_WORDS);
  const { isDark } = usePreferences();
  const { nodes, ends } = lifeEvent.guidance;
  const shownNodes = useMemo(() => nodesOf(lifeEvent, path, text.outcomes), [lifeEvent, path, text]);
  const shownEdges = useMemo(() => edgesOf(lifeEvent, path, text.otherwise), [lifeEvent, path, text]);
  return (
    <div
      className="question-graph"
      role="group"
      aria-label={text.graph(nodes.length, ends.length)}
      style={shapeOf(shownNodes)}
    >
      <ReactFlow
        nodes={shownNodes}
        edges={shownEdges}
        fitView
        fitViewOptions={{ padding: 0.04, maxZoom: 1 }}
        minZoom={0.2}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        colorMode={isDark ? 'dark' : 'light'}
        proOptions={{ hideAttribution: true }}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

/** Space around the picture, and its greatest height, in pixels: no higher than people like to scroll. */
const [AROUND, HIGHEST] = [60, 1300];

/** As high as the picture is at the width there is. */
function shapeOf(nodes: readonly Node[]): CSSProperties {
  const width = Math.max(...nodes.map(({ position }) => position.x)) + NODE.width + AROUND;
  const height = Math.max(...nodes.map(({ position }) => position.y)) + NODE.height + AROUND;
  return { width: '100%', aspectRatio: `${width} / ${height}`, maxHeight: Math.min(HIGHEST, height) };
}

function nodesOf(
  { guidance }: LifeEvent,
  path: readonly string[],
  outcomes: Readonly<Record<GuidanceEnd['outcome'], string>>,
): Node[] {
  return layoutOf(guidance).map(({ id, x, y }): Node => {
    const question = guidance.nodes.find((node) => node.id === id)?.question;
    const end = guidance.ends.find((each) => each.id === id);
    const label = question ?? (end === undefined ? id : outcomes[end.outcome]);
    const classes = ['graph-node', end === undefined ? '' : 'graph-end', path.includes(id) ? 'graph-passed' : ''];
    return {
      id,
      position: { x, y },
      data: { label },
      className: [...classes, path.at(-1) === id ? 'graph-here' : ''].join(' ').trim(),
      style: { width: NODE.width, minHeight: NODE.height },
      sourcePosition: Position.Bottom,
      targetPosition: Position.Top,
      ariaLabel: label,
    };
  });
}

function edgesOf({ guidance, facts }: LifeEvent, path: readonly string[], otherwise: string): Edge[] {
  return waysOf(guidance).map(({ from, to, conditions }): Edge => {
    const place = path.indexOf(from);
    const isPassed = place >= 0 && path[place + 1] === to;
    const isOnly = conditions.length === 1 && conditions[0] === undefined && isSole(guidance, from);
    const label = conditions
      .map((each) => (each === undefined ? otherwise : conditionInWords(each, facts)))
      .join(' / ');
    return {
      id: `${from} ${to}`,
      source: from,
      target: to,
      ...(isOnly ? {} : { label }),
      className: isPassed ? 'graph-way-passed' : '',
      markerEnd: { type: MarkerType.ArrowClosed },
      ...(isPassed && { zIndex: 1, animated: true }),
    };
  });
}

function isSole({ nodes }: LifeEvent['guidance'], from: string): boolean {
  return nodes.find(({ id }) => id === from)?.next.length === 1;
}
