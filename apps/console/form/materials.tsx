import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { type Answer, api, bodyOf } from '../api/client';
import { Loading } from '../frame/loading';
import { ProblemAlert } from '../frame/problem-alert';
import { useWords } from '../frame/words';
import { EarlierMaterial, useEarlierMaterials } from './earlier-material';
import { FileFacts } from './file-facts';
import './form.css';
import { MaterialUpload } from './material-upload';
import { useRequirements } from './use-form-draft';
import { FORM_WORDS } from './words';

/** One material of a case. */
export type RequiredMaterial = Answer<'RequirementsDto'>['materials'][number];

/** The set of materials (一套材料) of a case: what is fetched, what is to be handed in, and the files given so far. */
export function Materials({
  caseNo,
  isClosed = false,
  only,
}: {
  readonly caseNo: string;
  /** True: nothing may be uploaded any more. */
  readonly isClosed?: boolean;
  /** Materials to show, by id; absent: all. */
  readonly only?: readonly string[];
}): ReactNode {
  const text = useWords(FORM_WORDS);
  const requirements = useRequirements(caseNo);
  const uploads = useUploads(caseNo);
  const earlier = useEarlierMaterials(caseNo, !isClosed);
  const error = requirements.error ?? uploads.error;
  if (requirements.data === undefined || uploads.data === undefined) {
    return error ? <ProblemAlert error={error} /> : <Loading />;
  }
  const materials = requirements.data.materials.filter(({ materialId }) => only?.includes(materialId) ?? true);
  const fetched = materials.filter((material) => material.fetched);
  const needed = materials.filter((material) => !material.fetched);
  const list = (shown: readonly RequiredMaterial[]): ReactNode => (
    <ul className="material-list">
      {shown.map((material) => (
        <Material
          key={material.materialId}
          caseNo={caseNo}
          material={material}
          isClosed={isClosed}
          given={uploads.data?.findLast(({ materialId }) => materialId === material.materialId)}
          earlier={earlier.find(({ materialId }) => materialId === material.materialId)}
        />
      ))}
    </ul>
  );
  return (
    <div className="materials">
      {needed.length > 0 && <h2>{text.toHandIn}</h2>}
      {list(needed)}
      {fetched.length > 0 && <h2>{text.fetched}</h2>}
      {fetched.length > 0 && <p>{text.fetchedHint}</p>}
      {list(fetched)}
    </div>
  );
}

/** Files that were handed in for a case, oldest first. */
export function useUploads(caseNo: string): { data?: readonly Answer<'UploadDto'>[] | undefined; error: unknown } {
  return useQuery({
    queryKey: ['case', caseNo, 'materials'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/materials', { params: { path: { caseNo } } })),
  });
}

function Material({
  caseNo,
  material,
  given,
  earlier,
  isClosed,
}: {
  readonly caseNo: string;
  readonly material: RequiredMaterial;
  readonly given: Answer<'UploadDto'> | undefined;
  readonly earlier: Answer<'EarlierMaterialDto'> | undefined;
  readonly isClosed: boolean;
}): ReactNode {
  const text = useWords(FORM_WORDS);
  const { materialId, name, coreMaterial, fetched, origin, quantity, note, usedBy, tolerance } = material;
  const isOpen = !isClosed && !fetched;
  return (
    <li className="card material" id={`material-${materialId}`}>
      <h3>{name}</h3>
      <p className="tags">
        {!fetched && coreMaterial && <span className="tag tag-red">{`${text.core}，${text.coreHint}`}</span>}
        {!fetched && tolerance && <span className="tag">{text.tolerable(tolerance.limit)}</span>}
      </p>
      <p className="quiet">
        {[origin, quantity, note].filter((part) => part !== undefined && part !== '').join('；')}
        {usedBy.length > 0 && `。${text.usedFor}：${usedBy.join('、')}`}
      </p>
      {given && (
        <p className="material-given">
          {text.given}：
          <a href={`/cases/${caseNo}/materials/${given.uploadId}`} download={given.fileName}>
            {given.fileName}
          </a>
          <FileFacts {...given} />
        </p>
      )}
      {!given && !fetched && <p className="material-missing">{text.missing}</p>}
      {isOpen && !given && earlier && <EarlierMaterial caseNo={caseNo} material={material} earlier={earlier} />}
      {isOpen && <MaterialUpload caseNo={caseNo} material={material} isGiven={given !== undefined} />}
    </li>
  );
}
