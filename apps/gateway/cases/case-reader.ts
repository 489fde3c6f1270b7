import { Injectable } from '@nestjs/common';
import { runPrepared } from '@yijian/adapters/register';
import { type CaseView } from '@yijian/domain/case';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { caseUnknown, positionText } from '../commands/command-desk';
import { type CaseLifeEventDto } from './cases.dto';
import { withIsoTimes } from './iso-view';

/** Longest wait for a position, in milliseconds, and how often the register is looked at meanwhile. */
const WAIT_MS = 5000;
const STEP_MS = 25;

/** A case as it is shown: the view with ISO times, and what the register knows besides. */
export interface ShownCase {
  readonly caseNo: string;
  /** `<runId>:<seq>`, or `:0` before the first burst. */
  readonly position: string;
  readonly lifeEvent: CaseLifeEventDto;
  readonly channel: string;
  readonly applicantName?: string;
  readonly [member: string]: unknown;
}

/** A case, and whether it reflects the position asked for. */
export interface CaseRead {
  readonly shown: ShownCase;
  readonly isBehind: boolean;
}

interface CaseRow {
  readonly runId: string | null;
  readonly epoch: number;
  readonly seq: number;
  readonly view: CaseView;
  readonly channel: string;
  readonly applicantName: string | null;
  readonly lifeEvent: CaseLifeEventDto;
  /** Epoch of the run asked about; null while the register has not seen that run. */
  readonly askedEpoch: number | null;
}

const CASE = `
  SELECT c.run_id AS "runId", c.epoch, c.seq, c.view, c.channel, c.applicant_name_masked AS "applicantName",
    json_build_object('slug', c.life_event_slug, 'code', c.life_event_code, 'name', c.life_event_name,
      'version', c.catalogue_version) AS "lifeEvent",
    (SELECT r.epoch FROM case_run r WHERE r.case_no = c.case_no AND r.run_id = $2) AS "askedEpoch"
  FROM case_register c WHERE c.case_no = $1`;

/** Shows single cases. Reads the register only; a reader who has just given a command may wait for its position. */
@Injectable()
export class CaseReader {
  constructor(private readonly register: DataSource) {}

  /** A case, at `after` or later if the register gets there in time. Throws `caseUnknown`. */
  async read(caseNo: string, after?: string): Promise<CaseRead> {
    const asked = positionOf(after);
    const giveUpAt = Date.now() + WAIT_MS;
    for (;;) {
      const statement = { name: 'show-case', text: CASE, values: [caseNo, asked.runId] };
      const [row] = await runPrepared<CaseRow>(this.register, statement);
      if (row === undefined) throw caseUnknown(caseNo);
      const isBehind = after !== undefined && !hasReached(row, asked.seq);
      if (!isBehind || Date.now() >= giveUpAt) return { shown: shownOf(row), isBehind };
      await sleep(STEP_MS);
    }
  }
}

function positionOf(after = ':0'): { readonly runId: string; readonly seq: number } {
  const colon = after.lastIndexOf(':');
  return { runId: after.slice(0, colon), seq: Number(after.slice(colon + 1)) };
}

/** A later run of the workflow stands for everything that an earlier run had reached. */
function hasReached({ epoch, seq, askedEpoch }: CaseRow, askedSeq: number): boolean {
  if (askedEpoch === null) return askedSeq === 0;
  return epoch > askedEpoch || (epoch === askedEpoch && seq >= askedSeq);
}

function shownOf({ view, runId, seq, channel, applicantName, lifeEvent }: CaseRow): ShownCase {
  return {
    caseNo: view.caseNo,
    position: positionText({ runId: runId ?? '', seq }),
    lifeEvent,
    channel,
    ...(applicantName === null ? {} : { applicantName }),
    // The ledgers are long; they are shown by themselves, explained (`clocks`).
    ...(withIsoTimes({ ...view, clocks: undefined }) as object),
  };
}
