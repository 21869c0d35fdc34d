import type { LacunaId } from '../../shared/ids.ts';
import { type Text, plainText } from '../../shared/plan/text.ts';

/** A lost place with enough of the words beside it to know it by. */
interface LostPlace {
  readonly lacuna: LacunaId;
  readonly before: string;
  readonly after: string;
}

/** Characters shown on either side, up to the next whole word. */
const BESIDE = 18;

/** An element's lost places, in reading order. */
export function lostPlaces(text: Text): readonly LostPlace[] {
  return text.flatMap((inline, i) => {
    if (typeof inline === 'string' || !('lacuna' in inline)) return [];
    const [before, after] = [plainText(text.slice(0, i)), plainText(text.slice(i + 1))];
    return [{ lacuna: inline.lacuna, before: endOf(before), after: startOf(after) }];
  });
}

function endOf(words: string): string {
  return words.length <= BESIDE ? words : `…${words.slice(-BESIDE).replace(/^\S*\s/, '')}`;
}

function startOf(words: string): string {
  return words.length <= BESIDE ? words : `${words.slice(0, BESIDE).replace(/\s\S*$/, '')}…`;
}
