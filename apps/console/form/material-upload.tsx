import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { isOutage } from '../api/problem';
import { ProblemAlert } from '../frame/problem-alert';
import { useSession } from '../frame/session';
import { useWords } from '../frame/words';
import { type RequiredMaterial } from './materials';
import { sendFile } from './upload';
import { FORM_WORDS } from './words';

type Sending = UseMutationResult<unknown, Error, { readonly file: File; readonly key: string }>;

const PICTURES = ['jpg', 'png'];

/** Takes a photo or a file for a material, sends it and shows how far it is. */
export function MaterialUpload({
  caseNo,
  material: { materialId, name, formats },
  isGiven,
}: {
  readonly caseNo: string;
  readonly material: RequiredMaterial;
  readonly isGiven: boolean;
}): ReactNode {
  const text = useWords(FORM_WORDS);
  const { sending, percent } = useSending(caseNo, materialId);
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) sending.mutate({ file, key: crypto.randomUUID() });
    target.value = '';
  };
  const pictures = formats.filter((format) => PICTURES.includes(format));
  return (
    <div className="material-upload">
      <div className="button-row">
        {pictures.length > 0 && (
          <FileButton
            label={text.camera}
            of={name}
            formats={pictures}
            isCamera
            onChange={take}
            isDisabled={sending.isPending}
          />
        )}
        <FileButton
          label={isGiven ? text.replace : text.file}
          of={name}
          formats={formats}
          onChange={take}
          isDisabled={sending.isPending}
        />
      </div>
      {isGiven && <p className="quiet">{text.latestCounts}</p>}
      {sending.isPending && (
        <p role="status">
          <progress value={percent ?? 0} max={100} aria-label={text.progress(percent ?? 0)} />{' '}
          {text.progress(percent ?? 0)}
        </p>
      )}
      {sending.isError &&
        (isOutage(sending.error) ? (
          <p className="field-problem">{text.uploadAway}</p>
        ) : (
          <ProblemAlert error={sending.error} />
        ))}
    </div>
  );
}

/** Sends one file after another; a cut connection is tried again a few times under the same key. */
function useSending(
  caseNo: string,
  materialId: string,
): { readonly sending: Sending; readonly percent: number | undefined } {
  const queries = useQueryClient();
  const session = useSession();
  const [percent, setPercent] = useState<number>();
  const sending = useMutation({
    mutationFn: ({ file, key }: { readonly file: File; readonly key: string }) =>
      sendFile({ caseNo, materialId, file, key, csrfToken: session?.csrfToken, onProgress: setPercent }),
    retry: (attempts, error) => isOutage(error) && attempts < 5,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', caseNo, 'materials'] }),
    onSettled: () => setPercent(undefined),
  });
  return { sending, percent };
}

/** A button that opens the camera or the files of the device. */
function FileButton({
  label,
  of,
  formats,
  isCamera = false,
  isDisabled,
  onChange,
}: {
  readonly label: string;
  readonly of: string;
  readonly formats: readonly string[];
  readonly isCamera?: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}): ReactNode {
  return (
    <label className="button file-button" data-disabled={isDisabled}>
      {label}
      <input
        type="file"
        aria-label={`${label}：${of}`}
        accept={formats.map((format) => `.${format}`).join(',') + (isCamera ? ',image/*' : '')}
        {...(isCamera && { capture: 'environment' as const })}
        disabled={isDisabled}
        onChange={onChange}
      />
    </label>
  );
}
