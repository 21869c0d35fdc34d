import { type InvitationId, OBSERVER, type Party, type PersonId, SECRETARIAT } from '../../ids.ts';
import { granted, refused } from '../../verdict.ts';
import type { Actor, Capacity } from '../capacity.ts';
import type { HubCommand, CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { openMeeting, presidingIn } from '../meetings/read.ts';
import { isSeated, partiesOf } from '../roster/read.ts';
import type { Negotiation } from '../state.ts';

/**
 * Secretariat and observers are no states, and a state's people are neither. A chair has a nationality. Only an observer
 * sits for an organization, which is named.
 */
export function decideInvitation(state: Negotiation, command: CommandOf<'invite'>, at: string): Decided {
  const { invitation, party, capacity, organization } = command;
  if (officeOf(party) !== officeIn(capacity)) return refused({ code: 'wrong-party', party, capacity });
  if ((organization !== undefined) !== (capacity === 'observer'))
    return refused({ code: 'wrong-party', party, capacity });
  if (officeOf(party) === null && !isSeated(state, party, at))
    return refused(
      partiesOf(state).includes(party) ? { code: 'not-seated', party } : { code: 'unknown', what: 'party' },
    );
  if (state.invitations[invitation]) return refused({ code: 'already-so' });
  const named = organization === undefined ? {} : { organization: organization.trim() };
  return granted([{ kind: 'invited', invitation, party, capacity, ...named }]);
}

type Office = 'secretariat' | 'observer' | null;

function officeOf(party: Party): Office {
  if (party === SECRETARIAT) return 'secretariat';
  return party === OBSERVER ? 'observer' : null;
}

function officeIn(capacity: Capacity): Office {
  return capacity === 'secretariat' || capacity === 'observer' ? capacity : null;
}

export function decideRevocation(state: Negotiation, invitation: InvitationId): Decided {
  const known = state.invitations[invitation];
  if (!known) return refused({ code: 'unknown', what: 'invitation' });
  if (known.state === 'used') return refused({ code: 'invitation-used' });
  if (known.state === 'revoked') return refused({ code: 'invitation-revoked' });
  return granted([{ kind: 'invitation-revoked', invitation }]);
}

/** `by` is made by the hub from the invitation and a fresh person id; the code itself never comes here. */
export function decideJoining(
  state: Negotiation,
  command: Extract<HubCommand, { kind: 'join' }>,
  by: Actor,
): Decided {
  const invitation = state.invitations[command.invitation];
  if (!invitation) return refused({ code: 'unknown', what: 'invitation' });
  if (invitation.state === 'used') return refused({ code: 'invitation-used' });
  if (invitation.state === 'revoked') return refused({ code: 'invitation-revoked' });
  if (command.name.trim() === '') return refused({ code: 'empty' });
  return granted([
    { kind: 'joined', invitation: command.invitation, person: by.person, name: command.name.trim() },
  ]);
}

/** Somebody must stay who can invite, otherwise nobody could ever come in again; and whoever presides hands over first. */
export function decideRemoval(state: Negotiation, person: PersonId): Decided {
  const member = state.members[person];
  if (!member) return refused({ code: 'unknown', what: 'person' });
  if (member.removed) return refused({ code: 'already-so' });
  const meeting = openMeeting(state);
  if (meeting && presidingIn(meeting) === person) return refused({ code: 'presides', person });
  const others = Object.values(state.members).filter(
    (other) => other.capacity === 'secretariat' && !other.removed && other.person !== person,
  );
  if (member.capacity === 'secretariat' && others.length === 0) return refused({ code: 'last-secretariat' });
  return granted([{ kind: 'removed', person }]);
}
