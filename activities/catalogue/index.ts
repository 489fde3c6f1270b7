import { type Catalogue } from '@yijian/adapters/catalogue';
import { runPrepared } from '@yijian/adapters/register';
import { type CaseActivities } from '@yijian/contract';
import { type Calendar, dateOf } from '@yijian/domain/calendar';
import { type CasePlan } from '@yijian/domain/case';
import { planCase, replanCase } from '@yijian/domain/catalogue';
import { type DataSource } from 'typeorm';
import { parking } from '../failure';
import { caseBasis, packageOf } from './case-package';

/** What the activities need. */
export interface CatalogueDependencies {
  readonly register: DataSource;
  readonly catalogue: Catalogue;
}

/** The plan of the case as last recorded: filed, corrected or revised. */
const LAST_PLAN = `
SELECT coalesce(event -> 'plan', event -> 'filing' -> 'plan') AS plan FROM case_event
WHERE case_no = $1 AND type IN ('caseSubmitted', 'correctionSupplied', 'planRevised')
ORDER BY epoch DESC, seq DESC LIMIT 1`;

/** Activities whose counterpart is the catalogue: working days, and the plan after new facts. */
export function createCatalogueActivities({
  register,
  catalogue,
}: CatalogueDependencies): Pick<CaseActivities, 'loadCalendar' | 'revisePlan'> {
  return {
    async loadCalendar({ regionCode }): Promise<Calendar> {
      const calendar = await catalogue.calendar(regionCode);
      const year = Number(dateOf(Date.now()).slice(0, 4));
      if (calendar.years.some((known) => known.year === year)) return calendar;
      throw parking('calendarMissing', `没有${year}年的工作日历（地区${regionCode}）。请导入该年日历文件后重试。`);
    },
    async revisePlan({ caseNo }): Promise<CasePlan> {
      const [basis, [recorded]] = await Promise.all([
        caseBasis(register, caseNo),
        runPrepared<{ readonly plan: CasePlan }>(register, { name: 'last-plan', text: LAST_PLAN, values: [caseNo] }),
      ]);
      const lifeEvent = await packageOf(catalogue, basis);
      // Not recorded yet: then no item can have joined, and the plan from all facts is the same.
      return recorded === undefined ? planCase(lifeEvent, basis) : replanCase(lifeEvent, recorded.plan, basis).plan;
    },
  };
}
