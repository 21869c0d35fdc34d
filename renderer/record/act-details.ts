import type { ChangeId, ElementId, Hash, Party, ProposalId, UnitId } from '../../shared/ids.ts';
import type { Act } from '../../shared/negotiation/act.ts';
import type { ProposalLink } from '../../shared/negotiation/proposals/act.ts';
import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import type { Capacity } from '../../shared/negotiation/capacity.ts';
import { unreachable } from '../../shared/verdict.ts';

/** One thing that an act says beyond its sentence. `name` is the end of a message's id, `record.detail.…`. */
export type Detail =
  | {
      readonly kind: 'proposal';
      readonly name: 'proposal' | ProposalLink['kind'];
      readonly proposal: ProposalId;
    }
  | { readonly kind: 'unit'; readonly name: 'unit'; readonly unit: UnitId }
  | { readonly kind: 'units'; readonly name: 'agenda'; readonly units: readonly UnitId[] }
  /** The act that closed the vote by which it was decided. */
  | { readonly kind: 'act'; readonly name: 'vote'; readonly act: number }
  | {
      readonly kind: 'elements';
      readonly name: 'elements';
      readonly unit: UnitId;
      readonly elements: readonly ElementId[];
    }
  | { readonly kind: 'changes'; readonly name: 'changes' | 'sources'; readonly changes: readonly ChangeId[] }
  | { readonly kind: 'parties'; readonly name: PartiesName; readonly parties: readonly Party[] }
  /** `null`: on the chair's own motion. */
  | { readonly kind: 'mover'; readonly name: 'mover'; readonly mover: Party | null }
  | { readonly kind: 'day'; readonly name: 'until' | 'date'; readonly day: string }
  | { readonly kind: 'moment'; readonly name: 'deadline'; readonly moment: string }
  | { readonly kind: 'hash'; readonly name: 'approved' | 'revision'; readonly hash: Hash }
  | { readonly kind: 'seat'; readonly name: 'seat'; readonly party: Party; readonly capacity: Capacity }
  | { readonly kind: 'words'; readonly name: WordsName; readonly words: string };

type WordsName =
  | 'words'
  | 'organization'
  | 'rationale'
  | 'comment'
  | 'note'
  | 'reason'
  | 'place'
  | 'title'
  | 'base'
  | 'name'
  | 'restored'
  | 'evidence'
  | 'series'
  | 'symbol'
  | 'frozen'
  | 'session'
  | 'corrected';
type PartiesName = 'awaiting' | 'parties' | 'pending' | 'lifted' | 'group';

/** Everything in an act that its sentence leaves out, in the order in which it is read. */
export function detailsOf(act: Act): readonly Detail[] {
  switch (act.kind) {
    case 'opened':
      return [
        words('title', act.title),
        words('base', `${act.text.base.title}, ${act.text.base.symbol}`),
        { kind: 'parties', name: 'parties', parties: act.roster.map(({ party }) => party) },
      ];
    case 'invited':
      return [
        { kind: 'seat', name: 'seat', party: act.party, capacity: act.capacity },
        ...(act.organization === undefined ? [] : [words('organization', act.organization)]),
      ];
    case 'joined':
      return [words('name', act.name)];
    case 'tabled':
      return [
        proposal(act.proposal),
        ...(act.link ? [{ ...proposal(act.link.proposal), name: act.link.kind }] : []),
        on(act.unit),
        changes(act.changes.map(({ id }) => id)),
        ...rationale(act.rationale),
      ];
    case 'compromise-proposed':
      return [
        proposal(act.proposal),
        on(act.unit),
        { kind: 'changes', name: 'sources', changes: act.derivedFrom },
        ...rationale(act.rationale),
      ];
    case 'reflection-marked':
      return [proposal(act.proposal)];
    case 'consolidated':
      return [
        proposal(act.proposal),
        on(act.unit),
        { kind: 'changes', name: 'sources', changes: act.sources },
        ...rationale(act.rationale),
      ];
    case 'revised':
      return [proposal(act.proposal), changes(act.changes.map(({ id }) => id)), ...rationale(act.rationale)];
    case 'withdrawn':
    case 'co-sponsored':
    case 'co-sponsorship-ended':
    case 'position-taken':
      return [proposal(act.proposal)];
    case 'commented':
      return [
        proposal(act.proposal),
        ...(act.change === null ? [] : [changes([act.change])]),
        words('comment', act.text),
      ];
    case 'note-lodged':
      return [
        on(act.unit),
        ...(act.element === null ? [] : [elements(act.unit, [act.element])]),
        words('note', act.text),
      ];
    case 'note-amended':
      return [words('note', act.text)];
    case 'decided':
      return [on(act.unit), changes(act.changes)];
    case 'agreed':
      return [on(act.unit), ruled(act.unit, act.ruling), ...byVote(act.vote)];
    case 'agreed-ad-referendum':
      return [
        on(act.unit),
        ruled(act.unit, act.ruling),
        ...byVote(act.vote),
        { kind: 'parties', name: 'awaiting', parties: act.awaiting },
        ...(act.until === null ? [] : [{ kind: 'day', name: 'until', day: act.until } as const]),
      ];
    case 'confirmed':
      return [on(act.unit)];
    case 'reopened':
      return [
        on(act.unit),
        elements(act.unit, act.elements),
        { kind: 'mover', name: 'mover', mover: act.mover },
        words('reason', act.reason),
      ];
    case 'approved':
      return [
        words('place', act.place),
        { kind: 'day', name: 'date', day: act.date },
        { kind: 'hash', name: 'approved', hash: act.hash },
      ];
    case 'restored':
      return [
        on(act.unit),
        elements(act.unit, [act.element]),
        words('restored', act.words),
        words('evidence', act.evidence),
      ];
    case 'restoration-reversed':
      return [on(act.unit), elements(act.unit, [act.element]), words('reason', act.reason)];
    case 'silence-started':
      return [
        on(act.unit),
        ruled(act.unit, act.ruling),
        { kind: 'moment', name: 'deadline', moment: act.until },
      ];
    case 'silence-broken':
      return [on(act.unit), elements(act.unit, [act.element])];
    case 'silence-withdrawn':
    case 'silence-ended':
      return [on(act.unit)];
    case 'adopted':
      return [
        words('session', act.session),
        words('place', act.place),
        { kind: 'day', name: 'date', day: act.date },
      ];
    case 'style-edited':
      return [
        on(act.unit),
        elements(act.unit, [act.element]),
        { kind: 'hash', name: 'approved', hash: act.hash },
      ];
    case 'corrigendum-issued':
      return [
        words('corrected', act.corrections.map(({ reason }) => reason).join(' · ')),
        { kind: 'hash', name: 'approved', hash: act.hash },
      ];
    case 'packaged':
      return [on(act.unit), ...(act.elements === null ? [] : [elements(act.unit, act.elements)])];
    case 'reserve-placed':
      return [
        on(act.unit),
        elements(act.unit, [act.element]),
        ...(act.words === null ? [] : [words('words', act.words)]),
        ...(act.reason === '' ? [] : [words('reason', act.reason)]),
      ];
    case 'reserve-lifted':
      return [on(act.unit), elements(act.unit, [act.element])];
    case 'marked-pending':
      return [
        on(act.unit),
        elements(act.unit, act.elements),
        { kind: 'parties', name: 'pending', parties: act.parties },
      ];
    case 'pending-lifted':
      return [
        on(act.unit),
        elements(act.unit, act.elements),
        { kind: 'parties', name: 'lifted', parties: [act.party] },
      ];
    case 'informals-reported':
      return [
        on(act.unit),
        elements(act.unit, act.elements),
        { kind: 'parties', name: 'group', parties: act.group },
      ];
    case 'informals-set-aside':
      return [on(act.unit), elements(act.unit, act.elements)];
    case 'meeting-opened':
      return [
        words('place', act.place),
        { kind: 'day', name: 'date', day: act.date },
        { kind: 'units', name: 'agenda', units: act.agenda },
      ];
    case 'agenda-set':
      return [{ kind: 'units', name: 'agenda', units: act.agenda }];
    case 'put-on-floor':
      return act.unit === null ? [] : [on(act.unit)];
    case 'presence-marked':
      return [{ kind: 'parties', name: 'parties', parties: act.parties }];
    case 'vote-called':
      return [on(act.unit), ruled(act.unit, act.ruling), words('reason', act.reason)];
    case 'symbol-assigned':
      return act.series === null ? [] : [words('series', act.series)];
    case 'revision-issued':
      return [
        words('frozen', `${act.upTo}`),
        ...(act.symbol === null ? [] : [words('symbol', act.symbol)]),
        { kind: 'hash', name: 'revision', hash: act.hash },
      ];
    case 'style-review-closed':
    case 'invitation-revoked':
    case 'removed':
    case 'note-withdrawn':
    case 'seat-began':
    case 'seat-ended':
    case 'seat-disputed':
    case 'package-released':
    case 'package-dissolved':
    case 'meeting-closed':
    case 'chair-handed-over':
    case 'floor-asked':
    case 'floor-asked-no-more':
    case 'floor-given':
    case 'vote-cast':
    case 'vote-closed':
    case 'note-joined':
    case 'note-left':
    case 'note-confirmed':
      return [];
    default:
      return unreachable(act);
  }
}

function proposal(id: ProposalId): Extract<Detail, { kind: 'proposal' }> {
  return { kind: 'proposal', name: 'proposal', proposal: id };
}

function on(unit: UnitId): Detail {
  return { kind: 'unit', name: 'unit', unit };
}

function elements(unit: UnitId, ids: readonly ElementId[]): Detail {
  return { kind: 'elements', name: 'elements', unit, elements: ids };
}

function changes(ids: readonly ChangeId[]): Detail {
  return { kind: 'changes', name: 'changes', changes: ids };
}

function words(name: WordsName, text: string): Detail {
  return { kind: 'words', name, words: text };
}

function rationale(text: string): Detail[] {
  return text === '' ? [] : [words('rationale', text)];
}

function byVote(act: number | undefined): Detail[] {
  return act === undefined ? [] : [{ kind: 'act', name: 'vote', act }];
}

function ruled(unit: UnitId, ruling: Ruling): Detail {
  return ruling.kind === 'proposal' ? proposal(ruling.proposal) : elements(unit, ruling.elements);
}
