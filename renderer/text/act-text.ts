import type { ChangeId, ElementId, NoteId, UnitId } from '../../shared/ids.ts';
import type { Act } from '../../shared/negotiation/act.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import { unreachable } from '../../shared/verdict.ts';
import type { Speaker } from '../i18n/use-text.ts';
import { elementName, unitName } from '../link/names.ts';
import { thingsOn } from './change-names.ts';
import { meetingText, rosterText } from './meeting-text.ts';

/** What an act says, as the rest of a sentence that begins with who said it: `supports 2.3/CAN/1`. */
export function actText(
  { act, by }: Pick<RecordedAct, 'act' | 'by'>,
  speaker: Speaker,
  negotiation: Negotiation,
): string {
  const { say } = speaker;
  const unit = (id: UnitId) => unitName(speaker, negotiation.units[id]?.label ?? id);
  const things = (id: UnitId, changes: readonly ChangeId[]) => thingsOn(negotiation.units[id]!, changes);
  const on = (id: UnitId, element: ElementId | null) =>
    element === null ? unit(id) : elementName(speaker, negotiation, element);
  switch (act.kind) {
    case 'opened':
    case 'invitation-revoked':
    case 'note-withdrawn':
      return say(`text.act.${act.kind}`);
    case 'note-joined':
    case 'note-left':
    case 'note-amended':
    case 'note-confirmed':
      return say(`text.act.${act.kind}`, { party: ownerOf(act.note) });
    case 'invited':
      return say('text.act.invited', {
        party: speaker.party(act.party),
        capacity: say(`link.capacity.${act.capacity}`),
      });
    case 'joined':
      return say('text.act.joined', { name: act.name });
    case 'removed':
      return say('text.act.removed', { name: negotiation.members[act.person]?.name ?? act.person });
    case 'tabled':
      return act.link
        ? say(`text.act.tabled.${act.link.kind}`, { proposal: act.proposal, other: act.link.proposal })
        : say('text.act.tabled', { proposal: act.proposal });
    case 'withdrawn':
    case 'co-sponsored':
    case 'co-sponsorship-ended':
    case 'commented':
      return say(`text.act.${act.kind}`, { proposal: act.proposal });
    case 'revised':
      return say('text.act.revised', { proposal: act.proposal, revision: act.revision });
    case 'compromise-proposed':
      return say('text.act.compromise-proposed', { proposal: act.proposal, count: act.derivedFrom.length });
    case 'reflection-marked':
      return say(act.reflected ? 'text.act.reflected' : 'text.act.not-reflected', {
        proposal: act.proposal,
      });
    case 'consolidated':
      return say('text.act.consolidated', {
        proposal: act.proposal,
        count: things(act.unit, act.sources),
      });
    case 'position-taken':
      return say(`text.act.position.${act.position ?? 'none'}`, { proposal: act.proposal });
    case 'note-lodged':
      return say(`text.act.note.${act.noteKind}`, { where: on(act.unit, act.element) });
    case 'decided':
      return say(`text.act.decided.${act.decision}`, {
        count: things(act.unit, act.changes),
        first: act.changes[0] ?? '',
        unit: unit(act.unit),
      });
    case 'agreed':
      return decided(act.vote, say('text.act.agreed', { what: ruledOn(act.ruling, act.unit) }));
    case 'agreed-ad-referendum':
      return decided(
        act.vote,
        say('text.act.agreed-ad-referendum', {
          what: ruledOn(act.ruling, act.unit),
          count: act.awaiting.length,
        }),
      );
    case 'confirmed':
    case 'reopened':
      return say(`text.act.${act.kind}`, { unit: unit(act.unit) });
    case 'symbol-assigned':
      return say('text.act.symbol-assigned', {
        symbol: act.symbol,
        document: say(`text.document.${act.document}`),
      });
    case 'revision-issued':
      return say('text.act.revision-issued', { number: act.number });
    case 'approved':
      return say('text.act.approved', { place: act.place });
    case 'restored':
    case 'restoration-reversed':
      return say(`text.act.${act.kind}`, { where: on(act.unit, act.element) });
    case 'silence-started':
      return say('text.act.silence-started', {
        what: ruledOn(act.ruling, act.unit),
        until: speaker.moment(act.until),
      });
    case 'silence-broken':
      return say('text.act.silence-broken', { unit: unit(act.unit), where: on(act.unit, act.element) });
    case 'silence-withdrawn':
    case 'silence-ended':
      return say(`text.act.${act.kind}`, { unit: unit(act.unit) });
    case 'adopted':
      return say('text.act.adopted', { session: act.session, place: act.place });
    case 'style-edited':
      return say('text.act.style-edited', { where: on(act.unit, act.element) });
    case 'style-review-closed':
      return say('text.act.style-review-closed');
    case 'corrigendum-issued':
      return say('text.act.corrigendum-issued', { number: act.number, count: act.corrections.length });
    case 'packaged':
      return say('text.act.packaged', {
        name: act.package,
        unit: unit(act.unit),
        count: act.elements?.length ?? 0,
      });
    case 'package-released':
    case 'package-dissolved':
      return say(`text.act.${act.kind}`, { name: act.package });
    case 'reserve-placed':
    case 'reserve-lifted':
      return say(`text.act.${act.kind}`, { where: on(act.unit, act.element) });
    case 'marked-pending':
      return say('text.act.marked-pending', {
        unit: unit(act.unit),
        parties: speaker.list(act.parties.map(speaker.party)),
      });
    case 'pending-lifted':
      return say('text.act.pending-lifted', { unit: unit(act.unit), party: speaker.party(act.party) });
    case 'informals-reported':
      return say('text.act.informals-reported', {
        unit: unit(act.unit),
        parties: speaker.list(act.group.map(speaker.party)),
      });
    case 'informals-set-aside':
      return say('text.act.informals-set-aside', { unit: unit(act.unit) });
    case 'seat-began':
    case 'seat-ended':
    case 'seat-disputed':
      return rosterText(act, speaker);
    case 'vote-called':
      return say('text.act.vote-called', { what: ruledOn(act.ruling, act.unit) });
    case 'meeting-opened':
    case 'meeting-closed':
    case 'chair-handed-over':
    case 'agenda-set':
    case 'put-on-floor':
    case 'floor-asked':
    case 'floor-asked-no-more':
    case 'floor-given':
    case 'presence-marked':
    case 'vote-cast':
    case 'vote-closed':
      return meetingText({ act, by }, speaker, negotiation);
    default:
      return unreachable(act);
  }

  function decided(vote: number | undefined, said: string): string {
    return vote === undefined ? said : say('text.act.by-vote', { said });
  }

  function ownerOf(note: NoteId): string {
    const owner = negotiation.notes[note]?.party;
    return owner === undefined ? note : speaker.party(owner);
  }

  function ruledOn(ruling: Ruling, id: UnitId): string {
    if (ruling.kind === 'proposal') return ruling.proposal;
    return say('text.act.as-it-stands', { unit: unit(id), count: ruling.elements.length });
  }
}

/** The unit that an act is about; `null`: about the negotiation as a whole. */
export function unitOfAct(act: Act, negotiation: Negotiation): UnitId | null {
  if ('unit' in act) return act.unit;
  if ('proposal' in act) return unitLabelled(act.proposal.slice(0, act.proposal.indexOf('/')), negotiation);
  if ('note' in act) return negotiation.notes[act.note]?.unit ?? null;
  return null;
}

function unitLabelled(label: string, { units, order }: Negotiation): UnitId | null {
  return order.find((id) => units[id]?.label === label) ?? null;
}
