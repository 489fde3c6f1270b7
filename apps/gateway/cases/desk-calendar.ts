import { Injectable } from '@nestjs/common';
import { type Calendar } from '@yijian/domain/calendar';
import { dueLight } from '@yijian/domain/supervision';
import { Catalogue } from '../catalogue/catalogue';
import { type DueLightDto } from './case-list.dto';
import { isoTime } from './iso-time';

/** The whole country (GB/T 2260). */
const NATION = '000000';

/**
 * Working days by which desks colour due dates: those of the whole country, so that one page has one measure. The dates themselves
 * count with the calendar that each case has pinned.
 */
@Injectable()
export class DeskCalendar {
  constructor(private readonly catalogue: Catalogue) {}

  /** Working days of all years imported. */
  today(): Promise<Calendar> {
    return this.catalogue.calendar(NATION);
  }

  /** Makes lights of due dates as they are at an instant (epoch milliseconds). */
  async lights(now: number): Promise<(due: Date) => DueLightDto> {
    const calendar = await this.today();
    return (due) => ({ at: isoTime(due), ...dueLight(due.getTime(), now, calendar) });
  }
}
