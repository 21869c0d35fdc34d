import { catalogue } from '../i18n/catalogue.ts';

/** Why something was not done after the approval. */
export const refusalMessages = catalogue({
  en: {
    'link.refusal.before-approval': 'The High Level Group has not approved the plan yet.',
    'link.refusal.not-adopted': 'The Commission has not adopted the plan yet.',
    'link.refusal.review-closed':
      'The style review is closed. What is still wrong is put right by a corrigendum.',
    'link.refusal.review-open': 'The style review goes on. Close it before issuing a corrigendum.',
    'link.refusal.not-style':
      'This is more than style: {words}. A style review changes spelling, punctuation, capitals, blanks and endings. Nothing was changed.',
    'link.refusal.not-style.words': '“{after}” for “{before}”',
  },
  es: {
    'link.refusal.before-approval': 'El Grupo de Alto Nivel aún no ha aprobado el plan.',
    'link.refusal.not-adopted': 'La Comisión aún no ha adoptado el plan.',
    'link.refusal.review-closed':
      'La revisión de estilo está cerrada. Lo que siga mal se corrige con un corrigendum.',
    'link.refusal.review-open':
      'La revisión de estilo sigue abierta. Ciérrela antes de publicar un corrigendum.',
    'link.refusal.not-style':
      'Esto es más que estilo: {words}. La revisión de estilo cambia ortografía, puntuación, mayúsculas, espacios y terminaciones. No se cambió nada.',
    'link.refusal.not-style.words': '«{after}» por «{before}»',
  },
});
