import type { ProposalId } from '../../../shared/ids.ts';
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

export function words(room: Room, id: string, unit = UNIT): string {
  return plainText(elementOf(room.text(unit), id as never)!.text);
}
