import { useMemo } from 'react';
import type { UnitId } from '../../shared/ids.ts';
import { currentVersion, unitsInOrder } from '../../shared/negotiation/read.ts';
import type { Negotiation, TextVersion, Unit } from '../../shared/negotiation/state.ts';
import { footnotesOf } from '../../shared/plan/unit.ts';
import type { ChangeSettings } from '../editor/change-plugin.ts';
import type { Numbering } from '../editor/numbers.ts';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { editorWords } from './editor-words.ts';
import type { Shown } from './toolbar.tsx';

interface Chosen {
  readonly unit: Unit;
  readonly version: TextVersion;
  readonly shown: Shown;
  readonly numbering: Numbering;
}

/** What the editor compares with and how it shows it. The same object until something of it changes. */
export function useSettings({ unit, version, shown, numbering }: Chosen): ChangeSettings {
  const { party } = useSeat();
  const speaker = useText();
  const base = version.text;
  const { label } = unit;
  const view = shown === 'clean' ? 'clean' : 'tracked';
  return useMemo(() => {
    const words = editorWords(speaker, label, party);
    return { base, view, party, numbering, words };
  }, [base, view, party, numbering, speaker, label]);
}

export function useNumbering({ id, label }: Unit): Numbering {
  const negotiation = useNegotiation();
  const footnotesBefore = useMemo(() => countBefore(negotiation, id), [negotiation, id]);
  return useMemo(() => ({ unitLabel: label, footnotesBefore }), [label, footnotesBefore]);
}

function countBefore(negotiation: Negotiation, id: UnitId): number {
  const before = unitsInOrder(negotiation).slice(0, negotiation.order.indexOf(id));
  return before.reduce((sum, earlier) => sum + footnotesOf(currentVersion(earlier).text).length, 0);
}
