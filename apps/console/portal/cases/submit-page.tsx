import { useQuery } from '@tanstack/react-query';
import { formNodeAt, type FormObject } from '@yijian/domain/form';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type Answer, api, bodyOf } from '../../api/client';
import { useCaseCommand } from '../../api/command';
import { FormPreview } from '../../form/form-preview';
import { useUploads } from '../../form/materials';
import { useRequirements } from '../../form/use-form-draft';
import { Loading } from '../../frame/loading';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { type Ask, AskOffers } from './ask-offers';
import { DeliveryMethods } from './delivery-choice';
import { FilingFrame } from './filing-frame';
import { MaterialsPreview } from './materials-preview';
import { placeOf } from './place';
import { submissionsOf } from './submission';

type Case = Answer<'CaseDto'>;

const WORDS = words(
  {
    form: '核对表单',
    change: '修改',
    changeOf: (title: string) => `修改“${title}”`,
    problems: (count: number) => `还有${count}处要填好才能提交：`,
    delivery: '怎样取结果',
    nothing: '现在没有要提交的。',
    submit: '提交申请',
    correct: '提交补正',
    rectify: (name: string) => `提交整改：${name}`,
    after: '提交后窗口在五个工作日内告知是否受理；没有告知的，视为受理。',
  },
  {
    form: 'Check the form',
    change: 'Change',
    changeOf: (title: string) => `Change “${title}”`,
    problems: (count: number) => `${count} places must still be filled in:`,
    delivery: 'How to get the results',
    nothing: 'There is nothing to submit now.',
    submit: 'Submit the application',
    correct: 'Submit the correction',
    rectify: (name: string) => `Submit the rectification: ${name}`,
    after: 'You are told within five working days whether it is accepted; silence means it is.',
  },
);

/** The last look before something is handed in: form, materials, offers, delivery; for a filing, a correction or a rectification. */
export function SubmitPage(): ReactNode {
  return <FilingFrame>{(shown) => <Review shown={shown} />}</FilingFrame>;
}

function Review({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const { caseNo } = shown;
  const { data: form, error } = useQuery({
    queryKey: ['case', caseNo, 'form'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/form', { params: { path: { caseNo } } })),
    refetchOnMount: 'always',
  });
  const { data: requirements } = useRequirements(caseNo);
  const { data: uploads } = useUploads(caseNo);
  if (form === undefined || requirements === undefined || uploads === undefined) {
    return error ? <ProblemAlert error={error} /> : <Loading />;
  }
  return (
    <>
      <MaterialsPreview caseNo={caseNo} requirements={requirements} uploads={uploads} />
      <section className="card" aria-labelledby="review-form">
        <h2 id="review-form">{text.form}</h2>
        <FormPreview
          form={form}
          sectionAction={(name, title) => (
            <Link className="inline-link" to={placeOf(caseNo, `/${name}`)} aria-label={text.changeOf(title)}>
              {text.change}
            </Link>
          )}
        />
      </section>
      <Submission shown={shown} form={form} requirements={requirements} uploads={uploads} />
    </>
  );
}

interface HandedIn {
  readonly shown: Case;
  readonly form: Answer<'FormDto'>;
  readonly requirements: Answer<'RequirementsDto'>;
  readonly uploads: readonly Answer<'UploadDto'>[];
}

/** Offers, delivery and the button itself. */
function Submission({ shown, form, requirements, uploads }: HandedIn): ReactNode {
  const text = useWords(WORDS);
  const { caseNo, status } = shown;
  const navigate = useNavigate();
  const command = useCaseCommand(caseNo);
  const [asks, setAsks] = useState<readonly Ask[]>([]);
  const [method, setMethod] = useState<string>();
  // Where the form itself asks for it, it is not asked twice.
  const isInForm = formNodeAt(form.schema as unknown as FormObject, '/delivery/method') !== undefined;
  const isDrafting = status === 'drafting';
  const extras = {
    ...(asks.length > 0 && { asks }),
    ...(!isInForm && method !== undefined && { deliveryMethod: method }),
  };
  const submissions = submissionsOf(shown);
  if (submissions.length === 0) return <p className="note">{text.nothing}</p>;
  return (
    <>
      {isDrafting && <AskOffers requirements={requirements} uploads={uploads} asks={asks} onChange={setAsks} />}
      {isDrafting && !isInForm && (
        <section className="card" aria-label={text.delivery}>
          <h2>{text.delivery}</h2>
          <DeliveryMethods
            name="submit-delivery"
            methods={requirements.deliveryMethods}
            value={method}
            onChange={setMethod}
          />
        </section>
      )}
      <FormProblems caseNo={caseNo} problems={form.problems} />
      <ProblemAlert error={command.error} />
      <div className="button-row">
        {submissions.map(({ kind, itemName = '', command: given }) => (
          <button
            key={`${kind}${itemName}`}
            type="button"
            className="button button-primary"
            disabled={command.isPending || form.problems.length > 0}
            onClick={() =>
              command.mutate(
                { route: given.route, body: { ...given.body, ...(kind === 'submit' && extras) } },
                { onSuccess: () => void navigate(`/portal/cases/${caseNo}`) },
              )
            }
          >
            {kind === 'rectify' ? text.rectify(itemName) : text[kind]}
          </button>
        ))}
      </div>
      {isDrafting && <p className="quiet">{text.after}</p>}
    </>
  );
}

/** What still bars the submission, each with the way to its place. */
function FormProblems({
  caseNo,
  problems,
}: {
  readonly caseNo: string;
  readonly problems: Answer<'FormDto'>['problems'];
}): ReactNode {
  const text = useWords(WORDS);
  if (problems.length === 0) return null;
  return (
    <div className="note note-yellow" role="status">
      <p>{text.problems(problems.length)}</p>
      <ul>
        {problems.map(({ pointer, message }) => (
          <li key={pointer}>
            <Link to={placeOf(caseNo, pointer)}>{message}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
