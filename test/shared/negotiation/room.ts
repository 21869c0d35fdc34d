import type { Element, UnitText } from '../../../shared/plan/unit.ts';
import type { OpeningText } from '../../../shared/plan/opening-text.ts';
import type { Actor, Capacity } from '../../../shared/negotiation/capacity.ts';
import type { Command, MemberCommand } from '../../../shared/negotiation/command.ts';
import type { Decided } from '../../../shared/negotiation/decided.ts';
import type { Negotiation, State, Unit } from '../../../shared/negotiation/state.ts';
import type { ElementId, InvitationId, LacunaId, Party, PersonId, UnitId } from '../../../shared/ids.ts';
import type { Text } from '../../../shared/plan/text.ts';
import { decide } from '../../../shared/negotiation/decide.ts';
import { evolve } from '../../../shared/negotiation/evolve.ts';
import { currentVersion, preparedText } from '../../../shared/negotiation/read.ts';
import { type MeetingRules, USUAL_RULES } from '../../../shared/negotiation/meetings/rules.ts';
import { DELEGATIONS, type RosterSeat } from '../../../shared/plan/roster.ts';
import { type Head, NO_HEAD, type RecordedAct, recordAct } from '../../../shared/record/chain.ts';

export const UNIT = '1.1' as UnitId;

export function element(kind: Element['kind'], id: string, ...text: Text): Element {
  return { id: id as ElementId, kind, text };
}

/** One area with two objectives and an introduction; no word is lost, so that it can be approved. */
const SHORT_TEXT: OpeningText = {
  base: {
    title: 'PLAN FOR TESTS',
    series: 'OEA/Ser.L/XIV.2.60',
    symbol: 'CICAD/doc.1/16',
    session: 'FIRST SESSION',
    place: 'Nassau',
    dates: 'November 2-4, 2016',
    date: '2016-10-17',
    originalLanguages: ['English'],
    versionStamp: 'Oct. 11, 2016 Version',
    name: '2016-2020',
    source: { file: 'plan.txt', sha256: 'a'.repeat(64) },
  },
  introduction: 'Intro' as UnitId,
  areas: [{ number: 1, title: 'Demand Reduction', units: [UNIT, '1.2' as UnitId] }],
  units: [
    {
      id: 'Intro' as UnitId,
      label: 'Intro',
      text: {
        kind: 'introduction',
        elements: [element('paragraph', 'Intro.p1', 'Member states reiterate their commitment.')],
      },
    },
    {
      id: UNIT,
      label: '1.1',
      text: {
        kind: 'objective',
        elements: [
          element(
            'statement',
            '1.1.s',
            'Establish and strengthen a national treatment system for people with problematic drug use.',
          ),
          element('action', '1.1.a1', 'Promotion of care, treatment and rehabilitation programs.'),
          element(
            'action',
            '1.1.a2',
            'Exploring the means of providing treatment services for drug-dependent criminal offenders.',
          ),
          element('action', '1.1.a3', 'Design of cooperation mechanisms among the stakeholders.'),
        ],
      },
    },
    {
      id: '1.2' as UnitId,
      label: '1.2',
      text: {
        kind: 'objective',
        elements: [
          element('statement', '1.2.s', 'Foster training.'),
          element('action', '1.2.a1', 'Training of staff.'),
        ],
      },
    },
  ],
  lacunas: [],
};

export const LACUNA = '1.1.a1.l1' as LacunaId;

/** The same with words lost in action 1.1, in the middle of one. */
export const LOST_TEXT: OpeningText = {
  ...SHORT_TEXT,
  units: SHORT_TEXT.units.map((unit) => ({
    ...unit,
    text: {
      ...unit.text,
      elements: unit.text.elements.map((each) =>
        each.id === '1.1.a1'
          ? element(
              'action',
              '1.1.a1',
              'Promotion of care, tr',
              { lacuna: LACUNA },
              ' and rehabilitation programs.',
            )
          : each,
      ),
    },
  })),
  lacunas: [{ id: LACUNA, lines: [84, 85], note: 'The right edge of the column is cut off.' }],
};
export interface Opening {
  readonly roster?: readonly RosterSeat[];
  readonly rules?: Partial<MeetingRules>;
}

/** A negotiation in memory: what a hub does, without the hub. Every act is sealed into a chain, on a clock of its own. */
export class Room {
  state: State = null;
  head: Head = NO_HEAD;
  readonly acts: RecordedAct[] = [];
  private serial = 0;
  private ahead = 0;
  readonly secretariat: Actor;

  /** Everybody of 2016 has a seat, unless the play is about who has. */
  constructor(text: OpeningText = SHORT_TEXT, opening: Opening = {}) {
    this.secretariat = { person: 'sec' as PersonId, party: 'SEC' as Party, capacity: 'secretariat' };
    this.say(this.secretariat, {
      kind: 'open',
      title: 'Successor plan',
      practice: false,
      roster: opening.roster ?? DELEGATIONS.map(({ code: party }) => ({ party })),
      rules: { ...USUAL_RULES, ...opening.rules },
      text,
    });
    this.enter(this.secretariat, 'Ana');
  }

  get negotiation(): Negotiation {
    return this.state!;
  }

  unit(id: UnitId = UNIT): Unit {
    return this.negotiation.units[id]!;
  }

  text(id: UnitId = UNIT): UnitText {
    return currentVersion(this.unit(id)).text;
  }

  seen(id: UnitId = UNIT) {
    return currentVersion(this.unit(id)).hash;
  }

  prepared(id: UnitId = UNIT) {
    return preparedText(this.unit(id)).hash;
  }

  /** The hub's clock. It moves on by a second with every act, from nine o'clock on 12 October 2026. */
  get now(): string {
    return new Date(Date.UTC(2026, 9, 12, 9, 0, this.acts.length) + this.ahead).toISOString();
  }

  /** The clock comes to this very moment. */
  clockAt(moment: string): void {
    this.ahead += Date.parse(moment) - Date.parse(this.now);
  }

  ask(by: Actor, command: Command): Decided {
    const verdict = decide(this.state, command, { by, at: this.now });
    if (verdict.ok) for (const act of verdict.value) this.record(by, act);
    return verdict;
  }

  say(by: Actor, command: Command): RecordedAct {
    const verdict = this.ask(by, command);
    if (!verdict.ok) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);
    return this.acts.at(-1)!;
  }

  private record(by: Actor, act: RecordedAct['act']): void {
    const recorded = recordAct(this.head, { at: this.now, by, act });
    this.state = evolve(this.state, recorded);
    this.head = { seq: recorded.seq, hash: recorded.hash };
    this.acts.push(recorded);
  }

  private enter(actor: Actor, name: string): void {
    const invitation = `i-${actor.person}` as InvitationId;
    const { party, capacity } = actor;
    const named = capacity === 'observer' ? { organization: 'World Health Organization' } : {};
    this.say(this.secretariat, { kind: 'invite', invitation, party, capacity, ...named });
    this.say(actor, { kind: 'join', invitation, name });
  }

  person(party: string, capacity: Capacity = 'head'): Actor {
    const actor: Actor = { person: `p${(this.serial += 1)}` as PersonId, party: party as Party, capacity };
    this.enter(actor, `${party} ${capacity}`);
    return actor;
  }

  /** Tables the current text with these elements put in place of those of the same id, or added at the end. */
  table(by: Actor, ...elements: Element[]): RecordedAct {
    return this.tableText(by, withElements(this.text(), elements));
  }

  tableText(by: Actor, text: UnitText, unit: UnitId = UNIT): RecordedAct {
    return this.say(by, {
      kind: 'table',
      unit,
      text,
      rationale: 'Because.',
      language: 'en',
      seen: this.seen(unit),
    });
  }

  decideAll(decision: Extract<MemberCommand, { kind: 'decide' }>['decision'], unit: UnitId = UNIT): void {
    for (const proposal of this.unit(unit).proposals) {
      const changes = proposal.changes
        .filter((change) => proposal.fates[change.id]!.kind === 'standing')
        .map((change) => change.id);
      if (changes.length > 0)
        this.say(this.secretariat, { kind: 'decide', unit, changes, decision, seen: this.prepared(unit) });
    }
  }
}

export function withElements(text: UnitText, elements: readonly Element[]): UnitText {
  const known = new Set(text.elements.map((each) => each.id));
  const replaced = text.elements.map((each) => elements.find((other) => other.id === each.id) ?? each);
  const added = elements.filter((each) => !known.has(each.id));
  const all = [...replaced, ...added];
  return {
    ...text,
    elements: [
      ...all.filter((each) => each.kind !== 'footnote'),
      ...all.filter((each) => each.kind === 'footnote'),
    ],
  };
}
