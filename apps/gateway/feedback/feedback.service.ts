import { Injectable } from '@nestjs/common';
import { type GuideFeedbackRow } from '@yijian/adapters/register';
import { addDays, plainDate } from '@yijian/domain/calendar';
import { DataSource } from 'typeorm';
import { Catalogue } from '../catalogue/catalogue';
import { type CommandKey, keyReused } from '../commands/command-key';
import { ProblemException } from '../problems/problem';
import { rowOf, rowsOf } from '../register/sql';
import {
  type GiveFeedbackDto,
  type HeatDto,
  type PeriodQuery,
  type ResolveFeedbackDto,
  type TicketsQuery,
} from './feedback.dto';

/** Tickets that one event takes within a minute; a flood is turned away before it fills the register. */
const TICKETS_A_MINUTE = 20;

/** Tickets in a list. */
const PAGE = 200;

const COLUMNS = `ticket_id AS "ticketId", slug, version, kind, text, contact, request_digest AS "requestDigest",
  given_at AS "givenAt", reply, resolved_in_version AS "resolvedInVersion", resolved_by AS "resolvedBy",
  resolved_at AS "resolvedAt"`;

const GIVE = `
  INSERT INTO guide_feedback (ticket_id, slug, version, kind, text, contact, request_digest)
  SELECT $1::uuid, $2, $3, $4, $5, $6, $7 WHERE ${TICKETS_A_MINUTE} > (
    SELECT count(*) FROM guide_feedback WHERE slug = $2 AND given_at > now() - interval '1 minute')
  ON CONFLICT DO NOTHING`;

const LIST = `
  SELECT ${COLUMNS} FROM guide_feedback
  WHERE slug = $1 AND ($2::text IS NULL OR $2 IN (version, resolved_in_version))
    AND ($3::boolean IS NULL OR (resolved_at IS NULL) = $3)
  ORDER BY given_at DESC, ticket_id LIMIT ${PAGE}`;

const RESOLVE = `
  UPDATE guide_feedback SET reply = $2, resolved_in_version = $3, resolved_by = $4, resolved_at = now()
  WHERE ticket_id = $1 AND resolved_at IS NULL`;

const HEAT = `
  SELECT slug AS "lifeEvent", sum(cases)::int AS cases, sum(guidances)::int AS guidances,
    sum(negative)::int AS "negativeRatings", sum(feedback)::int AS feedback, sum(open)::int AS "openFeedback"
  FROM (
    SELECT life_event_slug AS slug, count(*) AS cases, 0 AS guidances, 0 AS negative, 0 AS feedback, 0 AS open
    FROM case_file WHERE opened_at >= $1 AND opened_at < $2 GROUP BY 1
    UNION ALL
    SELECT slug, 0, count(*), count(*) FILTER (WHERE grade IN ('dissatisfied', 'veryDissatisfied')), 0, 0
    FROM saved_guidance WHERE saved_at >= $1 AND saved_at < $2 GROUP BY 1
    UNION ALL
    SELECT slug, 0, 0, 0, count(*), count(*) FILTER (WHERE resolved_at IS NULL)
    FROM guide_feedback WHERE given_at >= $1 AND given_at < $2 GROUP BY 1
  ) AS counted GROUP BY slug ORDER BY sum(cases) + sum(guidances) + sum(feedback) DESC, slug`;

/** What people say of guides (`domain.md` P11.3), and how much events are used (P12.3). */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Takes a ticket on the version in force; the same request again is the same ticket. Throws `lifeEventUnknown`,
   * `feedbackTooMany`, `idempotencyKeyReused`.
   */
  async give(slug: string, { kind, text, contact }: GiveFeedbackDto, key: CommandKey): Promise<GuideFeedbackRow> {
    const { version } = await this.catalogue.effective(slug);
    await this.register.query(GIVE, [key.id, slug, version, kind, text, contact ?? null, key.digest]);
    const row = await this.row(key.id);
    if (row === undefined)
      throw new ProblemException('feedbackTooMany', {
        detail: '这份指南刚刚收到的意见过多，没有收下。',
        remedy: '请一分钟后以同一幂等键再提交；急事请拨打12345。',
        retryAfter: 60,
      });
    if (row.requestDigest !== key.digest) throw keyReused();
    return row;
  }

  /** A ticket. Throws `feedbackUnknown`. */
  async one(ticketId: string): Promise<GuideFeedbackRow> {
    const row = await this.row(ticketId);
    if (row !== undefined) return row;
    throw new ProblemException('feedbackUnknown', { detail: '没有编号为此的意见。', remedy: '请核对意见编号。' });
  }

  /** Tickets of an event, newest first, at most 200: by the version they were given on or that answers them, by status. */
  list(slug: string, { version, status }: TicketsQuery): Promise<readonly GuideFeedbackRow[]> {
    const isOpen = status === undefined ? null : status === 'open';
    return rowsOf<GuideFeedbackRow>(this.register, LIST, [slug, version ?? null, isOpen]);
  }

  /**
   * Answers a ticket, once; the same answer again changes nothing. Throws `feedbackUnknown`, `feedbackResolved`, and
   * `requestInvalid` for a version before the one that was criticised.
   */
  async resolve(ticketId: string, answer: ResolveFeedbackDto, by: string): Promise<GuideFeedbackRow> {
    const { reply, resolvedInVersion = null } = answer;
    const { version } = await this.one(ticketId);
    if (resolvedInVersion !== null && isEarlier(resolvedInVersion, version))
      throw new ProblemException('requestInvalid', {
        detail: `意见是对版本${version}提的，不会改在更早的版本${resolvedInVersion}。`,
        remedy: '请填写改正它的版本；不需要改动的不填。',
        errors: [{ pointer: '/resolvedInVersion', message: `须不早于${version}` }],
      });
    await this.register.query(RESOLVE, [ticketId, reply, resolvedInVersion, by]);
    const row = await this.one(ticketId);
    if (row.reply === reply && row.resolvedInVersion === resolvedInVersion) return row;
    throw new ProblemException('feedbackResolved', {
      detail: '这条意见已经答复过。',
      remedy: '请查看已有的答复；仍有问题的，由提出人另提一条。',
    });
  }

  /** Cases, guidances and feedback of each event over days at +08:00, the busiest first; one statement. */
  async heat({ from, to }: PeriodQuery): Promise<HeatDto[]> {
    const until = addDays(plainDate(to), 1);
    return [...(await rowsOf<HeatDto>(this.register, HEAT, [`${from}T00:00:00+08:00`, `${until}T00:00:00+08:00`]))];
  }

  private row(ticketId: string): Promise<GuideFeedbackRow | undefined> {
    const statement = `SELECT ${COLUMNS} FROM guide_feedback WHERE ticket_id = $1`;
    return rowOf<GuideFeedbackRow>(this.register, statement, [ticketId]);
  }
}

/** `2026.9` before `2026.10`. */
function isEarlier(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}
