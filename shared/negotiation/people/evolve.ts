import type { Negotiation, Stamp } from '../state.ts';
import type { PeopleAct } from './act.ts';

export function afterPeople(state: Negotiation, act: PeopleAct, stamp: Stamp): Negotiation {
  if (act.kind === 'removed') {
    const member = { ...state.members[act.person]!, removed: stamp };
    return { ...state, members: { ...state.members, [act.person]: member } };
  }
  if (act.kind === 'invited') {
    const { invitation: id, party, capacity, organization = null } = act;
    return {
      ...state,
      invitations: {
        ...state.invitations,
        [id]: { id, party, capacity, organization, made: stamp, state: 'open' },
      },
    };
  }
  const invitation = state.invitations[act.invitation]!;
  const spent = { ...invitation, state: act.kind === 'joined' ? ('used' as const) : ('revoked' as const) };
  const next = { ...state, invitations: { ...state.invitations, [act.invitation]: spent } };
  if (act.kind === 'invitation-revoked') return next;
  const { person, name } = act;
  const { party, capacity, organization } = invitation;
  const member = { person, name, party, capacity, organization, joined: stamp, removed: null };
  return { ...next, members: { ...state.members, [person]: member } };
}
