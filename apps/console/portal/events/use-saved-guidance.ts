import { useMutation } from '@tanstack/react-query';
import { type Answer, api, bodyOf } from '../../api/client';
import { type Answers } from './answers';

/** Keeping a guidance. */
export interface SavingGuidance {
  /** Saves it, once; later calls answer with the same. */
  readonly save: () => Promise<Answer<'SavedGuidanceDto'>>;
  readonly data: Answer<'SavedGuidanceDto'> | undefined;
  readonly isSaving: boolean;
  readonly error: unknown;
}

/** Saves a finished guidance when somebody needs it: for a notice to keep, a rating, or a case. */
export function useSavedGuidance(slug: string, answers: Answers): SavingGuidance {
  const saving = useMutation({
    mutationFn: (key: string) =>
      bodyOf(
        api.POST('/life-events/{slug}/guidances', {
          params: { path: { slug }, header: { 'Idempotency-Key': key } },
          body: { answers: { ...answers }, channel: 'online' },
        }),
      ),
  });
  return {
    save: async () => saving.data ?? (await saving.mutateAsync(crypto.randomUUID())),
    data: saving.data,
    isSaving: saving.isPending,
    error: saving.error,
  };
}
