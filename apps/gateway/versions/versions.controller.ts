import { Body, Controller, Get, Headers, Param, Put, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type FastifyReply } from 'fastify';
import { May } from '../access/may';
import { CalledBy, type Caller } from '../callers/caller';
import { PendingAnswer } from '../commands/pending-answer';
import { revisionOf } from '../fields/if-match';
import { Problems } from '../problems/documented';
import { DraftsService } from './drafts.service';
import { ShownVersionDto, VersionTimelineEntryDto } from './version-answers.dto';
import { type ShownVersion, VersionReader } from './version-reader';
import { DraftDto, DraftSavedDto, RevisionQuery, VersionAfterQuery, VersionParam, VersionsQuery } from './versions.dto';

/** Catalogue versions as they are read, and their drafts. */
@ApiTags('目录版本')
@Controller('catalogue/versions')
export class VersionsController {
  constructor(
    private readonly reader: VersionReader,
    private readonly drafts: DraftsService,
  ) {}

  @Get()
  @May('readCatalogue')
  @ApiOperation({ summary: '各一件事的版本，新的在前；草案只有编辑、审批、部门、运维和监督可见' })
  @ApiOkResponse({ type: [ShownVersionDto] })
  @Problems('requestInvalid')
  list(@Query() query: VersionsQuery, @CalledBy() { role }: Caller): Promise<readonly ShownVersion[]> {
    return this.reader.list(query, role);
  }

  @Get(':slug/:version')
  @May('readCatalogue')
  @ApiOperation({ summary: '版本现状：状态、等待谁、期限、意见与异议；ETag 为稿次' })
  @ApiOkResponse({ type: ShownVersionDto })
  @Problems('requestInvalid', 'versionUnknown')
  async one(
    @Param() key: VersionParam,
    @Query() { after }: VersionAfterQuery,
    @CalledBy() { role }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownVersion> {
    const shown = await this.reader.read(key, role, after);
    const { draft } = shown as { readonly draft?: { readonly revision: number } };
    void reply.header('etag', `"${draft?.revision ?? 0}"`);
    return shown;
  }

  @Get(':slug/:version/file')
  @May('readCatalogue')
  @ApiOperation({ summary: '导出目录包文件：与导入或者保存的内容一致' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @Problems('requestInvalid', 'versionUnknown')
  async file(
    @Param() key: VersionParam,
    @Query() { revision }: RevisionQuery,
    @CalledBy() { role }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LifeEvent> {
    const content = await this.reader.content(key, role, revision);
    void reply.header('content-disposition', `attachment; filename="${key.slug}.json"`);
    return content;
  }

  @Get(':slug/:version/timeline')
  @May('readCatalogue')
  @ApiOperation({ summary: '全部经过：时间、人员、意见' })
  @ApiOkResponse({ type: [VersionTimelineEntryDto] })
  @Problems('requestInvalid', 'versionUnknown')
  timeline(@Param() key: VersionParam, @CalledBy() { role }: Caller): Promise<readonly object[]> {
    return this.reader.timeline(key, role);
  }

  @Put(':slug/:version/draft')
  @UseInterceptors(PendingAnswer)
  @May('version.saveDraft')
  @ApiOperation({ summary: '保存草案（可以是未完成的）；只有格式无法读取才拒绝，其余见 findings' })
  @ApiHeader({ name: 'If-Match', required: true, description: '读到的稿次；新版本为 "0"', example: '"0"' })
  @ApiOkResponse({ type: DraftSavedDto })
  @Problems('requestInvalid', 'requestTooLarge', 'packageRefused', 'versionUnknown', 'versionTaken')
  @Problems('revisionMissing', 'revisionStale', 'versionNotNow')
  async save(
    @Param() { slug, version }: VersionParam,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() draft: DraftDto,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftSavedDto> {
    const saved = await this.drafts.save({ slug, version }, caller, revisionOf(ifMatch), draft);
    void reply.header('etag', `"${saved.revision}"`);
    return saved;
  }
}
