import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider, createIntl } from 'react-intl';
import type { UiLanguage } from '../../renderer/i18n/catalogue.ts';
import { messages } from '../../renderer/i18n/index.ts';
import { type Speaker, speaker } from '../../renderer/i18n/use-text.ts';

/** A speaker outside of React. A value that a message lacks is an error, not an empty place. */
export function speakerOf(language: UiLanguage): Speaker {
  const onError = (error: Error) => {
    throw error;
  };
  return speaker(createIntl({ locale: language, messages: messages[language], onError }));
}

export function markup(node: ReactNode, language: UiLanguage = 'en'): string {
  return renderToStaticMarkup(
    <IntlProvider locale={language} messages={messages[language]}>
      {node}
    </IntlProvider>,
  );
}
