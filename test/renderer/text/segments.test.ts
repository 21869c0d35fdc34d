import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Modification, changedElements, segmentsOf } from '../../../renderer/text/segments.ts';
import { changesBetween } from '../../../shared/compare/changes.ts';
import type { ElementId } from '../../../shared/ids.ts';
import { type Text, normalize } from '../../../shared/plan/text.ts';
import type { UnitText } from '../../../shared/plan/unit.ts';
import { anyEdits, anyText, anyUnit, withEdits } from '../../shared/compare/arbitrary-text.ts';

const one = (text: Text): UnitText => ({
  kind: 'objective',
  elements: [{ id: 's' as ElementId, kind: 'statement', text }],
});
const join = (texts: readonly Text[]) => normalize(texts.flat());

describe('a text with its changes marked', () => {
  it('reads as the old text without insertions, and as the new one without deletions', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const changes = changesBetween(one(before), one(after)) as Modification[];
        const segments = segmentsOf(before, changes);
        expect(join(segments.filter(({ kind }) => kind !== 'ins').map(({ text }) => text))).toEqual(before);
        expect(join(segments.filter(({ kind }) => kind !== 'del').map(({ text }) => text))).toEqual(after);
      }),
    );
  });

  it('shows every element of the base once in its place, and every new one', () => {
    fc.assert(
      fc.property(anyUnit, anyEdits, (base, edits) => {
        const proposed = withEdits(base, edits, 'MEX');
        const shown = changedElements(base, changesBetween(base, proposed));
        const inBase = shown.filter(
          ({ kind }) => kind === 'kept' || kind === 'suppressed' || kind === 'moved-away',
        );
        expect(inBase.map(({ element }) => element.id)).toEqual(base.elements.map(({ id }) => id));
        const body = (ids: readonly ElementId[]) =>
          ids.filter((id) => proposed.elements.find((element) => element.id === id)?.kind !== 'footnote');
        const inProposed = shown.filter(
          ({ kind }) => kind === 'kept' || kind === 'added' || kind === 'moved-here',
        );
        expect(body(inProposed.map(({ element }) => element.id))).toEqual(
          body(proposed.elements.map(({ id }) => id)),
        );
      }),
    );
  });
});
