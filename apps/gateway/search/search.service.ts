import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { rebuildSearchIndex, type SearchHit, searchLifeEvents } from '@yijian/adapters/search';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { DataSource } from 'typeorm';
import { Catalogue } from '../catalogue/catalogue';
import { summaryOf } from '../guidance/summary';
import { type SearchHitDto, type SearchQuery, type SearchResultDto } from './search.dto';

/** Hits where nobody asks for another number. */
const LIMIT = 10;

/** Finds life events by everyday words. */
@Injectable()
export class SearchService implements OnApplicationBootstrap {
  private readonly log = new Logger(SearchService.name);

  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** Versions that were imported by a program that indexed otherwise, or not at all, are found after the next start. */
  async onApplicationBootstrap(): Promise<void> {
    const indexed = await this.rebuild('missing').catch((error: unknown) => {
      this.log.warn(`search index not looked at: ${error instanceof Error ? error.message : String(error)}`);
      return 0;
    });
    if (indexed > 0) this.log.log(`search index: ${indexed} versions indexed`);
  }

  /** Events in force that a question in everyday words leads to: the catalogue with one statement, the index with another. */
  async find({ q, limit = LIMIT }: SearchQuery): Promise<SearchResultDto> {
    const reading = await this.catalogue.reading();
    const [lifeEvents, synonyms] = await Promise.all([reading.lifeEvents(), reading.synonyms()]);
    const found = await searchLifeEvents(this.register, { text: q, limit, ...(synonyms && { synonyms }) }, lifeEvents);
    const eventOf = (hit: SearchHit) => lifeEvents.find(({ slug }) => slug === hit.slug);
    const hits = found.flatMap((hit) => {
      const lifeEvent = eventOf(hit);
      return lifeEvent === undefined || !hit.certain ? [] : [shownHit(lifeEvent, hit)];
    });
    if (hits.length > 0) return { hits };
    const guesses = found.flatMap((hit) => eventOf(hit) ?? []);
    return {
      hits,
      advice: `没有找到与“${q}”有关的一件事。请换个说法（例如要办的证、要做的事），或者从下列一件事中选择；也可以拨打12345或者到综合窗口咨询。`,
      others: [...new Set([...guesses, ...lifeEvents])].map(summaryOf),
    };
  }

  /** Makes the index anew from the catalogue, all of it or what is missing; answers how many versions. */
  rebuild(extent: 'all' | 'missing'): Promise<number> {
    return rebuildSearchIndex(this.register, extent);
  }
}

function shownHit(lifeEvent: LifeEvent, { score, matches }: SearchHit): SearchHitDto {
  return { ...summaryOf(lifeEvent), score, matches };
}
