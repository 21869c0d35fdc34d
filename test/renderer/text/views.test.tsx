import { describe, expect, it } from 'vitest';
import { ChangedText } from '../../../renderer/text/changed-text.tsx';
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
      'the <del class="d-MEX" aria-description="deleted by Mexico">drug</del><ins class="d-MEX" aria-description="inserted by Mexico">substance</ins> problem',
    );
    expect(
      markup(<ChangedText text={['the drug problem']} changes={[change]} party={mexico} />, 'es'),
    ).toContain('aria-description="insertado por México"');
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
