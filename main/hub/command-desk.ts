import { nanoid } from 'nanoid';
import type { InvitationId, NoteId, ProposalId, SilenceId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { MemberCommand } from '../../shared/negotiation/command.ts';
import type { AnyRefusal, WireCommand } from '../../shared/protocol.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { granted, type Verdict } from '../../shared/verdict.ts';
import type { Write } from '../store/store.ts';
import { hashOfCode, mintCode } from './codes.ts';
import { tableDraft } from './draft-desk.ts';
import type { LiveNegotiation } from './live-negotiation.ts';

/** What a member hears back. The acts themselves come over the stream, to everybody alike. */
export interface Done {
  /** Number of the last act that followed. */
  readonly seq: number;
  readonly proposal?: ProposalId;
  /** Of a fresh invitation: told this once, and stored nowhere. */
  readonly code?: string;
}

/** Does what a member asks. */
export function carryOut(live: LiveNegotiation, by: Actor, asked: WireCommand): Verdict<Done, AnyRefusal> {
  if (asked.kind === 'table-draft') return done(tableDraft(live, by, asked));
  if (asked.kind === 'invite') return invite(live, by, asked);
  return done(live.say([{ command: withFreshId(asked), by }]));
}

/** What a command brings into being gets its id here. */
function withFreshId(asked: Exclude<WireCommand, { kind: 'table-draft' | 'invite' }>): MemberCommand {
  if (asked.kind === 'lodge-note') return { ...asked, note: nanoid<NoteId>() };
  return asked.kind === 'start-silence' ? { ...asked, silence: nanoid<SilenceId>() } : asked;
}

function invite(
  live: LiveNegotiation,
  by: Actor,
  asked: Extract<WireCommand, { kind: 'invite' }>,
): Verdict<Done, AnyRefusal> {
  const code = mintCode();
  const hash = hashOfCode(code);
  const command = { ...asked, invitation: nanoid<InvitationId>() };
  const said = live.say([{ command, by }], (acts) =>
    acts.flatMap(({ act }): Write[] =>
      act.kind === 'invited' ? [{ kind: 'code', hash, invitation: act.invitation }] : [],
    ),
  );
  const answer = done(said);
  return answer.ok ? granted({ ...answer.value, code }) : answer;
}

function done(said: Verdict<readonly RecordedAct[], AnyRefusal>): Verdict<Done, AnyRefusal> {
  if (!said.ok) return said;
  const last = said.value.at(-1)!;
  const proposal = 'proposal' in last.act ? { proposal: last.act.proposal } : {};
  return granted({ seq: last.seq, ...proposal });
}
