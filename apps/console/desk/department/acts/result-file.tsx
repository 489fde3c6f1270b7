import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { type Answer, api, bodyOf } from '../../../api/client';
import { fileSize } from '../../../frame/file-size';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { ACT_WORDS } from './words';

type Uploaded = Answer<'UploadedResultFileDto'>;

/** What a licence may come as; the gateway looks at the content. */
const ACCEPTED = '.pdf,.ofd,.jpg,.jpeg,.png';

/** The file of one result: uploaded as soon as it is chosen, given to the applicant with the decision. */
export function ResultFile(of: {
  readonly caseNo: string;
  readonly itemId: string;
  readonly result: { readonly id: string; readonly name: string };
  readonly value?: Uploaded;
  readonly onChange?: (file: Uploaded | undefined) => void;
}): ReactNode {
  const text = useWords(ACT_WORDS);
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (file: File) => send(of.caseNo, of.itemId, of.result.id, file),
    retry: false,
    onSuccess: (file) => of.onChange?.(file),
  });
  const label = text.attach(of.result.name);
  return (
    <div className="result-file">
      <input
        ref={input}
        type="file"
        className="spoken"
        aria-label={label}
        accept={ACCEPTED}
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) upload.mutate(file);
          target.value = '';
        }}
      />
      {of.value === undefined ? (
        <Button loading={upload.isPending} onClick={() => input.current?.click()}>
          {label}
        </Button>
      ) : (
        <p role="status">
          {text.attached(of.value.fileName, fileSize(of.value.bytes))}{' '}
          <Button size="small" aria-label={text.detach(of.value.fileName)} onClick={() => of.onChange?.(undefined)}>
            {text.remove}
          </Button>
        </p>
      )}
      <ProblemAlert error={upload.error} />
    </div>
  );
}

function send(caseNo: string, itemId: string, resultId: string, file: File): Promise<Uploaded> {
  const params = { path: { caseNo, itemId }, header: { 'Idempotency-Key': crypto.randomUUID() } };
  return bodyOf(
    api.POST('/cases/{caseNo}/items/{itemId}/result-files', {
      params,
      // The type of a file in the API document is a string; what is sent is the file itself.
      body: { resultId, file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('resultId', resultId);
        form.append('file', file);
        return form;
      },
    }),
  );
}
