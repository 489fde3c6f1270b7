import { type ReactNode } from 'react';
import { useCaseCommand } from '../../api/command';
import { Materials, useUploads } from '../../form/materials';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  { title: '请补交材料', hint: '上传后点“提交补交的材料”，部门才能看到。', submit: '提交补交的材料' },
  {
    title: 'Please supply materials',
    hint: 'Upload them, then submit: only then do the departments see them.',
    submit: 'Submit the materials',
  },
);

/** Supplies materials after acceptance: tolerated ones, and those of items that joined. */
export function SupplyMaterials({
  caseNo,
  materialIds,
}: {
  readonly caseNo: string;
  readonly materialIds: readonly string[];
}): ReactNode {
  const text = useWords(WORDS);
  const command = useCaseCommand(caseNo);
  const { data: uploads = [] } = useUploads(caseNo);
  const isComplete = materialIds.every((id) => uploads.some(({ materialId }) => materialId === id));
  return (
    <>
      <h3>{text.title}</h3>
      <p>{text.hint}</p>
      <Materials caseNo={caseNo} only={materialIds} />
      <ProblemAlert error={command.error} />
      <button
        type="button"
        className="button button-primary"
        disabled={!isComplete || command.isPending}
        onClick={() => command.mutate({ route: 'supply-materials' })}
      >
        {text.submit}
      </button>
    </>
  );
}
