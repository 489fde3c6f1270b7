import { Button, Empty, Flex } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { usePreferences } from '../../frame/preferences';
import { useWords } from '../../frame/words';
import { type ChartRow } from './figures';
import { SUPERVISION_WORDS } from './words';

const Chart = lazy(() => import('./chart'));

interface PanelProps {
  readonly title: string;
  /** Names of the series; the chart shows the first `charted` of them. */
  readonly series: readonly string[];
  readonly charted?: number;
  readonly rows: readonly ChartRow[];
  /** Whether the second series is bad news. */
  readonly isWarning?: boolean;
  /** How a value is written in the table. */
  readonly format?: (value: number, series: number) => string;
}

/** A chart that can be read as a table instead; every row leads to the list behind it. */
export function ChartPanel({
  title,
  series,
  charted = series.length,
  rows,
  isWarning = false,
  format = String,
}: PanelProps): ReactNode {
  const text = useWords(SUPERVISION_WORDS);
  const [isTable, setTable] = useState(false);
  const colours = useColours(isWarning);
  return (
    <section className="panel" aria-label={title}>
      <Flex justify="space-between" gap="small" align="start">
        <h2>{title}</h2>
        {rows.length > 0 && (
          <Button size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {isTable ? text.asChart : text.asTable}
          </Button>
        )}
      </Flex>
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.emptyChart} />}
      {rows.length > 0 && isTable && <Figures title={title} series={series} rows={rows} format={format} />}
      {rows.length > 0 && !isTable && (
        <Suspense fallback={null}>
          <Chart label={title} series={series.slice(0, charted)} rows={rows} colours={colours} />
        </Suspense>
      )}
    </section>
  );
}

function Figures({ title, series, rows, format }: Required<Omit<PanelProps, 'charted' | 'isWarning'>>): ReactNode {
  const text = useWords(SUPERVISION_WORDS);
  return (
    <table className="figures" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          {series.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values, href }) => (
          <tr key={name}>
            <th scope="row">{href === undefined ? name : <Link to={href}>{name}</Link>}</th>
            {series.map((each, index) => (
              <td key={each}>{values[index] === undefined ? text.none : format(values[index], index)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The colours of the page as it looks now. */
function useColours(isWarning: boolean): { text: string; line: string; series: string[] } {
  const { isDark } = usePreferences();
  return isDark
    ? { text: '#e6e6e6', line: '#434343', series: ['#65a9f3', isWarning ? '#e86e6b' : '#8c8c8c'] }
    : { text: '#1f1f1f', line: '#d9d9d9', series: ['#0958d9', isWarning ? '#cf1322' : '#8c8c8c'] };
}
