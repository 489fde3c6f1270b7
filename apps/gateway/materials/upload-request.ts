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
  /** Value of the field before the file: what the file is of. */
  readonly of: string;
  readonly file: MultipartFile;
}

/** The field before the file. */
export interface SubjectField {
  readonly name: 'materialId' | 'resultId';
  /** In Chinese. */
  readonly label: string;
}

/**
 * Reads an upload up to the start of its file: the field that says what it is of, then `file`, so that the file can be streamed. The
 * caller must consume `file.file`. Throws `mediaTypeUnsupported`, `requestInvalid`.
 */
export async function uploadParts(request: FastifyRequest, field: SubjectField): Promise<UploadParts> {
  if (!request.isMultipart()) {
    throw new ProblemException('mediaTypeUnsupported', {
      detail: '上传文件的请求不是 multipart/form-data。',
      remedy: `请以 multipart/form-data 发送，先放字段 ${field.name}，再放文件 file。`,
    });
  }
  let of: string | undefined;
  for await (const part of request.parts() as AsyncIterable<Multipart>) {
    if (part.type === 'file') {
      if (part.fieldname === 'file' && of !== undefined) return { of, file: part };
      part.file.resume();
      throw invalid(field, `/${field.name}`, `须在文件 file 之前给出${field.label}`);
    }
    if (part.fieldname !== field.name || typeof part.value !== 'string')
      throw invalid(field, `/${part.fieldname}`, '没有这个字段，请删除');
    of = part.value;
  }
  throw invalid(field, '/file', '必须附上文件');
}

function invalid({ name }: SubjectField, pointer: string, message: string): ProblemException {
  const errors: FieldProblem[] = [{ pointer, message }];
  return new ProblemException('requestInvalid', {
    detail: '上传请求不完整。',
    remedy: `请在 multipart/form-data 中先放字段 ${name}，再放一个文件 file。`,
    errors,
  });
}
