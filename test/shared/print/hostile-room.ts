import type { ElementId } from '../../../shared/ids.ts';
import { Room, element } from '../negotiation/room.ts';
import { lodge } from './rooms.ts';

/** Text that would break a careless writer of XML or HTML. What survives comes out as it went in. */
export const HOSTILE = {
  survive: [
    '<script>alert(1)</script>',
    ']]><![CDATA[',
    '&amp; &#0; "quoted" \'single\'',
    '𝒳 naïve ñ œ',
    '</w:t></w:r>',
    '{{ }} $x$ #read("/etc/passwd")',
    '<img src=x onerror=alert(1)>',
  ],
  long: 'word '.repeat(3_000).trim(),
} as const;

/** Controls and a code point that XML forbids: no document can hold them. */
const UNPRINTABLE = 'a\u0000b\u0007c\u000bd\uffff';
/** Half a character: the record cannot hold it either, but a print must not depend on that. */
const HALF = '\ud83d';

export function hostileRoom(): Room {
  const room = new Room();
  const mexico = room.person('MEX');
  const note = { footnote: 'f' as ElementId };
  room.table(
    mexico,
    element('action', '1.1.a2', HOSTILE.long),
    element('action', '1.1.a3', HOSTILE.survive.join(' '), note, ' end'),
    element('action', 'bad', UNPRINTABLE),
    element('footnote', 'f', `${HOSTILE.survive.join(' ')} ${UNPRINTABLE}`),
  );
  lodge(room, mexico, { id: 'n', on: '1.1.a1', text: `${HOSTILE.survive.join('\n')}\n${UNPRINTABLE}` });
  room.state = { ...room.negotiation, title: `${HOSTILE.survive[0]} ${UNPRINTABLE} ${HALF}` };
  return room;
}
