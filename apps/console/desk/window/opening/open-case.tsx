import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { type Answer, api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { OPENING_WORDS } from './opening-words';

type Member = 'name' | 'id' | 'mobile' | 'email';
const MEMBERS: readonly Member[] = ['name', 'id', 'mobile', 'email'];

/** Who it is for; opens the case and shows its number and, once, its query code. */
export function OpenCase(of: {
  readonly slug: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly onAnother: () => void;
}): ReactNode {
  const text = useWords(OPENING_WORDS);
  const [applicant, setApplicant] = useState<Readonly<Record<Member, string>>>({
    name: '',
    id: '',
    mobile: '',
    email: '',
  });
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const opening = useMutation({
    mutationFn: () => {
      const { id, ...others } = applicant;
      const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value.trim() !== ''));
      const body = { lifeEvent: of.slug, channel: 'window' as const, answers: of.answers, applicant: { id, ...given } };
      return bodyOf(api.POST('/cases', { params: { header: { 'Idempotency-Key': key } }, body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  if (opening.data !== undefined) return <Opened opened={opening.data} onAnother={of.onAnother} />;
  return (
    <form
      className="case-tab"
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate();
      }}
    >
      <h2>{text.applicant}</h2>
      {MEMBERS.map((member) => (
        <label key={member} className="field">
          <span>{text[member]}</span>
          <Input
            aria-label={text[member]}
            required={member === 'name' || member === 'id'}
            value={applicant[member]}
            onChange={({ target }) => setApplicant({ ...applicant, [member]: target.value })}
          />
        </label>
      ))}
      <ProblemAlert error={opening.error} />
      <Button type="primary" htmlType="submit" size="large" loading={opening.isPending}>
        {text.open}
      </Button>
    </form>
  );
}

function Opened(of: { readonly opened: Answer<'OpenedCaseDto'>; readonly onAnother: () => void }): ReactNode {
  const text = useWords(OPENING_WORDS);
  const { caseNo, queryCode } = of.opened;
  return (
    <section className="case-tab" role="status">
      <h2>{text.opened}</h2>
      <dl className="facts opened">
        <div>
          <dt>{text.caseNo}</dt>
          <dd>{caseNo}</dd>
        </div>
        <div>
          <dt>{text.queryCode}</dt>
          <dd>{queryCode}</dd>
        </div>
      </dl>
      <p>{text.once}</p>
      <Flex wrap gap="small" className="not-printed">
        <Link to={`/desk/window/cases/${caseNo}/form`}>
          <Button type="primary">{text.toForm}</Button>
        </Link>
        <Button onClick={() => window.print()}>{text.print}</Button>
        <Button onClick={of.onAnother}>{text.another}</Button>
      </Flex>
    </section>
  );
}
