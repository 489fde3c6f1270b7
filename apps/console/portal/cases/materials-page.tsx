import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { Materials } from '../../form/materials';
import { useWords, words } from '../../frame/words';
import { FilingFrame } from './filing-frame';

const OPEN = ['drafting', 'checking', 'awaitingCorrection', 'inProgress'];

const WORDS = words(
  { next: '下一步：核对提交', back: '上一步：填表' },
  { next: 'Next: check and submit', back: 'Back: the form' },
);

/** The set of materials of a case. */
export function MaterialsPage(): ReactNode {
  const text = useWords(WORDS);
  return (
    <FilingFrame>
      {({ caseNo, status }) => (
        <>
          <Materials caseNo={caseNo} isClosed={!OPEN.includes(status)} />
          <div className="button-row">
            <Link className="button" to={`/portal/cases/${caseNo}/form`}>
              {text.back}
            </Link>
            <Link className="button button-primary" to={`/portal/cases/${caseNo}/submit`}>
              {text.next}
            </Link>
          </div>
        </>
      )}
    </FilingFrame>
  );
}
