import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan } from './import-plan.ts';
import { planFileText, seeds } from './seeds.ts';

/** Writes the plans anew from the sources: `npm run seeds`. */
for (const { source, plan } of seeds) {
  const imported = importPlan(readFileSync(join(import.meta.dirname, 'sources', source)), source);
  if (!imported.ok) throw new Error(`${source}, line ${imported.error.line}: ${imported.error.message}`);
  writeFileSync(join(import.meta.dirname, 'plans', plan), planFileText(imported.plan));
}
