import type { Actor } from '../../shared/negotiation/capacity.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Refusal } from '../../shared/negotiation/refusal.ts';
import type { Negotiation, Unit } from '../../shared/negotiation/state.ts';

/** Why a vote on these words would be refused, whatever the reason given; by the same rule that the hub asks. */
export function foreseenVote(
  negotiation: Negotiation,
  by: Actor,
  { unit, ruling }: { readonly unit: Unit; readonly ruling: Ruling },
): Refusal | null {
  const words = { unit: unit.id, ruling, seen: currentVersion(unit).hash };
  const command = { kind: 'call-vote', reason: 'foreseen', ...words } as const;
  const verdict = decide(negotiation, command, { by, at: new Date().toISOString() });
  return verdict.ok ? null : verdict.refusal;
}
