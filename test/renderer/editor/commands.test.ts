import { describe, expect, it } from 'vitest';
import {
  addAction,
  backspace,
  deleteElement,
  deleteForward,
  splitElement,
} from '../../../renderer/editor/commands.ts';
import { selectZone } from '../../../renderer/editor/zones.ts';
import { at, counter, objective, open, run, select, shown, type, unit } from './drafts.ts';

const enter = () => splitElement(counter());

describe('Enter', () => {
  it('in an action makes the words after the cursor a new action with an id of its own', () => {
    const state = run(at(open(objective), 'a', 9), enter());
    expect(shown(state).slice(1, 3)).toEqual([
      'action a: Promotion',
      'action new1: | of care and treatment programs.',
    ]);
  });

  it('at the end of an action makes an empty one', () => {
    const state = run(at(open(objective), 'a', 41), enter());
    expect(shown(state).slice(1, 3)).toEqual([
      'action a: Promotion of care and treatment programs.',
      'action new1: |',
    ]);
  });

  it('at the start of an action makes room above it: the words keep their id', () => {
    const state = run(at(open(objective), 'a', 0), enter());
    expect(shown(state).slice(1, 3)).toEqual([
      'action new1: ',
      'action a: |Promotion of care and treatment programs.',
    ]);
  });

  it('at the end of the statement makes a new first action, elsewhere in it nothing', () => {
    expect(shown(run(at(open(objective), 's', 29), enter()))[1]).toBe('action new1: |');
    expect(run(at(open(objective), 's', 5), enter()).doc.childCount).toBe(5);
  });

  it('in a footnote leads back to its mark', () => {
    expect(shown(run(at(open(objective), 'n', 3), enter()))[2]).toBe(
      'action b: Guarantee access{n}| free of discrimination.',
    );
  });
});

describe('Backspace and Delete at a border', () => {
  it('join two actions under the id of the first', () => {
    const joined =
      'action a: Promotion of care and treatment programs.|Guarantee access{n} free of discrimination.';
    expect(shown(run(at(open(objective), 'b', 0), backspace))[1]).toBe(joined);
    expect(shown(run(at(open(objective), 'a', 41), deleteForward))[1]).toBe(joined);
  });

  it('take an empty neighbour away and leave the other as it is', () => {
    const above = run(at(open(objective), 'a', 0), enter());
    expect(shown(run(above, backspace))[1]).toBe('action a: |Promotion of care and treatment programs.');
    const below = run(at(open(objective), 'a', 41), enter());
    expect(shown(run(below, backspace))[1]).toBe('action a: Promotion of care and treatment programs.|');
  });

  it('never join the body and the footnotes', () => {
    expect(run(at(open(objective), 'c', 33), deleteForward).doc.childCount).toBe(5);
    expect(run(at(open(objective), 'n', 0), backspace).doc.childCount).toBe(5);
  });

  it('select a mark or a lacuna before they take it away', () => {
    const before = run(at(open(objective), 'b', 17), backspace);
    expect(before.selection.toJSON()['type']).toBe('node');
    expect(run(at(open(objective), 'c', 23), deleteForward).selection.toJSON()['type']).toBe('node');
  });
});

describe('actions', () => {
  it('are added after the one with the cursor', () => {
    expect(shown(run(at(open(objective), 'a', 3), addAction(counter())))[2]).toBe('action new1: |');
    expect(shown(run(at(open(objective), 'n', 3), addAction(counter())))[4]).toBe('action new1: |');
  });

  it('are paragraphs in the introduction', () => {
    const state = run(at(open(unit(['paragraph', 'p', 'Recalling'])), 'p', 0), addAction(counter()));
    expect(shown(state)).toEqual(['paragraph p: Recalling', 'paragraph new1: |']);
  });

  it('can be deleted whole; the statement cannot', () => {
    expect(shown(run(at(open(objective), 'a', 3), deleteElement)).join()).not.toContain('action a');
    expect(run(at(open(objective), 's', 3), deleteElement).doc.childCount).toBe(5);
  });
});

describe('a selection', () => {
  it('of everything is the body, or the one footnote that the cursor is in', () => {
    const body = run(at(open(objective), 'b', 2), selectZone);
    expect(body.doc.textBetween(body.selection.from, body.selection.to, '|')).toMatch(
      /^Establish .* services\.$/,
    );
    const note = run(at(open(objective), 'n', 2), selectZone);
    expect(note.doc.textBetween(note.selection.from, note.selection.to)).toBe('Including the workplace.');
  });

  it('from the body into the footnotes stops at the border', () => {
    const state = select(open(objective), ['c', 0], ['n', 5]);
    expect(state.doc.textBetween(state.selection.from, state.selection.to, '|')).toBe(
      'Exploring the means of  services.',
    );
  });

  it('of the whole body, deleted, leaves an empty statement with its id', () => {
    const all = run(at(open(objective), 'b', 2), selectZone);
    const state = all.apply(all.tr.deleteSelection());
    expect(shown(state)).toEqual(['statement s: |']);
    expect(shown(type(state, 'New'))).toEqual(['statement s: New|']);
  });
});
