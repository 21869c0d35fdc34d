import { catalogue } from '../i18n/catalogue.ts';

export const textMessages = catalogue({
  en: {
    'text.note': 'Footnote {number}',
    'text.note-proposed': 'Proposed footnote',
    'text.lacuna':
      '{count, plural, one {Words lost in the source, line {first}} other {Words lost in the source, lines {first} to {last}}}',
    'text.lacuna-unknown': 'Words lost in the source',
    'text.inserted': 'inserted by {party}',
    'text.deleted': 'deleted by {party}',
    'text.brought': 'brought by {parties}',
    'text.moved-away': 'moved from here',
    'text.moved-here': 'moved here',
  },
  es: {
    'text.note': 'Nota al pie {number}',
    'text.note-proposed': 'Nota al pie propuesta',
    'text.lacuna':
      '{count, plural, one {Palabras perdidas en la fuente, línea {first}} many {Palabras perdidas en la fuente, líneas {first} a {last}} other {Palabras perdidas en la fuente, líneas {first} a {last}}}',
    'text.lacuna-unknown': 'Palabras perdidas en la fuente',
    'text.inserted': 'insertado por {party}',
    'text.deleted': 'suprimido por {party}',
    'text.brought': 'aportado por {parties}',
    'text.moved-away': 'trasladado desde aquí',
    'text.moved-here': 'trasladado aquí',
  },
});
