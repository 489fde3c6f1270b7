import { createContext, useContext } from 'react';

/** Languages of the pages. */
export type Language = 'zh' | 'en';

/** The same words in both languages: text, or a function that makes text. */
export interface Words<T> {
  readonly zh: T;
  readonly en: T;
}

/** Declares words: the English must have exactly what the Chinese has. */
export function words<T>(zh: T, en: NoInfer<T>): Words<T> {
  return { zh, en };
}

export const LanguageContext = createContext<Language>('zh');

/** Words in the language of the reader. */
export function useWords<T>(of: Words<T>): T {
  return of[useContext(LanguageContext)];
}
