import { describe, expect, it } from 'vitest';
import { type PlanFile, parsePlanFile } from '../../shared/plan/plan-file.ts';
import { bytesOf, importFile } from './sources.ts';

const short = importFile('test/fixtures/short-plan.txt');

function changed(change: (plan: PlanFile) => void): unknown {
  const plan = structuredClone(short);
  change(plan);
  return plan;
}

describe('parsePlanFile', () => {
  it.each(['2016-2020', '2011-2015'])('takes the plan of %s', (name) => {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytesOf(`seeds/plans/${name}.json`)));
    expect(parsePlanFile(json)).toEqual({ ok: true, plan: json });
  });

  it.each([null, undefined, 3, 'plan', [], {}])('refuses %j', (json) => {
    expect(parsePlanFile(json)).toMatchObject({ ok: false, error: expect.stringMatching(/^\S+: ./u) });
  });

  /** The first statement with these words and footnotes at these places. */
  function marksAt(plan: PlanFile, text: string, ...places: (number | undefined)[]): void {
    const { statement } = first(plan);
    statement.text = text;
    statement.condition = text.includes('[…]') ? 'damaged' : 'intact';
    plan.footnotes = places.map((at, i) => ({
      marker: `${i + 1}`,
      text: 'A note.',
      lines: [1],
      anchor: { area: 1, objective: 1, ...(at === undefined ? {} : { at }) },
    }));
  }

  const first = (plan: PlanFile) => plan.areas[0]!.objectives[0]!;
  it.each<[string, (plan: PlanFile) => void, string]>([
    ['an unknown field', (plan) => Object.assign(plan.meta, { approved: true }), 'meta:'],
    ['a date that is not ISO', (plan) => void (plan.meta.date = '17 October 2016'), 'meta.date:'],
    ['a hash that is none', (plan) => void (plan.meta.source.sha256 = 'x'), 'meta.source.sha256:'],
    ['no areas', (plan) => void (plan.areas = []), 'areas:'],
    [
      'line breaks in a text',
      (plan) => void (first(plan).statement.text = 'a\nb'),
      'areas.0.objectives.0.statement.text:',
    ],
    [
      'a text without lines',
      (plan) => void (first(plan).statement.lines = []),
      'areas.0.objectives.0.statement.lines:',
    ],
    [
      'an objective number out of sequence',
      (plan) => void (first(plan).number = 2),
      'areas.0.objectives.0.number: expected number 1',
    ],
    [
      'an area number out of sequence',
      (plan) => void (plan.areas[0]!.number = 3),
      'areas.0.number: expected number 1',
    ],
    [
      'a label out of sequence',
      (plan) => void (first(plan).actions[1]!.label = '1.3'),
      'areas.0.objectives.0.actions.1.label: expected 1.2',
    ],
    [
      'labels of two kinds',
      (plan) => void (first(plan).actions[1]!.label = 'b)'),
      'areas.0.objectives.0.actions.1.label: expected 1.2',
    ],
    [
      'words in a missing text',
      (plan) => void (first(plan).statement.condition = 'missing'),
      'areas.0.objectives.0.statement: missing',
    ],
    [
      'an intact text without words',
      (plan) => void (first(plan).statement.text = ''),
      'areas.0.objectives.0.statement: missing',
    ],
    [
      'lost words in an intact text',
      (plan) => void (first(plan).statement.text += ' […]'),
      'areas.0.objectives.0.statement: damaged',
    ],
    [
      'damage that is not marked',
      (plan) => void (first(plan).statement.condition = 'damaged'),
      'areas.0.objectives.0.statement: damaged',
    ],
    [
      'a footnote at no objective',
      (plan) => void (plan.footnotes[0]!.anchor.objective = 9),
      'footnotes.0.anchor: no such objective',
    ],
    [
      'a footnote beyond its statement',
      (plan) => void (plan.footnotes[0]!.anchor.at = 999),
      'footnotes.0.anchor.at: beyond',
    ],
    [
      'footnotes that are not in the order of their marks',
      (plan) => marksAt(plan, 'Some words.', 5, 4),
      'footnotes.1.anchor.at: before the mark',
    ],
    [
      'a footnote before one that stands at the end',
      (plan) => marksAt(plan, 'Some words.', undefined, 4),
      'footnotes.1.anchor.at: before the mark',
    ],
    ...[6, 7].map((at): [string, (plan: PlanFile) => void, string] => [
      `a footnote inside lost words (${at})`,
      (plan) => marksAt(plan, 'Some […] words.', at),
      'footnotes.0.anchor.at: inside […]',
    ]),
    [
      'a footnote inside a character',
      (plan) => marksAt(plan, 'Some 𝒳 words.', 6),
      'footnotes.0.anchor.at: inside a character',
    ],
    [
      'two footnotes with one marker',
      (plan) => void plan.footnotes.push(plan.footnotes[0]!),
      'footnotes.1: marker used twice',
    ],
  ])('refuses %s and says where', (_, change, error) => {
    const parsed = parsePlanFile(changed(change));
    expect(parsed.ok ? '' : parsed.error.slice(0, error.length)).toBe(error);
  });

  it('takes several footnotes at one place, and before and after lost words and wide characters', () => {
    const places = [0, 5, 5, 8, 9, 11, undefined];
    const parsed = parsePlanFile(changed((plan) => marksAt(plan, 'Some […] 𝒳 words.', ...places)));
    expect(parsed).toMatchObject({ ok: true });
  });

  it('takes a footnote without a place in the statement', () => {
    expect(parsePlanFile(changed((plan) => delete plan.footnotes[0]!.anchor.at)).ok).toBe(true);
  });
});
