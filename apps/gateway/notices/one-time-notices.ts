import { Injectable } from '@nestjs/common';
import {
  keepingOneTimeNotice,
  keptNotice,
  type OneTimeNoticeDeliveryRow,
  type OneTimeNoticeRow,
} from '@yijian/adapters/register';
import { activeNotice, renderNoticeText } from '@yijian/domain/catalogue';
import { DataSource } from 'typeorm';
import { Catalogue } from '../catalogue/catalogue';
import { type CommandKey, keyReused } from '../commands/command-key';
import { ProblemException } from '../problems/problem';
import { rowOf, rowsOf } from '../register/sql';

/** A delivery of a notice as it is shown. */
export type NoticeDelivery = Omit<OneTimeNoticeDeliveryRow, 'key'>;

const NOTICE = `
  SELECT notice_id AS "noticeId", kind, slug, version, content, text, made_at AS "madeAt" FROM one_time_notice
  WHERE notice_id = $1`;

const DELIVERY = `
  SELECT delivery_id AS "deliveryId", notice_id AS "noticeId", case_no AS "caseNo", channel, delivered_at AS "deliveredAt",
    delivered_by AS "deliveredBy", opened_at AS "openedAt", acknowledged_at AS "acknowledgedAt"
  FROM one_time_notice_delivery`;

const DELIVER = `
  INSERT INTO one_time_notice_delivery (delivery_id, notice_id, channel, delivered_by) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`;

// The first time counts; whoever confirms has also opened it.
const OPENED = `
  UPDATE one_time_notice_delivery SET opened_at = now() WHERE delivery_id = $1 AND notice_id = $2 AND opened_at IS NULL`;
const ACKNOWLEDGED = `
  UPDATE one_time_notice_delivery SET opened_at = coalesce(opened_at, now()), acknowledged_at = coalesce(acknowledged_at, now())
  WHERE delivery_id = $1 AND notice_id = $2`;

/** Where a notice is read; with a delivery, reading it is recorded. */
export function noticeUrl(noticeId: string, deliveryId: string | null): string {
  return `/one-time-notices/${noticeId}${deliveryId === null ? '' : `?delivery=${deliveryId}`}`;
}

/** One-time notices (一次性告知单) as snapshots that never change, to whom they were handed over, and whether they were read. */
@Injectable()
export class OneTimeNotices {
  constructor(
    private readonly register: DataSource,
    private readonly catalogue: Catalogue,
  ) {}

  /** The notice that is published for everybody (主动告知), of the version in force. Throws `lifeEventUnknown`. */
  async active(slug: string): Promise<OneTimeNoticeRow> {
    const reading = await this.catalogue.reading();
    const content = activeNotice(await this.catalogue.effective(slug, reading), await reading.departments());
    const kept = keptNotice({ slug, content, text: renderNoticeText(content) });
    await this.register.query(`WITH ${keepingOneTimeNotice('$1')} SELECT`, [JSON.stringify(kept)]);
    return this.one(kept.noticeId);
  }

  /** A snapshot. Throws `noticeUnknown`. */
  async one(noticeId: string): Promise<OneTimeNoticeRow> {
    const row = await rowOf<OneTimeNoticeRow>(this.register, NOTICE, [noticeId]);
    if (row !== undefined) return row;
    throw unknown();
  }

  /** A snapshot that is opened by the link of a delivery: the first opening is recorded. Throws `noticeUnknown`. */
  async opened(noticeId: string, deliveryId: string): Promise<{ notice: OneTimeNoticeRow; delivery: NoticeDelivery }> {
    await this.register.query(OPENED, [deliveryId, noticeId]);
    return this.delivered(noticeId, deliveryId);
  }

  /** The applicant confirms that the notice was read; once, and again without effect. Throws `noticeUnknown`. */
  async acknowledge(
    noticeId: string,
    deliveryId: string,
  ): Promise<{ notice: OneTimeNoticeRow; delivery: NoticeDelivery }> {
    await this.register.query(ACKNOWLEDGED, [deliveryId, noticeId]);
    return this.delivered(noticeId, deliveryId);
  }

  /** A clerk hands a snapshot over. Throws `noticeUnknown`, `idempotencyKeyReused`. */
  async deliver(noticeId: string, channel: string, clerk: string, key: CommandKey): Promise<NoticeDelivery> {
    await this.one(noticeId);
    await this.register.query(DELIVER, [key.id, noticeId, channel, clerk]);
    const { delivery } = await this.delivered(noticeId, key.id);
    if (delivery.channel !== channel) throw keyReused();
    return delivery;
  }

  /** Handings over of a snapshot, oldest first. Throws `noticeUnknown`. */
  async deliveries(noticeId: string): Promise<readonly NoticeDelivery[]> {
    await this.one(noticeId);
    return rowsOf<NoticeDelivery>(
      this.register,
      `${DELIVERY} WHERE notice_id = $1 ORDER BY delivered_at, delivery_id`,
      [noticeId],
    );
  }

  private async delivered(
    noticeId: string,
    deliveryId: string,
  ): Promise<{ notice: OneTimeNoticeRow; delivery: NoticeDelivery }> {
    const statement = `${DELIVERY} WHERE delivery_id = $1 AND notice_id = $2`;
    const delivery = await rowOf<NoticeDelivery>(this.register, statement, [deliveryId, noticeId]);
    if (delivery === undefined) throw unknown();
    return { notice: await this.one(noticeId), delivery };
  }
}

function unknown(): ProblemException {
  return new ProblemException('noticeUnknown', {
    detail: '没有这份一次性告知单，或者地址不完整。',
    remedy: '请核对收到的地址；也可以重新导办取得告知单。',
  });
}
