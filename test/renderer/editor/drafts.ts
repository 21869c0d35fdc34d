import { Node } from 'prosemirror-model';
import { type Command, EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import { changesBetween } from '../../../shared/compare/changes.ts';
import { changeState, changes } from '../../../renderer/editor/change-plugin.ts';
import { documentToText, findElement } from '../../../renderer/editor/element-text.ts';
import type { EditorWords } from '../../../renderer/editor/words.ts';
import type { ElementId, LacunaId, Party } from '../../../shared/ids.ts';
import { schema } from '../../../shared/plan/schema.ts';
import type { Text } from '../../../shared/plan/text.ts';
import type { ElementKind, UnitText } from '../../../shared/plan/unit.ts';
import { unitToDocument } from '../../../shared/plan/unit-document.ts';
import { structure } from '../../../renderer/editor/structure.ts';
import { zones } from '../../../renderer/editor/zones.ts';

const words: EditorWords = {
  label: 'Text of objective 2.3',
  inserted: 'inserted by Mexico',
  deleted: 'deleted by Mexico',
  empty: { action: 'New action', paragraph: 'New paragraph', statement: 'Statement', footnote: 'Footnote' },
  moved: (label) => `was ${label}`,
  footnote: (number) => `footnote ${number}`,
  lacuna: 'words lost in the source',
};

export const id = (name: string): ElementId => name as ElementId;
export const mark = (name: string): Text[number] => ({ footnote: id(name) });
export const lacuna = (name: string): Text[number] => ({ lacuna: name as LacunaId });

/** `[kind, id, ...words]`, one an element. */
export function unit(...elements: readonly (readonly [ElementKind, string, ...Text])[]): UnitText {
  const kind = elements.some(([first]) => first === 'statement') ? 'objective' : 'introduction';
  return { kind, elements: elements.map(([of, name, ...text]) => ({ id: id(name), kind: of, text })) };
}

export const objective = unit(
  ['statement', 's', 'Establish a treatment system.'],
  ['action', 'a', 'Promotion of care and treatment programs.'],
  ['action', 'b', 'Guarantee access', mark('n'), ' free of discrimination.'],
  ['action', 'c', 'Exploring the means of ', lacuna('l'), ' services.'],
  ['footnote', 'n', 'Including the workplace.'],
);

/** Ids that a test can foretell: `new1`, `new2` ... */
export function counter(): () => ElementId {
  let count = 0;
  return () => id(`new${(count += 1)}`);
}

export function open(text: UnitText, { base = text, plugins = [] as readonly Plugin[] } = {}): EditorState {
  const numbering = { unitLabel: '2.3', footnotesBefore: 0 };
  return EditorState.create({
    doc: Node.fromJSON(schema, unitToDocument(text)),
    plugins: [
      ...plugins,
      structure(text.kind, counter()),
      zones(),
      changes({ base, view: 'tracked', party: 'MEX' as Party, numbering, words }),
    ],
  });
}

/** The cursor after this many positions of an element. */
export function at(state: EditorState, name: string, offset: number): EditorState {
  const { pos } = findElement(state.doc, id(name))!;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos + 1 + offset)));
}

export function select(
  state: EditorState,
  [from, start]: [string, number],
  [to, end]: [string, number],
): EditorState {
  const anchor = findElement(state.doc, id(from))!.pos + 1 + start;
  const head = findElement(state.doc, id(to))!.pos + 1 + end;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
}

export function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  next.doc.check();
  return next;
}

export function type(state: EditorState, text: string): EditorState {
  return state.apply(state.tr.insertText(text));
}

/** `kind id: words`, one an element; a mark is `{n}`, a lacuna `[…]`, the cursor `|`. */
export function shown(state: EditorState): string[] {
  const { head } = state.selection;
  return state.doc.children.map((node, i) => {
    const start = state.doc.resolve(0).posAtIndex(i, 0) + 1;
    const { text } = documentToText(state.doc, 'objective').elements[i]!;
    const flat = text
      .map((inline) => (typeof inline === 'string' ? inline : 'footnote' in inline ? '\u0001' : '\u0002'))
      .join('');
    const inside = head >= start && head <= start + node.content.size;
    const cursor = inside ? `${flat.slice(0, head - start)}|${flat.slice(head - start)}` : flat;
    return `${node.type.name} ${String(node.attrs['id'])}: ${cursor}`
      .replaceAll('\u0001', '{n}')
      .replaceAll('\u0002', '[…]');
  });
}

/** What the tracked view says, without positions, must be what tabling would register. */
export function changesAgree(state: EditorState): boolean {
  const { tracked } = changeState(state);
  const registered = changesBetween(tracked.base, documentToText(state.doc, tracked.base.kind));
  const own = tracked.changes.map(({ change }) => JSON.stringify(change));
  return (
    own.toSorted().join() ===
    registered
      .map((change) => JSON.stringify(change))
      .toSorted()
      .join()
  );
}
