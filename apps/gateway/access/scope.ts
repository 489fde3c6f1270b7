import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { runPrepared } from '@yijian/adapters/register';
import { departmentOf } from '@yijian/domain/case';
import { takesPart } from '@yijian/domain/procedure';
import { type Caller } from '../callers/caller';
import { CaseContexts } from '../cases/case-context';
import { type Condition, condition, Statement } from '../register/where';
import { REACHES } from './table';

/**
 * Which cases a caller may see, for the `WHERE` of a list: a condition on `column`, the expression of the case number there, such
 * as `c.case_no`; none for a caller who may see all. The alias `own` is taken within.
 */
export function scopeOf(caller: Caller, column: string): readonly Condition[] {
  switch (REACHES[caller.role]) {
    case 'own': {
      // Online it is also his who has opened it, whatever the number he is known by; at the window the clerk opens.
      const mine = "own.applicant_id = ? OR (own.opened_by = ? AND own.channel = 'online')";
      const his = `SELECT FROM case_file AS own WHERE own.case_no = ${column} AND (${mine})`;
      return [condition(`EXISTS (${his})`, caller.id, caller.id)];
    }
    case 'department': {
      const theirs = `SELECT FROM item_register AS own WHERE own.case_no = ${column} AND own.department_id = ?`;
      return [condition(`EXISTS (${theirs})`, departmentOf(caller))];
    }
    case 'region': {
      // A case number begins with the code of its region.
      const region = regionPrefix(caller);
      return region === ''
        ? []
        : [condition(`${column} BETWEEN ? AND ?`, region.padEnd(20, '0'), region.padEnd(20, '9'))];
    }
    case 'all':
      return [];
    case 'named':
      return [condition('FALSE')];
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
        return (await this.isListed(caller, caseNo)) || this.comesTo(departmentOf(caller), caseNo);
    }
  }

  private async isListed(caller: Caller, caseNo: string): Promise<boolean> {
    const statement = new Statement();
    const asked = `${statement.value(caseNo)}::bpchar`;
    const text = `SELECT ${statement.all(scopeOf(caller, asked))} AS yes`;
    const prepared = { name: `case-in-reach/${REACHES[caller.role]}`, text, values: statement.values };
    const [answer] = await runPrepared<{ readonly yes: boolean }>(this.register, prepared);
    return answer?.yes === true;
  }

  /** A department may take part in a special procedure (a joint visit) of a case of which it has no item. */
  private async comesTo(departmentId: string, caseNo: string): Promise<boolean> {
    const context = await this.contexts.find(caseNo);
    if (context === undefined) return false;
    const { lifeEvent, view } = context;
    return lifeEvent.specialProcedures.some(
      (procedure) => view.specialProcedureIds.includes(procedure.id) && takesPart(procedure, departmentId),
    );
  }
}

/** The code of a province ends in four zeros, that of a city in two; what is within begins alike. */
function regionPrefix({ regionCode = '' }: Caller): string {
  return regionCode.replace(/(00)+$/, '');
}
