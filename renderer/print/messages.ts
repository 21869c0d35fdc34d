import { catalogue } from '../i18n/catalogue.ts';

export const printMessages = catalogue({
  en: { 'print.title': 'Print' },
  es: { 'print.title': 'Print' },
});
