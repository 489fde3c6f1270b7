import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type Answer, api, bodyOf } from '../api/client';
import { saveBeforeSignOut } from '../frame/session';
import { type FormAnswer, FormDraft } from './form-draft';
import { FormShelves } from './form-shelf';

/** What the gateway tells of a case's form before it is filled in. */
export interface OpenForm {
  readonly form: FormAnswer;
  readonly requirements: Answer<'RequirementsDto'>;
  readonly draft: FormDraft;
}

/** Opens the form of a case; `undefined` until it was read. It is read once: from then on the draft keeps up by itself. */
export function useFormDraft(caseNo: string): { readonly open?: OpenForm; readonly error: unknown } {
  const queries = useQueryClient();
  const path = { params: { path: { caseNo } } };
  const form = useQuery({
    // Not under ['case', caseNo]: what others do to the case must not replace what is being written.
    queryKey: ['form', caseNo],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/form', path)),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const requirements = useRequirements(caseNo);
  const draft = useMemo(
    () => form.data && new FormDraft(form.data, remoteOf(caseNo), new FormShelves(localStorage).of(caseNo)),
    [form.data, caseNo],
  );
  useEffect(() => {
    if (draft === undefined) return undefined;
    const again = (): void => void draft.flush();
    const forget = saveBeforeSignOut(draft.flush);
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      forget();
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
      void draft.flush().then(() => queries.invalidateQueries({ queryKey: ['case', caseNo] }));
    };
  }, [draft, queries, caseNo]);
  const error = form.error ?? requirements.error;
  if (form.data === undefined || requirements.data === undefined || draft === undefined) return { error };
  return { error, open: { form: form.data, requirements: requirements.data, draft } };
}

/** What a case asks of its applicant. */
export function useRequirements(caseNo: string): { data?: Answer<'RequirementsDto'> | undefined; error: unknown } {
  return useQuery({
    queryKey: ['case', caseNo, 'requirements'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/requirements', { params: { path: { caseNo } } })),
  });
}

function remoteOf(caseNo: string): ConstructorParameters<typeof FormDraft>[1] {
  const path = { caseNo };
  return {
    read: () => bodyOf(api.GET('/cases/{caseNo}/form', { params: { path } })),
    save: (revision, data) =>
      bodyOf(
        api.PUT('/cases/{caseNo}/form', {
          params: { path, header: { 'If-Match': `"${revision}"` } },
          body: data as Record<string, unknown>,
        }),
      ),
  };
}
