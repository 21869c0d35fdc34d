import { catalogue } from '../i18n/catalogue.ts';

export const peopleMessages = catalogue({
  en: { 'people.title': 'People' },
  es: { 'people.title': 'People' },
});
