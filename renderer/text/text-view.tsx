import { Fragment, type MouseEvent, createContext, memo, use } from 'react';
import type { ElementId, LacunaId } from '../../shared/ids.ts';
import { type Inline, LACUNA_MARK, type Text } from '../../shared/plan/text.ts';
import { useText } from '../i18n/use-text.ts';
import { goToAnchor, markAnchor, noteAnchor, useReferences } from './references.tsx';

/** Words as they stand, with footnote marks and lost places. Sits inside an element with `lang`. */
export const TextView = memo(function TextView({ text }: { readonly text: Text }) {
  return text.map((inline, i) => <InlineView key={i} inline={inline} />);
});

function InlineView({ inline }: { readonly inline: Inline }) {
  if (typeof inline === 'string') return <Fragment>{inline}</Fragment>;
  if ('footnote' in inline) return <NoteMark id={inline.footnote} />;
  return <LacunaMark id={inline.lacuna} />;
}

/** A raised number that leads to its footnote. Where nothing says which text is shown, a proposed note shows a star. */
function NoteMark({ id }: { readonly id: ElementId }) {
  const { say } = useText();
  const number = useReferences().noteNumber(id);
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    goToAnchor(noteAnchor(id));
  };
  return (
    <a
      className="fn"
      role="doc-noteref"
      id={markAnchor(id)}
      href={`#${noteAnchor(id)}`}
      onClick={follow}
      aria-label={number === undefined ? say('text.note-proposed') : say('text.note', { number })}
    >
      {number ?? '*'}
    </a>
  );
}

/** The number in front of a footnote: the same as at its mark. */
export function NoteNumber({ id }: { readonly id: ElementId }) {
  return useReferences().noteNumber(id) ?? '*';
}

/** Where words of the source are lost. Never filled in; says where they stood. */
function LacunaMark({ id }: { readonly id: LacunaId }) {
  const { say } = useText();
  const lines = useReferences().lacuna(id)?.lines ?? [];
  const title =
    lines.length === 0
      ? say('text.lacuna-unknown')
      : say('text.lacuna', { count: lines.length, first: Math.min(...lines), last: Math.max(...lines) });
  const restore = use(RestoreContext);
  const mark = (
    <abbr className="lac" title={restore ? `${title}. ${say('text.lacuna.restore')}` : title}>
      {LACUNA_MARK}
    </abbr>
  );
  if (!restore) return mark;
  return (
    <button
      type="button"
      className="lac-b"
      aria-label={`${say('text.lacuna.restore')}. ${title}`}
      onClick={() => restore(id)}
    >
      {mark}
    </button>
  );
}

const RestoreContext = createContext<((lacuna: LacunaId) => void) | null>(null);
/** Below it a lost place can be pressed by whoever may restore it; `null`: it is only shown. */
export const LacunaAction = RestoreContext;
