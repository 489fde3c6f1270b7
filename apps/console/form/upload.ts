import { type Answer } from '../api/client';
import { problemOf } from '../api/problem';

/** One file on its way. */
export interface Upload {
  readonly caseNo: string;
  readonly materialId: string;
  readonly file: File;
  /** Key of this intention: sent again it is the same upload. */
  readonly key: string;
  readonly csrfToken: string | undefined;
  /** Told how much has gone, 0 to 100. */
  readonly onProgress: (percent: number) => void;
}

/**
 * Sends a file. Not by fetch, which cannot tell how much has gone. Rejects with the gateway's problem, or with TypeError when the
 * connection is cut.
 */
export function sendFile({
  caseNo,
  materialId,
  file,
  key,
  csrfToken,
  onProgress,
}: Upload): Promise<Answer<'UploadDto'>> {
  const body = new FormData();
  body.append('materialId', materialId);
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/cases/${caseNo}/materials`);
    request.setRequestHeader('idempotency-key', key);
    if (csrfToken !== undefined) request.setRequestHeader('x-csrf-token', csrfToken);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total));
    request.onerror = () => reject(new TypeError('The connection was cut.'));
    request.onload = () => {
      const answer = new Response(request.responseText, { status: request.status });
      if (answer.ok) void answer.json().then((body) => resolve(body as Answer<'UploadDto'>), reject);
      else void problemOf(answer).then(reject, reject);
    };
    request.send(body);
  });
}
