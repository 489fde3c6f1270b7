import { type DataSource } from 'typeorm';
import { eventually } from '../support/http';
import { type FinishedCase } from './case-run';
import { endsOf } from './scenarios';

interface DocumentRecord {
  readonly kind: string;
  readonly rendered: boolean;
}

/** Documents that stand; those whose act was undone by a lost task may be there besides. */
const STANDING = `
  SELECT d.kind, d.rendered_at IS NOT NULL AS rendered FROM legal_document AS d
  WHERE d.case_no = $1 AND EXISTS (SELECT FROM standing_act AS s WHERE s.case_no = d.case_no AND s.act = d.act)`;

/** Authorities whose numbers have a gap, or were given twice. */
const GAPS = `
  SELECT s.authority_id || ' ' || s.year || ': ' || s.last_number || ' numbers, ' || count(d.number) || ' documents' AS gap
  FROM document_series AS s LEFT JOIN legal_document AS d ON d.authority_id = s.authority_id
    AND extract(year FROM d.acted_at AT TIME ZONE 'Asia/Shanghai') = s.year
  GROUP BY s.authority_id, s.year, s.last_number HAVING count(d.number) <> s.last_number`;

/**
 * What is wrong with the documents of finished cases once their process had its chance: each act has its document once, with a
 * file, and no number is missing. None is the only good answer.
 */
export async function documentFindings(register: DataSource, finished: readonly FinishedCase[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const each of finished) {
    const expected = kindsOf(each).sort().join();
    const last = { kinds: '' };
    await eventually('all documents', async () => {
      const documents = await register.query<DocumentRecord[]>(STANDING, [each.caseNo]);
      last.kinds = documents
        .map(({ kind }) => kind)
        .sort()
        .join();
      return last.kinds === expected && documents.every(({ rendered }) => rendered) ? true : undefined;
    }).catch(() => wrong.push(`${each.caseNo} documents: expected ${expected}, got ${last.kinds} or not all rendered`));
  }
  const gaps = await register.query<{ gap: string }[]>(GAPS);
  return [...wrong, ...gaps.map(({ gap }) => gap)];
}

function kindsOf({ scenario, situation, lifeEvent }: FinishedCase): string[] {
  const ends = [...endsOf(scenario, situation)];
  const isLicence = (itemId: string) => lifeEvent.serviceItems.find(({ id }) => id === itemId)?.itemType === '01';
  return [
    ...['receipt', 'acceptanceNotice', 'deliveryReceipt'],
    ...(scenario.rectify ? ['rectificationNotice'] : []),
    ...ends.flatMap(([itemId, end]) => (end === 'granted' && isLicence(itemId) ? ['grantDecision'] : [])),
    ...ends.flatMap(([, end]) => (end === 'denied' ? ['denialDecision'] : [])),
    // One for all items that fall with the first one.
    ...(ends.some(([, end]) => end === 'prerequisiteFailed') ? ['terminationNotice'] : []),
  ];
}
