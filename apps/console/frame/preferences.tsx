import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, LanguageContext } from './words';

/** How a reader wants pages to look; kept in the browser. `?mode=elder` in an address switches 长辈版 on. */
export interface Preferences {
  readonly language: Language;
  readonly isElder: boolean;
  readonly isDark: boolean;
}

interface Changeable extends Preferences {
  readonly change: (preferences: Partial<Preferences>) => void;
}

const KEPT = 'yijian.preferences';
const PreferencesContext = createContext<Changeable | undefined>(undefined);

/** Gives preferences to everything below. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [preferences, setPreferences] = useState(initial);
  const value = useMemo(
    () => ({
      ...preferences,
      change: (changed: Partial<Preferences>) => setPreferences((before) => ({ ...before, ...changed })),
    }),
    [preferences],
  );
  useEffect(() => {
    localStorage.setItem(KEPT, JSON.stringify(preferences));
    document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['look'] = preferences.isDark ? 'dark' : 'light';
    document.documentElement.dataset['mode'] = preferences.isElder ? 'elder' : 'standard';
  }, [preferences]);
  return (
    <PreferencesContext value={value}>
      <LanguageContext value={preferences.language}>{children}</LanguageContext>
    </PreferencesContext>
  );
}

/** The reader's preferences, and how to change them. */
export function usePreferences(): Changeable {
  const value = useContext(PreferencesContext);
  if (value === undefined) throw new Error('Preferences are read outside of their provider.');
  return value;
}

function initial(): Preferences {
  const standard: Preferences = {
    language: 'zh',
    isElder: false,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
  };
  const kept = { ...standard, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Preferences>) };
  const isAskedFor = new URLSearchParams(window.location.search).get('mode') === 'elder';
  return isAskedFor ? { ...kept, isElder: true } : kept;
}
