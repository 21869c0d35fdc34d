import type { InvitationId, Party, PersonId } from '../../ids.ts';
import type { Capacity } from '../capacity.ts';

export type PeopleCommand =
  | {
      readonly kind: 'invite';
      readonly invitation: InvitationId;
      readonly party: Party;
      readonly capacity: Capacity;
      /** Of an observer, and of nobody else. */
      readonly organization?: string;
    }
  | { readonly kind: 'revoke-invitation'; readonly invitation: InvitationId }
  | { readonly kind: 'remove'; readonly person: PersonId };
