import { deliveryName, ITEM_STATUS_NAMES } from '@yijian/domain/case';
import { Spin, Tag } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useLiveCase } from '../../../frame/live';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { useActions } from '../../case/actions/reads';
import { DocumentsTab } from '../../case/documents-tab';
import { nameIn } from '../../case/names';
import { type Case, useCase, useResults } from '../../case/reads';
import { ConfirmDelivery } from './confirm-delivery';
import { DELIVERY_WORDS } from './delivery-words';

/** The pick-up of one case: its results and documents, and the confirmation. */
export function Deliver({ caseNo }: { readonly caseNo: string }): ReactNode {
  const text = useWords(DELIVERY_WORDS);
  useLiveCase(caseNo);
  const { data: shown, error } = useCase(caseNo);
  const { data: actions } = useActions(caseNo);
  if (shown === undefined) return error === null ? <Spin /> : <ProblemAlert error={error} />;
  const mayConfirm = actions?.some(({ command }) => command === 'confirmDelivery') ?? false;
  return (
    <section className="case-tab deliver" aria-label={`${text.title} ${caseNo}`}>
      <h2>
        {shown.lifeEvent.name} · {shown.applicantName} · <Link to={`/desk/cases/${caseNo}`}>{caseNo}</Link>
      </h2>
      <p>
        {text.method}：<strong>{deliveryName(shown.deliveryMethod ?? '')}</strong>
      </p>
      <Results shown={shown} />
      <h3>{text.documents}</h3>
      <DocumentsTab caseNo={caseNo} />
      {shown.status === 'delivering' && !mayConfirm && actions !== undefined && <p>{text.notDispatched}</p>}
      {mayConfirm && <ConfirmDelivery shown={shown} />}
      {shown.deliveredAt !== undefined && <p role="status">{text.delivered}</p>}
    </section>
  );
}

function Results({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(DELIVERY_WORDS);
  const { data } = useResults(shown.caseNo);
  return (
    <>
      <h3>{text.results}</h3>
      <ul className="plain-list">
        {data?.items.map(({ itemId, name, status, results, reason }) => (
          <li key={itemId}>
            <strong>{name}</strong> <Tag>{nameIn(ITEM_STATUS_NAMES, status)}</Tag>
            {results.map((result) => (
              <small key={result.id}>
                {result.name}
                {typeof result.value === 'string' && ` · ${text.value(result.value)}`}
                {result.file !== undefined && (
                  <>
                    {' · '}
                    <a href={`/cases/${shown.caseNo}/result-files/${result.file.uploadId}`} download>
                      {text.file(result.file.fileName)}
                    </a>
                  </>
                )}
              </small>
            ))}
            {reason !== undefined && <small>{reason}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
