import { describe, expect, it } from 'vitest';
import type { LinkRefusal } from '../../../renderer/link/api.ts';
import { refusalText } from '../../../renderer/link/refusal-text.ts';
import { UI_LANGUAGES } from '../../../renderer/i18n/catalogue.ts';
import type {
  ChangeId,
  ElementId,
  PackageName,
  Party,
  PersonId,
  ProposalId,
  UnitId,
} from '../../../shared/ids.ts';
import { roomOfFour } from '../../shared/negotiation/four.ts';
import { linkedGroups } from '../../../shared/compare/overlap.ts';
import { readSymbol } from '../../../shared/plan/symbol.ts';
import { Room, element as elementOfUnit } from '../../shared/negotiation/room.ts';
import { speakerOf } from '../speaking.tsx';

const unit = '1.1' as UnitId;
const element = '1.1.a2' as ElementId;
const change = '1.1/MEX/1#1' as ChangeId;
const other = '1.1/COL/1#2' as ChangeId;
const proposal = '1.1/MEX/1' as ProposalId;
const packageA = 'A' as PackageName;
const mexico = 'MEX' as Party;
const chair = 'P1' as PersonId;

/** One of every code that the type has; a new one does not compile here. */
const EVERY: { readonly [Code in LinkRefusal['code']]: Extract<LinkRefusal, { code: Code }> } = {
  unreachable: { code: 'unreachable' },
  'not-a-hub': { code: 'not-a-hub' },
  malformed: { code: 'malformed' },
  'too-large': { code: 'too-large', limit: 2 * 1024 * 1024 },
  'who-are-you': { code: 'who-are-you' },
  'not-here': { code: 'not-here' },
  'host-not-allowed': { code: 'host-not-allowed' },
  'wrong-code': { code: 'wrong-code', why: 'not-known' },
  'bad-plan': { code: 'bad-plan', error: 'areas[0]: expected number 1' },
  'draft-tabled': { code: 'draft-tabled', as: proposal },
  'draft-moved': { code: 'draft-moved' },
  'draft-unreadable': { code: 'draft-unreadable' },
  'cannot-save': { code: 'cannot-save' },
  'not-approved': { code: 'not-approved' },
  'update-needed': { code: 'update-needed' },
  'too-many-tries': { code: 'too-many-tries', seconds: 30 },
  internal: { code: 'internal' },
  'not-allowed': { code: 'not-allowed', ability: 'agree', capacity: 'delegate', whoMay: ['chair'] },
  'already-open': { code: 'already-open' },
  'not-open': { code: 'not-open' },
  'approved-already': { code: 'approved-already' },
  unknown: { code: 'unknown', what: 'proposal' },
  'text-moved': { code: 'text-moved', unit },
  'nothing-changed': { code: 'nothing-changed' },
  'invalid-text': { code: 'invalid-text', faults: [{ kind: 'empty', element }] },
  locked: { code: 'locked', unit, elements: [element] },
  'not-locked': { code: 'not-locked', unit },
  'not-standing': { code: 'not-standing', changes: [change] },
  overlap: { code: 'overlap', change, other },
  linked: { code: 'linked', change, together: [other] },
  'still-standing': { code: 'still-standing', changes: [change, other] },
  stale: { code: 'stale', changes: [change] },
  'not-stale': { code: 'not-stale', proposal },
  'not-withdrawn': { code: 'not-withdrawn', proposal },
  'nothing-amended': { code: 'nothing-amended', proposal },
  'changes-there': { code: 'changes-there', changes: [change] },
  'restored-words-changed': { code: 'restored-words-changed', unit },
  'taken-elsewhere': { code: 'taken-elsewhere', changes: [change] },
  'nothing-taken': { code: 'nothing-taken', unit },
  objection: { code: 'objection', proposal, parties: [mexico] },
  awaiting: { code: 'awaiting', unit, parties: [mexico] },
  'not-awaited': { code: 'not-awaited', unit },
  'not-yours': { code: 'not-yours' },
  'own-proposal': { code: 'own-proposal' },
  'already-so': { code: 'already-so' },
  'withdrawn-already': { code: 'withdrawn-already', proposal },
  empty: { code: 'empty' },
  'too-long': { code: 'too-long', limit: 10_000 },
  obstacles: {
    code: 'obstacles',
    obstacles: {
      notAgreed: [{ unit, elements: [element] }],
      standing: [change],
      lacunas: [],
      packages: [{ name: packageA, open: [] }],
    },
  },
  'wrong-party': { code: 'wrong-party', party: mexico, capacity: 'secretariat' },
  'symbol-taken': { code: 'symbol-taken', symbol: readSymbol('CICAD/doc.2255/16')! },
  'invitation-used': { code: 'invitation-used' },
  'invitation-revoked': { code: 'invitation-revoked' },
  'last-secretariat': { code: 'last-secretariat' },
  reserved: { code: 'reserved', unit, parties: [mexico] },
  'before-approval': { code: 'before-approval' },
  'not-adopted': { code: 'not-adopted' },
  'review-closed': { code: 'review-closed' },
  'review-open': { code: 'review-open' },
  'not-style': { code: 'not-style', words: [{ before: 'may', after: 'shall' }] },
  'own-note': { code: 'own-note' },
  'note-withdrawn': { code: 'note-withdrawn' },
  pending: { code: 'pending', unit, parties: [mexico] },
  'in-package': { code: 'in-package', package: packageA },
  'package-over': { code: 'package-over', package: packageA },
  'package-open': { code: 'package-open', package: packageA, members: [{ unit, elements: [element] }] },
  'deadline-passed': { code: 'deadline-passed', until: '2026-10-15T16:20:00Z' },
  'silence-over': { code: 'silence-over', until: '2026-10-15T16:20:00Z' },
  'silence-runs': { code: 'silence-runs', until: '2026-10-15T16:20:00Z' },
  'under-silence': { code: 'under-silence', unit, elements: [element] },
  'not-presiding': { code: 'not-presiding', presiding: chair },
  'not-seated': { code: 'not-seated', party: mexico },
  'ends-before-it-begins': { code: 'ends-before-it-begins', from: '2023-11-19' },
  'meeting-open': { code: 'meeting-open', number: 3 },
  'no-meeting': { code: 'no-meeting' },
  'cannot-preside': { code: 'cannot-preside', person: chair },
  presides: { code: 'presides', person: chair },
  'not-on-agenda': { code: 'not-on-agenda', unit },
  'not-asked': { code: 'not-asked', party: mexico },
  'not-present': { code: 'not-present', party: mexico },
  'informal-meeting': { code: 'informal-meeting', number: 3 },
  'no-quorum': { code: 'no-quorum', present: 1, needed: 17 },
  'vote-open': { code: 'vote-open' },
  'no-vote': { code: 'no-vote' },
};

describe.each(UI_LANGUAGES)('refusals in %s', (language) => {
  const speaker = speakerOf(language);
  const { negotiation } = roomOfFour().room;

  it.each(Object.values(EVERY))('say what happened in whole words: $code', (refusal) => {
    const words = refusalText(refusal, speaker, negotiation);
    expect(words).toMatch(/^[\p{Lu}\d]/u);
    expect(words).toMatch(/[.]$/);
    expect(words).not.toMatch(/[{}]|undefined|\[object/);
    expect(words).not.toContain('link.');
  });
});

describe('a refusal', () => {
  it('names elements and parties as people do', () => {
    const speaker = speakerOf('en');
    const { negotiation } = roomOfFour().room;
    expect(refusalText(EVERY.locked, speaker, negotiation)).toBe(
      'In objective 1.1 the Chair has gavelled action 1.2. Only the Chair can reopen it.',
    );
    expect(refusalText(EVERY.objection, speaker, negotiation)).toContain('Mexico objects to 1.1/MEX/1');
  });

  it('names proposals, never the ids of their changes, and says who decides on them', () => {
    const changes = ['2.3/COL/1#2', '2.3/SEC/1#1', '2.3/SEC/1#2', '2.3/SEC/1#5'] as ChangeId[];
    const refusal = { code: 'still-standing' as const, changes };
    expect(refusalText(refusal, speakerOf('en'), null)).toBe(
      'Still undecided: 1 change of 2.3/COL/1 and 3 of 2.3/SEC/1. The Secretariat decides on them first.',
    );
    expect(refusalText(refusal, speakerOf('es'), null)).toBe(
      'Por decidir: 1 cambio de 2.3/COL/1 y 3 de 2.3/SEC/1. La Secretaría decide antes sobre ellos.',
    );
    for (const each of Object.values(EVERY))
      expect(refusalText(each, speakerOf('en'), null)).not.toMatch(/#\d/);
  });

  it('counts a footnote and its mark as one change', () => {
    const room = new Room();
    room.table(
      room.person('MEX'),
      elementOfUnit('action', '1.1.a3', 'Design of mechanisms', { footnote: 'f1' as ElementId }, '.'),
      elementOfUnit('footnote', 'f1', 'See the standards.'),
    );
    const changes = room.unit().proposals[0]!.changes.map(({ id }) => id);
    const marks = linkedGroups(room.unit().proposals[0]!.changes);
    expect(marks.length).toBeLessThan(changes.length);
    expect(refusalText({ code: 'still-standing', changes }, speakerOf('en'), room.negotiation)).toContain(
      `${marks.length} change`,
    );
  });

  it('names the first of many and counts the rest', () => {
    const changes = Array.from({ length: 40 }, (_, i) => `1.1/MEX/${i + 1}#1` as ChangeId);
    const words = refusalText({ code: 'still-standing', changes }, speakerOf('en'), null);
    expect(words).toContain('1 change of 1.1/MEX/1');
    expect(words).toContain('1 of 1.1/MEX/6 and 34 more');
    expect(words).not.toContain('1.1/MEX/7');
  });
});
