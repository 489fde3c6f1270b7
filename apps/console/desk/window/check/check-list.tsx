import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { type CaseMaterial } from '../../case/material-list';
import { CHECK_WORDS } from './check-words';
import { type Checked, standing, type Verdicts } from './verdicts';

/** What is checked, each with its verdict: a shape, a colour, a word. */
export function CheckList(of: {
  readonly checked: readonly Checked[];
  readonly materials: readonly CaseMaterial[];
  readonly verdicts: Verdicts;
  readonly currentId: string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const text = useWords(CHECK_WORDS);
  const shared = of.materials.filter(({ isShared, upload }) => isShared && upload === undefined);
  return (
    <nav className="check-list" aria-label={text.list}>
      <ol>
        {of.checked.map((each) => {
          const verdict = standing(of.verdicts, each);
          const material = of.materials.find(({ id }) => id === each.id);
          const state = verdict === undefined ? 'open' : verdict.isComplete ? 'complete' : 'defective';
          return (
            <li key={each.id}>
              <button
                type="button"
                aria-current={each.id === of.currentId ? 'true' : undefined}
                onClick={() => of.onChoose(each.id)}
              >
                <span className={`verdict verdict-${state}`}>
                  <i aria-hidden>{state === 'complete' ? '✓' : state === 'defective' ? '✗' : '○'}</i> {text[state]}
                </span>
                <span>
                  {each.name}
                  <small>
                    {[
                      material?.isCore === true ? text.core : '',
                      each.isMissing ? text.missing : '',
                      material?.tolerance === undefined ? '' : text.tolerance[material.tolerance],
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {shared.length > 0 && (
        <p className="check-shared">
          {text.shared}：{shared.map(({ name }) => name).join('、')}
        </p>
      )}
      <p className="check-shared">{text.keys}</p>
    </nav>
  );
}
