import seed from '../../seeds/plans/2016-2020.json' with { type: 'json' };
import type { ElementId, InvitationId, Party, PersonId, ProposalId, UnitId } from '../../shared/ids.ts';
import type { Act } from '../../shared/negotiation/act.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { Command } from '../../shared/negotiation/command.ts';
import type { State } from '../../shared/negotiation/state.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import { openingText } from '../../shared/plan/opening.ts';
import { parsePlanFile } from '../../shared/plan/plan-file.ts';
import { USUAL_RULES } from '../../shared/negotiation/meetings/rules.ts';
import { DELEGATIONS } from '../../shared/plan/roster.ts';
import { type Head, NO_HEAD, type RecordedAct, recordAct } from '../../shared/record/chain.ts';

const DELEGATES: readonly Actor[] = DELEGATIONS.map(({ code }) => ({
  person: `p-${code}` as PersonId,
  party: code,
  capacity: 'head',
}));
const SECRETARIAT: Actor = { person: 'sec' as PersonId, party: 'SEC' as Party, capacity: 'secretariat' };

/** A record of this many acts on the real plan, 300 of them tabled proposals, made by the real rules. */
export function longRecord(count: number, proposals = 300): RecordedAct[] {
  const acts: RecordedAct[] = [];
  let state: State = null;
  let head: Head = NO_HEAD;
  const clock = () => new Date(Date.UTC(2026, 9, 1) + acts.length * 1000).toISOString();
  const say = (by: Actor, command: Command): void => {
    const verdict = decide(state, command, { by, at: clock() });
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal));
    for (const act of verdict.value) state = evolve(state, seal(by, act));
  };
  const seal = (by: Actor, act: Act): RecordedAct => {
    const recorded = recordAct(head, {
      at: clock(),
      by,
      act,
    });
    head = { seq: recorded.seq, hash: recorded.hash };
    acts.push(recorded);
    return recorded;
  };
  open(say);
  const tabled = Array.from({ length: proposals }, (_, n) => table(state, say, n));
  for (let n = 0; acts.length < count; n += 1) speak(say, tabled, n);
  return acts;
}

function open(say: (by: Actor, command: Command) => void): void {
  const parsed = parsePlanFile(seed);
  if (!parsed.ok) throw new Error(parsed.error);
  say(SECRETARIAT, {
    kind: 'open',
    title: 'Bench',
    practice: false,
    roster: DELEGATIONS.map(({ code: party }) => ({ party })),
    rules: USUAL_RULES,
    text: openingText(parsed.plan, '2016-2020'),
  });
  for (const by of [SECRETARIAT, ...DELEGATES]) {
    const invitation = `i-${by.person}` as InvitationId;
    say(SECRETARIAT, { kind: 'invite', invitation, party: by.party, capacity: by.capacity });
    say(by, { kind: 'join', invitation, name: by.party });
  }
}

function table(state: State, say: (by: Actor, command: Command) => void, n: number): ProposalId {
  const unit = state!.units[state!.order[1 + (n % (state!.order.length - 1))] as UnitId]!;
  const by = DELEGATES[n % DELEGATES.length]!;
  const { text, hash } = currentVersion(unit);
  const added = {
    id: `new-${n}` as ElementId,
    kind: 'action' as const,
    text: [`Promotion of measure ${n} on care, treatment and recovery.`],
  };
  const elements = text.elements.map((element, i) =>
    i === 1 && typeof element.text[0] === 'string'
      ? { ...element, text: [`Timely ${element.text[0]}`, ...element.text.slice(1)] }
      : element,
  );
  const body = elements.filter((element) => element.kind !== 'footnote');
  const notes = elements.filter((element) => element.kind === 'footnote');
  say(by, {
    kind: 'table',
    unit: unit.id,
    text: { ...text, elements: [...body, added, ...notes] },
    rationale: 'Bench.',
    language: 'en',
    seen: hash,
  });
  return `${unit.label}/${by.party}/${Math.max(1, unit.proposals.filter((proposal) => proposal.proponent === by.party).length + 1)}` as ProposalId;
}

function speak(say: (by: Actor, command: Command) => void, tabled: readonly ProposalId[], n: number): void {
  const proposal = tabled[n % tabled.length]!;
  const by = DELEGATES.filter(({ party }) => !proposal.includes(`/${party}/`))[n % 33]!;
  if (n % 3) say(by, { kind: 'comment', proposal, change: null, text: `Remark ${n}.` });
  else
    say(by, {
      kind: 'take-position',
      proposal,
      position: (['supports', 'can-accept', 'reserves'] as const)[Math.floor(n / tabled.length) % 3]!,
    });
}
