import { type MultipartFile } from '@fastify/multipart';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { May } from '../access/may';
import { PAGE_HEADERS } from '../pages/page';
import { Problems } from '../problems/documented';
import { ProblemException } from '../problems/problem';
import { documentPage, unknownPage } from './verify-page';
import { FileVerdictDto, VerifiedDocumentDto, VerifyParam } from './verify.dto';
import { VerifyService } from './verify.service';

/** Largest file that is compared, in bytes; documents have some hundred kilobytes. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * The public door of documents: whoever holds one may check it, without signing in. Codes are random and long, so that none is
 * found by trying; a look is one read by a unique key. Pages for people, JSON for programs (`Accept`).
 */
@ApiTags('文书')
@Controller('verify')
export class VerifyController {
  constructor(private readonly verify: VerifyService) {}

  @Get(':code')
  @May('verifyDocument')
  @ApiOperation({ summary: '凭核验码核验文书，无须登录；浏览器得到网页，程序得到 JSON' })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ type: VerifiedDocumentDto })
  @Problems('requestInvalid', 'documentUnknown')
  async document(
    @Param() { code }: VerifyParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerifiedDocumentDto | string> {
    return answer(request, reply, async () => {
      const document = await this.verify.document(code);
      return { document, page: () => documentPage(document) };
    });
  }

  @Post(':code/file')
  @May('verifyDocument')
  @HttpCode(200)
  @ApiOperation({ summary: '交一个 PDF 文件（至多10 MiB）比对：是不是这份文书、签章是否有效；不保存' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiProduces('application/json', 'text/html')
  @ApiOkResponse({ type: FileVerdictDto })
  @Problems('requestInvalid', 'documentUnknown', 'mediaTypeUnsupported', 'fileTooLarge', 'fileEmpty')
  async file(
    @Param() { code }: VerifyParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileVerdictDto | string> {
    return answer(request, reply, async () => {
      const document = await this.verify.document(code);
      const verdict = await this.verify.file(document, await fileOf(request));
      return { document: verdict, page: () => documentPage(document, verdict) };
    });
  }
}

/** A page for whoever asks for one, data for everybody else. */
async function answer<T>(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  find: () => Promise<{ readonly document: T; readonly page: () => string }>,
): Promise<T | string> {
  const wantsPage = headers.accept?.includes('text/html') === true;
  try {
    const { document, page } = await find();
    if (!wantsPage) {
      void reply.header('cache-control', 'no-store');
      return document;
    }
    void reply.headers(PAGE_HEADERS);
    return page();
  } catch (error) {
    if (!wantsPage || !(error instanceof ProblemException) || error.code !== 'documentUnknown') throw error;
    void reply.code(404).headers(PAGE_HEADERS);
    return unknownPage();
  }
}

/** The file of the request, read as a whole. Throws `mediaTypeUnsupported`, `requestInvalid`, `fileTooLarge`, `fileEmpty`. */
async function fileOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) {
    throw new ProblemException('mediaTypeUnsupported', {
      detail: '上传文件的请求不是 multipart/form-data。',
      remedy: '请以 multipart/form-data 发送一个文件 file。',
    });
  }
  const part = await request.file({ limits: { fileSize: MAX_BYTES } });
  if (part === undefined) {
    throw new ProblemException('requestInvalid', {
      detail: '没有附上文件。',
      remedy: '请选择收到的 PDF 文件。',
      errors: [{ pointer: '/file', message: '必须附上文件' }],
    });
  }
  const file = await contentOf(part);
  if (file.length > 0) return file;
  throw new ProblemException('fileEmpty', { detail: '文件是空的。', remedy: '请选择收到的 PDF 文件。' });
}

async function contentOf(part: MultipartFile): Promise<Buffer> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new ProblemException('fileTooLarge', {
      detail: '文件超过10 MiB。',
      remedy: '文书的电子文件不会这么大，请核对。',
    });
  }
}
