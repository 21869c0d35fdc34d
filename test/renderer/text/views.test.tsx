import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { PlainUnit } from '../../../renderer/proposal/plain-unit.tsx';
import { changesBetween } from '../../../shared/compare/changes.ts';
import type { UnitText } from '../../../shared/plan/unit.ts';
import { element } from '../../shared/negotiation/room.ts';
import { ChangedText, ChangedUnit } from '../../../renderer/text/changed-text.tsx';
import { CreditedText } from '../../../renderer/text/credited-text.tsx';
import { ReferencesProvider } from '../../../renderer/text/references.tsx';
import { TextView } from '../../../renderer/text/text-view.tsx';
import type { Modification } from '../../../renderer/text/segments.ts';
import type { ChangeId, ElementId, LacunaId, Party } from '../../../shared/ids.ts';
import { markup } from '../speaking.tsx';

const note = 'fn1' as ElementId;
const lost = '2.3.s.l1' as LacunaId;
const references = {
  noteNumber: (id: ElementId) => (id === note ? 3 : undefined),
  before: () => [],
  lacuna: (id: LacunaId) => (id === lost ? { id, lines: [85] } : undefined),
};
const mexico = 'MEX' as Party;

describe('text on screen', () => {
  it('shows lost words as lost, with their line in the source, and fills nothing in', () => {
    const html = markup(
      <ReferencesProvider value={references}>
        <TextView text={['a national tr', { lacuna: lost }]} />
      </ReferencesProvider>,
    );
    expect(html).toContain('a national tr<abbr');
    expect(html).toContain('title="Words lost in the source, line 85"');
    expect(html).toContain('[…]');
  });

  it('marks a footnote by its printed number, and one that is only proposed by a star', () => {
    const html = markup(
      <ReferencesProvider value={references}>
        <TextView text={['one', { footnote: note }, ' two', { footnote: 'new' as ElementId }]} />
      </ReferencesProvider>,
    );
    expect(html).toMatch(/role="doc-noteref"[^>]*aria-label="Footnote 3"[^>]*>3</);
    expect(html).toMatch(/aria-label="Proposed footnote"[^>]*>\*</);
  });

  it('never takes words for markup', () => {
    expect(markup(<TextView text={['<img src=x onerror=alert(1)>']} />)).toBe(
      '&lt;img src=x onerror=alert(1)&gt;',
    );
  });
});

describe('changes on screen', () => {
  const change: Modification = { kind: 'MOD', element: note, at: 2, remove: ['drug'], insert: ['substance'] };

  it('are real insertions and deletions that say whose they are', () => {
    const html = markup(<ChangedText text={['the drug problem']} changes={[change]} party={mexico} />);
    expect(html).toBe(
      'the <del class="d-MEX" aria-description="deleted by Mexico">drug</del> <ins class="d-MEX" aria-description="inserted by Mexico">substance</ins> problem',
    );
    expect(
      markup(<ChangedText text={['the drug problem']} changes={[change]} party={mexico} />, 'es'),
    ).toContain('aria-description="insertado por México"');
  });
});

describe('footnotes on screen', () => {
  const mark = (id: string) => ({ footnote: id as ElementId });
  const base: UnitText = {
    kind: 'objective',
    elements: [
      element('statement', 's', 'Establish', mark('old'), ' a system.'),
      element('action', 'a', 'Care.'),
      element('footnote', 'old', 'Old note.'),
    ],
  };
  const proposed: UnitText = {
    kind: 'objective',
    elements: [
      element('statement', 's', 'Establish', mark('old'), ' a system', mark('n1'), '.'),
      element('action', 'a', 'Care', mark('n2'), '.'),
      element('footnote', 'old', 'Old note.'),
      element('footnote', 'n1', 'First new.'),
      element('footnote', 'n2', 'Second new.'),
    ],
  };
  /** Each note by the number at its mark, and by the number in front of it. */
  const numbersIn = (html: string) => ({
    marks: Object.fromEntries(
      [...html.matchAll(/id="mark-(\w+)"[^>]*>([^<]+)</g)].map(([, id, number]) => [id, number]),
    ),
    labels: Object.fromEntries(
      [...html.matchAll(/k-footnote ?" data-element="(\w+)"><span class="n num">([^<]+)</g)].map(
        ([, id, number]) => [id, number],
      ),
    ),
  });
  const before = { ...references, before: () => [base, base] };
  const shown = (node: ReactNode) =>
    numbersIn(markup(<ReferencesProvider value={before}>{node}</ReferencesProvider>));

  it('carry the same number at the mark and at the note, new ones too, each its own', () => {
    const numbers = { old: '3', n1: '4', n2: '5' };
    const changed = shown(
      <ChangedUnit
        label="1.1"
        base={base}
        proposed={proposed}
        changes={changesBetween(base, proposed)}
        party={mexico}
      />,
    );
    expect(changed).toEqual({ marks: numbers, labels: numbers });
    expect(shown(<PlainUnit label="1.1" text={proposed} />)).toEqual({ marks: numbers, labels: numbers });
  });

  it('keep the number that they had when they are struck', () => {
    const struck = shown(
      <ChangedUnit
        label="1.1"
        base={proposed}
        proposed={base}
        changes={changesBetween(proposed, base)}
        party={mexico}
      />,
    );
    expect(struck.marks).toEqual(struck.labels);
    expect(struck.labels).toMatchObject({ n1: '4', n2: '5' });
  });
});

describe('provenance on screen', () => {
  it('underlines what somebody brought, names all who brought it, and leaves the base text alone', () => {
    const runs = [
      { length: 4, origin: { kind: 'base' } as const },
      {
        length: 6,
        origin: { kind: 'change', changes: ['2.3/MEX/1#1', '2.3/COL/2#4'] as ChangeId[] } as const,
      },
    ];
    const html = markup(<CreditedText text={['the public']} runs={runs} />);
    expect(html).toBe('the <span class="pv d-MEX" title="brought by Mexico and Colombia">public</span>');
  });
});
