import { describe, expect, it } from 'vitest';
import { Schema } from 'prosemirror-model';
import old from '../../../seeds/plans/2011-2015.json' with { type: 'json' };
import plan from '../../../seeds/plans/2016-2020.json' with { type: 'json' };
import { elementLabels, footnoteNumbers } from '../../../shared/plan/numbering.ts';
import { openingText } from '../../../shared/plan/opening.ts';
import { type PlanFile, parsePlanFile } from '../../../shared/plan/plan-file.ts';
import { schema } from '../../../shared/plan/schema.ts';
import { lacunasIn, plainText } from '../../../shared/plan/text.ts';
import { documentToUnit, unitToDocument } from '../../../shared/plan/unit-document.ts';
import { faultsOf } from '../../../shared/plan/validity.ts';

function parsed(json: unknown): PlanFile {
  const result = parsePlanFile(json);
  if (!result.ok) throw new Error(result.error);
  return result.plan;
}

const plans = [openingText(parsed(plan), '2016-2020'), openingText(parsed(old), '2011-2015')];
const [of2016] = plans as [(typeof plans)[0], (typeof plans)[0]];
const unit = (label: string) => of2016.units.find((each) => each.label === label)!;

describe('opening a negotiation', () => {
  it('[OP1] every word of the base stands in the opening text, nothing is filled in, and every unit could be tabled', () => {
    for (const text of plans) {
      for (const each of text.units) expect(faultsOf(each.text), each.label).toEqual([]);
      const ids = text.units.flatMap((each) => each.text.elements.map((element) => element.id));
      expect(new Set(ids).size).toBe(ids.length);
    }
    const words = plan.areas.flatMap((area) =>
      area.objectives.flatMap((o) => [o.statement, ...o.actions].map((text) => text.text || '[…]')),
    );
    const opened = of2016.units
      .slice(1)
      .flatMap((each) =>
        each.text.elements.filter((e) => e.kind !== 'footnote').map((e) => plainText(e.text)),
      );
    expect(opened).toEqual(words);
  });

  it('[OP2] lost words are lacunas with their lines; an action without words is one lacuna and keeps its number', () => {
    const { text } = unit('1.4');
    const labels = elementLabels('1.4', text);
    const missing = text.elements[1]!;
    expect(labels.get(missing.id)).toBe('4.1');
    expect(missing.text).toEqual([{ lacuna: '1.4.a1.l1' }]);
    expect(of2016.lacunas.find((lacuna) => lacuna.id === '1.4.a1.l1')!.lines).toEqual([54]);
    expect(lacunasIn(unit('2.3').text.elements[0]!.text)).toHaveLength(3);
  });

  it('[NU1] printed numbers are those of the source, computed from the place', () => {
    for (const area of plan.areas) {
      for (const objective of area.objectives) {
        const label = `${area.number}.${objective.number}`;
        const labels = [...elementLabels(label, unit(label).text).values()].filter((each) => each !== '');
        expect(labels).toEqual(objective.actions.map((action) => action.label));
      }
    }
  });

  it('[NU2] footnotes are numbered in one run, in the order of their marks', () => {
    expect([...footnoteNumbers(of2016.units.map((each) => each.text)).entries()]).toEqual([
      ['fn1', 1],
      ['fn2', 2],
    ]);
    const marked = unit('1.2').text.elements[0]!.text;
    expect(marked[1]).toEqual({ footnote: 'fn1' });
    expect(marked[0]).toMatch(/under international$/);
  });

  it('[DR1] a unit goes into an editor document and back without losing anything', () => {
    expect(schema).toBeInstanceOf(Schema);
    for (const { text } of plans.flatMap((each) => each.units)) {
      const node = schema.nodeFromJSON(unitToDocument(text));
      node.check();
      expect(documentToUnit(node.toJSON(), text.kind)).toEqual(text);
    }
  });
});
