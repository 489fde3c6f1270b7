import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useRequirements } from '../../form/use-form-draft';
import { Unbroken } from '../../frame/unbroken';
import { useWords, words } from '../../frame/words';
import { momentText } from '../../frame/time';
import { Until } from './standing';
import { useClocks } from './use-case';
import { WhyDate } from './why-date';
import { CASE_WORDS } from './words';

type Case = Answer<'CaseDto'>;
type Item = Case['items'][number];

const WORDS = words(
  {
    title: '各个事项',
    notAccepted: '等待受理',
    promised: '承诺办结',
    statutory: '法定期限',
    ended: (moment: string) => `${moment}办结`,
    waits: (names: string) => `等“${names}”办成后开始`,
    reason: '理由',
    suspended: '中止办理，期间不计时',
    requirements: '整改要求',
    because: (name: string) => `因为“${name}”没有办成`,
    commitment: '告知承诺',
  },
  {
    title: 'Items',
    notAccepted: 'waiting for acceptance',
    promised: 'Promised',
    statutory: 'By law',
    ended: (moment: string) => `ended ${moment}`,
    waits: (names: string) => `begins after “${names}”`,
    reason: 'Reason',
    suspended: 'suspended, no time is counted',
    requirements: 'To rectify',
    because: (name: string) => `because “${name}” failed`,
    commitment: 'by commitment',
  },
);

const GOOD = ['granted'];
const BAD = ['denied', 'revoked', 'prerequisiteFailed', 'terminated'];

/** The items of a case, each with where it stands, at which department, and until when. */
export function ItemList({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const { data } = useRequirements(shown.caseNo);
  if (shown.items.length === 0) return null;
  return (
    <section aria-labelledby="items" aria-busy={data === undefined}>
      <h2 id="items">{text.title}</h2>
      <ul className="items">
        {shown.items.map((item) => (
          <ItemCard key={item.itemId} item={item} shown={shown} />
        ))}
      </ul>
    </section>
  );
}

function ItemCard({ item, shown }: { readonly item: Item; readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const { itemStatuses } = useWords(CASE_WORDS);
  const { data } = useRequirements(shown.caseNo);
  const { itemId, name, departmentId, status, endedAt, suspendedAt, reason, requirements, waitsForItems, becauseOf } =
    item;
  const department = data?.departments.find((each) => each.departmentId === departmentId)?.name ?? '';
  const nameOf = (id: string): string => shown.items.find((each) => each.itemId === id)?.name ?? id;
  const tone = GOOD.includes(status)
    ? 'tag-green'
    : BAD.includes(status)
      ? 'tag-red'
      : status === 'rectification'
        ? 'tag-yellow'
        : '';
  return (
    <li className="card item">
      <h3>
        {name}
        <span className={`tag ${tone}`}>
          {shown.acceptedAt === undefined ? text.notAccepted : itemStatuses[status]}
        </span>
        {shown.commitmentItemIds.includes(itemId) && <span className="tag">{text.commitment}</span>}
      </h3>
      <p className="quiet">
        {department}
        {endedAt !== undefined && <Unbroken>{`，${text.ended(momentText(endedAt))}`}</Unbroken>}
      </p>
      {waitsForItems.length > 0 && <p>{text.waits(waitsForItems.map(nameOf).join('、'))}</p>}
      {item.waitsForEvents.map(({ id, label }) => (
        <p key={id}>{text.waits(label)}</p>
      ))}
      {suspendedAt !== undefined && <p>{text.suspended}</p>}
      {becauseOf !== undefined && <p>{text.because(nameOf(becauseOf))}</p>}
      {reason !== undefined && (
        <p>
          {text.reason}：{reason}
        </p>
      )}
      {requirements.length > 0 && (
        <>
          <p>{text.requirements}：</p>
          <ol>
            {requirements.map((requirement) => (
              <li key={requirement}>{requirement}</li>
            ))}
          </ol>
        </>
      )}
      {endedAt === undefined && <Dues item={item} caseNo={shown.caseNo} />}
    </li>
  );
}

function Dues({ item, caseNo }: { readonly item: Item; readonly caseNo: string }): ReactNode {
  const text = useWords(WORDS);
  const { data: clocks = [] } = useClocks(caseNo);
  const clock = clocks.find(
    ({ kind, itemId, status }) => kind === 'promised' && itemId === item.itemId && status !== 'stopped',
  );
  return (
    <>
      {item.promisedDue && (
        <p>
          {text.promised}：<Until due={item.promisedDue} />
        </p>
      )}
      {item.statutoryDue && (
        <p className="quiet">
          {text.statutory}：<Until due={item.statutoryDue} />
        </p>
      )}
      {clock && <WhyDate clock={clock} />}
    </>
  );
}
