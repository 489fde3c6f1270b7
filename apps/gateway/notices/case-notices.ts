import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { CaseContexts } from '../cases/case-context';
import { isoTime } from '../cases/iso-time';
import { rowsOf } from '../register/sql';
import { type NoticeDto, type NoticeSnapshotDto, type SentNoticeDto } from './case-notices.dto';
import { noticeUrl } from './one-time-notices';

interface SnapshotRow {
  readonly key: string;
  readonly noticeId: string;
  readonly deliveryId: string;
  readonly openedAt: Date | null;
  readonly acknowledgedAt: Date | null;
}

const NOTICES = `
  SELECT key, kind, title, text, created_at AS at FROM notice WHERE case_no = $1 ORDER BY created_at, key`;

const SENT_NOTICES = `
  SELECT key, channel, sent_at AS "sentAt" FROM notice_delivery
  WHERE case_no = $1 AND sent_at IS NOT NULL ORDER BY sent_at, channel`;

const SNAPSHOTS = `
  SELECT key, notice_id AS "noticeId", delivery_id AS "deliveryId", opened_at AS "openedAt",
    acknowledged_at AS "acknowledgedAt" FROM one_time_notice_delivery WHERE case_no = $1`;

/** Notices of a case as the applicant and staff see them. */
@Injectable()
export class CaseNotices {
  constructor(
    private readonly register: DataSource,
    private readonly contexts: CaseContexts,
  ) {}

  /**
   * Notices given to the applicant, oldest first; a one-time notice with its snapshot, whose address records the reading only
   * for the applicant. Throws `caseUnknown`.
   */
  async of(caseNo: string, { role }: Pick<Caller, 'role'>): Promise<NoticeDto[]> {
    await this.contexts.of(caseNo);
    type Row = Omit<NoticeDto, 'at' | 'sent'> & { readonly at: Date };
    type Sent = Omit<SentNoticeDto, 'sentAt'> & { readonly key: string; readonly sentAt: Date };
    const rows = await rowsOf<Row>(this.register, NOTICES, [caseNo]);
    const sent = await rowsOf<Sent>(this.register, SENT_NOTICES, [caseNo]);
    const snapshots = await rowsOf<SnapshotRow>(this.register, SNAPSHOTS, [caseNo]);
    return rows.map(({ at, ...row }) => {
      const snapshot = snapshots.find(({ key }) => key === row.key);
      return {
        ...row,
        at: isoTime(at),
        sent: sent
          .filter(({ key }) => key === row.key)
          .map(({ channel, sentAt }) => ({ channel, sentAt: isoTime(sentAt) })),
        ...(snapshot && { snapshot: shownSnapshot(snapshot, role) }),
      };
    });
  }
}

function shownSnapshot(
  { noticeId, deliveryId, openedAt, acknowledgedAt }: SnapshotRow,
  role: Caller['role'],
): NoticeSnapshotDto {
  return {
    noticeId,
    url: noticeUrl(noticeId, role === 'applicant' ? deliveryId : null),
    ...(openedAt !== null && { openedAt: isoTime(openedAt) }),
    ...(acknowledgedAt !== null && { acknowledgedAt: isoTime(acknowledgedAt) }),
  };
}
