import type { Party } from '../shared/ids.ts';
import { LOST_WORDS, type PlanFile } from '../shared/plan/plan-file.ts';
import { bracketedToText, bracketsIn, readBracketed } from '../shared/rolling/plain/bracketed.ts';
import { NAMING_LABELS } from '../shared/rolling/plain/named-delegations.ts';

/** Square brackets in the words of a plan: somebody's draft, of which it is not known what is agreed. */
export interface BracketedPassages {
  readonly passages: number;
  /** In how many of them a delegation is named. */
  readonly naming: ReadonlyMap<Party, number>;
  readonly namingNobody: number;
  /** Brackets that open or close nothing in their text. */
  readonly stray: number;
}

/** What is bracketed in a plan. The words are read and not touched; lost words are no passage. */
export function bracketedPassages(plan: PlanFile): BracketedPassages {
  const read = textsOf(plan).map((text) => readBracketed(text, NAMING_LABELS));
  const brackets = read.flatMap(bracketsIn).filter((bracket) => bracketedToText([bracket]) !== LOST_WORDS);
  const named = brackets.map(({ inside }) => {
    const parties = inside.flatMap((piece) =>
      piece.kind === 'head' ? piece.head : piece.kind === 'tail' ? piece.tail : [],
    );
    return [...new Set(parties)];
  });
  const naming = new Map<Party, number>();
  for (const party of named.flat()) naming.set(party, (naming.get(party) ?? 0) + 1);
  return {
    passages: brackets.length,
    naming,
    namingNobody: named.filter(({ length }) => length === 0).length,
    stray: read.flat().filter(({ kind }) => kind === 'stray').length,
  };
}

function textsOf({ introduction, areas, footnotes }: PlanFile): string[] {
  const objectives = areas.flatMap((area) => area.objectives);
  const body = objectives.flatMap(({ statement, actions }) => [statement, ...actions]);
  return [...introduction, ...body, ...footnotes].map(({ text }) => text);
}
