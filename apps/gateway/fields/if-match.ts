import { ProblemException } from '../problems/problem';

/** Revision in an `If-Match` header. Throws `revisionMissing` when there is none to read. */
export function revisionOf(ifMatch: string | undefined): number {
  const revision = /^"(\d{1,9})"$/.exec(ifMatch ?? '')?.[1];
  if (revision !== undefined) return Number(revision);
  throw new ProblemException('revisionMissing', {
    detail: '请求头 If-Match 缺失，或者不是带引号的修订号。',
    remedy: '请先读取，把答复的 ETag 原样放入 If-Match，例如 If-Match: "3"。',
  });
}
