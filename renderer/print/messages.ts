import { catalogue } from '../i18n/catalogue.ts';

export const printMessages = catalogue({
  en: {
    'print.title': 'Print',
    'print.what': 'What',
    'print.what.draft': 'Draft',
    'print.what.approved': 'Approved text',
    'print.what.corrected': 'Adopted text as corrected',
    'print.what.compendium': 'Compendium of proposals',
    'print.what.status-report': 'Status report',
    'print.what.list-of-notes': 'List of notes',
    'print.what.comparative-table': 'Comparative table',
    'print.words.draft':
      'The rolling text: agreed words, and disputed ones in brackets with their owners; notes, and the annex on who brought which words.',
    'print.words.approved':
      'The text that the High Level Group approved, with its notes and the annex. Its words are those of the approval act.',
    'print.words.corrected':
      'The text as style review and corrigenda have left it. The approved text prints it as it was first issued.',
    'print.words.compendium':
      'All proposals beside the current text, changes marked. Nothing is decided in it.',
    'print.words.status-report':
      'What is agreed and what is not, by area and delegation; capitals awaited; lost words.',
    'print.words.list-of-notes':
      'Reservations and statements of all delegations, numbered by their place in the text.',
    'print.words.comparative-table':
      'The plan before, the base text and the current text side by side, and how sure the lineage is.',
    'print.preview': 'Preview',
    'print.preview.making': 'Making the preview',
    'print.preview.page': 'Preview of the print',
    'print.preview.none': 'There is no preview',
    'print.preview.stale': 'The record has gone on to act {act}.',
    'print.preview.again': 'Show it anew',
    'print.version': 'Version',
    'print.version.now': 'As it stands now',
    'print.version.now.act': 'Up to act {act}',
    'print.version.issued': 'Issued {moment}, up to act {act}',
    'print.revision': 'Revision {number}',
    'print.symbol': 'Symbol',
    'print.symbol.none': 'To be assigned by the Secretariat',
    'print.symbol.as-then': 'As the draft bore it at that act',
    'print.symbol.assign': 'Assign a symbol…',
    'print.symbol.change': 'Assign another symbol…',
    'print.symbol.assign-it': 'Assign it',
    'print.symbol.assigning': 'Assigning',
    'print.symbol.assigned': 'Assigned {symbol} to {document}.',
    'print.symbol.title': 'A symbol for {document}',
    'print.symbol.help': 'As in CICAD/doc.2255/16 rev. 1. The app never makes up a number.',
    'print.symbol.printed': 'Printed as {symbol}',
    'print.symbol.unread':
      'This is no symbol. It begins with CICAD/doc., a number and a year: CICAD/doc.2255/16.',
    'print.symbol.needed': 'Write the symbol first.',
    'print.series': 'Series of the session, if there is one yet',
    'print.series.help': 'As in OEA/Ser.L/XIV.2.60. Without it, prints say that it is to be assigned.',
    'print.series.unread':
      'This is no series of CICAD’s sessions. It reads OEA/Ser.L/XIV.2. and the session’s number.',
    'print.issue': 'Issue as revision {number}…',
    'print.issue.title': 'Issue revision {number}',
    'print.issue.words':
      'The rolling text is frozen as it stands at act {act}: words, brackets with their owners, what is agreed, and notes. It stays printable as it is now, for ever.',
    'print.issue.symbol': 'You may leave the symbol empty; the revision then bears what the draft bears now.',
    'print.issue.hash': 'Hash of what is frozen',
    'print.issue.moved':
      'The text has changed since you opened this. Close it and look at the text again before you issue it.',
    'print.issue.it': 'Issue revision {number}',
    'print.issuing': 'Issuing',
    'print.issued': 'Revision {number} is issued. Everybody can print it.',
    'print.cancel': 'Cancel',
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
    'print.what.corrected': 'Texto adoptado, corregido',
    'print.what.compendium': 'Compendio de propuestas',
    'print.what.status-report': 'Informe de avance',
    'print.what.list-of-notes': 'Lista de notas',
    'print.what.comparative-table': 'Cuadro comparativo',
    'print.words.draft':
      'El texto en negociación: lo acordado, y lo que está en disputa entre corchetes con sus autores; notas, y el anexo que dice quién aportó cada palabra.',
    'print.words.approved':
      'El texto que aprobó el Grupo de Alto Nivel, con sus notas y el anexo. Sus palabras son las del acto de aprobación.',
    'print.words.corrected':
      'El texto tal como lo dejaron la revisión de estilo y los corrigenda. El texto aprobado lo imprime como se publicó primero.',
    'print.words.compendium':
      'Todas las propuestas junto al texto vigente, con los cambios marcados. No decide nada.',
    'print.words.status-report':
      'Lo acordado y lo pendiente, por área y por delegación; capitales cuya respuesta se espera; palabras perdidas.',
    'print.words.list-of-notes':
      'Reservas y declaraciones de todas las delegaciones, numeradas según su lugar en el texto.',
    'print.words.comparative-table':
      'El plan anterior, el texto de base y el texto vigente lado a lado, y cuán segura es la filiación.',
    'print.preview': 'Vista previa',
    'print.preview.making': 'Generando la vista previa',
    'print.preview.page': 'Vista previa de la impresión',
    'print.preview.none': 'No hay vista previa',
    'print.preview.stale': 'El registro ya llega al acto {act}.',
    'print.preview.again': 'Mostrar de nuevo',
    'print.version': 'Versión',
    'print.version.now': 'Tal como está ahora',
    'print.version.now.act': 'Hasta el acto {act}',
    'print.version.issued': 'Publicada el {moment}, hasta el acto {act}',
    'print.revision': 'Revisión {number}',
    'print.symbol': 'Signatura',
    'print.symbol.none': 'Por asignar por la Secretaría',
    'print.symbol.as-then': 'La que llevaba el borrador en ese acto',
    'print.symbol.assign': 'Asignar una signatura…',
    'print.symbol.change': 'Asignar otra signatura…',
    'print.symbol.assign-it': 'Asignarla',
    'print.symbol.assigning': 'Asignando',
    'print.symbol.assigned': 'Se asignó {symbol} a {document}.',
    'print.symbol.title': 'Una signatura para {document}',
    'print.symbol.help': 'Como CICAD/doc.2255/16 rev. 1. La aplicación nunca inventa un número.',
    'print.symbol.printed': 'Se imprime como {symbol}',
    'print.symbol.unread':
      'No es una signatura. Empieza por CICAD/doc., un número y un año: CICAD/doc.2255/16.',
    'print.symbol.needed': 'Escriba antes la signatura.',
    'print.series': 'Serie del período de sesiones, si ya la hay',
    'print.series.help': 'Como OEA/Ser.L/XIV.2.60. Sin ella, las impresiones dicen que está por asignar.',
    'print.series.unread':
      'No es una serie de los períodos de sesiones de la CICAD. Se escribe OEA/Ser.L/XIV.2. y el número del período.',
    'print.issue': 'Publicar como revisión {number}…',
    'print.issue.title': 'Publicar la revisión {number}',
    'print.issue.words':
      'El texto en negociación se fija tal como está en el acto {act}: palabras, corchetes con sus autores, lo acordado y las notas. Siempre podrá imprimirse como está ahora.',
    'print.issue.symbol':
      'Puede dejar vacía la signatura; la revisión llevará entonces la que lleva ahora el borrador.',
    'print.issue.hash': 'Huella de lo que se fija',
    'print.issue.moved':
      'El texto cambió desde que abrió esta ventana. Ciérrela y vuelva a mirar el texto antes de publicarlo.',
    'print.issue.it': 'Publicar la revisión {number}',
    'print.issuing': 'Publicando',
    'print.issued': 'La revisión {number} está publicada. Todas las delegaciones pueden imprimirla.',
    'print.cancel': 'Cancelar',
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
