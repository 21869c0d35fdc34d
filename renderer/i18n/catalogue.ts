import type { Language } from '../../shared/language.ts';

/** The languages that the interface speaks. Portuguese and French come when their catalogues are whole. */
export const UI_LANGUAGES = ['en', 'es'] as const satisfies readonly Language[];
export type UiLanguage = (typeof UI_LANGUAGES)[number];

export type Catalogue<Id extends string> = Readonly<Record<UiLanguage, Readonly<Record<Id, string>>>>;

/** The messages of one folder. A message that one language lacks does not compile. */
export function catalogue<const Id extends string>(messages: Catalogue<Id>): Catalogue<Id> {
  return messages;
}
