import { Fragment, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { ySyncPluginKey } from 'y-prosemirror';
import { schema } from '../../../shared/plan/schema.ts';
import { findElement } from '../../../renderer/editor/element-text.ts';
import { at, id, objective, open, shown } from './drafts.ts';

describe('ids', () => {
  it('of a pasted copy are new; the action that was there keeps its own', () => {
    const state = open(objective);
    const { node, pos } = findElement(state.doc, id('b'))!;
    const before = state.apply(state.tr.insert(pos, node));
    expect(shown(before).map((line) => line.split(':')[0])).toEqual([
      'statement s',
      'action a',
      'action new1',
      'action b',
      'action c',
      'footnote n',
    ]);
  });

  it('are given to elements without one', () => {
    const state = at(open(objective), 'a', 41);
    const two = [schema.nodes['action'].create(), schema.nodes['action'].create({}, schema.text('More'))];
    const pasted = state.apply(state.tr.replaceSelection(new Slice(Fragment.fromArray(two), 1, 1)));
    expect(shown(pasted)[2]).toBe('action new1: More|');
  });

  it('are never corrected in what comes from the room', () => {
    const state = open(objective);
    const { node, pos } = findElement(state.doc, id('b'))!;
    const remote = state.tr.insert(pos, node).setMeta(ySyncPluginKey, { isChangeOrigin: true });
    expect(shown(state.apply(remote)).filter((line) => line.startsWith('action b'))).toHaveLength(2);
  });
});

describe('kinds', () => {
  it('are those of the unit: a plain paragraph in an objective becomes an action', () => {
    const state = open(objective);
    const plain = schema.nodes['paragraph'].create({ id: 'p' }, schema.text('Typed by a browser'));
    expect(shown(state.apply(state.tr.insert(findElement(state.doc, id('c'))!.pos, plain)))[3]).toBe(
      'action p: Typed by a browser',
    );
  });
});
