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
      'two footnotes with one marker',
      (plan) => void plan.footnotes.push(plan.footnotes[0]!),
      'footnotes.1: marker used twice',
    ],
  ])('refuses %s and says where', (_, change, error) => {
    const parsed = parsePlanFile(changed(change));
    expect(parsed.ok ? '' : parsed.error.slice(0, error.length)).toBe(error);
  });

  it('takes a footnote without a place in the statement', () => {
    expect(parsePlanFile(changed((plan) => delete plan.footnotes[0]!.anchor.at)).ok).toBe(true);
  });
});
