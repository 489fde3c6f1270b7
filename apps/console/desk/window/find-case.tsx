import { Input, type InputRef } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../frame/words';
import { useShortcuts } from '../worklist/shortcuts';
import { WINDOW_WORDS } from './words';
import './window.css';

const CASE_NO = /^\d{20}$/;

/** Finds any case by number, name or item: a whole number opens the case, anything else lists what it fits. `/` brings one here. */
export function FindCase(): ReactNode {
  const text = useWords(WINDOW_WORDS);
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  useShortcuts({ '/': () => input.current?.focus({ cursor: 'all' }) });
  const find = (words: string): void => {
    const sought = words.trim();
    if (sought === '') return;
    if (CASE_NO.test(sought)) void navigate(`/desk/cases/${sought}`);
    else void navigate({ pathname: '/desk/window', search: new URLSearchParams({ q: sought }).toString() });
  };
  return (
    <search className="find-case">
      <Input.Search
        ref={input}
        size="large"
        allowClear
        enterButton
        aria-label={text.find}
        placeholder={text.find}
        onSearch={find}
      />
    </search>
  );
}
