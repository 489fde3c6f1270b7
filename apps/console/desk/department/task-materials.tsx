import { type ReactNode } from 'react';
import { fileSize } from '../../frame/file-size';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { type Task } from './task-page';
import { TASK_WORDS } from './task-words';

/** Files of the materials that the item uses; what the service obtains itself has none. */
export function TaskMaterials({ task }: { readonly task: Pick<Task, 'caseNo' | 'materials'> }): ReactNode {
  const text = useWords(TASK_WORDS);
  if (task.materials.length === 0) return null;
  return (
    <section className="panel" aria-label={text.materials}>
      <h2>{text.materials}</h2>
      <ul className="item-list">
        {task.materials.map(({ materialId, name, shared, files }) => (
          <li key={materialId}>
            {name}
            {files.length === 0 && <small>{shared ? text.shared : text.missing}</small>}
            {files.map(({ uploadId, fileName, bytes, uploadedAt }) => (
              <small key={uploadId}>
                <a href={`/cases/${task.caseNo}/materials/${uploadId}`} target="_blank" rel="noreferrer">
                  {text.open(fileName)}
                </a>{' '}
                {fileSize(bytes)} · {timeInWords(uploadedAt)}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
