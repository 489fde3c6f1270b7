import { type FormObject } from '@yijian/domain/form';
import { type ReactNode } from 'react';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { type FormRow, formRows } from './form-rows';
import { useForm } from './reads';
import { CASE_PAGE_WORDS } from './words';

/** The form as it is read. */
export function FormTab({ caseNo }: { readonly caseNo: string }): ReactNode {
  const text = useWords(CASE_PAGE_WORDS);
  const { data, error } = useForm(caseNo);
  if (data === undefined) return <ProblemAlert error={error} />;
  const rows = formRows(data.schema as unknown as FormObject, data.data);
  return rows.length === 0 ? <p>{text.nothing}</p> : <FormRows rows={rows} level={3} />;
}

/** Lines of a form, groups under their headings. */
export function FormRows({ rows, level }: { readonly rows: readonly FormRow[]; readonly level: 3 | 4 }): ReactNode {
  const Heading = level === 3 ? 'h3' : 'h4';
  const lines = rows.filter((row) => 'value' in row);
  return (
    <>
      {lines.length > 0 && (
        <dl className="facts">
          {lines.map(({ key, title, value }) => (
            <div key={key}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {rows
        .filter((row) => 'rows' in row)
        .map((group) => (
          <section key={group.key} className="form-group">
            <Heading>{group.title}</Heading>
            <FormRows rows={group.rows} level={4} />
          </section>
        ))}
    </>
  );
}
