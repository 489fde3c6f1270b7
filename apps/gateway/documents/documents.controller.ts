import { Controller, Get, Headers, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { CaseParam } from '../commands/commands.dto';
import { Problems } from '../problems/documented';
import { DocumentBacklogDto, DocumentDto, DocumentParam, DocumentPendingDto } from './documents.dto';
import { DocumentsService } from './documents.service';

/** Legal documents of cases. */
@ApiTags('文书')
@Controller()
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get('cases/:caseNo/documents')
  @May('readCase')
  @ApiOperation({ summary: '办件的全部文书：编号、效力、电子文件' })
  @ApiOkResponse({ type: [DocumentDto] })
  @Problems('requestInvalid', 'caseUnknown')
  ofCase(@Param() { caseNo }: CaseParam, @CalledBy() caller: Caller): Promise<DocumentDto[]> {
    return this.documents.ofCase(caseNo, caller);
  }

  @Get('documents/backlog')
  @May('readDocumentBacklog')
  @ApiOperation({ summary: '尚待签发、尚待生成和生成失败的文书' })
  @ApiOkResponse({ type: DocumentBacklogDto })
  backlog(): Promise<DocumentBacklogDto> {
    return this.documents.backlog();
  }

  @Get('documents/:number/file')
  @May('readCase')
  @ApiOperation({ summary: '文书的电子文件（PDF，已签章）；还没有生成的排到最前，请按 Retry-After 再取' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: DocumentPendingDto, description: '还没有生成' })
  @Problems('requestInvalid', 'documentUnknown')
  async file(
    @Param() { number }: DocumentParam,
    @CalledBy() caller: Caller,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | DocumentPendingDto | undefined> {
    const file = await this.documents.file(number, caller);
    if (!file.isReady) {
      void reply.code(202).header('retry-after', String(file.retryAfter));
      return { message: file.message };
    }
    const etag = `"${file.sha256}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (known === etag) {
      file.content.destroy();
      void reply.code(304);
      return undefined;
    }
    return new StreamableFile(file.content, {
      type: 'application/pdf',
      length: file.bytes,
      disposition: `inline; filename="document.pdf"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
