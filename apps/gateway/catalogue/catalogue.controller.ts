import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { May } from '../access/may';
import { isoTime } from '../cases/iso-time';
import { Problems } from '../problems/documented';
import { rowsOf } from '../register/sql';
import { Catalogue } from './catalogue';
import { ImportDto, ImportedDto, PackageDto, SlugParam, StoredFileDto } from './catalogue.dto';
import { type Imported, ImportService } from './import.service';

const LIST = `
  SELECT kind, key, version, content ->> 'name' AS name, effective_from::text AS "effectiveFrom",
    effective_to::text AS "effectiveTo", imported_at AS "importedAt"
  FROM catalogue_file ORDER BY kind, key, imported_at DESC`;

/** Catalogue packages (目录包), for catalogue managers and for the demonstration of what is in force. */
@ApiTags('目录')
@Controller('catalogue/packages')
export class CatalogueController {
  constructor(
    private readonly imports: ImportService,
    private readonly catalogue: Catalogue,
    private readonly register: DataSource,
  ) {}

  @Put()
  @May('importPackages')
  @ApiOperation({ summary: '导入目录包：整包通过检查才导入，重复导入相同内容无妨' })
  @ApiOkResponse({ type: ImportedDto })
  @Problems('requestInvalid', 'requestTooLarge', 'packageRefused')
  import(@Body() { files }: ImportDto): Promise<Imported> {
    return this.imports.import(files);
  }

  @Get()
  @May('readCatalogue')
  @ApiOperation({ summary: '已导入的目录文件' })
  @ApiOkResponse({ type: [StoredFileDto] })
  async list(): Promise<StoredFileDto[]> {
    type Row = { [K in keyof StoredFileDto]: K extends 'importedAt' ? Date : StoredFileDto[K] | null };
    const rows = await rowsOf<Row>(this.register, LIST);
    return rows.map(
      ({ importedAt, ...row }) => ({ ...withoutNulls(row), importedAt: isoTime(importedAt) }) as StoredFileDto,
    );
  }

  @Get(':slug')
  @May('readCatalogue')
  @ApiOperation({ summary: '一件事今天有效的目录包' })
  @ApiOkResponse({ type: PackageDto })
  @Problems('requestInvalid', 'lifeEventUnknown')
  async one(@Param() { slug }: SlugParam): Promise<PackageDto> {
    const lifeEvent = await this.catalogue.effective(slug);
    return { lifeEvent, departments: await this.catalogue.departments() };
  }
}

function withoutNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
