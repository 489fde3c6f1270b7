import { type UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Flex, Spin } from 'antd';
import { type ReactNode, useRef } from 'react';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { type ListAddress } from './list-address';
import { useRowKeys } from './row-keys';
import { Rows, type RowsProps } from './rows';
import { LIST_WORDS } from './words';
import './worklist.css';

/** One page of a list, as every list of the API answers. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total?: number;
  /** Whether there are more than `total`. */
  readonly totalIsAtLeast?: boolean;
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

interface WorklistProps<Row> extends Omit<RowsProps<Row>, 'rows'> {
  readonly page: UseQueryResult<Page<Row>>;
  readonly address: ListAddress;
  /** What to do when nothing was found. */
  readonly empty: ReactNode;
  /** What can be done with the chosen rows; beside the total. */
  readonly acts?: ReactNode;
}

/** A list: total, rows, pages; keys j, k, x, Enter, and [ ] for the pages. */
export function Worklist<Row>({ page, address, empty, acts, ...rows }: WorklistProps<Row>): ReactNode {
  const text = useWords(LIST_WORDS);
  const table = useRef<HTMLTableElement>(null);
  const next = page.data?.next;
  const toNext = next === undefined ? undefined : () => address.toNext(next);
  useRowKeys(table, page.data === undefined ? undefined : address.row, {
    ...(toNext !== undefined && { ']': toNext }),
    ...(address.toPrevious !== undefined && { '[': address.toPrevious }),
  });
  if (page.isError && page.data === undefined) return <ProblemAlert error={page.error} />;
  if (page.data === undefined) return <Spin aria-label={text.loading} className="list-loading" />;
  const { total } = page.data;
  return (
    <section aria-label={rows.label} aria-busy={page.isPlaceholderData}>
      <ProblemAlert error={page.error} />
      <Flex wrap align="center" gap="small" className="list-head">
        <strong role="status">
          {total !== undefined && text.total(total, page.data.totalIsAtLeast ?? false)}
          {page.isPlaceholderData && ` · ${text.updating}`}
        </strong>
        {rows.choice !== undefined && rows.choice.chosen.length > 0 && (
          <span>{text.chosen(rows.choice.chosen.length)}</span>
        )}
        {acts}
        <small className="list-keys not-printed">{text.keys}</small>
      </Flex>
      {page.data.rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
      ) : (
        <Rows ref={table} {...rows} rows={page.data.rows} onReach={address.stayAt} />
      )}
      {(toNext !== undefined || address.page > 1) && (
        <nav className="list-pages not-printed" aria-label={text.page(address.page)}>
          <Button disabled={address.toFirst === undefined} onClick={address.toFirst}>
            {text.first}
          </Button>
          <Button disabled={address.toPrevious === undefined} onClick={address.toPrevious}>
            {text.previous}
          </Button>
          <span>{text.page(address.page)}</span>
          <Button disabled={toNext === undefined} onClick={toNext}>
            {text.next}
          </Button>
        </nav>
      )}
    </section>
  );
}
