import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Flex } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { Badge, type Tone } from '../badge';
import { FilterBar } from '../worklist/filter-bar';
import { useListAddress } from '../worklist/list-address';
import { timeInWords } from '../worklist/time-in-words';
import '../worklist/worklist.css';

const WORDS = words(
  {
    title: '诚信与承诺',
    applicantId: '申请人编号',
    file: '诚信档案',
    ask: '输入申请人编号，查看其违反和改正承诺的记录。',
    clean: '没有记录。',
    kinds: { breach: '违反承诺', repaired: '已改正' },
    published: '公开的告知承诺',
    nonePublished: '还没有公开的告知承诺。',
    statuses: { inForce: '履行中', kept: '已核查履行', broken: '未履行' },
    previous: '上一页',
    next: '下一页',
  },
  {
    title: 'Integrity',
    applicantId: 'Applicant id',
    file: 'Integrity file',
    ask: 'Enter an applicant id to see promises broken and repaired.',
    clean: 'Nothing on record.',
    kinds: { breach: 'broken', repaired: 'repaired' },
    published: 'Published commitments',
    nonePublished: 'No commitments published.',
    statuses: { inForce: 'in force', kept: 'kept', broken: 'broken' },
    previous: 'Previous',
    next: 'Next',
  },
);

const TONES: Readonly<Record<string, Tone>> = { breach: 'bad', broken: 'bad', repaired: 'good', kept: 'good' };

/** Promises: the file of one applicant, and what is published of all. */
export function IntegrityPage(): ReactNode {
  const text = useWords(WORDS);
  const address = useListAddress();
  return (
    <>
      <title>{text.title}</title>
      <h1 className="page-title">{text.title}</h1>
      <FilterBar
        list="integrity"
        address={address}
        filters={[{ kind: 'text', name: 'applicantId', label: text.applicantId }]}
      />
      <section className="panel">
        <h2>{text.file}</h2>
        {address.filters['applicantId'] === undefined ? (
          <p>{text.ask}</p>
        ) : (
          <IntegrityFile applicantId={address.filters['applicantId']} />
        )}
      </section>
      <Published />
    </>
  );
}

function IntegrityFile({ applicantId }: { readonly applicantId: string }): ReactNode {
  const text = useWords(WORDS);
  const { data, error } = useQuery({
    queryKey: ['integrity', applicantId],
    queryFn: () => bodyOf(api.GET('/integrity-records', { params: { query: { applicantId } } })),
  });
  return (
    <>
      <ProblemAlert error={error} />
      {data?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.clean} />}
      <ul className="item-list">
        {data?.map(({ caseNo, subject, kind, findings, recordedAt }) => (
          <li key={caseNo + subject + recordedAt}>
            <Badge tone={TONES[kind] ?? 'plain'}>{text.kinds[kind]}</Badge>
            {findings}
            <small>
              <Link to={`/desk/cases/${caseNo}`}>{caseNo}</Link> · {timeInWords(recordedAt)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Commitments on a page of the API. */
const PAGE = 50;

function Published(): ReactNode {
  const text = useWords(WORDS);
  const address = useListAddress();
  const page = Number(address.filters['published'] ?? '1');
  const { data, error } = useQuery({
    queryKey: ['published-commitments', page],
    queryFn: () => bodyOf(api.GET('/published-commitments', { params: { query: { page } } })),
  });
  const to = (next: number): void => address.change({ published: String(next) });
  return (
    <section className="panel">
      <h2>{text.published}</h2>
      <ProblemAlert error={error} />
      {data?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.nonePublished} />}
      <ul className="item-list">
        {data?.map(({ lifeEventName, itemId, applicantName = '—', status, acceptedAt }, index) => (
          <li key={index}>
            <Badge tone={TONES[status] ?? 'info'}>{text.statuses[status]}</Badge>
            {applicantName} · {lifeEventName} · {itemId}
            <small>{timeInWords(acceptedAt)}</small>
          </li>
        ))}
      </ul>
      {(page > 1 || data?.length === PAGE) && (
        <Flex gap="small" className="not-printed">
          <Button disabled={page === 1} onClick={() => to(page - 1)}>
            {text.previous}
          </Button>
          <Button disabled={data?.length !== PAGE} onClick={() => to(page + 1)}>
            {text.next}
          </Button>
        </Flex>
      )}
    </section>
  );
}
