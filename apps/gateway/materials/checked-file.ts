import { ProblemException } from '../problems/problem';
import { type FileType, fileType, SIGNATURE_BYTES } from './file-type';

/** What a file is to be. */
export interface Wanted {
  /** What it is of, for people. */
  readonly name: string;
  readonly formats: readonly string[];
}

/**
 * A file with its first bytes looked at: anything of no accepted format stops the storing at once.
 * `type` may be asked when the content was consumed.
 */
export function checkedFile(
  file: AsyncIterable<Uint8Array>,
  wanted: Wanted,
  fileName: string,
): { readonly content: AsyncIterable<Uint8Array>; readonly type: () => FileType } {
  let found: FileType | undefined;
  async function* content(): AsyncGenerator<Uint8Array> {
    let start = Buffer.alloc(0);
    for await (const chunk of file) {
      if (found !== undefined) {
        yield chunk;
        continue;
      }
      start = Buffer.concat([start, chunk]);
      if (start.length < SIGNATURE_BYTES) continue;
      found = acceptedType(start, wanted, fileName);
      yield start;
    }
    if (start.length === 0) throw empty();
    if (found === undefined) {
      found = acceptedType(start, wanted, fileName);
      yield start;
    }
  }
  return {
    content: content(),
    type: () => {
      if (found === undefined) throw new Error('The content was not consumed.');
      return found;
    },
  };
}

function acceptedType(start: Uint8Array, wanted: Wanted, fileName: string): FileType {
  const type = fileType(start, fileName);
  if (type !== undefined && wanted.formats.includes(type.format)) return type;
  const accepted = wanted.formats.join('、');
  throw new ProblemException('fileTypeRefused', {
    detail: `“${wanted.name}”不接受这个文件：内容${type === undefined ? '无法识别' : `为 ${type.format}`}。`,
    remedy: `请上传 ${accepted} 格式的文件；系统按文件内容而不是文件名判定，OFD 文件名须以 .ofd 结尾。`,
    errors: [{ pointer: '/file', message: `须为 ${accepted} 格式` }],
  });
}

function empty(): ProblemException {
  return new ProblemException('fileEmpty', { detail: '文件没有内容。', remedy: '请检查文件后重新上传。' });
}

/** The problem of a file over {@link MAX_FILE_BYTES}. */
export function fileTooLarge(): ProblemException {
  return new ProblemException('fileTooLarge', {
    detail: '文件超过 50 MiB。',
    remedy: '请压缩或者降低扫描分辨率后重新上传。',
    errors: [{ pointer: '/file', message: '不得超过 50 MiB' }],
  });
}
