import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SynonymsFile } from '@yijian/domain/catalogue';
import { May } from '../access/may';
import { Catalogue } from './catalogue';
import { DepartmentDto } from './catalogue.dto';

/** What there is before anybody has imported synonyms. */
const NONE_YET: SynonymsFile = {
  format: 'catalogue-package/1',
  kind: 'synonyms',
  version: '0',
  entries: [],
  fillers: [],
};

/** Files that all life events share, as they count today. */
@ApiTags('目录')
@Controller('catalogue')
export class ReferenceFilesController {
  constructor(private readonly catalogue: Catalogue) {}

  @Get('departments')
  @May('readCatalogue')
  @ApiOperation({ summary: '部门、机构和企业' })
  @ApiOkResponse({ type: [DepartmentDto] })
  departments(): Promise<readonly DepartmentDto[]> {
    return this.catalogue.departments();
  }

  @Get('synonyms')
  @May('readSynonyms')
  @ApiOperation({ summary: '现行的同义词文件，格式见目录包说明；修改后以新的版本号导入' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async synonyms(): Promise<SynonymsFile> {
    const reading = await this.catalogue.reading();
    return (await reading.synonyms()) ?? NONE_YET;
  }
}
