import { EditorState, type Plugin } from 'prosemirror-state';
import seed from '../../seeds/plans/2016-2020.json' with { type: 'json' };
import type { Party } from '../../shared/ids.ts';
import { openingText } from '../../shared/plan/opening.ts';
import { parsePlanFile } from '../../shared/plan/plan-file.ts';
import { schema } from '../../shared/plan/schema.ts';
import { unitToDocument } from '../../shared/plan/unit-document.ts';
import { changes } from '../../renderer/editor/change-plugin.ts';
import { type Measurement, median, timed } from './measure.ts';

const WORDS = {
  label: 'Text',
  inserted: 'inserted',
  deleted: 'deleted',
  lacuna: 'words lost',
  empty: { action: 'New action', paragraph: 'New paragraph', statement: 'Statement', footnote: 'Footnote' },
  moved: (label: string) => `was ${label}`,
  footnote: (number: number) => `footnote ${number}`,
  folded: (count: number, labels: string) => ({ label: labels, text: `${count} unchanged` }),
};

/** The objective of the real plan with the most words. */
function longestObjective() {
  const parsed = parsePlanFile(seed);
  if (!parsed.ok) throw new Error(parsed.error);
  const units = openingText(parsed.plan, '2016-2020').units.filter((unit) => unit.text.kind === 'objective');
  return units.toSorted((a, b) => JSON.stringify(b.text).length - JSON.stringify(a.text).length)[0]!;
}

/** Types 600 characters into every element in turn, in a text that differs from its base more and more. */
function type(plugins: readonly Plugin[]): number[] {
  const { text } = longestObjective();
  let state = EditorState.create({
    schema,
    doc: schema.nodeFromJSON(unitToDocument(text)),
    plugins: [...plugins],
  });
  return Array.from({ length: 600 }, (_, i) => {
    const places: number[] = [];
    state.doc.forEach((node, offset) => places.push(offset + 1 + Math.floor(node.content.size / 2)));
    const at = places[Math.floor(i / 30) % places.length]!;
    return timed(() => {
      state = state.apply(state.tr.insertText(i % 6 === 5 ? ' ' : 'care'.charAt(i % 4), at));
    });
  });
}

export function benchTyping(): Measurement[] {
  const { label, text } = longestObjective();
  const settings = {
    base: text,
    view: 'tracked',
    party: 'MEX' as Party,
    numbering: { unitLabel: label, footnotesBefore: 0 },
    words: WORDS,
  } as const;
  const plain = median(type([]));
  const tracked = median(type([changes(settings)]));
  return [
    {
      what: 'one keystroke with tracked changes, longest objective',
      ours: tracked,
      unit: 'ms',
      against: { name: 'limit', value: 4 },
    },
    {
      what: 'the same',
      ours: tracked,
      unit: 'ms',
      against: { name: 'a plain editor without tracked changes', value: plain },
    },
  ];
}
