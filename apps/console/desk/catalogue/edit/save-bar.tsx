import { type LifeEvent } from '@yijian/domain/catalogue';
import { App, Button, Input, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../../api/problem';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { useFile, useFindings, useVersion, useVersions, type VersionKey } from '../queries';
import { type Revision, useSaveDraft } from './draft';
import { EDIT_WORDS } from './edit-words';
import { type Edit } from './edits';
import { importEdits } from './import-edits';

interface SaveBarProps {
  readonly versionKey: VersionKey;
  readonly revision: Revision;
  readonly edits: readonly Edit[];
  readonly content: LifeEvent;
  readonly onSaved: () => void;
  readonly onDiscard: () => void;
  readonly onReload: () => void;
  readonly onImport: (...edits: readonly Edit[]) => void;
}

/** Saving: how much is unsaved, a comment, what somebody else has saved meanwhile, and how the check stands. */
export function SaveBar({ versionKey, revision, edits, content, ...on }: SaveBarProps): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { message } = App.useApp();
  const inForce = (useVersions(versionKey.slug).data ?? []).find((each) => each.inForce)?.version ?? versionKey.version;
  const save = useSaveDraft(versionKey, useFile({ slug: versionKey.slug, version: inForce }).data);
  const [comment, setComment] = useState('');
  const isStale = save.error instanceof Problem && save.error.code === 'revisionStale';
  const submit = (): void =>
    save.mutate(
      { revision, edits, comment },
      {
        onSuccess: (saved) => {
          void message.success(text.saved(saved.revision));
          setComment('');
          on.onSaved();
        },
      },
    );
  const readText = (json: string): void => {
    on.onImport(...importEdits(json, versionKey, content));
    void message.info(text.imported);
  };
  return (
    <section className="panel save-bar" aria-label={text.save}>
      <div className="row">
        <Input
          aria-label={text.comment}
          placeholder={text.comment}
          maxLength={1000}
          style={{ flex: '1 1 200px' }}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
        />
        <span aria-live="polite">{edits.length === 0 ? text.nothing : text.unsaved(edits.length)}</span>
        <ImportFile onText={readText} />
        <Button disabled={edits.length === 0} onClick={on.onDiscard}>
          {text.discard}
        </Button>
        <Button type="primary" disabled={edits.length === 0} loading={save.isPending} onClick={submit}>
          {text.save}
        </Button>
      </div>
      {isStale ? (
        <Stale
          versionKey={versionKey}
          onRebase={() => {
            save.reset();
            on.onReload();
          }}
        />
      ) : (
        <ProblemAlert error={save.error} />
      )}
      <Check versionKey={versionKey} />
    </section>
  );
}

function ImportFile({ onText }: { readonly onText: (text: string) => void }): ReactNode {
  const text = useWords(EDIT_WORDS);
  return (
    <Upload
      accept=".json,application/json"
      showUploadList={false}
      beforeUpload={(file) => {
        void file.text().then(onText);
        return false;
      }}
    >
      <Button>{text.importFile}</Button>
    </Upload>
  );
}

function Stale({
  versionKey,
  onRebase,
}: {
  readonly versionKey: VersionKey;
  readonly onRebase: () => void;
}): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { data } = useVersion(versionKey);
  const who = data?.editors?.at(-1) ?? '';
  return (
    <div role="alert" className="problem problem-passing">
      <strong>{text.stale(data?.draft?.revision ?? 0, who)}</strong>
      <p>
        <Button onClick={onRebase}>{text.rebase}</Button>
      </p>
    </div>
  );
}

function Check({ versionKey: { slug, version } }: { readonly versionKey: VersionKey }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const findings = useFindings({ slug, version }, true).data;
  if (findings === undefined) return null;
  return (
    <p className="row">
      <Link className="catalogue-link" to={`/desk/catalogue/${slug}/${version}?tab=findings`}>
        {findings.length === 0 ? text.clean : text.findings(findings.length)}
      </Link>
      <Link className="catalogue-link" to={`/desk/catalogue/${slug}/${version}`}>
        {text.back}
      </Link>
    </p>
  );
}
