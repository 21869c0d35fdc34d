import { catalogue } from '../i18n/catalogue.ts';

export const printMessages = catalogue({
  en: {
    'print.title': 'Print',
    'print.what': 'What',
    'print.what.draft': 'Draft',
    'print.what.approved': 'Approved text',
    'print.what.compendium': 'Compendium of proposals',
    'print.what.status-report': 'Status report',
    'print.what.list-of-notes': 'List of notes',
    'print.words.draft':
      'The rolling text: agreed words, and disputed ones in brackets with their owners; notes, and the annex on who brought which words.',
    'print.words.approved':
      'The text that the High Level Group approved, with its notes and the annex. Its words are those of the approval act.',
    'print.words.compendium':
      'All proposals beside the current text, changes marked. Nothing is decided in it.',
    'print.words.status-report':
      'What is agreed and what is not, by area and delegation; capitals awaited; lost words.',
    'print.words.list-of-notes':
      'Reservations and statements of all delegations, numbered by their place in the text.',
    'print.preview': 'Preview',
    'print.preview.making': 'Making the preview',
    'print.preview.page': 'Preview of the print',
    'print.preview.none': 'There is no preview',
    'print.preview.stale': 'The record has gone on to act {act}.',
    'print.preview.again': 'Show it anew',
    'print.format': 'Format',
    'print.format.docx': 'Word (.docx)',
    'print.format.html': 'Web page (.html)',
    'print.save': 'Make the file',
    'print.printing': 'Making the file',
    'print.chair-only': 'Only the Chair can export the approved text.',
    'print.saved': 'Saved: {path}',
    'print.failed.disk-full':
      'The disk is full, so the file was not written. A file that was there before is unchanged. Make room and try again.',
    'print.failed.not-permitted':
      'The file may not be written there. A file that was there before is unchanged. Choose another folder.',
    'print.failed.folder-missing': 'The folder is not there any more. Choose another one.',
    'print.failed.other': 'The file could not be written. A file that was there before is unchanged.',
  },
  es: {
    'print.title': 'Imprimir',
    'print.what': 'Qué',
    'print.what.draft': 'Borrador',
    'print.what.approved': 'Texto aprobado',
    'print.what.compendium': 'Compendio de propuestas',
    'print.what.status-report': 'Informe de avance',
    'print.what.list-of-notes': 'Lista de notas',
    'print.words.draft':
      'El texto en negociación: lo acordado, y lo que está en disputa entre corchetes con sus autores; notas, y el anexo que dice quién aportó cada palabra.',
    'print.words.approved':
      'El texto que aprobó el Grupo de Alto Nivel, con sus notas y el anexo. Sus palabras son las del acto de aprobación.',
    'print.words.compendium':
      'Todas las propuestas junto al texto vigente, con los cambios marcados. No decide nada.',
    'print.words.status-report':
      'Lo acordado y lo pendiente, por área y por delegación; capitales cuya respuesta se espera; palabras perdidas.',
    'print.words.list-of-notes':
      'Reservas y declaraciones de todas las delegaciones, numeradas según su lugar en el texto.',
    'print.preview': 'Vista previa',
    'print.preview.making': 'Generando la vista previa',
    'print.preview.page': 'Vista previa de la impresión',
    'print.preview.none': 'No hay vista previa',
    'print.preview.stale': 'El registro ya llega al acto {act}.',
    'print.preview.again': 'Mostrar de nuevo',
    'print.format': 'Formato',
    'print.format.docx': 'Word (.docx)',
    'print.format.html': 'Página web (.html)',
    'print.save': 'Generar el archivo',
    'print.printing': 'Generando el archivo',
    'print.chair-only': 'Solo la Presidencia puede exportar el texto aprobado.',
    'print.saved': 'Guardado: {path}',
    'print.failed.disk-full':
      'El disco está lleno, así que el archivo no se escribió. Si había uno antes, sigue igual. Libere espacio e inténtelo de nuevo.',
    'print.failed.not-permitted':
      'Allí no se permite escribir el archivo. Si había uno antes, sigue igual. Elija otra carpeta.',
    'print.failed.folder-missing': 'La carpeta ya no está. Elija otra.',
    'print.failed.other': 'No se pudo escribir el archivo. Si había uno antes, sigue igual.',
  },
});
