import { Injectable } from '@nestjs/common';
import { type Actor, type CaseEvent, timelineText } from '@yijian/domain/case';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { DataSource } from 'typeorm';
import { Catalogue } from '../catalogue/catalogue';
import { positionText } from '../commands/command-desk';
import { rowOf, rowsOf } from '../register/sql';
import { type CaseContext, CaseContexts } from './case-context';
import {
  type ItemResultsDto,
  type ResultFileDto,
  type ResultsDto,
  type SentRequestDto,
  type TimelineEntryDto,
} from './cases.dto';
import { isoTime } from './iso-time';

interface EventRow {
  readonly runId: string;
  readonly seq: number;
  readonly at: Date;
  readonly actor: Actor;
  readonly event: CaseEvent;
}

interface Output {
  readonly itemId: string;
  readonly outputId: string;
  /** Null where a file is all there is. */
  readonly value: unknown;
  readonly file: ResultFileDto | null;
}

// After a reset the later run stands for everything from its first event on; what it replaced is not shown.
const TIMELINE = `
  SELECT r.run_id AS "runId", e.seq, e.at, e.actor, e.event
  FROM case_event e JOIN case_run r USING (case_no, epoch)
  WHERE e.case_no = $1 AND NOT EXISTS (
    SELECT FROM case_event later WHERE later.case_no = e.case_no AND later.epoch > e.epoch AND later.seq <= e.seq)
  ORDER BY e.seq`;

const REQUESTS = `
  SELECT request_id AS "requestId", department_id AS "departmentId", item_id AS "itemId", round, kind,
    payload -> 'payload' AS payload, sent_at AS "sentAt", receipt_number AS "receiptNumber"
  FROM department_request WHERE case_no = $1 ORDER BY sent_at, request_id`;

// The command that granted an item, at first or by a corrected decision, is named by its event; values of other commands (refused
// ones) are not results.
const OUTPUTS = `
  SELECT o.item_id AS "itemId", o.output_id AS "outputId", o.value, to_jsonb(f) AS file
  FROM case_event e JOIN case_register c USING (case_no, epoch) JOIN item_output o USING (case_no, command_id)
  LEFT JOIN LATERAL (
    SELECT upload_id AS "uploadId", file_name AS "fileName", media_type AS "mediaType", bytes, sha256 FROM result_file
    WHERE upload_id = o.upload_id) AS f ON true
  WHERE e.case_no = $1 AND e.type IN ('itemGranted', 'decisionCorrected') ORDER BY e.seq DESC`;

const DELIVERY = `
  SELECT method, dispatched_at AS "dispatchedAt", received_at AS "receivedAt", coalesce(receipt, (
    SELECT event ->> 'receipt' FROM case_event WHERE case_no = $1 AND type = 'caseDelivered'
    ORDER BY epoch DESC, seq DESC LIMIT 1)) AS receipt
  FROM delivery WHERE case_no = $1`;

/** What is on record of a case besides its view: events, requests, results. */
@Injectable()
export class CaseRecords {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
    private readonly catalogue: Catalogue,
  ) {}

  /** Everything that has happened, oldest first. Throws `caseUnknown`. */
  async timeline(caseNo: string): Promise<TimelineEntryDto[]> {
    const { lifeEvent } = await this.contexts.of(caseNo);
    const shortNames = new Map((await this.catalogue.departments()).map(({ id, shortName }) => [id, shortName]));
    const names = namesOf(lifeEvent, shortNames);
    const rows = await rowsOf<EventRow>(this.register, TIMELINE, [caseNo]);
    return rows.map(({ runId, seq, at, actor, event }) => ({
      position: positionText({ runId, seq }),
      seq,
      at: isoTime(at),
      actor,
      type: event.type,
      text: timelineText(event, names),
      data: withoutPlans(event),
    }));
  }

  /** Requests to departments as they were sent. Throws `caseUnknown`. */
  async requests(caseNo: string): Promise<SentRequestDto[]> {
    await this.contexts.of(caseNo);
    type Row = Omit<SentRequestDto, 'sentAt' | 'receiptNumber'> & { sentAt: Date; receiptNumber: string | null };
    const rows = await rowsOf<Row>(this.register, REQUESTS, [caseNo]);
    return rows.map(({ sentAt, receiptNumber, ...row }) => ({
      ...row,
      sentAt: isoTime(sentAt),
      ...(receiptNumber === null ? {} : { receiptNumber }),
    }));
  }

  /** Items with the values of their results, and the delivery. Throws `caseUnknown`. */
  async results(caseNo: string): Promise<ResultsDto> {
    const context = await this.contexts.of(caseNo);
    type Delivery = { method: string; dispatchedAt: Date; receipt: string | null; receivedAt: Date | null };
    const outputs = await rowsOf<Output>(this.register, OUTPUTS, [caseNo]);
    const delivery = await rowOf<Delivery>(this.register, DELIVERY, [caseNo]);
    const items = itemResults(context, outputs);
    if (delivery === undefined) return { items };
    const { method, dispatchedAt, receipt } = delivery;
    const deliveredAt = delivery.receivedAt?.getTime() ?? context.view.deliveredAt;
    return {
      items,
      delivery: {
        method,
        dispatchedAt: isoTime(dispatchedAt),
        ...(deliveredAt === undefined ? {} : { receivedAt: isoTime(deliveredAt) }),
        ...(receipt === null ? {} : { receipt }),
      },
    };
  }
}

function itemResults({ view, lifeEvent }: CaseContext, outputs: readonly Output[]): ItemResultsDto[] {
  return view.items.map(({ itemId, name, status, resultIds, reason }) => {
    const yields = lifeEvent.serviceItems.find(({ id }) => id === itemId)?.results ?? [];
    const results = resultIds.map((id) => {
      const { value = null, file = null } =
        outputs.find((each) => each.itemId === itemId && each.outputId === id) ?? {};
      const name = yields.find((each) => each.id === id)?.name ?? id;
      return { id, name, ...(value !== null && { value }), ...(file !== null && { file }) };
    });
    return { itemId, name, status, results, ...(reason === undefined ? {} : { reason }) };
  });
}

function namesOf(lifeEvent: LifeEvent, shortNames: ReadonlyMap<string, string>): Parameters<typeof timelineText>[1] {
  const itemOf = (itemId: string) => lifeEvent.serviceItems.find(({ id }) => id === itemId);
  const departmentName = (id: string) => shortNames.get(id) ?? id;
  return {
    item: (itemId) => itemOf(itemId)?.name ?? itemId,
    departmentOf: (itemId) => departmentName(itemOf(itemId)?.departmentId ?? itemId),
    department: departmentName,
    material: (materialId) => lifeEvent.materials.find(({ id }) => id === materialId)?.name ?? materialId,
    procedure: (procedureId) => lifeEvent.specialProcedures.find(({ id }) => id === procedureId)?.name ?? procedureId,
  };
}

/** An event without the plan and the calendars it pins: they are long, and shown by the case itself. */
function withoutPlans(event: object): object {
  const members = Object.entries(event).filter(([name]) => name !== 'plan' && name !== 'calendar');
  return Object.fromEntries(
    members.map(([name, value]: [string, unknown]) => [
      name,
      name === 'filing' ? withoutPlans(value as object) : value,
    ]),
  );
}
