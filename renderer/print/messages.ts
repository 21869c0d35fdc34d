import { catalogue } from '../i18n/catalogue.ts';

export const printMessages = catalogue({
  en: {
    'print.title': 'Print',
    'print.what': 'Text',
    'print.what.draft': 'Draft',
    'print.what.approved': 'Approved text',
    'print.words.draft':
      'The current text as it stands, marked DRAFT, with footnotes, delegations’ notes and the annex that names who brought which words.',
    'print.words.approved':
      'The text that the High Level Group approved, with its notes and the annex. Its words are those of the approval act.',
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
    'print.what': 'Texto',
    'print.what.draft': 'Borrador',
    'print.what.approved': 'Texto aprobado',
    'print.words.draft':
      'El texto vigente tal como está, marcado BORRADOR, con notas al pie, notas de las delegaciones y el anexo que dice quién aportó cada palabra.',
    'print.words.approved':
      'El texto que aprobó el Grupo de Alto Nivel, con sus notas y el anexo. Sus palabras son las del acto de aprobación.',
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
