import type { Body, NoteSource, Paragraph, PrintNote, PrintRun, Run } from './model.ts';
import { words } from './words.ts';

export interface NumberedBody {
  readonly body: Body<number>;
  readonly notes: readonly PrintNote[];
  /** The number of a note by its key. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Gives the notes their numbers: one run through the document, in the order in which a reader meets the marks, across a
 * row before down. Word and LibreOffice pair marks and notes by that order. A mark that stands again gets
 * a number of its own, which refers to the first.
 */
export function numberMarks(body: Body<NoteSource>): NumberedBody {
  const sources: NoteSource[] = [];
  const numbers = new Map<string, number>();
  const take = (runs: readonly Run<NoteSource>[]) =>
    runs.map((run): PrintRun => {
      if (run.kind !== 'mark') return run;
      const number = sources.push(run.mark);
      if (!numbers.has(run.mark.key)) numbers.set(run.mark.key, number);
      return { kind: 'mark', mark: number };
    });
  const numbered = mapBody(body, take);
  return { body: numbered, numbers, notes: sources.map((source, i) => printNote(source, i + 1, numbers)) };
}

type Take = (runs: readonly Run<NoteSource>[]) => PrintRun[];

function mapBody({ introduction, areas }: Body<NoteSource>, take: Take): Body<number> {
  const paragraph = ({ runs, ...rest }: Paragraph<NoteSource>) => ({ ...rest, runs: take(runs) });
  return {
    introduction: {
      unit: introduction.unit,
      heading: take(introduction.heading),
      paragraphs: introduction.paragraphs.map(paragraph),
      aside: introduction.aside.map(take),
    },
    areas: areas.map(({ rows, ...area }) => ({
      ...area,
      rows: rows.map((row) => ({
        unit: row.unit,
        label: row.label,
        statement: row.statement.map(paragraph),
        actions: row.actions.map(paragraph),
        aside: row.aside.map(take),
      })),
    })),
  };
}

function printNote(source: NoteSource, number: number, numbers: ReadonlyMap<string, number>): PrintNote {
  const first = numbers.get(source.key)!;
  const paragraphs = first === number ? source.paragraphs() : [[words(`See note ${first}.`)]];
  return { number, kind: source.kind, paragraphs: paragraphs.map((runs) => withoutMarks(runs, numbers)) };
}

/** A note cannot bear a mark; it names the other note. */
function withoutMarks(runs: readonly Run<NoteSource>[], numbers: ReadonlyMap<string, number>): PrintRun[] {
  return runs.map((run) =>
    run.kind === 'mark' ? words(` (note ${numbers.get(run.mark.key) ?? 'no longer in the text'})`) : run,
  );
}
