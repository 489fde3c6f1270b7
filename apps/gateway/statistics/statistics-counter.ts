import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rounds } from '@yijian/adapters/rounds';
import { dateOf } from '@yijian/domain/calendar';
import { DataSource } from 'typeorm';
import { DeskCalendar } from '../cases/desk-calendar';
import { rowOf, rowsOf } from '../register/sql';
import { countMonth, monthAfter } from './month-figures';

/** How long counted figures of a month that still changes are good for, in milliseconds. */
const GOOD_FOR_MS = 10 * 60_000;

/** Number of the advisory lock under which one gateway counts. */
const COUNTING_LOCK = 4_301_992;

const OLDEST = `
  SELECT to_char(min(closed_at) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month FROM case_register WHERE closed_at IS NOT NULL`;

const COUNTED = `SELECT to_char(month, 'YYYY-MM') AS month, counted_at AS "countedAt" FROM supervision_month`;

/**
 * Counts the figures of the statistics month by month: what has closed changes no more, so only this month and the last are counted
 * again and again, and an older one when it was never counted, or a card of it was withdrawn.
 */
@Injectable()
export class StatisticsCounter implements OnApplicationBootstrap, OnModuleDestroy {
  private nextLookAt = 0;
  private readonly rounds = new Rounds(
    'statistics',
    () => (Date.now() < this.nextLookAt ? Promise.resolve(0) : this.countNext()),
    (failure) => new Logger('statistics').warn(failure),
  );

  constructor(
    private readonly register: DataSource,
    private readonly calendar: DeskCalendar,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.rounds.end();
  }

  /** Counts the month that needs it most; answers 0 when none does. */
  async countNext(now = Date.now()): Promise<number> {
    const month = await this.wanted(now);
    if (month === undefined) {
      this.nextLookAt = Date.now() + GOOD_FOR_MS / 10;
      return 0;
    }
    const calendar = await this.calendar.today();
    return this.register.transaction(async (transaction) => {
      const sql = 'SELECT pg_try_advisory_xact_lock($1) AS mine';
      const lock = await rowOf<{ readonly mine: boolean }>(transaction, sql, [COUNTING_LOCK]);
      if (lock?.mine !== true) {
        this.nextLookAt = Date.now() + GOOD_FOR_MS / 100;
        return 0;
      }
      await countMonth(transaction, month, calendar);
      return 1;
    });
  }

  /** This month and the last when their figures are old; else the newest month that has none. */
  private async wanted(now: number): Promise<string | undefined> {
    const rows = await rowsOf<{ readonly month: string; readonly countedAt: Date }>(this.register, COUNTED);
    const counted = new Map(rows.map(({ month, countedAt }) => [month, countedAt.getTime()]));
    const current = dateOf(now).slice(0, 7);
    const old = [current, monthAfter(current, -1)].find((month) => (counted.get(month) ?? 0) < now - GOOD_FOR_MS);
    if (old !== undefined) return old;
    const oldest = (await rowOf<{ readonly month: string | null }>(this.register, OLDEST))?.month ?? current;
    for (let month = monthAfter(current, -2); month >= oldest; month = monthAfter(month, -1)) {
      if (!counted.has(month)) return month;
    }
    return undefined;
  }
}
