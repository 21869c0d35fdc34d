import type { PackageName, Party, SilenceId, UnitId } from '../../shared/ids.ts';
import type { Command } from '../../shared/negotiation/command.ts';
import { deadlines } from '../../shared/negotiation/silence/running.ts';
import { unreachable } from '../../shared/verdict.ts';
import type { Room } from '../shared/negotiation/room.ts';

/** What people try beside the gavel, each as often as it stands here. */
export const STATUS_KINDS = [
  'start-silence',
  'start-silence',
  'break-silence',
  'break-silence',
  'break-silence',
  'withdraw-silence',
  'end-silence',
  'end-silence',
  'put-in-package',
  'put-in-package',
  'release-package',
  'dissolve-package',
  'mark-pending',
  'lift-pending',
  'lift-pending',
  'report-informals',
  'set-aside-informals',
  'join-note',
  'join-note',
  'leave-note',
  'amend-note',
  'confirm-note',
] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

export function isStatusKind(kind: string): kind is StatusKind {
  return (STATUS_KINDS as readonly string[]).includes(kind);
}

const NAMES = ['A', 'B', 'C', 'D'] as PackageName[];
const PARTIES = ['MEX', 'COL'] as Party[];

interface Dice {
  readonly kind: StatusKind;
  readonly pick: number;
  readonly which: number;
  readonly serial: number;
  readonly unit: UnitId;
}

/** What must have happened, and what must have been refused, for the fuzz to have done something. */
export const STATUS_ACTS = [
  'start-silence',
  'break-silence',
  'end-silence',
  'put-in-package',
  'dissolve-package',
  'mark-pending',
  'lift-pending',
  'report-informals',
  'join-note',
  'amend-note',
] as const;
export const STATUS_REFUSALS = [
  'silence-over',
  'silence-runs',
  'under-silence',
  'deadline-passed',
  'pending',
  'in-package',
  'package-open',
  'package-over',
] as const;

function roll<Item>(items: readonly Item[], die: number): Item | undefined {
  return items[die % Math.max(items.length, 1)];
}

export function statusCommandOf(room: Room, { kind, pick, which, serial, unit: id }: Dice): Command | null {
  const unit = room.unit(id);
  const elements = room.text(id).elements.map((each) => each.id);
  const proposal = roll(unit.proposals, which)?.id;
  switch (kind) {
    case 'start-silence':
      return {
        kind,
        silence: `silence${serial}` as SilenceId,
        unit: id,
        ruling:
          proposal && which % 3 === 0
            ? { kind: 'proposal', proposal }
            : { kind: 'current', elements: elements.slice(0, 1 + (which % 3)) },
        until: new Date(Date.parse(room.now) + (which % 8) * 1000).toISOString(),
        seen: room.seen(id),
      };
    case 'break-silence':
    case 'withdraw-silence':
    case 'end-silence': {
      const running = roll(deadlines(room.negotiation), which);
      if (!running) return null;
      const { silence } = running;
      const named = { silence: silence.id, unit: running.unit.id };
      if (kind !== 'break-silence') return { kind, ...named };
      return { kind, ...named, element: roll([...silence.elements, ...elements], pick)! };
    }
    case 'put-in-package':
      return {
        kind,
        package: roll(NAMES, pick)!,
        unit: id,
        elements: which % 3 === 0 ? null : elements.slice(0, 1 + (which % 2)),
      };
    case 'release-package':
    case 'dissolve-package':
      return { kind, package: roll(NAMES, pick)! };
    case 'mark-pending':
      return {
        kind,
        unit: id,
        elements: elements.slice(0, 1 + (which % 2)),
        parties: [roll(PARTIES, pick)!],
      };
    case 'lift-pending':
      return { kind, unit: id, elements, party: roll(PARTIES, which)! };
    case 'report-informals':
      return { kind, unit: id, elements: elements.slice(which % 2), group: PARTIES };
    case 'set-aside-informals':
      return { kind, unit: id, elements };
    case 'join-note':
    case 'leave-note':
    case 'confirm-note':
    case 'amend-note': {
      const note = roll(Object.values(room.negotiation.notes), which);
      if (!note) return null;
      return kind === 'amend-note'
        ? { kind, note: note.id, text: `We reserve, ${serial}.` }
        : { kind, note: note.id };
    }
    default:
      return unreachable(kind);
  }
}
