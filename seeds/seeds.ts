import type { PlanFile } from '../shared/plan/plan-file.ts';

/** The documents that come with the app: the file in `sources/`, and the plan read from it in `plans/`. */
export const seeds = [
  { source: 'CICAD-doc-1860-11.txt', plan: '2011-2015.json' },
  { source: 'CICAD-doc-2255-16.txt', plan: '2016-2020.json' },
] as const;

/** A plan as it stands in a file. */
export function planFileText(plan: PlanFile): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}
