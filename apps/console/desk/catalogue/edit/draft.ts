import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { useEffect, useState } from 'react';
import { type Answer, api, bodyOf } from '../../../api/client';
import { type VersionKey } from '../queries';
import { settled } from '../version-command';
import { acknowledgedIn } from './acknowledged';
import { addEdit, type Edit, withEdits } from './edits';

/** A revision as it was read: what the next one is made from. */
export interface Revision {
  readonly number: number;
  readonly content: LifeEvent;
  readonly editors: readonly string[];
  readonly isDraft: boolean;
}

const queryKeyOf = ({ slug, version }: VersionKey) => ['catalogue', 'draft', slug, version] as const;

/** Reads number and content of the last revision together. It is read anew only on purpose: an editor works on what he has seen. */
export function useRevision(key: VersionKey): UseQueryResult<Revision> {
  return useQuery({
    queryKey: queryKeyOf(key),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () => readRevision(key),
  });
}

async function readRevision(path: VersionKey): Promise<Revision> {
  const shown = await bodyOf(api.GET('/catalogue/versions/{slug}/{version}', { params: { path: { ...path } } }));
  const number = shown.draft?.revision ?? 0;
  const query = number === 0 ? {} : { revision: number };
  const file = api.GET('/catalogue/versions/{slug}/{version}/file', { params: { path: { ...path }, query } });
  const content = (await bodyOf(file)) as unknown as LifeEvent;
  return { number, content, editors: shown.editors ?? [], isDraft: shown.status === 'draft' };
}

/** Edits of a draft that are not saved; kept in the browser, so that a closed window loses nothing. */
export function useEdits({ slug, version }: VersionKey): {
  readonly edits: readonly Edit[];
  readonly add: (...more: readonly Edit[]) => void;
  readonly clear: () => void;
} {
  const name = `yijian.catalogue-draft.${slug}.${version}`;
  const [edits, setEdits] = useState<readonly Edit[]>(
    () => JSON.parse(localStorage.getItem(name) ?? '[]') as readonly Edit[],
  );
  useEffect(() => {
    if (edits.length === 0) localStorage.removeItem(name);
    // JSON has no undefined: what is to be taken out is not kept over a closed window.
    else localStorage.setItem(name, JSON.stringify(edits.filter(({ value }) => value !== undefined)));
  }, [edits, name]);
  return {
    edits,
    add: (...more) => setEdits((before) => more.reduce(addEdit, before)),
    clear: () => setEdits([]),
  };
}

/** Saves a draft over the revision that was read; `previous` is the version in force, against which results are acknowledged. */
export function useSaveDraft(
  { slug, version }: VersionKey,
  previous: LifeEvent | undefined,
): UseMutationResult<Answer<'DraftSavedDto'>, Error, { revision: Revision; edits: readonly Edit[]; comment: string }> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ revision, edits, comment }) => {
      const content = withEdits(revision.content, edits);
      const acknowledgedSituationIds = previous === undefined ? [] : acknowledgedIn(content, previous);
      const saved = await bodyOf(
        api.PUT('/catalogue/versions/{slug}/{version}/draft', {
          params: { path: { slug, version }, header: { 'If-Match': `"${revision.number}"` } },
          body: {
            content: { ...content },
            acknowledgedSituationIds,
            ...(comment !== '' && { comment }),
          },
        }),
      );
      await settled(saved);
      return saved;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['catalogue'] }),
  });
}
