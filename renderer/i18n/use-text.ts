import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Party } from '../../shared/ids.ts';
import { delegationName } from '../../shared/plan/roster.ts';
import type { UiLanguage } from './catalogue.ts';
import type { MessageId } from './index.ts';

export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>;

/** Everything that is said on screen goes through here: words, names, dates and lists in the reader's language. */
export interface Speaker {
  readonly language: UiLanguage;
  readonly say: (id: MessageId, values?: MessageValues) => string;
  readonly party: (party: Party) => string;
  /** `15 Oct, 16:20` */
  readonly moment: (iso: string) => string;
  /** `15 Oct`; with the year when it is another one */
  readonly day: (iso: string) => string;
  /** `15 October 2026`, for what is kept or printed */
  readonly longDay: (iso: string) => string;
  /** `16:20` */
  readonly clock: (iso: string) => string;
  /** `Mexico, Colombia and Peru` */
  readonly list: (items: readonly string[]) => string;
}

export function speaker(intl: IntlShape): Speaker {
  const language = intl.locale as UiLanguage;
  // Day before month, as the documents of the organization print it.
  const locale = language === 'en' ? 'en-GB' : language;
  // A calendar day is that day wherever it is read: it has no hour that a time zone could move.
  const format = (iso: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, isCalendarDay(iso) ? { ...options, timeZone: 'UTC' } : options).format(
      new Date(iso),
    );
  return {
    language,
    say: (id, values) => intl.formatMessage({ id }, values === undefined ? undefined : { ...values }),
    party: (party) => delegationName(party, language),
    moment: (iso) => format(iso, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    day: (iso) =>
      format(iso, { day: 'numeric', month: 'short', ...(isThisYear(iso) ? {} : { year: 'numeric' }) }),
    longDay: (iso) => format(iso, { day: 'numeric', month: 'long', year: 'numeric' }),
    clock: (iso) => format(iso, { hour: '2-digit', minute: '2-digit' }),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

/** `2026-12-15`, without a time. */
function isCalendarDay(iso: string): boolean {
  return iso.length === 10;
}

function isThisYear(iso: string): boolean {
  return new Date(iso).getFullYear() === new Date().getFullYear();
}

export function useText(): Speaker {
  const intl = useIntl();
  return useMemo(() => speaker(intl), [intl]);
}
