import { Injectable } from '@nestjs/common';
import { type CatalogueReads, storedCatalogue, type Catalogue as StoredCatalogue } from '@yijian/adapters/catalogue';
import { type Calendar } from '@yijian/domain/calendar';
import { type Department, type LifeEvent, type SupervisionFile } from '@yijian/domain/catalogue';
import { DataSource } from 'typeorm';
import { ProblemException } from '../problems/problem';

/** The imported catalogue for the services of the gateway: what is asked for is there, or the caller is told what is not. */
@Injectable()
export class Catalogue {
  private readonly stored: StoredCatalogue;

  constructor(register: DataSource) {
    this.stored = storedCatalogue(register);
  }

  /** The catalogue at this moment, for a request that reads several parts of it: one statement, contents from memory. */
  reading(): Promise<CatalogueReads> {
    return this.stored.reading();
  }

  /**
   * The version of a life event that new cases use today (+08:00), out of a reading if given. Throws `lifeEventUnknown`,
   * `lifeEventWithdrawn`.
   */
  async effective(slug: string, reading: CatalogueReads = this.stored): Promise<LifeEvent> {
    const found = await reading.lifeEvent(slug);
    if (found !== undefined) return found;
    const withdrawal = await reading.withdrawal(slug);
    if (withdrawal !== undefined) {
      const { version, reason } = withdrawal;
      throw new ProblemException('lifeEventWithdrawn', {
        detail: `一件事“${slug}”的版本${version}已停用，目前没有可用的版本：${reason}`,
        remedy: '在办件不受影响；新的申请请等待新版本发布，或者到窗口咨询。',
      });
    }
    throw new ProblemException('lifeEventUnknown', {
      detail: `没有名为“${slug}”的一件事，或者它今天不在有效期内。`,
      remedy: '请从可办的一件事中选择。',
    });
  }

  /** The version that new cases use today (+08:00); `undefined` when there is none. */
  inForce(slug: string): Promise<LifeEvent | undefined> {
    return this.stored.lifeEvent(slug);
  }

  /** The version a case was opened with, which the register never loses. */
  async pinned(slug: string, version: string): Promise<LifeEvent> {
    const found = await this.stored.lifeEvent(slug, version);
    if (found === undefined)
      throw new Error(`Version ${version} of ${slug} is missing from the register: import it again.`);
    return found;
  }

  /** Every life event in the version in force today. */
  lifeEvents(): Promise<readonly LifeEvent[]> {
    return this.stored.lifeEvents();
  }

  /** Departments in force. */
  departments(): Promise<readonly Department[]> {
    return this.stored.departments();
  }

  /** Working days of a region, all years imported; a new case pins them. */
  calendar(regionCode: string): Promise<Calendar> {
    return this.stored.calendar(regionCode);
  }

  /** Working days as a case has pinned them; kept in memory, for stored files never change. */
  pinnedCalendar(years: Parameters<StoredCatalogue['pinnedCalendar']>[0]): Promise<Calendar> {
    return this.stored.pinnedCalendar(years);
  }

  /** Rules of electronic supervision in force; none when none are imported. */
  supervision(): Promise<SupervisionFile | undefined> {
    return this.stored.supervision();
  }

  /** Names of departments by id, for people. */
  async departmentNames(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.departments()).map(({ id, name }) => [id, name]));
  }
}
