import type { OpeningText } from '../plan/opening-text.ts';
import type { RosterSeat } from '../plan/roster.ts';
import type { AdoptionAct } from './adoption/act.ts';
import type { GavelAct } from './gavel/act.ts';
import type { InformalsAct } from './informals/act.ts';
import type { MeetingAct } from './meetings/act.ts';
import type { MeetingRules } from './meetings/rules.ts';
import type { IssuingAct } from './issuing/act.ts';
import type { MergingAct } from './merging/act.ts';
import type { NoteAct } from './notes/act.ts';
import type { PackageAct } from './packages/act.ts';
import type { PendingAct } from './pending/act.ts';
import type { PeopleAct } from './people/act.ts';
import type { ProposalAct } from './proposals/act.ts';
import type { ReserveAct } from './reserves/act.ts';
import type { RestoringAct } from './restoring/act.ts';
import type { SilenceAct } from './silence/act.ts';
import type { RosterAct } from './roster/act.ts';

/** The negotiation begins: always act 1. */
export interface OpenedAct {
  readonly kind: 'opened';
  readonly title: string;
  /** Marked everywhere; one person may switch seats. Its text is nobody's position. */
  readonly practice: boolean;
  readonly roster: readonly RosterSeat[];
  readonly rules: MeetingRules;
  readonly text: OpeningText;
}

/** What has been said. Acts are the only history; everything on screen but a live draft is their fold (`evolve`). */
export type Act =
  | OpenedAct
  | PeopleAct
  | RosterAct
  | ProposalAct
  | MergingAct
  | NoteAct
  | GavelAct
  | RestoringAct
  | SilenceAct
  | PackageAct
  | PendingAct
  | ReserveAct
  | InformalsAct
  | MeetingAct
  | IssuingAct
  | AdoptionAct;

export type ActKind = Act['kind'];
export type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>;
