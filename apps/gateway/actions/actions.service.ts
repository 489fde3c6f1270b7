import { Injectable } from '@nestjs/common';
import { caseHistory, caseRecord } from '@yijian/adapters/register';
import { type Action, actionsFor, evolve, newCase } from '@yijian/domain/case';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { caseUnknown, positionText } from '../commands/command-desk';
import { routeOf } from '../commands/command-route';
import { rowOf } from '../register/sql';
import { type ActionsDto } from './actions.dto';

/** Commands of departments that come as a reply (`POST /department-replies`), with the values that belong to them. */
const REPLIES: ReadonlySet<Action['command']> = new Set([
  'acknowledge',
  'requestRectification',
  'grant',
  'deny',
  'supplyData',
  'establishFacts',
]);

const RUN = `SELECT run_id AS "runId" FROM case_run WHERE case_no = $1 ORDER BY epoch DESC LIMIT 1`;

/** What may be done with a case: its state, folded again from its events, asked with the rules that its workflow asks. */
@Injectable()
export class ActionsService {
  constructor(private readonly register: DataSource) {}

  /** Everything a caller may do now. Throws `caseUnknown`. */
  async of(caseNo: string, caller: Caller): Promise<ActionsDto> {
    const [record, history, run] = await Promise.all([
      caseRecord(this.register, caseNo),
      caseHistory(this.register, caseNo),
      rowOf<{ readonly runId: string }>(this.register, RUN, [caseNo]),
    ]);
    if (record === undefined) throw caseUnknown(caseNo);
    const state = history.reduce(evolve, newCase(record.input, record.openedAt.getTime()));
    const actions = actionsFor(state, caller, Date.now());
    return {
      position: positionText({ runId: run?.runId ?? '', seq: state.seq }),
      actions: actions.map((action) => ({ ...action, route: routeFor(action.command, caseNo) })),
    };
  }
}

function routeFor(command: Action['command'], caseNo: string): string {
  switch (command) {
    case 'reviseAnswers':
      return `/cases/${caseNo}/answers`;
    default:
      return REPLIES.has(command) ? '/department-replies' : `/cases/${caseNo}/${routeOf(command)}`;
  }
}
