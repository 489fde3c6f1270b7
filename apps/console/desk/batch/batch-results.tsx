import { Button } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords, words } from '../../frame/words';
import { type Batch } from './batch';
import './batch.css';

const WORDS = words(
  { sent: '已发出，等待确认', confirmed: '已确认', pending: '已收存，稍后生效', failed: '失败', close: '收起' },
  { sent: 'sent', confirmed: 'confirmed', pending: 'stored, takes effect later', failed: 'failed', close: 'Close' },
);

/** The result of every row of a batch. `nameOf` and `hrefOf` say what a row is and where it is. */
export function BatchResults<Row>({
  label,
  batch: { results, close },
  nameOf,
  hrefOf,
}: {
  readonly label: string;
  readonly batch: Batch<Row>;
  readonly nameOf: (row: Row) => string;
  readonly hrefOf: (row: Row) => string;
}): ReactNode {
  const text = useWords(WORDS);
  if (results.length === 0) return null;
  return (
    <section className="batch" aria-label={label} aria-live="polite">
      <h2>{label}</h2>
      <ul>
        {results.map(({ row, state, reason }, index) => (
          <li key={index}>
            <Link to={hrefOf(row)}>{nameOf(row)}</Link>：<strong className={`batch-${state}`}>{text[state]}</strong>
            {reason !== undefined && ` ${reason}`}
          </li>
        ))}
      </ul>
      <Button onClick={close}>{text.close}</Button>
    </section>
  );
}
