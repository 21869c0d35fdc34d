import { useMemo, useState } from 'react';
import type { ChangeId } from '../../shared/ids.ts';
import type { Decision } from '../../shared/negotiation/merging/act.ts';
import { preparedText } from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import type { LinkRefusal } from '../link/api.ts';
import { useCommand } from '../link/use-command.ts';
import { useWaitReason } from '../link/use-may.ts';
import {
  type Contender,
  type Point,
  type Progress,
  blockersOf,
  changeIds,
  columnsOf,
  pointsOf,
  progressOf,
} from './points.ts';
import { type Decided, type Preview, decisionsOn } from './prepared.ts';
import { type ComparedRow, rowsOf } from './rows.ts';

/** What is shown in the resulting text before it is decided. */
export type Choice =
  | { readonly kind: 'take'; readonly point: ChangeId; readonly contenders: readonly Contender[] }
  | { readonly kind: 'keep'; readonly point: ChangeId };

export interface Consolidation {
  readonly unit: Unit;
  readonly columns: readonly Proposal[];
  readonly rows: readonly ComparedRow[];
  readonly points: readonly Point[];
  readonly progress: Progress;
  /** The one that keys and buttons act on; `null` only when there is nothing to decide. */
  readonly point: Point | null;
  /** Which of the columns is meant by the keys that name none. */
  readonly column: number;
  readonly choice: Choice | null;
  readonly preview: Preview | null;
  readonly decisions: readonly Decided[];
  /** Why nothing can be decided just now. */
  readonly wait: string | null;
  readonly busy: boolean;
  readonly refusal: LinkRefusal | null;
  readonly focus: (point: ChangeId, column?: number) => void;
  readonly step: (by: 1 | -1) => void;
  /** First shows, then decides. What a taken rival stands in the way of is only explained. */
  readonly take: (contenders: readonly Contender[]) => void;
  readonly keep: () => void;
  readonly decide: (contenders: readonly Contender[], decision: Decision) => void;
  readonly decideOn: (changes: readonly ChangeId[], decision: Decision) => void;
  /** Whether a compromise is being written for the point in focus. */
  readonly compromising: boolean;
  readonly compromise: (open: boolean) => void;
  /** Leaves in brackets whatever is still undecided here. */
  readonly bracketAll: () => void;
  readonly undo: () => void;
  readonly cancel: () => void;
}

/** Where the secretariat is in its work on one unit. Decisions are acts at once; only looking is kept here. */
export function useConsolidation(unit: Unit): Consolidation {
  const view = useMemo(() => viewOf(unit), [unit]);
  const [focused, setFocused] = useState<{ readonly point: ChangeId | null; readonly column: number }>(
    NOWHERE,
  );
  const [compromising, setCompromising] = useState(false);
  const [choice, setChoice] = useState<Choice | null>(null);
  const { send, busy, refusal } = useCommand();
  const wait = useWaitReason();
  const { points } = view;
  const point = points.find(({ id }) => id === focused.point) ?? firstUndecided(points);
  const shown = choice && choice.point === point?.id ? choice : null;

  const focus = (id: ChangeId, column?: number) => {
    setFocused((now) => ({ point: id, column: column ?? now.column }));
    setChoice((now) => (now?.point === id ? now : null));
  };
  const decideOn = async (ids: readonly ChangeId[], decision: Decision) => {
    if (busy || wait || ids.length === 0) return;
    setChoice(null);
    // Stay here: without this the focus would follow whatever is the first undecided point after the act.
    setFocused((now) => ({ ...now, point: point?.id ?? null }));
    await send({ kind: 'decide', unit: unit.id, changes: [...ids], decision, seen: preparedText(unit).hash });
  };
  const decide = (contenders: readonly Contender[], decision: Decision) =>
    void decideOn(changeIds(contenders), decision);
  const take = (contenders: readonly Contender[]) => {
    const open = contenders.filter(({ fate }) => fate !== 'taken');
    if (!point || open.length === 0) return;
    const blocked = open.some((each) => blockersOf(point, each).length > 0);
    if (!blocked && isSame(shown, open)) decide(open, 'taken');
    else setChoice({ kind: 'take', point: point.id, contenders: open });
  };
  const keep = () => {
    const open = point?.contenders.filter(({ fate }) => fate !== 'not-retained') ?? [];
    if (!point || open.length === 0) return;
    if (shown?.kind === 'keep') decide(open, 'not-retained');
    else setChoice({ kind: 'keep', point: point.id });
  };
  const bracketAll = () =>
    decide(point?.contenders.filter(({ fate }) => fate === 'standing') ?? [], 'bracketed');
  const undo = () =>
    void decideOn(view.decisions[0]?.changes.map(({ change }) => change.id) ?? [], 'standing');
  const step = (by: 1 | -1) => {
    const at = points.findIndex(({ id }) => id === point?.id);
    const next = points[(at + by + points.length) % points.length];
    if (next) focus(next.id);
  };
  return {
    ...view,
    point,
    column: Math.min(focused.column, Math.max(0, view.columns.length - 1)),
    choice: shown,
    preview: point && shown ? previewOf(point, shown) : null,
    wait,
    busy,
    refusal,
    focus,
    step,
    take,
    keep,
    decide,
    decideOn: (changes, decision) => void decideOn(changes, decision),
    compromising,
    compromise: setCompromising,
    bracketAll,
    undo,
    cancel: () => setChoice(null),
  };
}

const NOWHERE = { point: null, column: 0 } as const;

function viewOf(unit: Unit) {
  const columns = columnsOf(unit);
  const points = pointsOf(unit, columns);
  return {
    unit,
    columns,
    points,
    rows: rowsOf(unit, columns),
    progress: progressOf(points),
    decisions: decisionsOn(unit),
  };
}

function firstUndecided(points: readonly Point[]): Point | null {
  const open = points.find(({ contenders }) => contenders.some(({ fate }) => fate === 'standing'));
  return open ?? points[0] ?? null;
}

function isSame(choice: Choice | null, contenders: readonly Contender[]): boolean {
  return choice?.kind === 'take' && changeIds(choice.contenders).join() === changeIds(contenders).join();
}

/** What stands in the way of a choice is not shown as if it could be had: its preview is the text as it is. */
function previewOf(point: Point, choice: Choice): Preview | null {
  if (choice.kind === 'keep') return { put: [], leave: changeIds(point.contenders) };
  const blocked = choice.contenders.some((each) => blockersOf(point, each).length > 0);
  return blocked ? null : { put: changeIds(choice.contenders), leave: [] };
}
