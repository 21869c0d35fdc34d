import { type InvitationId, type PersonId, SECRETARIAT } from '../../ids.ts';
import { granted, refused } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import type { HubCommand, CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import type { Negotiation } from '../state.ts';

/** The secretariat is no state, and a state's people are not the secretariat. A chair has a nationality. */
export function decideInvitation(state: Negotiation, command: CommandOf<'invite'>): Decided {
  const { invitation, party, capacity } = command;
  if (party !== SECRETARIAT && !state.parties.includes(party))
    return refused({ code: 'unknown', what: 'party' });
  if ((party === SECRETARIAT) !== (capacity === 'secretariat'))
    return refused({ code: 'wrong-party', party, capacity });
  if (state.invitations[invitation]) return refused({ code: 'already-so' });
  return granted([{ kind: 'invited', invitation, party, capacity }]);
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

/** Somebody must stay who can invite; otherwise nobody could ever come in again. */
export function decideRemoval(state: Negotiation, person: PersonId): Decided {
  const member = state.members[person];
  if (!member) return refused({ code: 'unknown', what: 'person' });
  if (member.removed) return refused({ code: 'already-so' });
  const others = Object.values(state.members).filter(
    (other) => other.capacity === 'secretariat' && !other.removed && other.person !== person,
  );
  if (member.capacity === 'secretariat' && others.length === 0) return refused({ code: 'last-secretariat' });
  return granted([{ kind: 'removed', person }]);
}
