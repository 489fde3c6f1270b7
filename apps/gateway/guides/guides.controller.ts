import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type ServiceGuidePage } from '@yijian/domain/publication';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { May } from '../access/may';
import { SlugParam } from '../catalogue/catalogue.dto';
import { sha256 } from '../commands/command-key';
import { Problems } from '../problems/documented';
import { OpenGuideDto, OpenGuideFileDto } from './guides.dto';
import { GuidesService } from './guides.service';

/** Service guides: data for pages, and open files for everybody (`domain.md` §7 服务指南). */
@ApiTags('办事指南')
@Controller()
export class GuidesController {
  constructor(private readonly guides: GuidesService) {}

  @Get('life-events/:slug/guide')
  @May('readGuides')
  @ApiOperation({ summary: '服务指南的全部要素，供网页展示' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @Problems('requestInvalid', 'lifeEventUnknown')
  page(@Param() { slug }: SlugParam): Promise<ServiceGuidePage> {
    return this.guides.page(slug);
  }

  @Get('open-data/service-guides.json')
  @May('readGuides')
  @ApiOperation({ summary: '全部服务指南的开放文件' })
  @ApiOkResponse({ type: [OpenGuideDto] })
  list(): Promise<OpenGuideDto[]> {
    return this.guides.list();
  }

  @Get('open-data/service-guides/:slug.json')
  @May('readGuides')
  @ApiOperation({ summary: '一份服务指南的开放文件：同一版本内容不变，可以缓存，带 If-None-Match 时没有变化答复304' })
  @ApiOkResponse({ type: OpenGuideFileDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiResponse({ status: 304, description: '没有变化' })
  @Problems('requestInvalid', 'lifeEventUnknown')
  async file(@Param() { slug }: SlugParam, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = JSON.stringify(await this.guides.file(slug), null, 2);
    const etag = `"${sha256(body).slice(0, 32)}"`;
    void reply.headers({ etag, 'cache-control': 'public, max-age=3600' });
    const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
    if (known?.includes(etag) === true) void reply.status(304).send();
    else void reply.type('application/json; charset=utf-8').send(body);
  }
}
