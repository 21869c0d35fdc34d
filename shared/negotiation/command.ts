import type { InvitationId } from '../ids.ts';
import type { OpeningText } from '../plan/opening-text.ts';
import type { RosterSeat } from '../plan/roster.ts';
import type { AdoptionCommand } from './adoption/command.ts';
import type { GavelCommand } from './gavel/command.ts';
import type { InformalsCommand } from './informals/command.ts';
import type { MeetingCommand } from './meetings/command.ts';
import type { MeetingRules } from './meetings/rules.ts';
import type { IssuingCommand } from './issuing/command.ts';
import type { MergingCommand } from './merging/command.ts';
import type { NoteCommand } from './notes/command.ts';
import type { PackageCommand } from './packages/command.ts';
import type { PendingCommand } from './pending/command.ts';
import type { ReserveCommand } from './reserves/command.ts';
import type { PeopleCommand } from './people/command.ts';
import type { ProposalCommand } from './proposals/command.ts';
import type { RestoringCommand } from './restoring/command.ts';
import type { EndSilence, SilenceCommand } from './silence/command.ts';
import type { RosterCommand } from './roster/command.ts';

/** Characters in a comment, a rationale, a note or a reason. */
export const PROSE_LIMIT = 10_000;

/** What a member asks for over the wire, ready to be decided. Fresh ids (`note`, `invitation`) are minted by the hub. */
export type MemberCommand =
  | PeopleCommand
  | RosterCommand
  | ProposalCommand
  | MergingCommand
  | NoteCommand
  | GavelCommand
  | RestoringCommand
  | SilenceCommand
  | PackageCommand
  | PendingCommand
  | ReserveCommand
  | InformalsCommand
  | MeetingCommand
  | IssuingCommand
  | AdoptionCommand;

/** What only the hub itself asks: to begin, to let somebody in whose code it has checked, and to end what its clock ends. */
export type HubCommand =
  | {
      readonly kind: 'open';
      readonly title: string;
      readonly practice: boolean;
      readonly roster: readonly RosterSeat[];
      readonly rules: MeetingRules;
      readonly text: OpeningText;
    }
  | { readonly kind: 'join'; readonly invitation: InvitationId; readonly name: string }
  | EndSilence;

export type Command = MemberCommand | HubCommand;
export type MemberCommandKind = MemberCommand['kind'];
export type CommandOf<Kind extends MemberCommandKind> = Extract<MemberCommand, { kind: Kind }>;
