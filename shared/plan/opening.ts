import type { ElementId, LacunaId, UnitId } from '../ids.ts';
import type { Lacuna, OpeningText, OpeningUnit } from './opening-text.ts';
import type { PlanFile } from './plan-file.ts';
import { type Inline, LACUNA_MARK, type Text, normalize } from './text.ts';
import type { Element, ElementKind } from './unit.ts';

type Area = PlanFile['areas'][number];
type Objective = Area['objectives'][number];
type Footnote = PlanFile['footnotes'][number];

/** Words of the source with its lost places still written as `[…]`. */
interface SourceText {
  readonly text: string;
  readonly lines: readonly number[];
  readonly note?: string | undefined;
}

const INTRODUCTION = 'Intro' as UnitId;

/**
 * A plan file as a negotiation opens with it. Ids are made from the place in the base text and stay with the element
 * for ever. Lost words become lacunas; an action without words is one lacuna. Nothing is filled in.
 * @param name what the base text is called for short: `2016-2020`
 */
export function openingText(plan: PlanFile, name: string): OpeningText {
  const { statusLine: _, ...meta } = plan.meta;
  const lacunas: Lacuna[] = [];
  const objectives = plan.areas.map((area) =>
    area.objectives.map((objective) => objectiveUnit(plan, { area, objective, lacunas })),
  );
  return {
    base: { ...meta, name },
    introduction: INTRODUCTION,
    areas: plan.areas.map(({ number, title }, i) => ({
      number,
      title,
      units: objectives[i]!.map((unit) => unit.id),
    })),
    units: [introductionUnit(plan, lacunas), ...objectives.flat()],
    lacunas,
  };
}

function introductionUnit(plan: PlanFile, lacunas: Lacuna[]): OpeningUnit {
  const elements = plan.introduction.map((paragraph, i) => {
    const text = paragraph.heading ? `${paragraph.heading}: ${paragraph.text}` : paragraph.text;
    return element(
      'paragraph',
      `Intro.p${i + 1}`,
      textWithLacunas(`Intro.p${i + 1}`, { ...paragraph, text }, lacunas),
    );
  });
  return { id: INTRODUCTION, label: 'Intro', text: { kind: 'introduction', elements } };
}

function objectiveUnit(
  plan: PlanFile,
  at: { area: Area; objective: Objective; lacunas: Lacuna[] },
): OpeningUnit {
  const { area, objective, lacunas } = at;
  const label = `${area.number}.${objective.number}`;
  const notes = plan.footnotes
    .map((note, i) => ({ ...note, id: `fn${i + 1}` as ElementId }))
    .filter(({ anchor }) => anchor.area === area.number && anchor.objective === objective.number);
  const statement = element(
    'statement',
    `${label}.s`,
    textWithLacunas(`${label}.s`, objective.statement, lacunas, notes),
  );
  const actions = objective.actions.map((action, i) => {
    const id = `${label}.a${i + 1}`;
    return element('action', id, textWithLacunas(id, action, lacunas));
  });
  const footnotes = notes.map((note) =>
    element('footnote', note.id, textWithLacunas(note.id, note, lacunas)),
  );
  return {
    id: label as UnitId,
    label,
    text: { kind: 'objective', elements: [statement, ...actions, ...footnotes] },
  };
}

function element(kind: ElementKind, id: string, text: Text): Element {
  return { id: id as ElementId, kind, text };
}

function textWithLacunas(
  id: string,
  source: SourceText,
  lacunas: Lacuna[],
  notes: readonly (Footnote & { id: ElementId })[] = [],
): Text {
  const inlines = withMarks(source.text === '' ? LACUNA_MARK : source.text, notes);
  return normalize(
    inlines.flatMap((inline) =>
      typeof inline === 'string' ? splitAtLacunas(id, inline, source, lacunas) : [inline],
    ),
  );
}

/** Footnote marks stand where the source has them. That they come in order is a law of the plan file. */
function withMarks(text: string, notes: readonly (Footnote & { id: ElementId })[]): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const note of notes) {
    const at = note.anchor.at ?? text.length;
    inlines.push(text.slice(from, at), { footnote: note.id });
    from = at;
  }
  return [...inlines, text.slice(from)];
}

function splitAtLacunas(id: string, text: string, source: SourceText, lacunas: Lacuna[]): Inline[] {
  return text
    .split(LACUNA_MARK)
    .flatMap((piece, i): Inline[] => (i === 0 ? [piece] : [newLacuna(id, source, lacunas), piece]));
}

function newLacuna(id: string, source: SourceText, lacunas: Lacuna[]): Inline {
  const count = lacunas.filter((lacuna) => lacuna.id.startsWith(`${id}.l`)).length;
  const lacuna = `${id}.l${count + 1}` as LacunaId;
  lacunas.push({
    id: lacuna,
    lines: source.lines,
    ...(source.note === undefined ? {} : { note: source.note }),
  });
  return { lacuna };
}
