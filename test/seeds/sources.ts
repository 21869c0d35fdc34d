import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan } from '../../seeds/import-plan.ts';
import type { PlanFile, PlanText } from '../../shared/plan/plan-file.ts';

const root = join(import.meta.dirname, '../..');

/** A file of the tree as bytes, by its path from the root. */
export function bytesOf(path: string): Uint8Array {
  return readFileSync(join(root, path));
}

/** 1-based: `lines[54]` is line 54. */
export function linesOf(path: string): string[] {
  return ['', ...readFileSync(join(root, path), 'utf8').split('\n')];
}

export function importFile(path: string): PlanFile {
  const imported = importPlan(bytesOf(path), path.split('/').at(-1) ?? path);
  if (!imported.ok) throw new Error(`line ${imported.error.line}: ${imported.error.message}`);
  return imported.plan;
}

/** The short plan with its lines changed. */
export function importLines(change: (lines: string[]) => string[]) {
  const lines = readFileSync(join(root, 'test/fixtures/short-plan.txt'), 'utf8').split('\n');
  return importPlan(new TextEncoder().encode(change(lines).join('\n')), 'short-plan.txt');
}

/** One text by its address: `text(plan, 2, 3)` is a statement, `text(plan, 2, 3, '3.1')` an action. */
export function textAt(plan: PlanFile, area: number, objective: number, label?: string): PlanText {
  const found = plan.areas[area - 1]?.objectives[objective - 1];
  const text =
    label === undefined ? found?.statement : found?.actions.find((action) => action.label === label);
  if (!text) throw new Error(`no text at area ${area}, objective ${objective}, ${label ?? 'statement'}`);
  return text;
}

/** Every statement and action with its address: `A2-3` or `A2 3.1`. */
export function allTexts(plan: PlanFile): { at: string; text: PlanText }[] {
  return plan.areas.flatMap((area) =>
    area.objectives.flatMap(({ number, statement, actions }) => [
      { at: `A${area.number}-${number}`, text: statement },
      ...actions.map((text) => ({ at: `A${area.number} ${text.label}`, text })),
    ]),
  );
}

/** Words which one list has and the other has not, each as often as it is too many. */
export function wordsBeyond(having: string, lacking: string): string[] {
  const left = new Map<string, number>();
  for (const word of lacking.split(/\s+/u)) left.set(word, (left.get(word) ?? 0) + 1);
  return having.split(/\s+/u).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return word !== '' && count <= 0;
  });
}
