import { catalogue } from '../i18n/catalogue.ts';

export const planMessages = catalogue({
  en: { 'plan.title': 'Plan' },
  es: { 'plan.title': 'Plan' },
});
