import { childPointer, type FormNode, readPointer } from '@yijian/domain/form';
import { type ReactNode } from 'react';
import { useWords, words } from '../frame/words';
import { type FormAnswer } from './form-draft';
import { isBlank, sectionsOf } from './form-rules';

const WORDS = words({ yes: '是', no: '否', empty: '未填写' }, { yes: 'Yes', no: 'No', empty: 'not filled in' });

/** The filled form to read through: every section with what stands in it. */
export function FormPreview({
  form,
  sectionAction,
}: {
  readonly form: FormAnswer;
  /** What stands beside the title of a section, such as the way to change it. */
  readonly sectionAction?: (section: string, title: string) => ReactNode;
}): ReactNode {
  const text = useWords(WORDS);
  return sectionsOf(form).map(({ name, node }) => (
    <section key={name} className="preview-section">
      <h3>
        {node.title}
        {sectionAction?.(name, node.title)}
      </h3>
      {isBlank(readPointer(form.data, `/${name}`)) ? (
        <p className="quiet">{text.empty}</p>
      ) : (
        <dl className="facts">
          <Lines node={node} data={form.data} pointer={`/${name}`} />
        </dl>
      )}
    </section>
  ));
}

function Lines({
  node,
  data,
  pointer,
}: {
  readonly node: FormNode;
  readonly data: unknown;
  readonly pointer: string;
}): ReactNode {
  const text = useWords(WORDS);
  const value = readPointer(data, pointer);
  if (isBlank(value)) return null;
  if (node.type === 'object') {
    return Object.entries(node.properties).map(([name, child]) => (
      <Lines key={name} node={child} data={data} pointer={childPointer(pointer, name)} />
    ));
  }
  if (node.type === 'array' && node.items.type === 'object' && Array.isArray(value)) {
    return value.map((_, index) => (
      <Lines key={index} node={node.items} data={data} pointer={childPointer(pointer, index)} />
    ));
  }
  return (
    <>
      <dt>{node.title}</dt>
      <dd>{valueText(node, value, [text.yes, text.no])}</dd>
    </>
  );
}

function valueText(node: FormNode, value: unknown, [yes, no]: readonly [string, string]): string {
  if (typeof value === 'boolean') return value ? yes : no;
  if (node.type === 'array' && Array.isArray(value)) {
    return value.map((entry) => valueText(node.items, entry, [yes, no])).join('、');
  }
  if (node.type === 'string' && node.oneOf) return node.oneOf.find((choice) => choice.const === value)?.title ?? '';
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
