import { Injectable } from '@nestjs/common';
import { keepingOneTimeNotice, keptNotice, type SavedGuidanceRow } from '@yijian/adapters/register';
import { type Grade } from '@yijian/domain/case';
import { type Facts, type LifeEvent, renderNoticeText } from '@yijian/domain/catalogue';
import { type GuidanceResult } from '@yijian/domain/guidance';
import { DataSource } from 'typeorm';
import { canonicalJson } from '../commands/canonical-json';
import { type CommandKey, keyReused } from '../commands/command-key';
import { ProblemException } from '../problems/problem';
import { rowOf } from '../register/sql';

/** A guidance to save. */
export interface GuidanceToSave {
  readonly lifeEvent: LifeEvent;
  readonly channel: 'window' | 'online';
  /** Answers to the questions that were asked on the way. */
  readonly facts: Facts;
  readonly result: GuidanceResult;
}

/** A saved guidance. */
export type SavedGuidance = Omit<SavedGuidanceRow, 'requestDigest'>;

const COLUMNS = `guidance_id AS "guidanceId", slug, version, channel, answers, end_id AS "endId", result, notice_id AS "noticeId",
  delivery_id AS "deliveryId", request_digest AS "requestDigest", saved_at AS "savedAt", grade, comment, rated_at AS "ratedAt"`;

// One statement: a guidance is there with the notice that was given with it, or not at all.
const SAVE = `
  WITH fresh AS (SELECT WHERE NOT EXISTS (SELECT FROM saved_guidance WHERE guidance_id = $1::uuid)),
  ${keepingOneTimeNotice('$9')}, delivered AS (
    INSERT INTO one_time_notice_delivery (notice_id, channel)
    SELECT $9::jsonb ->> 'noticeId', 'link' FROM fresh WHERE $9 IS NOT NULL
    RETURNING delivery_id, notice_id
  )
  INSERT INTO saved_guidance (guidance_id, slug, version, channel, answers, end_id, result, request_digest, notice_id, delivery_id)
  SELECT $1::uuid, $2, $3, $4, $5::jsonb, $6, $7::jsonb, $8, notice_id, delivery_id FROM fresh LEFT JOIN delivered ON true
  ON CONFLICT DO NOTHING`;

const RATE = `
  UPDATE saved_guidance SET grade = $2, comment = $3, rated_at = now() WHERE guidance_id = $1 AND grade IS NULL`;

/** Saved guidances (导办服务记录): what was answered, by which version, with what result, and how it was rated. */
@Injectable()
export class SavedGuidances {
  constructor(private readonly register: DataSource) {}

  /** Saves a guidance with its consultation notice; the same request again is the same guidance. Throws `idempotencyKeyReused`. */
  async save(key: CommandKey, { lifeEvent, channel, facts, result }: GuidanceToSave): Promise<SavedGuidance> {
    const { slug, version } = lifeEvent;
    const { notice } = result;
    const kept = notice && keptNotice({ slug, content: notice, text: renderNoticeText(notice) });
    await this.register.query(SAVE, [
      ...[key.id, slug, version, channel, JSON.stringify(facts), result.end.id, JSON.stringify(result), key.digest],
      kept === undefined ? null : JSON.stringify(kept),
    ]);
    const row = await this.row(key.id);
    if (row?.requestDigest !== key.digest) throw keyReused();
    return row;
  }

  /** A saved guidance. Throws `guidanceUnknown`. */
  async one(guidanceId: string): Promise<SavedGuidance> {
    const row = await this.row(guidanceId);
    if (row !== undefined) return row;
    throw new ProblemException('guidanceUnknown', {
      detail: '没有编号为此的导办。',
      remedy: '请核对编号；需要时重新导办。',
    });
  }

  /** Rates a guidance, once; the same rating again changes nothing. Throws `guidanceUnknown`, `guidanceRated`. */
  async rate(guidanceId: string, grade: Grade, comment: string | null): Promise<SavedGuidance> {
    await this.register.query(RATE, [guidanceId, grade, comment]);
    const row = await this.one(guidanceId);
    if (row.grade === grade && row.comment === comment) return row;
    throw new ProblemException('guidanceRated', {
      detail: '这次导办已经评价过，一次服务只评价一次。',
      remedy: '如有新的意见，请在办事指南下提出。',
    });
  }

  /**
   * Checks that a case is opened as it was guided: same event and version, same answers, same channel. Throws
   * `guidanceUnknown`, `guidanceDiffers`.
   */
  async assertSame(guidanceId: string, { lifeEvent, channel, facts }: Omit<GuidanceToSave, 'result'>): Promise<void> {
    const saved = await this.one(guidanceId);
    if (saved.slug !== lifeEvent.slug || saved.version !== lifeEvent.version)
      throw differs(
        `导办依据的是${saved.slug}的版本${saved.version}，现在办理的是${lifeEvent.slug}的版本${lifeEvent.version}。`,
      );
    if (saved.channel !== channel || canonicalJson(saved.answers) !== canonicalJson(facts))
      throw differs('情形回答或者申报渠道与这次导办不同。');
  }

  private row(guidanceId: string): Promise<SavedGuidanceRow | undefined> {
    const statement = `SELECT ${COLUMNS} FROM saved_guidance WHERE guidance_id = $1`;
    return rowOf<SavedGuidanceRow>(this.register, statement, [guidanceId]);
  }
}

function differs(detail: string): ProblemException {
  return new ProblemException('guidanceDiffers', {
    detail,
    remedy: '请按现在的情形重新导办，再以新的导办编号开立；或者不带 guidanceId 开立。',
    errors: [{ pointer: '/guidanceId', message: '须与本次开立一致' }],
  });
}
