import { type ReactNode } from 'react';
import { type Answer } from '../api/client';
import { momentText } from '../frame/time';
import { Unbroken } from '../frame/unbroken';

/** How large a file is and when it was handed in. */
export function FileFacts({ bytes, uploadedAt }: Pick<Answer<'UploadDto'>, 'bytes' | 'uploadedAt'>): ReactNode {
  return (
    <small>
      <Unbroken>{`${sizeText(bytes)}，${momentText(uploadedAt)}`}</Unbroken>
    </small>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`
    : `${(bytes / 1_048_576).toFixed(1)}\u00a0MB`;
}
