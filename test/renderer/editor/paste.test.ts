import { Fragment, Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import {
  type Target,
  cleanSlice,
  plainWords,
  refusePaste,
  targetOf,
  withoutStyles,
  wordsToSlice,
} from '../../../renderer/editor/paste.ts';
import { schema } from '../../../shared/plan/schema.ts';
import { ELEMENT_LIMIT } from '../../../shared/plan/validity.ts';
import { at, objective, open, shown } from './drafts.ts';

function target(state: EditorState): Target {
  return targetOf(state.doc, state.selection.$from.parent, objective);
}

function pasteWords(state: EditorState, words: string): string[] {
  return shown(state.apply(state.tr.replaceSelection(cleanSlice(wordsToSlice(words), target(state)))));
}

describe('pasted words', () => {
  it('lose line breaks, tabs and controls, and nothing else', () => {
    expect(pasteWords(at(open(objective), 'a', 9), ' in the\r\nworkplace\tand\u0007 <b>school</b>')[1]).toBe(
      'action a: Promotion in the workplace and <b>school</b>| of care and treatment programs.',
    );
  });

  it('of several paragraphs become several actions', () => {
    expect(pasteWords(at(open(objective), 'a', 41), ' First.\n\nSecond.\n \nThird.').slice(1, 4)).toEqual([
      'action a: Promotion of care and treatment programs. First.',
      'action new1: Second.',
      'action new2: Third.|',
    ]);
  });

  it('of several paragraphs stay one paragraph in a footnote', () => {
    expect(pasteWords(at(open(objective), 'n', 24), ' One.\n\nTwo.').at(-1)).toBe(
      'footnote n: Including the workplace. One. Two.|',
    );
  });

  it('in the statement leave the statement one element', () => {
    const lines = pasteWords(at(open(objective), 's', 29), ' One.\n\nTwo.');
    expect(lines.filter((line) => line.startsWith('statement'))).toHaveLength(1);
    expect(lines[1]).toBe('action new1: Two.|');
  });
});

describe('pasted content of a document', () => {
  const paragraph = (...content: Parameters<typeof Fragment.from>[0][]) =>
    schema.nodes['paragraph'].create({ id: 'stranger' }, Fragment.from(content.flat() as never));

  it('brings no foreign mark, lacuna or id', () => {
    const ref = schema.nodes['footnote_ref'].create({ id: 'foreign' });
    const lost = schema.nodes['lacuna'].create({ id: 'foreign' });
    const slice = new Slice(
      Fragment.fromArray([paragraph([schema.text('One'), ref]), paragraph([lost, schema.text('two')])]),
      0,
      0,
    );
    const clean = cleanSlice(slice, target(at(open(objective), 'a', 0)));
    expect(clean.content.toJSON()).toEqual([
      { type: 'action', attrs: { id: '' }, content: [{ type: 'text', text: 'One' }] },
      { type: 'action', attrs: { id: '' }, content: [{ type: 'text', text: 'two' }] },
    ]);
  });

  it('keeps a lacuna of this unit and the id of an action that was cut', () => {
    const state = open(objective);
    const { node, pos } = { node: state.doc.child(3), pos: state.doc.resolve(0).posAtIndex(3, 0) };
    const cut = at(state.apply(state.tr.delete(pos, pos + node.nodeSize)), 'a', 0);
    const slice = new Slice(Fragment.fromArray([schema.nodes['action'].create(), node]), 1, 1);
    const clean = cleanSlice(slice, target(cut));
    expect(clean.content.lastChild!.attrs['id']).toBe('c');
    expect(clean.content.lastChild!.child(1).type.name).toBe('lacuna');
  });

  it('is the same after cleaning it twice', () => {
    const where = target(at(open(objective), 'a', 0));
    const once = cleanSlice(wordsToSlice('One\ttwo\n\nthree'), where);
    expect(cleanSlice(once, where).eq(once)).toBe(true);
  });
});

describe('copied words', () => {
  it('show a gap where words of the source are lost', () => {
    expect(plainWords(open(objective).doc.slice(0))).toContain('Exploring the means of […] services.');
  });
});

describe('styles of another program', () => {
  it('are taken out of the tags and never out of the words', () => {
    const html = '<style>p{}</style><p class="a" style="color:red">write style="x" <b style=\'y\'>so</b></p>';
    expect(withoutStyles(html)).toBe('<p class="a">write style="x" <b>so</b></p>');
  });
});

describe('too much at once', () => {
  it('is refused whole: for one element, counting what it holds, and for one paste', () => {
    const here = target(at(open(objective), 'a', 0));
    expect(refusePaste(wordsToSlice('x'.repeat(1000)), here)).toBeNull();
    expect(refusePaste(wordsToSlice('x'.repeat(ELEMENT_LIMIT - 10)), here)).toMatchObject({
      limit: ELEMENT_LIMIT,
    });
    const many = Array.from({ length: 20 }, () => 'x'.repeat(10_000)).join('\n\n');
    expect(refusePaste(wordsToSlice(many), here)).toMatchObject({ code: 'paste-too-long' });
  });
});
