import { type ApiRequest } from './public-api';

const BOUNDARY = 'yijian-bench-boundary';

/** The smallest file that passes for a PDF, filled up to a realistic scan of one page. */
const FILE = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(20_000, ' '), Buffer.from('\n%%EOF\n')]);

/** The upload of one file for a material, as a multipart form. */
export function materialUpload(
  path: string,
  materialId: string,
): Pick<ApiRequest, 'method' | 'path' | 'headers' | 'body'> {
  const body = Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="materialId"\r\n\r\n${materialId}\r\n` +
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${materialId}.pdf"\r\n` +
        'content-type: application/pdf\r\n\r\n',
    ),
    FILE,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  const headers = {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'idempotency-key': `${path}/${materialId}`,
  };
  return { method: 'POST', path, headers, body };
}
