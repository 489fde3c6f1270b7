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
import { CaseParam } from '../commands/commands.dto';
import { Problems } from '../problems/documented';
import { UploadDto, UploadParam } from './materials.dto';
import { MaterialsService } from './materials.service';
import { attachment } from './store-file';
import { uploadParts } from './upload-request';

/** The set of materials of a case. */
@ApiTags('材料')
@Controller('cases/:caseNo/materials')
export class MaterialsController {
  constructor(
    private readonly materials: MaterialsService,
    private readonly sights: Sights,
  ) {}

  @Post()
  @HttpCode(201)
  @May('fillInCase')
  @Keyed()
  @ApiOperation({ summary: '上传一个材料文件（至多50 MiB）；同一材料以最后上传的为准' })
  @ApiParam({ name: 'caseNo', description: '办件编号', example: '43019926112200000100' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['materialId', 'file'],
      properties: {
        materialId: { type: 'string', description: '材料编号，须在文件之前' },
        file: { type: 'string', format: 'binary', description: 'pdf、ofd、jpg 或者 png，以材料要求为准' },
      },
    },
  })
  @ApiCreatedResponse({ type: UploadDto })
  @Problems(
    'requestInvalid',
    'caseUnknown',
    'materialsClosed',
    'fileTooLarge',
    'mediaTypeUnsupported',
    'materialUnknown',
    'fileTypeRefused',
    'fileEmpty',
  )
  async upload(@OrderOf() order: Order, @Req() request: FastifyRequest): Promise<UploadDto> {
    return this.materials.upload(order, await uploadParts(request, { name: 'materialId', label: '材料编号' }));
  }

  @Get()
  @May('readCase')
  @ApiOperation({ summary: '办件的材料文件' })
  @ApiOkResponse({ type: [UploadDto] })
  @Problems('requestInvalid', 'caseUnknown')
  async list(@Param() { caseNo }: CaseParam, @CalledBy() caller: Caller): Promise<UploadDto[]> {
    const sight = await this.sights.of(caller, caseNo);
    return (await this.materials.list(caseNo)).filter(({ materialId }) => sight.material(materialId));
  }

  @Get(':uploadId')
  @May('readCase')
  @ApiOperation({ summary: '下载一个材料文件' })
  @ApiProduces('application/pdf', 'application/ofd', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems('requestInvalid', 'uploadUnknown')
  async download(@Param() { caseNo, uploadId }: UploadParam, @CalledBy() caller: Caller): Promise<StreamableFile> {
    const sight = await this.sights.of(caller, caseNo);
    const { upload, content } = await this.materials.download(caseNo, uploadId, sight);
    return attachment(upload, content);
  }
}
