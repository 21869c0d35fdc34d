import { catalogue } from '../i18n/catalogue.ts';

export const observerMessages = catalogue({
  en: {
    'observer.title': 'Issued documents',
    'observer.what':
      'You observe. What is issued stands here as soon as it is issued; proposals and drafts do not reach this seat.',
    'observer.meetings': 'Meetings',
    'observer.meetings.none': 'No meeting has been held yet.',
    'observer.meeting.plenary': 'Meeting {number}',
    'observer.meeting.informal': 'Meeting {number}, informal',
    'observer.meeting.where': '{place}, {day}',
    'observer.meeting.now': 'open now',
    'observer.opening': 'The text with which the negotiation opened, {symbol}.',
    'observer.approved': 'Approved by the High Level Group in {place} on {day}.',
    'observer.connected': 'Connected to the room',
    'observer.waiting': 'The room cannot be reached. You can go on reading.',
  },
  es: {
    'observer.title': 'Documentos distribuidos',
    'observer.what':
      'Usted observa. Lo que se distribuye aparece aquí en cuanto se distribuye; las propuestas y los borradores no llegan a este puesto.',
    'observer.meetings': 'Sesiones',
    'observer.meetings.none': 'Todavía no se ha celebrado ninguna sesión.',
    'observer.meeting.plenary': 'Sesión {number}',
    'observer.meeting.informal': 'Sesión {number}, informal',
    'observer.meeting.where': '{place}, {day}',
    'observer.meeting.now': 'abierta ahora',
    'observer.opening': 'El texto con el que se abrió la negociación, {symbol}.',
    'observer.approved': 'Aprobado por el Grupo de Alto Nivel en {place} el {day}.',
    'observer.connected': 'Conectado a la sala',
    'observer.waiting': 'No hay conexión con la sala. Puede seguir leyendo.',
  },
});
