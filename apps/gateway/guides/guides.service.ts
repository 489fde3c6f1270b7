import { Injectable } from '@nestjs/common';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type ServiceGuidePage, serviceGuideOf } from '@yijian/domain/publication';
import { Catalogue } from '../catalogue/catalogue';
import { type OpenGuideDto, type OpenGuideFileDto } from './guides.dto';

/** What anybody may do with the open files. */
const LICENCE = '公共数据开放：可以免费使用、传播和再利用，须注明来源和版本';

/** Service guides (服务指南) of the versions in force, worded from the packages that the cases run on. */
@Injectable()
export class GuidesService {
  constructor(private readonly catalogue: Catalogue) {}

  /** The guide of a life event with all its elements. Throws `lifeEventUnknown`. */
  async page(slug: string): Promise<ServiceGuidePage> {
    const reading = await this.catalogue.reading();
    return serviceGuideOf(await this.catalogue.effective(slug, reading), await reading.departments());
  }

  /** The same as an open file: it says only what the version says, so it stays the same as long as that is in force. */
  async file(slug: string): Promise<OpenGuideFileDto> {
    const reading = await this.catalogue.reading();
    const lifeEvent = await this.catalogue.effective(slug, reading);
    const guide = serviceGuideOf(lifeEvent, await reading.departments());
    return { ...entryOf(lifeEvent), licence: LICENCE, publisher: guide.coordinator, guide };
  }

  /** All open files. */
  async list(): Promise<OpenGuideDto[]> {
    return (await this.catalogue.lifeEvents()).map(entryOf);
  }
}

function entryOf({ slug, code, name, version, effectiveFrom }: LifeEvent): OpenGuideDto {
  return { slug, code, name, version, updated: effectiveFrom, url: `/open-data/service-guides/${slug}.json` };
}
