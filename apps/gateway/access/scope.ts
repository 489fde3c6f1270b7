import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { departmentOf } from '@yijian/domain/case';
import { type Caller } from '../callers/caller';
import { CaseContexts } from '../cases/case-context';
import { rowOf } from '../register/sql';
import { REACHES } from './table';

/** A condition of SQL on the number of a case, and the values of its parameters. */
export interface Scope {
  readonly condition: string;
  readonly values: readonly unknown[];
}

/**
 * Which cases a caller may see, for the `WHERE` of a list. `caseNo` is the expression of the case number there, such as
 * `c.case_no`; parameters are numbered from `first`.
 */
export function scopeOf(caller: Caller, caseNo: string, first: number): Scope {
  switch (REACHES[caller.role]) {
    case 'own': {
      const mine = `f.applicant_id = $${first} OR f.opened_by = $${first}`;
      const own = `${caseNo} IN (SELECT f.case_no FROM case_file AS f WHERE ${mine})`;
      return { condition: own, values: [caller.id] };
    }
    case 'department': {
      const mine = `${caseNo} IN (SELECT i.case_no FROM item_register AS i WHERE i.department_id = $${first})`;
      return { condition: mine, values: [departmentOf(caller)] };
    }
    case 'region': {
      // A case number begins with the code of its region.
      const region = regionPrefix(caller);
      if (region === '') return { condition: 'TRUE', values: [] };
      return { condition: `starts_with(${caseNo}::text, $${first})`, values: [region] };
    }
    case 'all':
      return { condition: 'TRUE', values: [] };
    case 'named':
      return { condition: 'FALSE', values: [] };
  }
}

/** Whether single cases are within a caller's reach. */
@Injectable()
export class CaseScope {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
  ) {}

  /** Whether the caller may do with this case what his role may; false for a case that does not exist, unless any would do. */
  async reaches(caller: Caller, caseNo: string): Promise<boolean> {
    switch (REACHES[caller.role]) {
      case 'all':
      case 'named':
        return true;
      case 'region':
        return caseNo.startsWith(regionPrefix(caller));
      case 'own':
        return this.isListed(caller, caseNo);
      case 'department':
        return (await this.isListed(caller, caseNo)) || this.takesPart(departmentOf(caller), caseNo);
    }
  }

  private async isListed(caller: Caller, caseNo: string): Promise<boolean> {
    const { condition, values } = scopeOf(caller, '$1::bpchar', 2);
    const found = await rowOf<{ readonly yes: boolean }>(this.register, `SELECT ${condition} AS yes`, [
      caseNo,
      ...values,
    ]);
    return found?.yes === true;
  }

  /** A department may take part in a special procedure (a joint visit) of a case of which it has no item. */
  private async takesPart(departmentId: string, caseNo: string): Promise<boolean> {
    const context = await this.contexts.find(caseNo);
    if (context === undefined) return false;
    const { lifeEvent, view } = context;
    return lifeEvent.specialProcedures.some(
      ({ id, organizerDepartmentId, participantDepartmentIds }) =>
        view.specialProcedureIds.includes(id) &&
        [organizerDepartmentId, ...participantDepartmentIds].includes(departmentId),
    );
  }
}

/** The code of a province ends in four zeros, that of a city in two; what is within begins alike. */
function regionPrefix({ regionCode = '' }: Caller): string {
  return regionCode.replace(/(00)+$/, '');
}
