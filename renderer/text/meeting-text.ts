import type { PersonId } from '../../shared/ids.ts';
import type { MeetingAct } from '../../shared/negotiation/meetings/act.ts';
import type { RosterAct } from '../../shared/negotiation/roster/act.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { unreachable } from '../../shared/verdict.ts';
import type { Speaker } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';

/** What happens in the room, as the rest of a sentence that begins with who said it: `gave the floor to Brazil`. */
export function meetingText(
  { act, by }: { readonly act: Exclude<MeetingAct, { kind: 'vote-called' }>; readonly by: RecordedAct['by'] },
  speaker: Speaker,
  { members, units }: Negotiation,
): string {
  const { say, party, list } = speaker;
  const name = (person: PersonId) => members[person]?.name ?? person;
  switch (act.kind) {
    case 'meeting-opened': {
      const { meetingKind, number, place, presiding } = act;
      return say(`text.act.meeting-opened.${meetingKind}`, { number, place, name: name(presiding) });
    }
    case 'meeting-closed':
      return say('text.act.meeting-closed');
    case 'chair-handed-over':
      return say('text.act.chair-handed-over', { name: name(act.to) });
    case 'agenda-set':
      return say('text.act.agenda-set', { count: act.agenda.length });
    case 'put-on-floor':
      return act.unit === null
        ? say('text.act.taken-off-floor')
        : say('text.act.put-on-floor', { unit: unitName(speaker, units[act.unit]?.label ?? act.unit) });
    case 'floor-asked':
    case 'floor-asked-no-more':
      return act.party === by.party
        ? say(`text.act.${act.kind}-own`)
        : say(`text.act.${act.kind}`, { party: party(act.party) });
    case 'floor-given':
      return act.party === null
        ? say('text.act.floor-free')
        : say('text.act.floor-given', { party: party(act.party) });
    case 'presence-marked': {
      const how = act.present ? 'present' : 'absent';
      const own = act.parties.length === 1 && act.parties[0] === by.party;
      return own
        ? say(`text.act.${how}-own`)
        : say(`text.act.${how}`, { parties: list(act.parties.map(party)) });
    }
    case 'vote-cast':
      return say(`text.act.vote-cast.${act.ballot}`);
    case 'vote-closed': {
      const { carried, yes, no, abstain } = act.tally;
      return say(`text.act.vote-closed.${carried ? 'carried' : 'lost'}`, { yes, no, abstain });
    }
    default:
      return unreachable(act);
  }
}

export function rosterText(act: RosterAct, { say, party: name, longDay }: Speaker): string {
  const party = name(act.party);
  switch (act.kind) {
    case 'seat-began':
      return say('text.act.seat-began', { party, day: longDay(act.from) });
    case 'seat-ended':
      return say('text.act.seat-ended', { party, day: longDay(act.until) });
    case 'seat-disputed':
      return say(act.disputed ? 'text.act.seat-disputed' : 'text.act.seat-undisputed', { party });
    default:
      return unreachable(act);
  }
}
