import { catalogue } from '../i18n/catalogue.ts';

export const componentMessages = catalogue({
  en: {
    'components.chair': 'CHAIR',
    'components.chair-name': 'Chair',
    'components.status.open': 'Open',
    'components.status.bracketed': 'Bracketed',
    'components.status.ad-referendum': 'Agreed ad referendum',
    'components.status.informals': 'Agreed in informals',
    'components.status.in-package': 'Agreed within a package',
    'components.status.agreed': 'Agreed',
    'components.status.approved': 'Approved',
    'components.messages': 'Messages',
    'components.close': 'Close',
    'components.loading': 'Loading',
  },
  es: {
    'components.chair': 'PRES',
    'components.chair-name': 'Presidencia',
    'components.status.open': 'Abierto',
    'components.status.bracketed': 'Entre corchetes',
    'components.status.ad-referendum': 'Acordado ad referéndum',
    'components.status.informals': 'Acordado en consultas informales',
    'components.status.in-package': 'Acordado dentro de un paquete',
    'components.status.agreed': 'Acordado',
    'components.status.approved': 'Aprobado',
    'components.messages': 'Mensajes',
    'components.close': 'Cerrar',
    'components.loading': 'Cargando',
  },
});
