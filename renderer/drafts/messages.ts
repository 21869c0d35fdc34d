import { catalogue } from '../i18n/catalogue.ts';

export const draftsMessages = catalogue({
  en: { 'drafts.title': 'Drafts' },
  es: { 'drafts.title': 'Drafts' },
});
