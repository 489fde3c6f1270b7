import { type ReactNode } from 'react';
import { type Answer } from '../api/client';
import { fileSize } from '../frame/file-size';
import { momentText } from '../frame/time';
import { Unbroken } from '../frame/unbroken';

/** How large a file is and when it was handed in. */
export function FileFacts({ bytes, uploadedAt }: Pick<Answer<'UploadDto'>, 'bytes' | 'uploadedAt'>): ReactNode {
  return (
    <small>
      <Unbroken>{`${fileSize(bytes)}，${momentText(uploadedAt)}`}</Unbroken>
    </small>
  );
}
