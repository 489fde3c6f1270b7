import { type LifeEvent } from '@yijian/domain/catalogue';
import { type LifeEventSummaryDto } from './guidance.dto';

/** A life event in a list. */
export function summaryOf({ slug, code, name, version, guide }: LifeEvent): LifeEventSummaryDto {
  return { slug, code, name, version, summary: guide.summary };
}
