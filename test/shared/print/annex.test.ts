import { describe, expect, it } from 'vitest';
import { originOf } from '../../../shared/compare/word-origin.ts';
import type { ElementId, ProposalId } from '../../../shared/ids.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { printModel } from '../../../shared/print/print.ts';
import { Room, UNIT, element } from '../negotiation/room.ts';
import { annexOf, approvedOf, approvedRoom, changesOf, decide, draftOf } from './rooms.ts';

const room = approvedRoom();
const model = printModel(approvedOf(room));
const lines = annexOf(model, 'Words and who brought them');
const proposals = annexOf(model, 'Proposals and what became of them');

function lineWith(text: string): string {
  return lines.find((line) => line.includes(` | ${text} | `))!;
}

describe('the provenance annex', () => {
  it('credits each delegation for its own words, with number, co-sponsors, person, capacity and registration', () => {
    expect(lineWith('and recovery')).toContain(
      '1.1/MEX/1#1: Mexico, co-sponsored by Jamaica; registered 12 October 2026, 09:00 UTC, act 10, by MEX head (head of delegation, Mexico)',
    );
    expect(lineWith('Progressively')).toContain('1.1/COL/1#1: Colombia; registered');
    expect(lineWith('Progressively')).toContain('by COL head (head of delegation, Colombia)');
  });

  it('says which words gave way', () => {
    expect(lineWith('Progressively')).toContain('| ~~Exploring the means of~~ |');
    expect(lineWith('and recovery')).toContain('| added |');
    expect(lineWith('Promotion of continuity of care.')).toContain('| new action |');
  });

  it('says which consolidated text took the words, by which act, and who presided when they were agreed', () => {
    expect(lineWith('and recovery')).toMatch(
      /Taken in 1\.1\/SEC\/1: 12 October 2026, 09:00 UTC, act \d+, by Ana \(Executive Secretariat\)/,
    );
    expect(lines.find((line) => line.startsWith('Action 1.3'))).toMatch(
      /Agreed: .*, act \d+, under CHL chair \(Chair, Chile\)/,
    );
  });

  it('credits the base text for its words, and names the units that nobody changed', () => {
    expect(lineWith('Establish and strengthen a national treatment')).toContain(
      '| Base text, CICAD/doc.1/16 |',
    );
    expect(lines[0]).toBe('Every word of these stands as in CICAD/doc.1/16: Intro, 1.2.');
  });

  it('accounts for every word of every element that changed', () => {
    const printed = lines.slice(1).map((line) => line.split(' | ')[1]!);
    const words = (text: string) => text.match(/[\p{L}\p{N}-]+/gu) ?? [];
    const text = room
      .text()
      .elements.flatMap(({ text: inlines }) => inlines.filter((inline) => typeof inline === 'string'));
    const credited = words(
      printed
        .filter((line) => !line.startsWith('~~'))
        .join(' ')
        .replaceAll('(note 1)', ''),
    );
    expect(credited).toEqual(words(text.join(' ')));
  });

  it('credits those who deleted words too', () => {
    expect(lines.find((line) => line.includes('~~the~~'))).toMatch(
      /deleted \| .* \| 1\.1\/COL\/1#2: Colombia/,
    );
  });

  it('lists what fell and what was withdrawn, with its outcome', () => {
    expect(proposals.find((line) => line.startsWith('1.1/PER/1'))).toMatch(
      /not retained .*\*\*robust\*\* \| Not retained: .* by Ana/,
    );
    expect(proposals.find((line) => line.startsWith('1.1/URY/1'))).toMatch(
      /withdrawn .*~~Design of .*~~ \| Withdrawn: .* by URY head/,
    );
  });

  it('leaves out no change that was ever tabled', () => {
    for (const proposal of room.unit().proposals.filter(({ kind }) => kind === 'delegation')) {
      const own = proposals.filter((line) => line.startsWith(proposal.id));
      expect(own.length).toBe(proposal.changes.length);
    }
  });

  it('[PV6] credits what was carried over another version to those who stood behind it when its own gavel fell', () => {
    const other = new Room();
    const chair = other.person('CHL', 'chair');
    const peru = other.person('PER');
    const carried = '1.1/MEX/1' as ProposalId;
    other.table(other.person('MEX'), element('action', '1.1.a3', 'Design of cooperation among donors.'));
    other.table(
      other.person('COL'),
      element('action', '1.1.a1', 'Promotion of timely care, treatment and rehabilitation programs.'),
    );
    decide(other, changesOf(other, carried), 'bracketed');
    const gavel = (proposal: ProposalId) =>
      other.say(chair, {
        kind: 'agree',
        unit: UNIT,
        ruling: { kind: 'proposal', proposal },
        seen: other.seen(),
      });
    gavel('1.1/COL/1' as ProposalId);
    other.say(peru, { kind: 'co-sponsor', proposal: carried });
    const { seq } = gavel(carried);
    const credited = annexOf(printModel(draftOf(other)), 'Words and who brought them').filter((line) =>
      line.includes('1.1/MEX/1#'),
    );
    expect(credited.length).toBeGreaterThan(0);
    for (const line of credited) {
      expect(line).toContain('Mexico, co-sponsored by Peru; registered');
      expect(line).toMatch(new RegExp(`Into the text: .*, act ${seq}, under CHL chair \\(Chair, Chile\\)`));
    }
  });

  it('lists positions and rationale with the proposal', () => {
    const other = new Room();
    other.table(other.person('MEX'), element('action', '1.1.a3', 'Design.'));
    const proposal = '1.1/MEX/1' as never;
    other.say(other.person('URY'), { kind: 'take-position', proposal, position: 'objects' });
    other.say(other.person('COL'), { kind: 'take-position', proposal, position: 'supports' });
    const [line] = annexOf(printModel(draftOf(other)), 'Proposals and what became of them');
    expect(line).toContain('Support: Colombia / Object: Uruguay / Rationale: Because.');
  });

  it('credits those who co-sponsored when the gavel fell, as the screen does: who left later is named, who joined later is not', () => {
    const other = new Room();
    const chair = other.person('CHL', 'chair');
    const colombia = other.person('COL');
    const peru = other.person('PER');
    const jamaica = other.person('JAM');
    const proposal = '1.1/MEX/1' as ProposalId;
    other.table(other.person('MEX'), element('action', '1.1.a3', 'Design of cooperation among donors.'));
    other.say(peru, { kind: 'co-sponsor', proposal });
    decide(other, changesOf(other, proposal), 'taken');
    // Between the secretariat's decision and the gavel: the decision's stamp would credit Peru and not Colombia.
    other.say(peru, { kind: 'end-co-sponsorship', proposal });
    other.say(colombia, { kind: 'co-sponsor', proposal });
    other.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'proposal', proposal },
      seen: other.seen(),
    });
    other.say(colombia, { kind: 'end-co-sponsorship', proposal });
    other.say(jamaica, { kind: 'co-sponsor', proposal });
    const credited = annexOf(printModel(draftOf(other)), 'Words and who brought them').filter((line) =>
      line.includes('1.1/MEX/1#'),
    );
    expect(credited.some((line) => line.includes('| deleted') || line.includes('/ deleted'))).toBe(true);
    for (const line of credited) expect(line).toContain('Mexico, co-sponsored by Colombia; registered');
    const offset = plainText(elementOf(other.text(), '1.1.a3' as ElementId)!.text).indexOf('donors');
    const place = { unit: UNIT, element: '1.1.a3' as ElementId, offset };
    const source = originOf({ negotiation: other.negotiation, acts: other.acts }, place)!.source;
    expect(source.kind === 'brought' && source.by[0]!.coSponsors).toEqual(['COL']);
  });

  it('says who waits for whose confirmation', () => {
    const other = new Room();
    const elements = other.text().elements.map(({ id }) => id);
    other.say(other.person('CHL', 'chair'), {
      kind: 'agree-ad-referendum',
      unit: UNIT,
      ruling: { kind: 'current', elements },
      awaiting: ['USA', 'CAN'] as never,
      until: null,
      seen: other.seen(),
    });
    const agreement = annexOf(printModel(draftOf(other)), 'Agreement');
    expect(agreement[0]).toBe('Not agreed: Intro, 1.2.');
    expect(agreement[1]).toMatch(/All elements \| Agreed ad referendum: .*; awaiting Canada, United States$/);
  });
});
