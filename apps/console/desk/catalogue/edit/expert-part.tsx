import { type LifeEvent } from '@yijian/domain/catalogue';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../frame/words';
import { EDIT_WORDS } from './edit-words';
import { type Edit, memberEdits, valueAt } from './edits';
import { useEditor } from './editor-context';

/** The whole package, or the place that a finding names, as JSON. */
export function ExpertPart({ place }: { readonly place: string }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { content, edit } = useEditor();
  const pointer = valueAt(content, place) === undefined ? '' : place;
  const [json, setJson] = useState(() => JSON.stringify(valueAt(content, pointer), null, 2));
  const [isBad, setBad] = useState(false);
  const apply = (): void => {
    const value = parsed(json);
    setBad(value === undefined);
    if (value !== undefined) edit(...replacing(content, pointer, value));
  };
  return (
    <>
      <p>{text.expertLead}</p>
      {pointer !== '' && (
        <p>
          {text.place} <span className="code">{pointer}</span>
        </p>
      )}
      <Input.TextArea
        className="code"
        aria-label={text.parts.expert}
        spellCheck={false}
        autoSize={{ minRows: 12, maxRows: 30 }}
        value={json}
        onChange={({ target }) => setJson(target.value)}
      />
      {isBad && <p role="alert">{text.badJson}</p>}
      <Button onClick={apply}>{text.apply}</Button>
    </>
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Edits that replace a place; the whole content is replaced member by member, so that edits keep having places. */
function replacing(content: LifeEvent, pointer: string, value: unknown): readonly Edit[] {
  if (pointer !== '' || typeof value !== 'object' || value === null) return [{ pointer, value }];
  return memberEdits(content, value);
}
