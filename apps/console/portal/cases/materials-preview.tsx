import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Answer } from '../../api/client';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  {
    title: '核对材料',
    change: '修改',
    given: '已上传',
    missing: '还没有上传',
    fetched: '由系统获取',
    coreMissing: '缺少核心材料的，提交后窗口会要求补正，时间会变长。',
  },
  {
    title: 'Check the materials',
    change: 'Change',
    given: 'uploaded',
    missing: 'not uploaded yet',
    fetched: 'fetched by the system',
    coreMissing: 'Without a core material you will be asked to correct it, which takes longer.',
  },
);

/** Every material with whether it is there. */
export function MaterialsPreview({
  caseNo,
  requirements: { materials },
  uploads,
}: {
  readonly caseNo: string;
  readonly requirements: Answer<'RequirementsDto'>;
  readonly uploads: readonly Answer<'UploadDto'>[];
}): ReactNode {
  const text = useWords(WORDS);
  const isGiven = (id: string): boolean => uploads.some(({ materialId }) => materialId === id);
  const lacksCore = materials.some(
    ({ fetched, coreMaterial, materialId }) => !fetched && coreMaterial && !isGiven(materialId),
  );
  return (
    <section className="card" aria-labelledby="review-materials">
      <h2 id="review-materials">
        {text.title}
        <Link className="inline-link" to={`/portal/cases/${caseNo}/materials`}>
          {text.change}
        </Link>
      </h2>
      <ul className="lines">
        {materials.map(({ materialId, name, fetched }) => {
          const state = isGiven(materialId) ? 'given' : fetched ? 'fetched' : 'missing';
          return (
            <li key={materialId} className="paper">
              {name}
              <span className={state === 'missing' ? 'material-missing' : 'material-given'}>{text[state]}</span>
            </li>
          );
        })}
      </ul>
      {lacksCore && <p className="field-problem">{text.coreMissing}</p>}
    </section>
  );
}
