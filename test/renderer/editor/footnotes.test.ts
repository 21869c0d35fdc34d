import { describe, expect, it } from 'vitest';
import { deleteElement, goToElement } from '../../../renderer/editor/commands.ts';
import { insertFootnote, leaveFootnote } from '../../../renderer/editor/footnotes.ts';
import { at, counter, id, objective, open, run, select, shown } from './drafts.ts';

describe('a footnote', () => {
  it('is inserted as a mark at the cursor and an empty element among the footnotes, in the order of the marks', () => {
    const state = run(at(open(objective), 'a', 9), insertFootnote(counter()));
    expect(shown(state)).toEqual([
      'statement s: Establish a treatment system.',
      'action a: Promotion{n} of care and treatment programs.',
      'action b: Guarantee access{n} free of discrimination.',
      'action c: Exploring the means of […] services.',
      'footnote new1: |',
      'footnote n: Including the workplace.',
    ]);
  });

  it('never cuts a word: inside of one its mark goes to the end', () => {
    const state = run(at(open(objective), 'a', 4), insertFootnote(counter()));
    expect(shown(state)[1]).toBe('action a: Promotion{n} of care and treatment programs.');
  });

  it('goes with its mark, and its mark with it', () => {
    const open1 = select(open(objective), ['b', 10], ['b', 17]);
    const withoutMark = open1.apply(open1.tr.deleteSelection());
    expect(shown(withoutMark).filter((line) => line.startsWith('footnote'))).toEqual([]);
    const withoutNote = run(at(open(objective), 'n', 2), deleteElement);
    expect(shown(withoutNote)[2]).toBe('action b: Guarantee access| free of discrimination.');
    expect(withoutNote.doc.childCount).toBe(4);
  });

  it('comes back with its words when its mark is cut and pasted', () => {
    const all = select(open(objective), ['b', 10], ['b', 17]);
    const cut = all.selection.content();
    const without = at(all.apply(all.tr.deleteSelection()), 'a', 9);
    const state = without.apply(without.tr.replaceSelection(cut));
    expect(shown(state).slice(1)).toEqual([
      'action a: Promotionaccess{n}| of care and treatment programs.',
      'action b: Guarantee  free of discrimination.',
      'action c: Exploring the means of […] services.',
      'footnote n: Including the workplace.',
    ]);
  });

  it('is not doubled when its mark is copied', () => {
    const all = select(open(objective), ['b', 10], ['b', 17]);
    const copy = all.selection.content();
    const elsewhere = at(all, 'c', 9);
    const state = elsewhere.apply(elsewhere.tr.replaceSelection(copy));
    expect(shown(state)[2]).toBe('action b: Guarantee access{n} free of discrimination.');
    expect(shown(state)[3]).toBe('action c: Exploringaccess| the means of […] services.');
  });

  it('has no footnotes of its own', () => {
    expect(run(at(open(objective), 'n', 3), insertFootnote(counter())).doc.childCount).toBe(5);
  });

  it('is reached from its mark, and its mark from it', () => {
    const note = run(at(open(objective), 'b', 2), goToElement(id('n')));
    expect(shown(note)[4]).toBe('footnote n: Including the workplace.|');
    expect(shown(run(note, leaveFootnote))[2]).toBe('action b: Guarantee access{n}| free of discrimination.');
  });
});
