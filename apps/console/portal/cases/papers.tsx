import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { type Answer, api, bodyOf } from '../../api/client';
import { Unbroken } from '../../frame/unbroken';
import { useWords, words } from '../../frame/words';
import { dayText } from '../../frame/time';

const WORDS = words(
  {
    results: '办理结果',
    papers: '文书',
    pending: '正在生成，稍后可以下载',
    download: '下载',
    downloadOf: (title: string) => `下载“${title}”`,
    verify: '核验',
    verifyOf: (title: string) => `核验“${title}”`,
    receipt: '送达凭证',
  },
  {
    results: 'Results',
    papers: 'Documents',
    pending: 'being made, to download in a moment',
    download: 'Download',
    downloadOf: (title: string) => `Download “${title}”`,
    verify: 'Verify',
    verifyOf: (title: string) => `Verify “${title}”`,
    receipt: 'Proof of delivery',
  },
);

/** Results of the items, and the sealed documents to download. */
export function Papers({ shown: { caseNo } }: { readonly shown: Answer<'CaseDto'> }): ReactNode {
  const text = useWords(WORDS);
  const path = { params: { path: { caseNo } } };
  const documents = useQuery({
    queryKey: ['case', caseNo, 'documents'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/documents', path)),
  });
  const results = useQuery({
    queryKey: ['case', caseNo, 'results'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/results', path)),
  });
  const granted = results.data?.items.flatMap((item) => item.results) ?? [];
  const receipt = results.data?.delivery?.receipt;
  return (
    <>
      {granted.length > 0 && (
        <section aria-labelledby="results">
          <h2 id="results">{text.results}</h2>
          <ul className="card lines">
            {granted.map(({ id, name, value, file }) => (
              <li key={id} className="pair">
                <strong>{name}</strong>
                {typeof value === 'string' && <span className="number">{value}</span>}
                {file !== undefined && (
                  <a
                    className="button"
                    href={`/cases/${caseNo}/result-files/${file.uploadId}`}
                    aria-label={text.downloadOf(name)}
                    download
                  >
                    {text.download}
                  </a>
                )}
              </li>
            ))}
            {receipt !== undefined && (
              <li className="quiet">
                {text.receipt}：{receipt}
              </li>
            )}
          </ul>
        </section>
      )}
      {(documents.data?.length ?? 0) > 0 && (
        <section aria-labelledby="papers">
          <h2 id="papers">{text.papers}</h2>
          <ul className="card lines">
            {documents.data?.map((paper) => (
              <Paper key={paper.number} paper={paper} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Paper({ paper }: { readonly paper: Answer<'DocumentDto'> }): ReactNode {
  const text = useWords(WORDS);
  const { title, number, itemName, actedAt, standing, standingText, sealLabel, rendered, links } = paper;
  const name = itemName === undefined ? title : `${title}：${itemName}`;
  return (
    <li className="paper">
      <div>
        <strong>{name}</strong>
        {standing !== 'standing' && <span className="tag tag-red">{standingText}</span>}
        <p className="quiet">
          <Unbroken>{[number, dayText(actedAt), sealLabel].filter((part) => part !== undefined).join('，')}</Unbroken>
        </p>
      </div>
      {rendered ? (
        <span className="paper-links">
          <a href={links.file} download aria-label={text.downloadOf(name)}>
            {text.download}
          </a>
          <a href={links.verification} target="_blank" rel="noreferrer" aria-label={text.verifyOf(name)}>
            {text.verify}
          </a>
        </span>
      ) : (
        <span className="quiet">{text.pending}</span>
      )}
    </li>
  );
}
