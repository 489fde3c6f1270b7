import { type MultipartFile } from '@fastify/multipart';
import { StreamableFile } from '@nestjs/common';
import { ObjectTooLarge, type ObjectStore } from '@yijian/adapters/object-store';
import { type Readable } from 'node:stream';
import { ProblemException } from '../problems/problem';
import { checkedFile, fileTooLarge, type Wanted } from './checked-file';
import { safeFileName } from './file-type';
import { MAX_FILE_BYTES } from './upload-request';

/** A file in the object store, as the register keeps it. */
export interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the content, hex. */
  readonly sha256: string;
  readonly storageKey: string;
}

/**
 * Stores a file that was sent; `wanted` says what it is to be, or throws why it may not be sent. Throws `fileTypeRefused`, `fileEmpty`,
 * `fileTooLarge` besides.
 */
export async function storeFile(
  store: ObjectStore,
  { filename, file }: MultipartFile,
  wanted: () => Promise<Wanted>,
): Promise<StoredFile> {
  try {
    const fileName = safeFileName(filename);
    const checked = checkedFile(file, await wanted(), fileName);
    const stored = await store.put(checked.content, MAX_FILE_BYTES);
    return { ...stored, fileName, mediaType: checked.type().mediaType };
  } catch (error) {
    // What was not read would hold the connection up.
    file.resume();
    throw error instanceof ObjectTooLarge ? fileTooLarge() : error;
  }
}

/** The problem of a key under which another file was uploaded. */
export function uploadKeyReused(): ProblemException {
  return new ProblemException('idempotencyKeyReused', {
    detail: '这个 Idempotency-Key 已用于上传另一个文件。',
    remedy: '重试请上传完全相同的文件；上传新的文件请换一个新的键。',
  });
}

/** A stored file as an answer to be saved under its name. */
export function attachment(
  { fileName, mediaType, bytes }: Pick<StoredFile, 'fileName' | 'mediaType' | 'bytes'>,
  content: Readable,
): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return new StreamableFile(content, { type: mediaType, length: bytes, disposition });
}
