import { Injectable } from '@nestjs/common';
import { type CaseView, stepName } from '@yijian/domain/case';
import { DataSource } from 'typeorm';
import { isoTime } from '../cases/iso-time';
import { rowsOf } from '../register/sql';
import { type ParkedCauseDto, type ParkedDto, type ParkedStepOfCaseDto } from './parked.dto';

/** Parked cases that are looked at, and steps that are named of each cause. */
const LOOKED_AT = 2000;
const NAMED = 20;

interface ParkedRow {
  readonly caseNo: string;
  readonly lifeEventName: string;
  readonly parked: CaseView['parked'];
}

const PARKED = `
  SELECT case_no AS "caseNo", life_event_name AS "lifeEventName", view -> 'parked' AS parked
  FROM case_register WHERE parked ORDER BY case_no LIMIT ${LOOKED_AT + 1}`;

type Step = ParkedStepOfCaseDto & { readonly kind: string; readonly reason: string };

/** What has stopped and waits for an operator, by cause: one cause usually stops many cases, and is mended once. */
@Injectable()
export class ParkedService {
  constructor(private readonly register: DataSource) {}

  /** Every parked step, those of the most frequent cause first. */
  async byCause(): Promise<ParkedDto> {
    const rows = await rowsOf<ParkedRow>(this.register, PARKED);
    const looked = rows.slice(0, LOOKED_AT);
    const causes = new Map<string, Step[]>();
    for (const step of looked.flatMap(stepsOf)) {
      const cause = `${step.kind}\n${step.reason}`;
      causes.set(cause, [...(causes.get(cause) ?? []), step]);
    }
    return {
      cases: looked.length,
      atLeast: rows.length > LOOKED_AT,
      causes: [...causes.values()].map(causeOf).sort((one, other) => other.count - one.count),
    };
  }
}

function stepsOf({ caseNo, lifeEventName, parked }: ParkedRow): Step[] {
  return parked.map(({ step, reason, since }) => ({
    ...{ caseNo, lifeEventName, step, reason, since: isoTime(since) },
    kind: step.split('/')[0] ?? step,
  }));
}

function causeOf(steps: readonly Step[]): ParkedCauseDto {
  const oldestFirst = [...steps].sort((one, other) => (one.since < other.since ? -1 : 1));
  const { kind = '', reason = '', since = '' } = oldestFirst[0] ?? {};
  return {
    ...{ kind, kindName: stepName(kind), reason, count: steps.length, since },
    steps: oldestFirst.slice(0, NAMED).map(({ caseNo, lifeEventName, step, since: from }) => ({
      ...{ caseNo, lifeEventName, step, since: from },
    })),
  };
}
