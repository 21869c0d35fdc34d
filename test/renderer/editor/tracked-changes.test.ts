import * as fc from 'fast-check';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { nextChange, previousChange } from '../../../renderer/editor/change-navigation.ts';
import { changeState } from '../../../renderer/editor/change-plugin.ts';
import {
  addAction,
  backspace,
  deleteElement,
  deleteForward,
  splitElement,
} from '../../../renderer/editor/commands.ts';
import { insertFootnote } from '../../../renderer/editor/footnotes.ts';
import { at, changesAgree, counter, objective, open, run, select, type, unit } from './drafts.ts';

function tracked(state: EditorState): string[] {
  return changeState(state).tracked.changes.map(({ change, from, to }) => {
    const shownWords = state.doc.textBetween(from, to, '', (node) =>
      node.type.name === 'lacuna' ? '[…]' : '{n}',
    );
    const gone =
      change.kind === 'MOD'
        ? change.remove.map((part) => (typeof part === 'string' ? part : '*')).join('')
        : '';
    return `${change.kind} -${gone} +${shownWords}`;
  });
}

describe('tracked changes', () => {
  it('are none in a draft as the hub seeds it', () => {
    expect(tracked(open(objective))).toEqual([]);
  });

  it('stand where the words are: replaced, inserted, after a mark and after a lacuna', () => {
    let state = select(open(objective), ['a', 0], ['a', 9]);
    state = type(state, 'Establishment');
    state = type(at(state, 'b', 18), 'entirely ');
    state = type(at(state, 'c', 25), 'health ');
    expect(tracked(state)).toEqual(['MOD -Promotion +Establishment', 'MOD - +entirely ', 'MOD - +health ']);
    expect(changesAgree(state)).toBe(true);
  });

  it('name a new action, a deleted one, and one that only moved', () => {
    const moved = unit(
      ['statement', 's', 'Establish a treatment system.'],
      ['action', 'b', 'Two'],
      ['action', 'a', 'One'],
      ['action', 'd', 'New'],
    );
    const base = unit(
      ['statement', 's', 'Establish a treatment system.'],
      ['action', 'a', 'One'],
      ['action', 'b', 'Two'],
      ['action', 'c', 'Three'],
    );
    const state = open(moved, { base });
    expect(
      changeState(state)
        .tracked.changes.map(({ change }) => change.kind)
        .toSorted(),
    ).toEqual(['ADD', 'MOVE', 'SUP']);
    expect(changesAgree(state)).toBe(true);
  });

  it('are computed again only for elements that changed', () => {
    const before = type(at(open(objective), 'a', 0), 'The ');
    const after = type(at(before, 'b', 0), 'And ');
    const [first] = changeState(before).tracked.changes;
    const [again] = changeState(after).tracked.changes;
    expect(again!.change).toBe(first!.change);
  });

  it('say after any series of edits exactly what tabling would register', () => {
    const places = ['s', 'a', 'b', 'c', 'n', 'new1', 'new2'];
    const edit = fc.record({
      place: fc.constantFrom(...places),
      at: fc.nat(40),
      what: fc.constantFrom('type', 'split', 'join', 'joinNext', 'note', 'add', 'remove', 'erase'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const mint = counter();
        const final = edits.reduce((state, { place, at: offset, what }) => {
          const node = state.doc.children.find((child) => child.attrs['id'] === place);
          if (!node) return state;
          const here = at(state, place, Math.min(offset, node.content.size));
          switch (what) {
            case 'type':
              return type(here, ' word');
            case 'split':
              return run(here, splitElement(mint));
            case 'join':
              return run(at(here, place, 0), backspace);
            case 'joinNext':
              return run(at(here, place, node.content.size), deleteForward);
            case 'note':
              return run(here, insertFootnote(mint));
            case 'add':
              return run(here, addAction(mint));
            case 'remove':
              return run(here, deleteElement);
            case 'erase': {
              const range = select(here, [place, 0], [place, Math.min(offset, node.content.size)]);
              return range.apply(range.tr.deleteSelection());
            }
            default:
              throw new Error(what);
          }
        }, open(objective));
        expect(changesAgree(final)).toBe(true);
      }),
    );
  });
});

describe('F7', () => {
  it('goes from change to change and round, also over two at one place', () => {
    const base = unit(
      ['statement', 's', 'One two three four.'],
      ['action', 'a', 'Gone'],
      ['action', 'b', 'Gone too'],
      ['action', 'c', 'Stays here'],
    );
    const draft = unit(['statement', 's', 'One three four five.'], ['action', 'c', 'Now stays here']);
    let state = open(draft, { base });
    const count = changeState(state).tracked.changes.length;
    const visited: (number | null)[] = [];
    for (let i = 0; i <= count; i += 1) {
      state = run(state, nextChange);
      visited.push(changeState(state).visited);
    }
    expect(visited).toEqual([...Array(count).keys(), 0]);
    expect(changeState(run(state, previousChange)).visited).toBe(count - 1);
  });
});
