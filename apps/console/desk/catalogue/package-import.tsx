import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { type ReactNode } from 'react';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';

/** Imports files of a catalogue package: all of them or none. */
export function useImport(): UseMutationResult<Answer<'ImportedDto'>, Error, readonly Answer<'PackageFileDto'>[]> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (files) => bodyOf(api.PUT('/catalogue/packages', { body: { files: [...files] } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['catalogue'] }),
  });
}

interface PackageImportProps {
  readonly label: string;
  readonly imported: (count: number) => string;
  readonly unchanged: string;
}

/** A button that imports one file. */
export function PackageImport({ label, imported, unchanged }: PackageImportProps): ReactNode {
  const { message } = App.useApp();
  const put = useImport();
  const send = async (file: File): Promise<void> => {
    const { imported: fresh } = await put.mutateAsync([{ path: file.name, text: await file.text() }]);
    void message.success(fresh.length === 0 ? unchanged : imported(fresh.length));
  };
  return (
    <div>
      <Upload
        accept=".json,application/json"
        showUploadList={false}
        beforeUpload={(file) => {
          // What was refused is shown below the button.
          send(file).catch(() => undefined);
          return false;
        }}
      >
        <Button loading={put.isPending}>{label}</Button>
      </Upload>
      <ProblemAlert error={put.error} />
    </div>
  );
}
