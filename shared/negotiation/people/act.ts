import type { InvitationId, Party, PersonId } from '../../ids.ts';
import type { Capacity } from '../capacity.ts';

/** Who comes and who goes. */
export type PeopleAct =
  | {
      readonly kind: 'invited';
      readonly invitation: InvitationId;
      readonly party: Party;
      readonly capacity: Capacity;
      /** Of an observer, and of nobody else. */
      readonly organization?: string;
    }
  | { readonly kind: 'invitation-revoked'; readonly invitation: InvitationId }
  | {
      readonly kind: 'joined';
      readonly invitation: InvitationId;
      readonly person: PersonId;
      readonly name: string;
    }
  | { readonly kind: 'removed'; readonly person: PersonId };
