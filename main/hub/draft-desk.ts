import { nanoid } from 'nanoid';
import type { DraftId, UnitId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { Language } from '../../shared/language.ts';
import { may, whoMay } from '../../shared/negotiation/policy.ts';
import type { ProposalLink } from '../../shared/negotiation/proposals/act.ts';
import { linkedProposal, textTakenUp } from '../../shared/negotiation/proposals/links.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import type { UnitText } from '../../shared/plan/unit.ts';
import type { Hash } from '../../shared/ids.ts';
import { type AnyRefusal, CLOSE, type DraftInfo, type DraftRequest } from '../../shared/protocol.ts';
import { hashOf } from '../../shared/record/canonical.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { granted, refused, type Verdict } from '../../shared/verdict.ts';
import type { DraftRow, Write } from '../store/store.ts';
import { type DraftText, roomToText, unitToRoom } from './draft-text.ts';
import { infoOf } from './drafts.ts';
import type { LiveNegotiation } from './live-negotiation.ts';

/** Opening, discarding and tabling drafts. */

export function openDraftOn(
  live: LiveNegotiation,
  by: Actor,
  { unit: unitId, link }: DraftRequest,
): Verdict<DraftInfo, AnyRefusal> {
  const { state } = live;
  if (!may(by.capacity, 'draft')) {
    return refused({ code: 'not-allowed', ability: 'draft', capacity: by.capacity, whoMay: whoMay('draft') });
  }
  const unit = state.units[unitId];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  if (state.approved) return refused({ code: 'approved-already' });
  const text = link ? linkedText(unit, link, by) : granted(currentVersion(unit).text);
  if (!text.ok) return text;
  const draft = newDraft(by, unitId, link ?? null);
  const kept = live.keep([{ kind: 'draft-opened', draft, seed: unitToRoom(text.value) }]);
  if (!kept.ok) return kept;
  live.drafts.opened(draft);
  live.audience.draftsChanged(by.party);
  return granted(infoOf(draft));
}

/** The words of a proposal to start from. What was withdrawn meanwhile is not amended but presented again. */
function linkedText(unit: Unit, link: ProposalLink, { party }: Actor): Verdict<UnitText, AnyRefusal> {
  const linked = linkedProposal(unit, link, party);
  if (!linked.ok) return linked;
  const { id, withdrawn } = linked.value;
  if (link.kind === 'amends' && withdrawn) return refused({ code: 'withdrawn-already', proposal: id });
  return granted(textTakenUp(unit, linked.value));
}

function newDraft(by: Actor, unit: UnitId, link: ProposalLink | null): DraftRow {
  const now = new Date().toISOString();
  return {
    id: nanoid<DraftId>(),
    unit,
    party: by.party,
    openedBy: by.person,
    openedAt: now,
    changedAt: now,
    tabledAs: null,
    discardedAt: null,
    link,
  };
}

/** A draft that can still be written. Somebody else's is answered like one that does not exist. */
function openDraft(live: LiveNegotiation, by: Actor, id: DraftId): Verdict<DraftRow, AnyRefusal> {
  const draft = live.drafts.find(by, id);
  if (!draft || draft.discardedAt !== null) return refused({ code: 'not-here' });
  return draft.tabledAs === null ? granted(draft) : refused({ code: 'draft-tabled', as: draft.tabledAs });
}

export function discardDraft(live: LiveNegotiation, by: Actor, id: DraftId): Verdict<null, AnyRefusal> {
  const draft = openDraft(live, by, id);
  if (!draft.ok) return draft;
  const at = new Date().toISOString();
  if (!live.rooms.flush()) return refused({ code: 'cannot-save' });
  const kept = live.keep([{ kind: 'draft-discarded', draft: id, at }]);
  if (!kept.ok) return kept;
  live.drafts.discarded(id, at);
  closeDraft(live, draft.value);
  return granted(null);
}

function closeDraft(live: LiveNegotiation, draft: DraftRow): void {
  live.rooms.showOut(CLOSE.gone, { draft: draft.id });
  live.audience.draftsChanged(draft.party);
}

export interface Tabling {
  readonly draft: DraftId;
  readonly language: Language;
  readonly words: Hash;
  readonly seen: Hash;
}

/** The draft's words become an act, and the draft is frozen in the same transaction: of two who table it, one does. */
export function tableDraft(
  live: LiveNegotiation,
  by: Actor,
  { draft: id, language, words, seen }: Tabling,
): Verdict<readonly RecordedAct[], AnyRefusal> {
  const draft = openDraft(live, by, id);
  if (!draft.ok) return draft;
  const read = readDraft(live, draft.value);
  if (!read.ok) return read;
  if (hashOf(read.value.text) !== words) return refused({ code: 'draft-moved' });
  const { unit, link } = draft.value;
  const table = { kind: 'table', unit, language, seen, ...read.value } as const;
  const command = link ? { ...table, link } : table;
  const said = live.say([{ command, by }], (acts) => acts.flatMap((act) => frozenBy(act, id)));
  if (!said.ok) return said;
  for (const { act } of said.value) if (act.kind === 'tabled') live.drafts.tabled(id, act.proposal);
  closeDraft(live, draft.value);
  return said;
}

function frozenBy({ act }: RecordedAct, draft: DraftId): Write[] {
  return act.kind === 'tabled' ? [{ kind: 'draft-tabled', draft, as: act.proposal }] : [];
}

function readDraft(live: LiveNegotiation, draft: DraftRow): Verdict<DraftText, AnyRefusal> {
  const room = live.rooms.read(draft.id);
  if (!room) return refused({ code: 'cannot-save' });
  try {
    return granted(roomToText(room, currentVersion(live.state.units[draft.unit]!).text.kind));
  } catch {
    return refused({ code: 'draft-unreadable' });
  }
}
