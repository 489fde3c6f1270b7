import { Alert, Button } from 'antd';
import { stepName } from '@yijian/domain/case';
import { type ReactNode } from 'react';
import { useCaseCommand } from '../../api/command';
import { ProblemAlert } from '../../frame/problem-alert';
import { useSession } from '../../frame/session';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { nameIn } from './names';
import { type Case, useDepartmentNames } from './reads';
import { CASE_PAGE_WORDS } from './words';

/** Steps that have stopped: what, since when, and whom to call; who may retry them does it here. Nothing where all goes on. */
export function ParkedBanner({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(CASE_PAGE_WORDS);
  const isOperator = useSession()?.person.role === 'operator';
  if (shown.parked.length === 0) return null;
  return (
    <section className="parked" aria-label={text.parked}>
      {shown.parked.map((parked) => (
        <Alert
          key={parked.step}
          type="error"
          showIcon
          title={<ParkedTitle shown={shown} step={parked.step} />}
          description={
            <>
              <p>
                {text.since(timeInWords(parked.since))} · {isOperator ? text.mendFirst : text.callOperations}
              </p>
              <details>
                <summary>{text.parkedReason}</summary>
                <p>{parked.reason}</p>
                <p className="quiet">{text.step(parked.step)}</p>
              </details>
              {isOperator && <Retry caseNo={shown.caseNo} step={parked.step} />}
            </>
          }
        />
      ))}
    </section>
  );
}

function ParkedTitle({ shown, step }: { readonly shown: Case; readonly step: string }): ReactNode {
  const text = useWords(CASE_PAGE_WORDS);
  const departments = useDepartmentNames(shown.lifeEvent);
  const item = shown.items.find(({ itemId }) => step.split('/')[1] === itemId);
  const about = item === undefined ? '' : text.parkedItem(item.name, nameIn(departments, item.departmentId));
  return text.stopped(stepName(step), about);
}

function Retry({ caseNo, step }: { readonly caseNo: string; readonly step: string }): ReactNode {
  const text = useWords(CASE_PAGE_WORDS);
  const command = useCaseCommand(caseNo);
  return (
    <>
      <Button
        type="primary"
        loading={command.isPending}
        onClick={() => command.mutate({ route: 'retry', body: { step } })}
      >
        {text.retry}
      </Button>
      <ProblemAlert error={command.error} />
    </>
  );
}
