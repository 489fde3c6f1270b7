import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../frame/words';
import { ActionDrawer } from '../../case/actions/action-drawer';
import { type DefectLine } from '../../case/actions/field';
import { type ActionGroup, groupsOf, useActions } from '../../case/actions/reads';
import { type CaseMaterial } from '../../case/material-list';
import { type Case, useTimeline } from '../../case/reads';
import { useShortcuts } from '../../worklist/shortcuts';
import { CHECK_WORDS } from './check-words';

/** Decisions of the check in the order of the panel, with their keys. */
const KEYS: Readonly<Record<string, string>> = {
  accept: 'a',
  requestCorrection: 'c',
  returnCorrection: 'c',
  askOffers: 't',
  signOffers: 's',
  consultDepartments: 'o',
  refuse: 'r',
  declareNotRequired: 'u',
};

/** What the check may come to, each with its consequence; only what is allowed now. */
export function Decision(of: {
  readonly shown: Case;
  readonly materials: readonly CaseMaterial[];
  readonly defects: readonly DefectLine[];
  readonly progress: { readonly complete: number; readonly defective: number; readonly open: number };
}): ReactNode {
  const text = useWords(CHECK_WORDS);
  const { data: actions } = useActions(of.shown.caseNo);
  const [open, setOpen] = useState<ActionGroup>();
  const groups = groupsOf(actions ?? []);
  const decisions = Object.keys(KEYS).flatMap((command) => groups.filter((group) => group.command === command));
  useShortcuts(Object.fromEntries(decisions.map((group) => [KEYS[group.command] ?? '', () => setOpen(group)])));
  return (
    <aside className="check-decision" aria-label={text.decide}>
      <h2>{text.decide}</h2>
      <p role="status">{text.progress(of.progress.complete, of.progress.defective, of.progress.open)}</p>
      {of.progress.open > 0 && <Alert type="info" title={text.notAll} />}
      <Opinions shown={of.shown} />
      <ul className="plain-list">
        {decisions.map((group) => (
          <li key={group.command}>
            <Button
              block
              type={isNext(group.command, of.defects.length) ? 'primary' : 'default'}
              danger={group.command === 'refuse' || group.command === 'declareNotRequired'}
              aria-keyshortcuts={KEYS[group.command]}
              onClick={() => setOpen(group)}
            >
              {group.name} <kbd>{KEYS[group.command]}</kbd>
            </Button>
            <small>{group.actions[0]?.consequence}</small>
          </li>
        ))}
      </ul>
      {open !== undefined && actions !== undefined && (
        <ActionDrawer
          key={open.command}
          group={open}
          shown={of.shown}
          current={actions}
          initial={of.defects.length > 0 ? { defects: of.defects } : {}}
          onClose={() => setOpen(undefined)}
        />
      )}
    </aside>
  );
}

/** With defects the notice comes next, without them the acceptance. */
function isNext(command: string, defects: number): boolean {
  return defects > 0 ? command === 'requestCorrection' || command === 'returnCorrection' : command === 'accept';
}

/** What departments that were asked have said: it goes into the notice by itself. */
function Opinions({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(CHECK_WORDS);
  const { data: timeline = [] } = useTimeline(shown.caseNo);
  const reported = timeline.filter(({ type }) => type === 'defectsReported');
  const awaited = shown.consultations.filter(({ isOpen }) => isOpen);
  if (reported.length + awaited.length === 0) return null;
  return (
    <>
      <h3>{text.opinions}</h3>
      <ul className="check-opinions">
        {reported.map(({ position, text: words }) => (
          <li key={position}>{words}</li>
        ))}
        {awaited.map(({ itemId }) => (
          <li key={itemId}>{text.awaited(shown.items.find((item) => item.itemId === itemId)?.name ?? itemId)}</li>
        ))}
      </ul>
    </>
  );
}
