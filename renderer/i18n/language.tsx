import { type ReactNode, createContext, use, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { UI_LANGUAGES, type UiLanguage } from './catalogue.ts';
import { messages } from './index.ts';

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<UiLanguage, string>> = { en: 'English', es: 'Español' };
/** React Aria needs a region for its own strings. */
const BCP47: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', es: 'es-ES' };
const KEY = 'plenaria.language';

/** The first of the wished languages that the interface speaks. */
export function pickLanguage(wishes: readonly (string | null)[]): UiLanguage {
  for (const wish of wishes) {
    const found = UI_LANGUAGES.find((language) => wish?.slice(0, 2).toLowerCase() === language);
    if (found) return found;
  }
  return 'en';
}

interface LanguageChoice {
  readonly language: UiLanguage;
  readonly setLanguage: (language: UiLanguage) => void;
}
const Context = createContext<LanguageChoice | null>(null);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState(() =>
    pickLanguage([localStorage.getItem(KEY), ...navigator.languages]),
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo<LanguageChoice>(() => {
    const setLanguage = (next: UiLanguage) => {
      localStorage.setItem(KEY, next);
      choose(next);
    };
    return { language, setLanguage };
  }, [language]);
  return (
    <Context value={choice}>
      <IntlProvider locale={language} messages={messages[language]}>
        <I18nProvider locale={BCP47[language]}>{children}</I18nProvider>
      </IntlProvider>
    </Context>
  );
}

export function useLanguage(): LanguageChoice {
  const choice = use(Context);
  if (!choice) throw new Error('useLanguage outside of LanguageProvider');
  return choice;
}
