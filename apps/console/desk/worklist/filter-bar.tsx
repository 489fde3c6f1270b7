import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../frame/words';
import { type ListAddress } from './list-address';
import { changed } from './list-query';
import { SavedFilterBar } from './saved-filter-bar';
import { LIST_WORDS } from './words';

/** One filter of a list: `name` is its parameter in the address and in the API. */
export type Filter =
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      /** What holds when nothing is chosen, where that is not everything. */
      readonly otherwise?: string;
      /** Whether the choices are searched by typing. */
      readonly isSearched?: boolean;
    }
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly placeholder?: string }
  | { readonly kind: 'day'; readonly name: string; readonly label: string };

/** Filters of a list. `list` is the name under which this browser keeps saved ones. */
export function FilterBar(of: {
  readonly list: string;
  readonly filters: readonly Filter[];
  readonly address: ListAddress;
}): ReactNode {
  const text = useWords(LIST_WORDS);
  const [isWide] = useState(() => matchMedia('(min-width: 821px)').matches);
  const values = of.address.filters;
  const query = changed(new URLSearchParams(values as Record<string, string>), {});
  return (
    <search className="not-printed" aria-label={text.filters}>
      {/* Narrow screens show the list first. */}
      <details open={isWide} className="filters">
        <summary>{text.filters}</summary>
        <div className="filter-bar">
          {of.filters.map((filter) => (
            <label key={filter.name} className="filter">
              <span>{filter.label}</span>
              <Control
                key={values[filter.name] ?? ''}
                filter={filter}
                value={values[filter.name]}
                onChange={(value) => of.address.change({ [filter.name]: value })}
              />
            </label>
          ))}
          <span className="filter-ends">
            {query !== '' && <Button onClick={of.address.reset}>{text.reset}</Button>}
            <SavedFilterBar list={of.list} query={query} />
          </span>
        </div>
      </details>
    </search>
  );
}

interface ControlProps {
  readonly filter: Filter;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Control({ filter, value, onChange }: ControlProps): ReactNode {
  const text = useWords(LIST_WORDS);
  if (filter.kind === 'choice') {
    return (
      <Select
        aria-label={filter.label}
        className="filter-choice"
        allowClear
        placeholder={filter.otherwise ?? text.all}
        popupMatchSelectWidth={false}
        value={value}
        options={[...filter.options]}
        onChange={(chosen: string | undefined) => onChange(chosen)}
        {...(filter.isSearched === true && { showSearch: { optionFilterProp: 'label' } })}
      />
    );
  }
  if (filter.kind === 'day') {
    return (
      <Input
        type="date"
        aria-label={filter.label}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  return (
    <Input.Search
      aria-label={filter.label}
      allowClear
      defaultValue={value ?? ''}
      placeholder={filter.placeholder ?? ''}
      onSearch={(sought) => onChange(sought.trim())}
    />
  );
}
