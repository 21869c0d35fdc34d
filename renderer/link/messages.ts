import { catalogue } from '../i18n/catalogue.ts';

export const linkMessages = catalogue({
  en: {
    'link.capacity.adviser': 'Adviser',
    'link.capacity.delegate': 'Delegate',
    'link.capacity.head': 'Head of delegation',
    'link.capacity.chair': 'Chair',
    'link.capacity.secretariat': 'Secretariat',
    'link.the-capacity.adviser': 'an adviser',
    'link.the-capacity.delegate': 'a delegate',
    'link.the-capacity.head': 'a head of delegation',
    'link.the-capacity.chair': 'the Chair',
    'link.the-capacity.secretariat': 'the Secretariat',
    'link.introduction': 'Introduction',
    'link.the-introduction': 'the introduction',
    'link.objective': 'Objective {label}',
    'link.the-objective': 'objective {label}',
    'link.practice-title': 'Practice: {title}',
    'link.seat': '{party}, {capacity}',
    'link.statement': 'the statement',
    'link.action': 'action {label}',
    'link.paragraph': 'paragraph {number}',
    'link.footnote': 'a footnote',
    'link.the-plan': 'the plan',
    'link.and-more': '{count} more',
    'link.thing.unit': 'objective',
    'link.thing.element': 'passage',
    'link.thing.proposal': 'proposal',
    'link.thing.change': 'change',
    'link.thing.note': 'note',
    'link.thing.person': 'person',
    'link.thing.invitation': 'invitation',
    'link.thing.silence': 'silence procedure',
    'link.thing.package': 'package',
    'link.thing.party': 'delegation',
    'link.thing.revision': 'revision',
    'link.wait.offline': 'The room cannot be reached. This waits until it is back.',
    'link.wait.refused': 'This seat is closed. Nothing can be sent from it.',
    'link.wait.broken':
      'The record does not match. Nothing can be sent until the Secretariat has looked at it.',
    'link.wait.approved': 'The plan is approved. Its text can no longer be changed.',
    'link.fault.statement-missing': 'the statement is missing',
    'link.fault.several-statements': 'there is more than one statement',
    'link.fault.out-of-place': 'an element is out of place',
    'link.fault.bad-id': 'an element has no proper identity',
    'link.fault.duplicate-id': 'an element stands twice',
    'link.fault.empty': 'a paragraph is empty',
    'link.fault.footnote-without-text': 'a footnote has no text',
    'link.fault.footnote-without-mark': 'a footnote has no mark in the text',
    'link.fault.footnote-marked-twice': 'a footnote is marked twice',
    'link.fault.too-long': 'an element is too long',
    'link.refusal.unreachable':
      'The room cannot be reached. Nothing was sent. Check the address and your network, then try again.',
    'link.refusal.not-a-hub':
      'Something answers at this address, but it is not a Plenaria room. Nothing was sent. Check the address.',
    'link.refusal.malformed':
      'The room could not read what this app sent. Nothing was changed. Reload the app and try again.',
    'link.refusal.too-large':
      'This is larger than the room accepts ({kilobytes} KB). Nothing was changed. Send it in smaller parts.',
    'link.refusal.who-are-you':
      'The room does not know this seat any more. Ask the Secretariat for a new code.',
    'link.refusal.not-here': 'This is not there, or not for this seat. Nothing was changed.',
    'link.refusal.host-not-allowed':
      'This room does not let visitors start a negotiation. Start it on the computer that hosts the room.',
    'link.refusal.wrong-code.too-short': 'The code is too short. It has three groups of four.',
    'link.refusal.wrong-code.too-long': 'The code is too long. It has three groups of four.',
    'link.refusal.wrong-code.bad-letter':
      'The code holds a character that no code has. It has no 0, 1, I, L, O or U.',
    'link.refusal.wrong-code.not-known': 'This room does not know the code. Check it with the Secretariat.',
    'link.refusal.bad-plan': 'The plan file could not be read: {error}. Nothing was started.',
    'link.refusal.draft-tabled': 'This draft was tabled as {proposal}. Its words can no longer be changed.',
    'link.refusal.draft-moved':
      'A colleague changed this draft at the same moment. Nothing was tabled. Read it once more and table it then.',
    'link.refusal.draft-unreadable':
      'The draft could not be read as a text. It is kept as it is; nothing was tabled.',
    'link.refusal.cannot-save':
      'The room could not write to its disk, so nothing was changed. Tell the Secretariat; try again when there is space.',
    'link.refusal.not-approved': 'The plan is not approved yet, so there is no approved text to print.',
    'link.refusal.update-needed':
      'This app is older than the room. Update it, or open the room’s address in a browser.',
    'link.refusal.too-many-tries':
      'Too many wrong codes were tried. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
    'link.refusal.internal':
      'Something failed in the room itself. Nothing was changed. Try again; if it stays, tell whoever hosts the room.',
    'link.refusal.not-allowed': 'Only {who} may do this; you take part as {capacity}. Nothing was changed.',
    'link.refusal.already-open': 'The negotiation is open already.',
    'link.refusal.not-open': 'The negotiation has not been opened yet.',
    'link.refusal.approved-already': 'The plan is approved. Its text can no longer be changed.',
    'link.refusal.unknown': 'The {what} named here is not in this negotiation. Nothing was changed.',
    'link.refusal.text-moved':
      'The text of {unit} moved while you were looking. Nothing was done. Look again, then decide again.',
    'link.refusal.nothing-changed':
      'The proposed text is the same as the current text. There is nothing to table.',
    'link.refusal.invalid-text': 'The text cannot be tabled yet: {faults}.',
    'link.refusal.locked':
      'In {unit} the Chair has gavelled {elements}. Only the Chair can reopen {count, plural, one {it} other {them}}.',
    'link.refusal.not-locked': 'Nothing here in {unit} is agreed, so there is nothing to reopen.',
    'link.refusal.not-standing': 'Decided already: {changes}. Nothing was changed.',
    'link.refusal.overlap': 'Two changes rewrite the same words: {changes}. One of the two must go first.',
    'link.refusal.linked': 'In {proposal} a footnote and its mark are decided together. Nothing was changed.',
    'link.refusal.taken-elsewhere':
      'The Secretariat has taken {changes} into another text. Ask it to table that text, or to put {count, plural, one {it} other {them}} back first.',
    'link.refusal.stale':
      'The words under {changes} have changed since. Its proponent maintains or withdraws {count, plural, one {it} other {them}} first.',
    'link.refusal.not-stale': 'The words under {proposal} have not changed. It stands as it is.',
    'link.refusal.still-standing':
      'Still undecided: {changes}. The Secretariat decides on {count, plural, one {it} other {them}} first.',
    'link.refusal.nothing-taken': 'No change on {unit} is taken. There is nothing to consolidate.',
    'link.refusal.objection':
      '{parties} {count, plural, one {objects} other {object}} to {proposal}. It cannot be agreed while an objection stands.',
    'link.refusal.awaiting': 'Agreement on {unit} still waits for {parties}.',
    'link.refusal.not-awaited': 'No confirmation of yours is waited for on {unit}.',
    'link.refusal.not-yours': 'Only the delegation that it belongs to may do this. Nothing was changed.',
    'link.refusal.own-proposal': 'This is your delegation’s own proposal. It is counted as supporting it.',
    'link.refusal.already-so': 'It is so already. Nothing was changed.',
    'link.refusal.symbol-taken': 'Another document bears {symbol}. Check the number; nothing was assigned.',
    'link.refusal.withdrawn-already': '{proposal} is withdrawn. Nothing was changed.',
    'link.refusal.empty': 'There are no words in it yet.',
    'link.refusal.too-long': 'It is longer than {limit, number} characters. Shorten it and try again.',
    'link.refusal.obstacles':
      'The plan cannot be approved yet. Not agreed: {notAgreed, plural, one {# element} other {# elements}}. Undecided: {standing, plural, one {# change} other {# changes}}. With lost words: {lacunas, plural, one {# element} other {# elements}}. Not released: {packages, plural, one {# package} other {# packages}}.',
    'link.refusal.wrong-party': '{party} cannot be given a seat as {capacity}.',
    'link.refusal.invitation-used':
      'This code has been used. Each code opens one seat, once. Ask the Secretariat for a new one.',
    'link.refusal.invitation-revoked': 'The Secretariat has revoked this code. Ask it for a new one.',
    'link.refusal.reserved':
      '{parties} {count, plural, one {holds} other {hold}} a working reserve on {unit}. It can be agreed when that is lifted.',
    'link.refusal.own-note': 'This is your delegation’s own note. Others join it.',
    'link.refusal.note-withdrawn': 'Its owner has withdrawn this note. Nothing was changed.',
    'link.refusal.pending':
      '{parties} {count, plural, one {is} other {are}} still pending on {unit}. It can be agreed when that is lifted.',
    'link.refusal.in-package': 'This is bound in package {name} already. Nothing was changed.',
    'link.refusal.package-over':
      'Package {name} is released or dissolved. Its letter is not used again; take another one.',
    'link.refusal.package-open': 'Package {name} cannot be released: not all of it is agreed yet in {units}.',
    'link.refusal.deadline-passed':
      'By the room’s clock {until} has passed already. Set a later time. Nothing was started.',
    'link.refusal.silence-over':
      'The silence ended at {until}, by the room’s clock. It is too late to change anything about it.',
    'link.refusal.silence-runs': 'The silence runs until {until}, by the room’s clock.',
    'link.refusal.under-silence': 'In {unit} these are under silence already: {elements}.',
    'link.refusal.last-secretariat': 'This is the Secretariat’s last seat. Invite another person first.',
    'link.thing.lacuna': 'lost passage',
    'link.thing.restoration': 'restoration',
    'link.refusal.changes-there':
      'On this passage stand {changes}. Nothing was edited under {count, plural, one {it} other {them}}; the Secretariat decides first.',
    'link.refusal.restored-words-changed':
      'The restored words of {unit} have been amended since. Nothing was changed; who wants them otherwise tables a proposal.',
    'link.capacity.vice-chair': 'Vice-Chair',
    'link.capacity.observer': 'Observer',
    'link.the-capacity.vice-chair': 'a vice-chair',
    'link.the-capacity.observer': 'an observer',
    'link.refusal.not-presiding':
      '{name} is in the chair of this meeting. Only whoever presides may do this.',
    'link.refusal.not-seated': '{party} has no seat on that day. What it has said before stays as it is.',
    'link.refusal.ends-before-it-begins': 'This seat begins on {from}. It cannot end before.',
    'link.refusal.meeting-open': 'Meeting {number} is still open. Close it first.',
    'link.refusal.no-meeting': 'No meeting is open. Open one first.',
    'link.refusal.cannot-preside': '{name} cannot preside. Only the Chair or a vice-chair may.',
    'link.refusal.presides': '{name} is in the chair of this meeting. Hand over the chair first.',
    'link.refusal.not-on-agenda': 'The agenda of this meeting does not have {unit}. Add it first.',
    'link.refusal.not-asked': '{party} has not asked for the floor.',
    'link.refusal.not-present': '{party} is not marked as present, so it cannot vote.',
    'link.refusal.informal-meeting':
      'Meeting {number} is informal. Nothing is agreed or voted on there; the room does so in a plenary.',
    'link.refusal.no-quorum':
      'There is no quorum: {present, plural, one {# delegation is} other {# delegations are}} present, {needed} are needed.',
    'link.refusal.vote-open': 'A vote is open. It has to be closed first.',
    'link.refusal.no-vote': 'No vote is open.',
    'link.refusal.not-withdrawn':
      '{proposal} is on the table. Only what was withdrawn is presented again. Nothing was changed.',
    'link.refusal.nothing-amended':
      'The text says what {proposal} says. Change something of it, or co-sponsor {proposal}. Nothing was tabled.',
  },
  es: {
    'link.capacity.adviser': 'Asesoría',
    'link.capacity.delegate': 'Delegado/a',
    'link.capacity.head': 'Jefe/a de delegación',
    'link.capacity.chair': 'Presidencia',
    'link.capacity.secretariat': 'Secretaría',
    'link.the-capacity.adviser': 'un asesor o asesora',
    'link.the-capacity.delegate': 'un delegado o delegada',
    'link.the-capacity.head': 'quien encabeza una delegación',
    'link.the-capacity.chair': 'la Presidencia',
    'link.the-capacity.secretariat': 'la Secretaría',
    'link.introduction': 'Introducción',
    'link.the-introduction': 'la introducción',
    'link.objective': 'Objetivo {label}',
    'link.the-objective': 'el objetivo {label}',
    'link.practice-title': 'Práctica: {title}',
    'link.seat': '{party}, {capacity}',
    'link.statement': 'el enunciado',
    'link.action': 'la acción {label}',
    'link.paragraph': 'el párrafo {number}',
    'link.footnote': 'una nota al pie',
    'link.the-plan': 'el plan',
    'link.and-more': '{count} más',
    'link.thing.unit': 'el objetivo',
    'link.thing.element': 'el pasaje',
    'link.thing.proposal': 'la propuesta',
    'link.thing.change': 'el cambio',
    'link.thing.note': 'la nota',
    'link.thing.person': 'la persona',
    'link.thing.invitation': 'la invitación',
    'link.thing.silence': 'el procedimiento de silencio',
    'link.thing.package': 'el paquete',
    'link.thing.party': 'la delegación',
    'link.thing.revision': 'la revisión',
    'link.wait.offline': 'No hay conexión con la sala. Esto espera hasta que vuelva.',
    'link.wait.refused': 'Este puesto está cerrado. Desde aquí no se puede enviar nada.',
    'link.wait.broken': 'El registro no coincide. No se puede enviar nada hasta que la Secretaría lo revise.',
    'link.wait.approved': 'El plan está aprobado. Su texto ya no puede modificarse.',
    'link.fault.statement-missing': 'falta el enunciado',
    'link.fault.several-statements': 'hay más de un enunciado',
    'link.fault.out-of-place': 'un elemento está fuera de lugar',
    'link.fault.bad-id': 'un elemento no tiene identidad válida',
    'link.fault.duplicate-id': 'un elemento aparece dos veces',
    'link.fault.empty': 'hay un párrafo vacío',
    'link.fault.footnote-without-text': 'una nota al pie no tiene texto',
    'link.fault.footnote-without-mark': 'una nota al pie no tiene llamada en el texto',
    'link.fault.footnote-marked-twice': 'una nota al pie tiene dos llamadas',
    'link.fault.too-long': 'un elemento es demasiado largo',
    'link.refusal.unreachable':
      'No hay conexión con la sala. No se envió nada. Revise la dirección y la red, y vuelva a intentarlo.',
    'link.refusal.not-a-hub':
      'Algo responde en esta dirección, pero no es una sala de Plenaria. No se envió nada. Revise la dirección.',
    'link.refusal.malformed':
      'La sala no pudo leer lo que envió esta aplicación. No se cambió nada. Vuelva a cargar la aplicación e inténtelo de nuevo.',
    'link.refusal.too-large':
      'Es más de lo que la sala acepta ({kilobytes} KB). No se cambió nada. Envíelo en partes más pequeñas.',
    'link.refusal.who-are-you': 'La sala ya no reconoce este puesto. Pida un código nuevo a la Secretaría.',
    'link.refusal.not-here': 'No está aquí, o no es para este puesto. No se cambió nada.',
    'link.refusal.host-not-allowed':
      'Esta sala no permite que un visitante inicie una negociación. Iníciela en la computadora que aloja la sala.',
    'link.refusal.wrong-code.too-short': 'El código es demasiado corto. Tiene tres grupos de cuatro.',
    'link.refusal.wrong-code.too-long': 'El código es demasiado largo. Tiene tres grupos de cuatro.',
    'link.refusal.wrong-code.bad-letter':
      'El código contiene un carácter que ningún código tiene. No lleva 0, 1, I, L, O ni U.',
    'link.refusal.wrong-code.not-known': 'Esta sala no conoce el código. Compruébelo con la Secretaría.',
    'link.refusal.bad-plan': 'No se pudo leer el archivo del plan: {error}. No se inició nada.',
    'link.refusal.draft-tabled':
      'Este borrador se presentó como {proposal}. Su texto ya no puede modificarse.',
    'link.refusal.draft-moved':
      'Un colega cambió este borrador en el mismo momento. No se presentó nada. Léalo otra vez y preséntelo entonces.',
    'link.refusal.draft-unreadable':
      'El borrador no pudo leerse como texto. Se conserva tal como está; no se presentó nada.',
    'link.refusal.cannot-save':
      'La sala no pudo escribir en su disco, así que no se cambió nada. Avise a la Secretaría e inténtelo cuando haya espacio.',
    'link.refusal.not-approved': 'El plan aún no está aprobado, así que no hay texto aprobado para imprimir.',
    'link.refusal.update-needed':
      'Esta aplicación es más antigua que la sala. Actualícela, o abra la dirección de la sala en un navegador.',
    'link.refusal.too-many-tries':
      'Se probaron demasiados códigos equivocados. Espere {seconds, plural, one {# segundo} many {# segundos} other {# segundos}} e inténtelo de nuevo.',
    'link.refusal.internal':
      'Algo falló en la propia sala. No se cambió nada. Inténtelo de nuevo; si continúa, avise a quien aloja la sala.',
    'link.refusal.not-allowed':
      'Solo puede hacerlo {who}; usted participa como {capacity}. No se cambió nada.',
    'link.refusal.already-open': 'La negociación ya está abierta.',
    'link.refusal.not-open': 'La negociación aún no se ha abierto.',
    'link.refusal.approved-already': 'El plan está aprobado. Su texto ya no puede modificarse.',
    'link.refusal.unknown': 'No existe en esta negociación {what} que se nombra aquí. No se cambió nada.',
    'link.refusal.text-moved':
      'El texto cambió mientras usted lo miraba ({unit}). No se hizo nada. Revíselo y decida de nuevo.',
    'link.refusal.nothing-changed':
      'El texto propuesto es igual al texto vigente. No hay nada que presentar.',
    'link.refusal.invalid-text': 'El texto aún no puede presentarse: {faults}.',
    'link.refusal.locked':
      'En {unit}, la Presidencia dio por acordado lo siguiente: {elements}. Solo la Presidencia puede {count, plural, one {reabrirlo} many {reabrirlos} other {reabrirlos}}.',
    'link.refusal.not-locked': 'En {unit} no hay aquí nada acordado; no hay nada que reabrir.',
    'link.refusal.not-standing': 'Ya se decidió sobre {changes}. No se cambió nada.',
    'link.refusal.overlap':
      'Dos cambios reescriben las mismas palabras: {changes}. Uno de los dos debe decidirse primero.',
    'link.refusal.linked':
      'En {proposal}, una nota al pie y su llamada se deciden juntas. No se cambió nada.',
    'link.refusal.taken-elsewhere':
      'La Secretaría ha incorporado {changes} a otro texto. Pídale que presente ese texto o que antes {count, plural, one {lo} many {los} other {los}} deje en pie.',
    'link.refusal.stale':
      'El texto bajo {changes} cambió desde entonces. Quien {count, plural, one {lo} many {los} other {los}} propuso mantiene o retira primero.',
    'link.refusal.not-stale': 'El texto bajo {proposal} no ha cambiado. Sigue en pie tal como está.',
    'link.refusal.still-standing':
      'Por decidir: {changes}. La Secretaría decide antes sobre {count, plural, one {él} many {ellos} other {ellos}}.',
    'link.refusal.nothing-taken': 'No se ha tomado ningún cambio en {unit}. No hay nada que consolidar.',
    'link.refusal.objection':
      '{parties} {count, plural, one {objeta} many {objetan} other {objetan}} {proposal}. No puede acordarse mientras haya una objeción.',
    'link.refusal.awaiting': 'El acuerdo sobre {unit} aún espera a {parties}.',
    'link.refusal.not-awaited': 'No se espera ninguna confirmación suya sobre {unit}.',
    'link.refusal.not-yours': 'Solo puede hacerlo la delegación a la que pertenece. No se cambió nada.',
    'link.refusal.own-proposal': 'Es la propuesta de su propia delegación. Ya cuenta como apoyo.',
    'link.refusal.already-so': 'Ya es así. No se cambió nada.',
    'link.refusal.symbol-taken': 'Otro documento ya lleva {symbol}. Compruebe el número; no se asignó nada.',
    'link.refusal.withdrawn-already': '{proposal} está retirada. No se cambió nada.',
    'link.refusal.empty': 'Todavía no tiene texto.',
    'link.refusal.too-long': 'Tiene más de {limit, number} caracteres. Acórtelo e inténtelo de nuevo.',
    'link.refusal.obstacles':
      'El plan aún no puede aprobarse. Sin acordar: {notAgreed, plural, one {# elemento} many {# elementos} other {# elementos}}. Sin decidir: {standing, plural, one {# cambio} many {# cambios} other {# cambios}}. Con palabras perdidas: {lacunas, plural, one {# elemento} many {# elementos} other {# elementos}}. Sin liberar: {packages, plural, one {# paquete} many {# paquetes} other {# paquetes}}.',
    'link.refusal.wrong-party': 'No se puede dar a {party} un puesto como {capacity}.',
    'link.refusal.invitation-used':
      'Este código ya se usó. Cada código abre un solo puesto, una sola vez. Pida uno nuevo a la Secretaría.',
    'link.refusal.invitation-revoked': 'La Secretaría revocó este código. Pídale uno nuevo.',
    'link.refusal.reserved':
      '{parties} {count, plural, one {mantiene} many {mantienen} other {mantienen}} una reserva de trabajo sobre {unit}. Podrá acordarse cuando se levante.',
    'link.refusal.own-note': 'Es la nota de su propia delegación. Son otras las que se suman.',
    'link.refusal.note-withdrawn': 'Su autora retiró esta nota. No se cambió nada.',
    'link.refusal.pending':
      '{parties} {count, plural, one {sigue pendiente} many {siguen pendientes} other {siguen pendientes}} sobre {unit}. Podrá acordarse cuando se levante.',
    'link.refusal.in-package': 'Esto ya forma parte del paquete {name}. No se cambió nada.',
    'link.refusal.package-over':
      'El paquete {name} ya se liberó o se disolvió. Su letra no vuelve a usarse; elija otra.',
    'link.refusal.package-open': 'El paquete {name} no puede liberarse: falta acordar algo en {units}.',
    'link.refusal.deadline-passed':
      'Según el reloj de la sala, el {until} ya pasó. Fije una hora posterior. No se inició nada.',
    'link.refusal.silence-over':
      'El silencio concluyó el {until}, según el reloj de la sala. Ya no puede cambiarse nada de él.',
    'link.refusal.silence-runs': 'El silencio dura hasta el {until}, según el reloj de la sala.',
    'link.refusal.under-silence': 'En {unit} ya está en procedimiento de silencio: {elements}.',
    'link.refusal.last-secretariat': 'Es el último puesto de la Secretaría. Invite primero a otra persona.',
    'link.thing.lacuna': 'el pasaje perdido',
    'link.thing.restoration': 'la restauración',
    'link.refusal.changes-there':
      'Sobre este pasaje hay en pie {changes}. No se editó nada debajo; la Secretaría decide antes sobre {count, plural, one {él} many {ellos} other {ellos}}.',
    'link.refusal.restored-words-changed':
      'Las palabras restauradas de {unit} se modificaron desde entonces. No se cambió nada; quien las quiera de otro modo presenta una propuesta.',
    'link.capacity.vice-chair': 'Vicepresidencia',
    'link.capacity.observer': 'Observador/a',
    'link.the-capacity.vice-chair': 'una vicepresidencia',
    'link.the-capacity.observer': 'un observador o una observadora',
    'link.refusal.not-presiding': '{name} preside esta sesión. Solo puede hacerlo quien preside.',
    'link.refusal.not-seated':
      '{party} no tiene asiento en esa fecha. Lo que dijo antes se conserva tal como está.',
    'link.refusal.ends-before-it-begins': 'Este asiento comienza el {from}. No puede terminar antes.',
    'link.refusal.meeting-open': 'La sesión {number} sigue abierta. Levántela primero.',
    'link.refusal.no-meeting': 'No hay ninguna sesión abierta. Abra una primero.',
    'link.refusal.cannot-preside':
      '{name} no puede presidir. Solo pueden la Presidencia o una vicepresidencia.',
    'link.refusal.presides': '{name} preside esta sesión. Antes debe ceder la Presidencia.',
    'link.refusal.not-on-agenda': 'El orden del día de esta sesión no incluye {unit}. Agréguelo primero.',
    'link.refusal.not-asked': '{party} no ha pedido la palabra.',
    'link.refusal.not-present': '{party} no figura como presente y por eso no puede votar.',
    'link.refusal.informal-meeting':
      'La sesión {number} es informal. En ella no se acuerda ni se vota; la sala lo hace en plenaria.',
    'link.refusal.no-quorum':
      'No hay quórum: {present, plural, one {está presente # delegación} many {están presentes # delegaciones} other {están presentes # delegaciones}} y se necesitan {needed}.',
    'link.refusal.vote-open': 'Hay una votación abierta. Antes hay que cerrarla.',
    'link.refusal.no-vote': 'No hay ninguna votación abierta.',
    'link.refusal.not-withdrawn':
      '{proposal} está sobre la mesa. Solo se presenta de nuevo lo que se retiró. No se cambió nada.',
    'link.refusal.nothing-amended':
      'El texto dice lo mismo que {proposal}. Cambie algo o copatrocine {proposal}. No se presentó nada.',
  },
});
