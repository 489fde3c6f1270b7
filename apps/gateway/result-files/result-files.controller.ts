import { Controller, Get, HttpCode, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { May } from '../access/may';
import { Sights } from '../access/sight';
import { CalledBy, type Caller } from '../callers/caller';
import { type Order } from '../commands/command-desk';
import { Keyed } from '../commands/command-key';
import { OrderOf } from '../commands/command-route';
import { UploadParam } from '../materials/materials.dto';
import { attachment } from '../materials/store-file';
import { uploadParts } from '../materials/upload-request';
import { Problems } from '../problems/documented';
import { ResultFilesParam, UploadedResultFileDto } from './result-files.dto';
import { ResultFiles } from './result-files.service';

/** Files of results: licences and decisions as a department has made them. */
@ApiTags('部门')
@Controller('cases/:caseNo')
export class ResultFilesController {
  constructor(
    private readonly files: ResultFiles,
    private readonly sights: Sights,
  ) {}

  @Post('items/:itemId/result-files')
  @HttpCode(201)
  @May('replyForDepartment')
  @Keyed()
  @ApiOperation({ summary: '上传一个结果文件（证照等，至多50 MiB）；随后在准予的回复中以 uploadId 引用，才交给申请人' })
  @ApiParam({ name: 'itemId', description: '事项编号', example: 'food-licence' })
  @ApiParam({ name: 'caseNo', description: '办件编号', example: '43019926112200000100' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['resultId', 'file'],
      properties: {
        resultId: { type: 'string', description: '结果编号，须在文件之前' },
        file: { type: 'string', format: 'binary', description: 'pdf、ofd、jpg 或者 png' },
      },
    },
  })
  @ApiCreatedResponse({ type: UploadedResultFileDto })
  @Problems(
    ...([
      'requestInvalid',
      'caseUnknown',
      'departmentForbidden',
      'itemNotInPlan',
      'outputUnknown',
      'itemEnded',
    ] as const),
    ...(['fileTooLarge', 'mediaTypeUnsupported', 'fileTypeRefused', 'fileEmpty'] as const),
  )
  async upload(
    @OrderOf() order: Order,
    @Param() { itemId }: ResultFilesParam,
    @Req() request: FastifyRequest,
  ): Promise<UploadedResultFileDto> {
    return this.files.upload(order, itemId, await uploadParts(request, { name: 'resultId', label: '结果编号' }));
  }

  @Get('result-files/:uploadId')
  @May('readCase')
  @ApiOperation({ summary: '下载一个结果文件；决定引用之前只有办理部门可以' })
  @ApiProduces('application/pdf', 'application/ofd', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems('requestInvalid', 'uploadUnknown')
  async download(@Param() { caseNo, uploadId }: UploadParam, @CalledBy() caller: Caller): Promise<StreamableFile> {
    const sight = await this.sights.of(caller, caseNo);
    const { file, content } = await this.files.download(caseNo, uploadId, caller, sight);
    return attachment(file, content);
  }
}
