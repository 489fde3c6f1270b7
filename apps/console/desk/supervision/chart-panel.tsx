import { Button, Empty } from 'antd';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../frame/words';
import { CHARTED, type ChartRow } from './figures';
import { SUPERVISION_WORDS } from './words';

interface PanelProps {
  readonly title: string;
  /** Names of the series; the first `charted` of them have bars. */
  readonly series: readonly string[];
  readonly charted?: number;
  readonly rows: readonly ChartRow[];
  /** Whether the second series is bad news. */
  readonly isWarning?: boolean;
  /** How a value is written. */
  readonly format?: (value: number, series: number) => string;
}

/** Figures with a bar beside each: a chart that is read like a table. Every row leads to the list behind it. */
export function ChartPanel({ title, rows, ...of }: PanelProps): ReactNode {
  const text = useWords(SUPERVISION_WORDS);
  const [isAll, setAll] = useState(false);
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.emptyChart} />
      ) : (
        <Bars title={title} rows={isAll ? rows : rows.slice(0, CHARTED)} {...of} />
      )}
      {rows.length > CHARTED && !isAll && (
        <Button type="link" onClick={() => setAll(true)}>
          {text.allRows(rows.length)}
        </Button>
      )}
    </section>
  );
}

function Bars({ title, series, charted = series.length, rows, isWarning = false, format = String }: PanelProps) {
  const text = useWords(SUPERVISION_WORDS);
  const longest = Math.max(...rows.flatMap(({ values }) => values.slice(0, charted).map((value) => value ?? 0)));
  const barOf = (value: number): CSSProperties => ({ width: `${longest > 0 ? (100 * value) / longest : 0}%` });
  return (
    <div className="scrolled">
      <table className="figures bars" aria-label={title}>
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
              {series.map((each, index) => {
                const value = values[index];
                const tone = index === 0 ? 'first' : isWarning ? 'bad' : 'other';
                return (
                  <td key={each}>
                    {value === undefined ? text.none : format(value, index)}
                    {index < charted && <span className={`figure-bar figure-bar-${tone}`} style={barOf(value ?? 0)} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
