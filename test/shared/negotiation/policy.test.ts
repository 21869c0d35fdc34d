import { describe, expect, it } from 'vitest';
import { type Actor, CAPACITIES, type Capacity } from '../../../shared/negotiation/capacity.ts';
import { decide } from '../../../shared/negotiation/decide.ts';
import { ABILITIES, type Ability, denialOf, may } from '../../../shared/negotiation/policy.ts';
import { approved, openMeeting } from './meeting-room.ts';
import { Room } from './room.ts';

/** `field.md §3`, written down a second time: whoever changes the table changes it on purpose. */
const EXPECTED: Record<string, string> = {
  draft: 'adviser delegate head',
  remark: 'adviser delegate head',
  table: 'delegate head',
  revise: 'delegate head',
  maintain: 'delegate head',
  withdraw: 'delegate head secretariat',
  'co-sponsor': 'delegate head',
  'end-co-sponsorship': 'delegate head',
  'take-position': 'delegate head',
  comment: 'delegate head chair secretariat',
  'lodge-note': 'head',
  'withdraw-note': 'head',
  'join-note': 'head',
  'leave-note': 'head',
  'amend-note': 'head',
  'confirm-note': 'head',
  confirm: 'head',
  invite: 'secretariat',
  'revoke-invitation': 'secretariat',
  remove: 'secretariat',
  decide: 'secretariat',
  consolidate: 'secretariat',
  compromise: 'secretariat',
  'mark-reflection': 'delegate head',
  restore: 'secretariat',
  'reverse-restoration': 'secretariat',
  'agree-ad-referendum': 'chair',
  agree: 'chair',
  reopen: 'chair',
  approve: 'chair',
  'assign-symbol': 'secretariat',
  'issue-revision': 'secretariat',
  'export-approved': 'chair',
  adopt: 'chair',
  'edit-style': 'secretariat',
  'close-style-review': 'secretariat',
  'issue-corrigendum': 'secretariat',
  'put-in-package': 'chair',
  'release-package': 'chair',
  'dissolve-package': 'chair',
  'place-reserve': 'delegate head',
  'lift-reserve': 'delegate head',
  'mark-pending': 'chair',
  'lift-pending': 'delegate head chair',
  'report-informals': 'chair',
  'set-aside-informals': 'chair',
  'start-silence': 'chair',
  'withdraw-silence': 'chair',
  'break-silence': 'head',
  follow: 'adviser delegate head chair vice-chair secretariat',
  'read-issued': 'adviser delegate head chair vice-chair secretariat observer',

  'begin-seat': 'secretariat',
  'end-seat': 'secretariat',
  'dispute-seat': 'secretariat',

  'open-meeting': 'chair secretariat',
  'close-meeting': 'chair secretariat',
  'hand-over-chair': 'chair secretariat',
  'set-agenda': 'chair secretariat',
  'put-on-floor': 'chair',
  'ask-for-floor': 'delegate head chair secretariat',
  'ask-no-more': 'delegate head chair secretariat',
  'give-floor': 'chair',
  'mark-presence': 'delegate head secretariat',
  'call-vote': 'chair',
  'cast-vote': 'delegate head',
  'close-vote': 'chair',
};

/** Of the chair's rights, those that the room's one chair has alone while it meets. */
const PRESIDING =
  'put-on-floor give-floor call-vote close-vote agree agree-ad-referendum reopen approve put-in-package release-package dissolve-package mark-pending report-informals set-aside-informals start-silence withdraw-silence'.split(
    ' ',
  );

/** What an approved text is not closed to. */
const AFTER_APPROVAL =
  'invite revoke-invitation remove lodge-note withdraw-note join-note leave-note amend-note confirm-note adopt edit-style close-style-review issue-corrigendum begin-seat end-seat dispute-seat open-meeting close-meeting hand-over-chair set-agenda put-on-floor ask-for-floor ask-no-more give-floor mark-presence assign-symbol'.split(
    ' ',
  );

/** Codes with which a command is refused before anything in it is looked at. */
const BEFORE_LOOKING = ['not-allowed', 'not-presiding', 'approved-already'] as const;

/** What is private or only read is no command. */
const NO_COMMAND: readonly Ability[] = ['draft', 'remark', 'follow', 'read-issued', 'export-approved'];

/** One of each capacity, in one room; the state that the room is in; and who is in the chair of its meeting. */
function everybody() {
  const room = new Room();
  const people = Object.fromEntries(
    CAPACITIES.filter((capacity) => capacity !== 'secretariat').map((capacity) => [
      capacity,
      room.person(capacity === 'observer' ? 'OBS' : 'MEX', capacity),
    ]),
  ) as Record<Capacity, Actor>;
  return { room, people: { ...people, secretariat: room.secretariat } };
}
type Everybody = ReturnType<typeof everybody>;

const STATES: Record<string, (scene: Everybody) => Capacity | null> = {
  'no meeting': () => null,
  'a plenary under the chair': ({ room, people }) => {
    openMeeting(room, people.chair);
    return 'chair';
  },
  'a plenary under the vice-chair': ({ room, people }) => {
    openMeeting(room, people['vice-chair']);
    return 'vice-chair';
  },
  'an informal meeting': ({ room, people }) => {
    openMeeting(room, people['vice-chair'], { meetingKind: 'informal' });
    return 'vice-chair';
  },
  'a meeting that is closed': ({ room, people }) => {
    openMeeting(room, people['vice-chair']);
    room.say(room.secretariat, { kind: 'close-meeting' });
    return null;
  },
  'the text approved': ({ room, people }) => {
    approved(room, people.chair);
    return null;
  },
  'the text approved, a meeting after it': ({ room, people }) => {
    approved(room, people.chair);
    openMeeting(room, people['vice-chair']);
    return 'vice-chair';
  },
};

/** The table, read by hand: what it says to this capacity in this state. */
function expected(ability: Ability, capacity: Capacity, presiding: Capacity | null) {
  const able = EXPECTED[ability]!.split(' ');
  if (presiding === capacity && able.includes('chair')) return null;
  if (!able.includes(capacity)) return 'not-allowed';
  return presiding !== null && PRESIDING.includes(ability) ? 'not-presiding' : null;
}

/** The code with which a bare command is refused; it has nothing in it but its name, and fails when it is looked into. */
function codeOf({ room }: Everybody, by: Actor, kind: Ability): string | null {
  try {
    const verdict = decide(room.state, { kind } as never, { by, at: room.now });
    return verdict.ok ? null : verdict.refusal.code;
  } catch {
    return 'looked into';
  }
}

describe('policy', () => {
  it('[PO1] says of every capacity and every ability what the field says', () => {
    for (const ability of ABILITIES) {
      expect(CAPACITIES.filter((capacity) => may(capacity, ability)).join(' '), ability).toBe(
        EXPECTED[ability],
      );
    }
    expect(Object.keys(EXPECTED)).toEqual(expect.arrayContaining([...ABILITIES]));
  });

  describe.each(Object.entries(STATES))('with %s', (_, enter) => {
    const scene = everybody();
    const presiding = enter(scene);
    const { room, people } = scene;

    it.each(CAPACITIES)('[PO1] [PO3] the table answers every command of the %s', (capacity) => {
      for (const ability of ABILITIES) {
        const denial = denialOf(room.negotiation, people[capacity], ability);
        expect(denial?.code ?? null, ability).toBe(expected(ability, capacity, presiding));
      }
    });

    it.each(CAPACITIES)('[PO2] deciding asks the table first: %s', (capacity) => {
      for (const ability of ABILITIES.filter((each) => !NO_COMMAND.includes(each))) {
        const closed = room.negotiation.approved !== null && !AFTER_APPROVAL.includes(ability);
        const first = expected(ability, capacity, presiding) ?? (closed ? 'approved-already' : null);
        const code = codeOf(scene, people[capacity], ability);
        expect(BEFORE_LOOKING.find((each) => each === code) ?? null, ability).toBe(first);
      }
    });
  });
});
