import { describe, expect, it } from 'vitest';
import { groupChanges, shorten, totalsOf } from '../../../renderer/draft/change-groups.ts';
import { changeState } from '../../../renderer/editor/change-plugin.ts';
import { lacuna, mark, open, unit } from '../editor/drafts.ts';

const base = unit(
  ['statement', 's', 'Establish a system.'],
  ['action', 'a', 'Promotion of care'],
  ['action', 'b', 'Goes away'],
  ['action', 'c', 'Stays ', lacuna('l')],
);
const draft = unit(
  ['statement', 's', 'Establish a good system.'],
  ['action', 'a', 'Strengthening of care', mark('n')],
  ['action', 'd', 'A new one'],
  ['action', 'c', 'Stays ', lacuna('l')],
  ['footnote', 'n', 'The note'],
);
const tracked = changeState(open(draft, { base })).tracked;
const groups = groupChanges(tracked, { unitLabel: '2.3', footnotesBefore: 3 });

describe('what changed', () => {
  it('is told element by element, under the numbers that will be printed; a deleted one under the number it had', () => {
    expect(groups.map(({ element, number, whole }) => `${element.id} ${number} ${whole}`)).toEqual([
      's  kept',
      'a 3.1 kept',
      'b 3.2 deleted',
      'd 3.2 new',
      'n 4 new',
    ]);
  });

  it('shows what went and what came, and a footnote mark under the number of its note', () => {
    expect(groups[1]!.lines).toEqual([
      { kind: 'out', words: 'Promotion' },
      { kind: 'in', words: 'Strengthening' },
      { kind: 'in', words: '⁴' },
    ]);
  });

  it('leads to the first change of each element', () => {
    expect(groups.map(({ first }) => first)).toEqual([0, 1, 3, 4, 5]);
  });

  it('is counted in changes, new elements and words, a footnote once and not again for its mark', () => {
    expect(totalsOf(tracked)).toEqual({
      changes: 3,
      newActions: 1,
      newFootnotes: 1,
      wordsIn: 7,
      wordsOut: 3,
    });
  });

  it('never cuts a word', () => {
    expect(shorten(`${'word '.repeat(20)}end`)).toMatch(/word…$/);
    expect(shorten('short')).toBe('short');
  });
});
