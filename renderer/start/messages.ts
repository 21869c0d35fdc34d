import { catalogue } from '../i18n/catalogue.ts';

export const startMessages = catalogue({
  en: { 'start.title': 'Start' },
  es: { 'start.title': 'Start' },
});
