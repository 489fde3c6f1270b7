import { usePreferences } from './preferences';
import { useWords, words } from './words';
import { type ReactNode } from 'react';

const WORDS = words(
  { elder: '长辈版', standard: '标准版', dark: '深色', light: '浅色', other: 'English' },
  { elder: 'Large print', standard: 'Standard', dark: 'Dark', light: 'Light', other: '中文' },
);

/** Buttons that change how pages look: 长辈版, dark, language. */
export function ReaderControls(): ReactNode {
  const { isElder, isDark, language, change } = usePreferences();
  const text = useWords(WORDS);
  return (
    <span className="reader-controls not-printed">
      <button type="button" aria-pressed={isElder} onClick={() => change({ isElder: !isElder })}>
        {isElder ? text.standard : text.elder}
      </button>
      <button type="button" aria-pressed={isDark} onClick={() => change({ isDark: !isDark })}>
        {isDark ? text.light : text.dark}
      </button>
      <button type="button" onClick={() => change({ language: language === 'zh' ? 'en' : 'zh' })}>
        {text.other}
      </button>
    </span>
  );
}
