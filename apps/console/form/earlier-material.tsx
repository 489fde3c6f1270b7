import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { type Answer, api, bodyOf } from '../api/client';
import { ProblemAlert } from '../frame/problem-alert';
import { useWords } from '../frame/words';
import { FileFacts } from './file-facts';
import { type RequiredMaterial } from './materials';
import { FORM_WORDS } from './words';

/** Files of earlier cases that could be handed in again, at most one for a material. */
export function useEarlierMaterials(caseNo: string, isAsked: boolean): readonly Answer<'EarlierMaterialDto'>[] {
  const { data } = useQuery({
    queryKey: ['case', caseNo, 'earlier-materials'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/earlier-materials', { params: { path: { caseNo } } })),
    enabled: isAsked,
  });
  return data ?? [];
}

/** Offers to hand a file of an earlier case in again, with one press. */
export function EarlierMaterial({
  caseNo,
  material: { materialId, name },
  earlier,
}: {
  readonly caseNo: string;
  readonly material: RequiredMaterial;
  readonly earlier: Answer<'EarlierMaterialDto'>;
}): ReactNode {
  const text = useWords(FORM_WORDS);
  const queries = useQueryClient();
  const { uploadId, fileName, lifeEventName } = earlier;
  const reusing = useMutation({
    mutationFn: (key: string) =>
      bodyOf(
        api.POST('/cases/{caseNo}/materials/reuse', {
          params: { path: { caseNo }, header: { 'Idempotency-Key': key } },
          body: { materialId, uploadId },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', caseNo, 'materials'] }),
  });
  return (
    <div className="material-earlier">
      <p>
        {text.earlier(lifeEventName)}：
        <a href={`/cases/${earlier.caseNo}/materials/${uploadId}`} download={fileName}>
          {fileName}
        </a>
        <FileFacts {...earlier} />
      </p>
      <button
        type="button"
        className="button"
        aria-label={text.reuseFor(name)}
        disabled={reusing.isPending}
        onClick={() => reusing.mutate(crypto.randomUUID())}
      >
        {text.reuse}
      </button>
      <ProblemAlert error={reusing.error} />
    </div>
  );
}
