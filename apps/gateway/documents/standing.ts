import { type Standing } from './documents.dto';

/**
 * Columns that tell whether a document `d` still holds, derived when it is read: its act stands while an event of the timeline
 * has issued it (a reset or a lost task may have undone that), and a decision holds until a later one about the item.
 */
export const STANDING_COLUMNS = `
  EXISTS (SELECT FROM standing_act AS s WHERE s.case_no = d.case_no AND s.act = d.act) AS stands,
  CASE WHEN d.kind IN ('grantDecision', 'denialDecision', 'decisionCorrection') THEN (
    SELECT later.number FROM legal_document AS later JOIN standing_act AS s USING (case_no, act)
    WHERE later.case_no = d.case_no AND later.item_id = d.item_id AND later.kind = 'decisionCorrection'
      AND later.issued_at > d.issued_at
    ORDER BY later.issued_at LIMIT 1) END AS "supersededBy"`;

/** What {@link STANDING_COLUMNS} yield. */
export interface StandingRow {
  readonly stands: boolean;
  readonly supersededBy: string | null;
}

/** The standing, and what is said about it. */
export interface ShownStanding {
  readonly standing: Standing;
  readonly standingText: string;
  readonly supersededBy?: string;
}

/** How the standing of a document is shown. */
export function standingOf({ stands, supersededBy }: StandingRow): ShownStanding {
  if (!stands) return { standing: 'voided', standingText: '已作废：所依据的行为已被取代，本文书不再有效' };
  if (supersededBy === null) return { standing: 'standing', standingText: '有效' };
  return { standing: 'superseded', standingText: `已被${supersededBy}变更或者撤销`, supersededBy };
}
