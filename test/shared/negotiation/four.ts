import type { ElementId, ProposalId, UnitId } from '../../../shared/ids.ts';
import type { Actor } from '../../../shared/negotiation/capacity.ts';
import { currentVersion, elementStatus, unitsInOrder } from '../../../shared/negotiation/read.ts';
import type { Decided } from '../../../shared/negotiation/decided.ts';
import type { RefusalCode } from '../../../shared/negotiation/refusal.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { Room, UNIT, element } from './room.ts';

export const refusal = (verdict: Decided): RefusalCode | 'granted' =>
  verdict.ok ? 'granted' : verdict.refusal.code;
export const MEX1 = '1.1/MEX/1' as ProposalId;
export const COL1 = '1.1/COL/1' as ProposalId;
export const SEC1 = '1.1/SEC/1' as ProposalId;

export const mexican = element(
  'action',
  '1.1.a2',
  'Providing treatment services for people in contact with the criminal justice system.',
);
export const colombian = element(
  'action',
  '1.1.a2',
  'Exploring the means of providing treatment services for persons in conflict with the law.',
);

export function roomOfFour() {
  const room = new Room();
  return {
    room,
    mexico: room.person('MEX', 'delegate'),
    colombia: room.person('COL'),
    chair: room.person('BHS', 'chair'),
  };
}

/** Where and when a text is approved in these tests. */
export const SEEN_PLACE = { place: 'Washington', date: '2026-10-30' } as const;

export function agreeOn(room: Room, chair: Actor, unit: UnitId, elements: readonly ElementId[]): void {
  const ruling = { kind: 'current', elements } as const;
  room.say(chair, { kind: 'agree', unit, ruling, seen: room.seen(unit) });
}

/** The chair gavels everything that is not agreed yet. */
export function agreeOnAll(room: Room, chair: Actor): void {
  for (const unit of unitsInOrder(room.negotiation)) {
    const { elements } = currentVersion(unit).text;
    const open = elements.map(({ id }) => id).filter((id) => elementStatus(unit, id).kind !== 'agreed');
    if (open.length > 0) agreeOn(room, chair, unit.id, open);
  }
}

export function words(room: Room, id: string, unit = UNIT): string {
  return plainText(elementOf(room.text(unit), id as never)!.text);
}
