import { Checkbox } from 'antd';
import { type ReactNode, type Ref } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../frame/words';
import { LIST_WORDS } from './words';

/** One column of a list. The first column is the one that opens the row. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
}

/** Rows that were chosen for an act on many. */
export interface Choice {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** What a list shows and how a row is named and opened. */
export interface RowsProps<Row> {
  /** Name of the table for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Address of a row's own page. */
  readonly href: (row: Row) => string;
  readonly choice?: Choice;
}

/** The rows as a table; on narrow screens every row is a card. Exactly one link of a row has `data-row`: the keyboard goes by it. */
export function Rows<Row>({
  ref,
  onReach,
  ...of
}: RowsProps<Row> & { readonly ref: Ref<HTMLTableElement>; readonly onReach: (row: string) => void }): ReactNode {
  const { choice } = of;
  return (
    <table ref={ref} className="rows" aria-label={of.label}>
      <thead>
        <tr>
          {choice !== undefined && <AllChosen keys={of.rows.map(of.rowKey)} choice={choice} />}
          {of.columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.rows.map((row) => {
          const key = of.rowKey(row);
          return (
            <tr key={key} onFocus={() => onReach(key)}>
              {choice !== undefined && <Chosen row={key} choice={choice} />}
              {of.columns.map((column, index) => (
                <td key={column.key} data-title={column.title}>
                  {index === 0 ? (
                    <Link data-row={key} to={of.href(row)} className="row-link">
                      {column.cell(row)}
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function AllChosen({ keys, choice }: { readonly keys: readonly string[]; readonly choice: Choice }): ReactNode {
  const text = useWords(LIST_WORDS);
  const count = keys.filter((key) => choice.chosen.includes(key)).length;
  return (
    <th scope="col" className="row-choice">
      <Checkbox
        aria-label={text.chooseAll}
        checked={count > 0 && count === keys.length}
        indeterminate={count > 0 && count < keys.length}
        onChange={({ target }) => choice.onChange(target.checked ? keys : [])}
      />
    </th>
  );
}

function Chosen({ row, choice: { chosen, onChange } }: { readonly row: string; readonly choice: Choice }): ReactNode {
  const text = useWords(LIST_WORDS);
  return (
    <td className="row-choice">
      <Checkbox
        aria-label={text.choose(row)}
        checked={chosen.includes(row)}
        onChange={() => onChange(toggled(chosen, row))}
      />
    </td>
  );
}

/** The chosen rows after one was chosen or let go. */
export function toggled(chosen: readonly string[], row: string): readonly string[] {
  return chosen.includes(row) ? chosen.filter((other) => other !== row) : [...chosen, row];
}
