import { type Multipart, type MultipartFile } from '@fastify/multipart';
import { type FastifyRequest } from 'fastify';
import { type FieldProblem } from '@yijian/domain/failure';
import { ProblemException } from '../problems/problem';

/** Largest file, in bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Limits of the multipart parser; one byte over the largest file, so that the store sees that a file is too large. */
export const MULTIPART_LIMITS = { fileSize: MAX_FILE_BYTES + 1, files: 1, fields: 4, fieldSize: 200 };

/** What an upload consists of. */
export interface UploadParts {
  readonly materialId: string;
  readonly file: MultipartFile;
}

/**
 * Reads an upload up to the start of its file: the field `materialId`, then `file`, so that the file can be streamed. The
 * caller must consume `file.file`. Throws `mediaTypeUnsupported`, `requestInvalid`.
 */
export async function uploadParts(request: FastifyRequest): Promise<UploadParts> {
  if (!request.isMultipart()) {
    throw new ProblemException('mediaTypeUnsupported', {
      detail: '上传文件的请求不是 multipart/form-data。',
      remedy: '请以 multipart/form-data 发送，先放字段 materialId，再放文件 file。',
    });
  }
  let materialId: string | undefined;
  for await (const part of request.parts() as AsyncIterable<Multipart>) {
    if (part.type === 'file') {
      if (part.fieldname === 'file' && materialId !== undefined) return { materialId, file: part };
      part.file.resume();
      throw invalid('/materialId', '须在文件 file 之前给出材料编号');
    }
    if (part.fieldname !== 'materialId' || typeof part.value !== 'string')
      throw invalid(`/${part.fieldname}`, '没有这个字段，请删除');
    materialId = part.value;
  }
  throw invalid('/file', '必须附上文件');
}

function invalid(pointer: string, message: string): ProblemException {
  const errors: FieldProblem[] = [{ pointer, message }];
  return new ProblemException('requestInvalid', {
    detail: '上传请求不完整。',
    remedy: '请在 multipart/form-data 中先放字段 materialId，再放一个文件 file。',
    errors,
  });
}
