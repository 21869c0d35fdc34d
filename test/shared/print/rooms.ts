import { readFileSync } from 'node:fs';
import type { Decision } from '../../../shared/negotiation/merging/act.ts';
import type { ChangeId, ElementId, NoteId, ProposalId, UnitId } from '../../../shared/ids.ts';
import type { Actor } from '../../../shared/negotiation/capacity.ts';
import { planHash } from '../../../shared/negotiation/read.ts';
import { openingText } from '../../../shared/plan/opening.ts';
import { parsePlanFile } from '../../../shared/plan/plan-file.ts';
import type { Element } from '../../../shared/plan/unit.ts';
import type { Paragraph, Print, PrintModel, PrintRun } from '../../../shared/print/model.ts';
import { Room, UNIT, element } from '../negotiation/room.ts';

export const SECOND = '1.2' as UnitId;

export function draftOf(room: Room): Extract<Print, { kind: 'draft' }> {
  const { seq, at } = room.acts.at(-1)!;
  return { kind: 'draft', negotiation: room.negotiation, upTo: { seq, at } };
}

export function approvedOf(room: Room): Extract<Print, { kind: 'approved' }> {
  const plan = room.negotiation.approved;
  if (!plan) throw new Error('not approved');
  const { seq, at } = room.acts.at(-1)!;
  return { kind: 'approved', negotiation: room.negotiation, plan, upTo: { seq, at } };
}

export function changesOf(room: Room, proposal: string): ChangeId[] {
  const found = room.unit().proposals.find(({ id }) => id === proposal);
  return found!.changes.map(({ id }) => id);
}

export function decide(room: Room, changes: readonly ChangeId[], decision: Decision): void {
  room.say(room.secretariat, { kind: 'decide', unit: UNIT, changes, decision, seen: room.prepared() });
}

export function consolidate(room: Room): void {
  room.say(room.secretariat, {
    kind: 'consolidate',
    unit: UNIT,
    rationale: 'From both.',
    seen: room.prepared(),
  });
}

export function lodge(
  room: Room,
  head: Actor,
  note: { id: string; on: string | null; text: string; unit?: UnitId },
): void {
  room.say(head, {
    kind: 'lodge-note',
    note: note.id as NoteId,
    noteKind: 'reservation',
    unit: note.unit ?? UNIT,
    element: note.on as ElementId | null,
    text: note.text,
  });
}

function approve(room: Room, chair: Actor, proposal: string): void {
  const ruling = { kind: 'proposal', proposal: proposal as ProposalId } as const;
  room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
  for (const unit of ['Intro' as UnitId, SECOND]) {
    const elements = room.text(unit).elements.map(({ id }) => id);
    room.say(chair, { kind: 'agree', unit, ruling: { kind: 'current', elements }, seen: room.seen(unit) });
  }
  room.say(chair, {
    kind: 'approve',
    place: 'Guadalajara, Mexico',
    date: '2026-10-12',
    seen: planHash(room.negotiation),
  });
}

/** The current text of objective 1.1 with these elements instead, in this order. */
export function rewritten(room: Room, ...elements: readonly Element[]) {
  return { ...room.text(), elements };
}

/**
 * The main path in small: Mexico (with Jamaica) and Colombia bring words, Uruguay's deletion is withdrawn, Peru's words
 * are not retained, the secretariat consolidates, the chair agrees, Mexico reserves, the High Level Group approves.
 */
export function approvedRoom(): Room {
  const room = new Room();
  const mexico = room.person('MEX');
  const chair = room.person('CHL', 'chair');
  const uruguay = room.person('URY');
  room.tableText(
    mexico,
    rewritten(
      room,
      element(
        'statement',
        '1.1.s',
        'Establish and strengthen a national treatment and recovery system for people with problematic drug use.',
      ),
      element(
        'action',
        '1.1.a1',
        'Promotion of care, treatment',
        { footnote: 'fm' as ElementId },
        ' and rehabilitation programs.',
      ),
      element(
        'action',
        '1.1.a2',
        'Exploring the means of providing treatment services for people in contact with the criminal justice system.',
      ),
      element('action', 'new', 'Promotion of continuity of care.'),
      element('action', '1.1.a3', 'Design of cooperation mechanisms among the stakeholders.'),
      element('footnote', 'fm', 'As defined by the World Health Organization.'),
    ),
  );
  room.say(room.person('JAM'), { kind: 'co-sponsor', proposal: '1.1/MEX/1' as ProposalId });
  room.table(
    room.person('COL'),
    element(
      'action',
      '1.1.a2',
      'Progressively providing treatment services for drug-dependent criminal offenders.',
    ),
    element('action', '1.1.a3', 'Design of cooperation mechanisms among stakeholders.'),
  );
  room.tableText(uruguay, rewritten(room, ...room.text().elements.filter(({ id }) => id !== '1.1.a3')));
  room.table(
    room.person('PER'),
    element('action', '1.1.a3', 'Design of robust cooperation mechanisms among the stakeholders.'),
  );
  decide(room, changesOf(room, '1.1/MEX/1'), 'taken');
  decide(room, changesOf(room, '1.1/COL/1'), 'taken');
  decide(room, changesOf(room, '1.1/PER/1'), 'not-retained');
  room.say(uruguay, { kind: 'withdraw', proposal: '1.1/URY/1' as ProposalId });
  consolidate(room);
  lodge(room, mexico, { id: 'n1', on: '1.1.a2', text: 'Mexico reserves its position.' });
  approve(room, chair, '1.1/SEC/1');
  // The words that it hangs on have changed with the gavel.
  room.say(mexico, { kind: 'confirm-note', note: 'n1' as NoteId });
  return room;
}

/** A negotiation on a seed plan in which nothing has been said. */
export function wholePlanRoom(name: '2016-2020' | '2011-2015'): Room {
  const file = new URL(`../../../seeds/plans/${name}.json`, import.meta.url);
  const parsed = parsePlanFile(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.error);
  return new Room(openingText(parsed.plan, name));
}

const MARKUP = {
  plain: (text: string) => text,
  strong: (text: string) => text,
  added: (text: string) => `**${text}**`,
  deleted: (text: string) => `~~${text}~~`,
  bracket: (text: string) => text,
  attribution: (text: string) => text,
} as const;

/** As `field.md §9` writes it: `[**added** (Mexico)] [~~deleted~~ (delete: Mexico)]`; a note's mark as `^1`. */
export function marked(runs: readonly PrintRun[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'mark') return `^${run.mark}`;
      return MARKUP[run.style](run.kind === 'lacuna' ? '[…]' : run.text);
    })
    .join('');
}

export function paragraphsOf({ body }: PrintModel): Paragraph<number>[] {
  const rows = body.areas.flatMap((area) => area.rows);
  return [...body.introduction.paragraphs, ...rows.flatMap((row) => [...row.statement, ...row.actions])];
}

/** The printed line of an element, label first. */
export function lineOf(model: PrintModel, id: string): string {
  const found = paragraphsOf(model).find((paragraph) => paragraph.element === id)!;
  return `${found.label} ${marked(found.runs)}`.trim();
}

export function notesOf(model: PrintModel): string[] {
  return model.notes.map(({ number, paragraphs }) => `${number} ${paragraphs.map(marked).join(' / ')}`);
}

export function annexOf(model: PrintModel, heading: string): string[] {
  const section = model.annex.sections.find((each) => each.heading === heading)!;
  const rows = section.tables.flatMap((table) => table.rows);
  return [
    ...section.paragraphs.map(marked),
    ...rows.map((row) => row.map((cell) => cell.map(marked).join(' / ')).join(' | ')),
  ];
}
