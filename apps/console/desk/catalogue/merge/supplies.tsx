import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { App, Button, Upload } from 'antd';
import { type ReactNode } from 'react';
import { api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { beijingTime } from '../beijing-time';
import { Loaded } from '../catalogue-page';
import { useDepartments } from '../queries';
import { useReader } from '../role';
import { MERGE_WORDS } from './merge-words';

interface SuppliesProps {
  readonly slug: string;
  /** Items of the version in force: each should have a supply. */
  readonly items: LifeEvent['serviceItems'];
}

/** What departments have supplied for the items of an event, what changed since, and what is missing. */
export function Supplies({ slug, items }: SuppliesProps): ReactNode {
  const text = useWords(MERGE_WORDS);
  const { nameOf } = useDepartments();
  const { role } = useReader();
  const supplies = useQuery({
    queryKey: ['catalogue', 'supplies', slug],
    queryFn: () => bodyOf(api.GET('/catalogue/item-supplies', { params: { query: { lifeEvent: slug } } })),
  });
  return (
    <section className="panel pane">
      <div className="row">
        <h2>{text.supplies}</h2>
        {(role === 'department' || role === 'catalogueManager') && <SupplyUpload />}
      </div>
      <p className="quiet">{text.suppliesLead}</p>
      <Loaded query={supplies}>
        {(found) => (
          <ul className="rows">
            {items.map(({ id, name, departmentId }) => {
              const supply = found.find(({ itemId }) => itemId === id);
              return (
                <li key={id}>
                  <div className="row">
                    <strong>{name}</strong>
                    <span className="quiet">{nameOf(departmentId)}</span>
                  </div>
                  {supply === undefined ? (
                    <span className="chip chip-red">{text.missing}</span>
                  ) : (
                    <p className="quiet">{text.suppliedAt(supply.version, beijingTime(supply.suppliedAt))}</p>
                  )}
                  {supply?.reportedChange === true && (
                    <p>
                      <span className="chip chip-yellow">{text.changedSince}</span> {supply.changes.join('；')}
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function SupplyUpload(): ReactNode {
  const text = useWords(MERGE_WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const put = useMutation({
    mutationFn: async (file: File) => {
      const supply = supplyIn(await file.text());
      if (supply === undefined) return undefined;
      return bodyOf(
        api.PUT('/catalogue/item-supplies/{itemId}', {
          params: { path: { itemId: supply.itemId } },
          body: supply as never,
        }),
      );
    },
    onSuccess: (stored) => {
      if (stored === undefined) void message.error(text.badFile);
      else void message.success(stored.status === 'stored' ? text.stored(stored.version) : text.unchanged);
      return queries.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
  return (
    <div>
      <Upload
        accept=".json,application/json"
        showUploadList={false}
        beforeUpload={(file) => {
          put.mutate(file);
          return false;
        }}
      >
        <Button loading={put.isPending}>{text.upload}</Button>
      </Upload>
      <ProblemAlert error={put.error} />
    </div>
  );
}

function supplyIn(text: string): { readonly itemId: string } | undefined {
  try {
    const value = JSON.parse(text) as { readonly kind?: unknown; readonly itemId?: unknown };
    return value.kind === 'itemSupply' && typeof value.itemId === 'string'
      ? { ...value, itemId: value.itemId }
      : undefined;
  } catch {
    return undefined;
  }
}
