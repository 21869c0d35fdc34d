import { type Command, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { ElementId } from '../../shared/ids.ts';
import { elementIdOf, marksIn } from './element-text.ts';
import { goToElement } from './commands.ts';
import { footnoteAtCursor, goToMark } from './footnotes.ts';

/** How far from the left edge of a footnote its printed number reaches, in pixels. */
const NUMBER_WIDTH = 20;

/** A click on a mark leads to its footnote, a click on a footnote's number back. The mark of the one being written is lit. */
export function footnoteLinks(): Plugin {
  return new Plugin({
    props: {
      handleClickOn: (view, _pos, node) =>
        node.type.name === 'footnote_ref' && run(view, goToElement(elementIdOf(node))),
      handleClick(view, _pos, event) {
        const note = event.target instanceof Element ? event.target.closest('p[data-kind=footnote]') : null;
        if (!note || event.clientX > note.getBoundingClientRect().left + NUMBER_WIDTH) return false;
        return run(view, goToMark((note.getAttribute('data-id') ?? '') as ElementId));
      },
      decorations(state) {
        const id = footnoteAtCursor(state);
        const mark = marksIn(state.doc).find((candidate) => candidate.id === id);
        return (
          mark &&
          DecorationSet.create(state.doc, [Decoration.node(mark.pos, mark.pos + 1, { class: 'live' })])
        );
      },
    },
  });
}

function run(view: EditorView, command: Command): boolean {
  return command(view.state, view.dispatch.bind(view));
}
