import { takeChanges } from '../compare/take.ts';
import { baseRuns } from '../compare/provenance.ts';
import { type ChangeId, type ElementId, type ProposalId, type UnitId, proposalOf } from '../ids.ts';
import { hashOf } from '../record/canonical.ts';
import type { RecordedAct } from '../record/chain.ts';
import { unreachable } from '../verdict.ts';
import type { Act, OpeningUnit, Position, Ruling } from './act.ts';
import { sameText } from '../plan/text.ts';
import { elementOf } from '../plan/unit.ts';
import {
  currentVersion,
  elementStatus,
  findChange,
  findProposal,
  planHash,
  unitsInOrder,
  withdrawable,
  wordsOf,
} from './read.ts';
import type {
  ApprovedPlan,
  ElementStatus,
  Fate,
  Negotiation,
  Proposal,
  Stamp,
  State,
  TextVersion,
  Unit,
} from './state.ts';

type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/**
 * The state after one more act: the only way in which state comes about, on the hub, on every screen and in every
 * verification. Acts in a record were decided by `decide`, so nothing is refused here.
 * @throws on an act that `decide` could not have made for this state; only a damaged record holds one
 */
export function evolve(state: State, { seq, at, by, act }: RecordedAct): Negotiation {
  const stamp: Stamp = { seq, at, by };
  if (act.kind === 'opened') return opened(act, stamp);
  if (state === null) throw new Error(`act ${seq} comes before the opening`);
  return after(state, act, stamp);
}

function after(state: Negotiation, act: Exclude<Act, { kind: 'opened' }>, stamp: Stamp): Negotiation {
  switch (act.kind) {
    case 'invited':
    case 'invitation-revoked':
    case 'joined':
    case 'removed':
      return people(state, act, stamp);
    case 'tabled':
    case 'consolidated':
      return registered(state, act, stamp);
    case 'withdrawn':
      return onProposal(state, act.proposal, (proposal) => withdrawn(state, proposal, stamp));
    case 'co-sponsored':
    case 'co-sponsorship-ended':
    case 'position-taken':
    case 'commented':
      return onProposal(state, act.proposal, (proposal) => spokenOn(proposal, act, stamp));
    case 'note-lodged':
    case 'note-withdrawn':
      return noted(state, act, stamp);
    case 'decided':
      return onUnit(state, act.unit, (unit) =>
        withFates(
          unit,
          act.changes,
          act.decision === 'standing' ? { kind: 'standing' } : { kind: act.decision, stamp },
        ),
      );
    case 'agreed':
      return onUnit(state, act.unit, (unit) => ({
        ...gavelled(unit, act.ruling, { kind: 'agreed', stamp }),
        awaiting: null,
      }));
    case 'agreed-ad-referendum':
      return onUnit(state, act.unit, (unit) => ({
        ...gavelled(unit, act.ruling, { kind: 'ad-referendum', stamp }),
        awaiting: { parties: act.awaiting, until: act.until },
      }));
    case 'confirmed':
      return onUnit(state, act.unit, (unit) => confirmed(unit, stamp));
    case 'reopened':
      return onUnit(state, act.unit, (unit) => reopened(unit, act, stamp));
    case 'approved':
      return {
        ...state,
        approved: approvedPlan(state, act, stamp),
      };
    default:
      return unreachable(act);
  }
}

/** The one place that may say so: a gavel has fallen on this very text. */
function approvedPlan(state: Negotiation, act: ActOf<'approved'>, stamp: Stamp): ApprovedPlan {
  const { place, date } = act;
  const plan = { hash: planHash(state), place, date, stamp, units: unitsInOrder(state) };
  return plan as unknown as ApprovedPlan;
}

function opened(act: ActOf<'opened'>, stamp: Stamp): Negotiation {
  const { text } = act;
  return {
    title: act.title,
    practice: act.practice,
    parties: act.parties,
    base: text.base,
    introduction: text.introduction,
    areas: text.areas,
    lacunas: Object.fromEntries(text.lacunas.map((lacuna) => [lacuna.id, lacuna])),
    units: Object.fromEntries(text.units.map((unit) => [unit.id, openingUnit(unit, stamp)])),
    order: text.units.map((unit) => unit.id),
    notes: {},
    members: {},
    invitations: {},
    approved: null,
  };
}

function openingUnit({ id, label, text }: OpeningUnit, since: Stamp): Unit {
  const runs = Object.fromEntries(text.elements.map((element) => [element.id, baseRuns(element)]));
  const first: TextVersion = { number: 1, text, runs, hash: hashOf(text), since };
  return {
    id,
    label,
    versions: [first],
    proposals: [],
    serials: {},
    status: {},
    awaiting: null,
    reopenings: [],
  };
}

function people(
  state: Negotiation,
  act: ActOf<'invited' | 'invitation-revoked' | 'joined' | 'removed'>,
  stamp: Stamp,
): Negotiation {
  if (act.kind === 'removed') {
    const member = { ...state.members[act.person]!, removed: stamp };
    return { ...state, members: { ...state.members, [act.person]: member } };
  }
  if (act.kind === 'invited') {
    const { invitation: id, party, capacity } = act;
    return {
      ...state,
      invitations: { ...state.invitations, [id]: { id, party, capacity, made: stamp, state: 'open' } },
    };
  }
  const invitation = state.invitations[act.invitation]!;
  const spent = { ...invitation, state: act.kind === 'joined' ? ('used' as const) : ('revoked' as const) };
  const next = { ...state, invitations: { ...state.invitations, [act.invitation]: spent } };
  if (act.kind === 'invitation-revoked') return next;
  const { person, name } = act;
  const { party, capacity } = invitation;
  return {
    ...next,
    members: { ...state.members, [person]: { person, name, party, capacity, joined: stamp, removed: null } },
  };
}

function registered(state: Negotiation, act: ActOf<'tabled' | 'consolidated'>, stamp: Stamp): Negotiation {
  const { proposal: id, unit, version, text, changes, rationale } = act;
  const base = {
    id,
    unit,
    version,
    text,
    changes,
    rationale,
    proponent: stamp.by.party,
    tabled: stamp,
    fates: Object.fromEntries(changes.map((change): [ChangeId, Fate] => [change.id, { kind: 'standing' }])),
    coSponsors: [],
    positions: {},
    comments: [],
    withdrawn: null,
  };
  const proposal: Proposal =
    act.kind === 'tabled'
      ? { ...base, kind: 'delegation', language: act.language }
      : { ...base, kind: 'consolidated', sources: act.sources };
  return onUnit(state, unit, (before) => ({
    ...before,
    proposals: [...before.proposals, proposal],
    serials: { ...before.serials, [stamp.by.party]: (before.serials[stamp.by.party] ?? 0) + 1 },
  }));
}

function withdrawn(state: Negotiation, proposal: Proposal, stamp: Stamp): Proposal {
  const gone = withdrawable(state.units[proposal.unit]!, proposal);
  const fates = Object.fromEntries(gone.map((id): [ChangeId, Fate] => [id, { kind: 'withdrawn', stamp }]));
  return { ...proposal, withdrawn: stamp, fates: { ...proposal.fates, ...fates } };
}

function spokenOn(
  proposal: Proposal,
  act: ActOf<'co-sponsored' | 'co-sponsorship-ended' | 'position-taken' | 'commented'>,
  stamp: Stamp,
): Proposal {
  const { party } = stamp.by;
  switch (act.kind) {
    case 'co-sponsored':
      // Whoever proposes it has no other position on it.
      return {
        ...withPosition(proposal, null, stamp),
        coSponsors: [...proposal.coSponsors, { party, since: stamp, until: null }],
      };
    case 'co-sponsorship-ended':
      return {
        ...proposal,
        coSponsors: proposal.coSponsors.map((sponsor) =>
          sponsor.party === party && sponsor.until === null ? { ...sponsor, until: stamp } : sponsor,
        ),
      };
    case 'commented':
      return { ...proposal, comments: [...proposal.comments, { stamp, text: act.text }] };
    case 'position-taken':
      return withPosition(proposal, act.position, stamp);
    default:
      return unreachable(act);
  }
}

function withPosition(proposal: Proposal, position: Position | null, stamp: Stamp): Proposal {
  const { [stamp.by.party]: _, ...others } = proposal.positions;
  return { ...proposal, positions: position ? { ...others, [stamp.by.party]: { position, stamp } } : others };
}

function noted(state: Negotiation, act: ActOf<'note-lodged' | 'note-withdrawn'>, stamp: Stamp): Negotiation {
  if (act.kind === 'note-withdrawn') {
    return {
      ...state,
      notes: { ...state.notes, [act.note]: { ...state.notes[act.note]!, withdrawn: stamp } },
    };
  }
  const { note: id, noteKind: kind, unit, element, text } = act;
  const note = { id, kind, party: stamp.by.party, unit, element, text, lodged: stamp, withdrawn: null };
  return { ...state, notes: { ...state.notes, [id]: note } };
}

function withFates(unit: Unit, changes: readonly ChangeId[], fate: Fate): Unit {
  const touched = new Set(changes.map(proposalOf));
  const proposals = unit.proposals.map((proposal) => {
    if (!touched.has(proposal.id)) return proposal;
    const own = changes.filter((id) => proposalOf(id) === proposal.id);
    return { ...proposal, fates: { ...proposal.fates, ...Object.fromEntries(own.map((id) => [id, fate])) } };
  });
  return { ...unit, proposals };
}

/**
 * The gavel falls: on a proposal its text becomes the current one; on the current text only the status changes. What is
 * agreed already and keeps its words stays agreed: an agreement ad referendum unlocks nothing.
 */
function gavelled(
  unit: Unit,
  ruling: Ruling,
  status: ElementStatus & { kind: 'agreed' | 'ad-referendum' },
): Unit {
  if (ruling.kind === 'current') {
    const due = ruling.elements.filter((id) => elementStatus(unit, id).kind !== 'agreed');
    return withStatus(unit, due, status);
  }
  const next = withProposal(unit, ruling.proposal, status.stamp);
  const settled = currentVersion(next).text.elements.map((element): [ElementId, ElementStatus] => {
    const before = elementOf(currentVersion(unit).text, element.id);
    const stays =
      before && sameText(before.text, element.text) && elementStatus(unit, element.id).kind === 'agreed';
    return [element.id, stays ? elementStatus(unit, element.id) : status];
  });
  return { ...next, status: Object.fromEntries(settled) };
}

function withProposal(unit: Unit, id: ProposalId, stamp: Stamp): Unit {
  const proposal = unit.proposals.find((candidate) => candidate.id === id)!;
  const words = wordsOf(proposal);
  const changes = unit.proposals
    .flatMap((each) => each.changes)
    .filter((change) => words.includes(change.id));
  const { text, runs } = takeChanges(currentVersion(unit), changes);
  const version: TextVersion = {
    number: currentVersion(unit).number + 1,
    text,
    runs,
    hash: hashOf(text),
    since: stamp,
  };
  const taken = [...words, ...proposal.changes.map((change) => change.id)].filter(
    (change) => findChange(unit, change)?.fate.kind !== 'taken',
  );
  return withFates({ ...unit, versions: [...unit.versions, version] }, taken, { kind: 'taken', stamp });
}

function withStatus(unit: Unit, elements: readonly ElementId[], status: ElementStatus): Unit {
  return { ...unit, status: { ...unit.status, ...Object.fromEntries(elements.map((id) => [id, status])) } };
}

function confirmed(unit: Unit, stamp: Stamp): Unit {
  const left = unit.awaiting!.parties.filter((party) => party !== stamp.by.party);
  return { ...unit, awaiting: left.length > 0 ? { ...unit.awaiting!, parties: left } : null };
}

function reopened(unit: Unit, act: ActOf<'reopened'>, stamp: Stamp): Unit {
  const { elements, mover, reason } = act;
  const open = withStatus(unit, elements, { kind: 'open' });
  const stillAwaited = Object.values(open.status).some(({ kind }) => kind === 'ad-referendum');
  return {
    ...open,
    // Capitals are waited for as long as anything of this unit is agreed subject to their word.
    awaiting: stillAwaited ? unit.awaiting : null,
    reopenings: [...unit.reopenings, { stamp, elements, mover, reason }],
  };
}

function onUnit(state: Negotiation, id: UnitId, change: (unit: Unit) => Unit): Negotiation {
  return { ...state, units: { ...state.units, [id]: change(state.units[id]!) } };
}

function onProposal(
  state: Negotiation,
  id: ProposalId,
  change: (proposal: Proposal) => Proposal,
): Negotiation {
  const { unit } = findProposal(state, id)!;
  return onUnit(state, unit, (before) => ({
    ...before,
    proposals: before.proposals.map((proposal) => (proposal.id === id ? change(proposal) : proposal)),
  }));
}
