import { type ReactNode } from 'react';
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
                {sizeInWords(bytes)} · {timeInWords(uploadedAt)}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A size for people: `3.2 KB`. */
export function sizeInWords(bytes: number): string {
  const units = ['B', 'KB', 'MB'];
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length - 1);
  const value = bytes / 1024 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}
