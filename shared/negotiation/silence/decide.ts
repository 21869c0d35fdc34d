import type { Party } from '../../ids.ts';
import { elementOf } from '../../plan/unit.ts';
import { sameText } from '../../plan/text.ts';
import { granted, refused } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import type { Ruling } from '../gavel/act.ts';
import { consensusRefusal } from '../gavel/decide.ts';
import { currentVersion } from '../read.ts';
import type { Refusal } from '../refusal.ts';
import { seatedOn } from '../roster/read.ts';
import type { Negotiation, Silence, Unit } from '../state.ts';
import type { EndSilence } from './command.ts';
import { circulatedElements, isBrokenOn, isPast, runningSilences } from './running.ts';

/** Only what the chair could gavel now can be put under silence. */
export function decideSilence(state: Negotiation, command: CommandOf<'start-silence'>, at: string): Decided {
  const { silence, ruling, until, seen } = command;
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  if (currentVersion(unit).hash !== seen) return refused({ code: 'text-moved', unit: unit.id });
  if (isPast(until, at)) return refused({ code: 'deadline-passed', until });
  if (unit.silences.some(({ id }) => id === silence)) return refused({ code: 'already-so' });
  const refusal = consensusRefusal(unit, ruling, seatedOn(state, at)) ?? circulatedAlready(unit, ruling);
  if (refusal) return refused(refusal);
  return granted([{ kind: 'silence-started', silence, unit: unit.id, ruling, until }]);
}

function circulatedAlready(unit: Unit, ruling: Ruling): Refusal | null {
  const asked = circulatedElements(unit, ruling);
  const elements = runningSilences(unit).flatMap((running) =>
    running.elements.filter((id) => asked.includes(id)),
  );
  return elements.length > 0 ? { code: 'under-silence', unit: unit.id, elements } : null;
}

/** One objection is enough, for that element and for no other. The clock decides, not whether anybody has looked at it. */
export function decideObjection(
  state: Negotiation,
  command: CommandOf<'break-silence'>,
  { by, at }: { readonly by: Actor; readonly at: string },
): Decided {
  const found = stillRunning(state, command, at);
  if ('code' in found) return refused(found);
  const { element } = command;
  if (!found.silence.elements.includes(element)) return refused({ code: 'unknown', what: 'element' });
  const said = found.silence.objections.some(
    (objection) => objection.element === element && objection.stamp.by.party === by.party,
  );
  if (said) return refused({ code: 'already-so' });
  return granted([{ kind: 'silence-broken', silence: found.silence.id, unit: found.unit.id, element }]);
}

/** The chair takes the text back; nothing is agreed by it. */
export function decideSilenceWithdrawal(
  state: Negotiation,
  command: CommandOf<'withdraw-silence'>,
  at: string,
): Decided {
  const found = stillRunning(state, command, at);
  if ('code' in found) return refused(found);
  return granted([{ kind: 'silence-withdrawn', silence: found.silence.id, unit: found.unit.id }]);
}

type Named = Pick<EndSilence, 'unit' | 'silence'>;

function find(state: Negotiation, named: Named): { unit: Unit; silence: Silence } | null {
  const unit = state.units[named.unit];
  const silence = unit?.silences.find(({ id }) => id === named.silence);
  return unit && silence ? { unit, silence } : null;
}

function stillRunning(
  state: Negotiation,
  named: Named,
  at: string,
): { unit: Unit; silence: Silence } | Refusal {
  const found = find(state, named);
  if (!found) return { code: 'unknown', what: 'silence' };
  const { over, until } = found.silence;
  return over || isPast(until, at) ? { code: 'silence-over', until } : found;
}

/** The hub's clock has come to the deadline: what nobody objected to, and what the gavel could still fall on, is agreed. */
export function decideSilenceEnd(state: Negotiation, command: EndSilence, at: string): Decided {
  const found = find(state, command);
  if (!found) return refused({ code: 'unknown', what: 'silence' });
  const { unit, silence } = found;
  if (silence.over) return refused({ code: 'silence-over', until: silence.until });
  if (!isPast(silence.until, at)) return refused({ code: 'silence-runs', until: silence.until });
  const ruling = agreedBySilence(unit, silence, seatedOn(state, at));
  return granted([
    { kind: 'silence-ended', silence: silence.id, unit: unit.id },
    ...(ruling ? [{ kind: 'agreed', unit: unit.id, ruling } as const] : []),
  ]);
}

/** `null`: nothing is. A proposal is agreed as a whole; elements one by one. */
function agreedBySilence(unit: Unit, silence: Silence, seated: readonly Party[]): Ruling | null {
  const { ruling } = silence;
  if (ruling.kind === 'proposal') {
    const stands = silence.objections.length === 0 && silence.version === currentVersion(unit).number;
    return stands && consensusRefusal(unit, ruling, seated) === null ? ruling : null;
  }
  const elements = ruling.elements.filter(
    (id) =>
      !isBrokenOn(silence, id) &&
      hasItsWords(unit, silence, id) &&
      consensusRefusal(unit, { kind: 'current', elements: [id] }, seated) === null,
  );
  const quiet: Ruling = { kind: 'current', elements };
  return elements.length > 0 && consensusRefusal(unit, quiet, seated) === null ? quiet : null;
}

/** Nobody has kept silent on words that were not circulated. */
function hasItsWords(unit: Unit, { version }: Silence, id: Silence['elements'][number]): boolean {
  const circulated = unit.versions.find(({ number }) => number === version)!;
  const [then, now] = [elementOf(circulated.text, id), elementOf(currentVersion(unit).text, id)];
  return then !== undefined && now !== undefined && sameText(then.text, now.text);
}
