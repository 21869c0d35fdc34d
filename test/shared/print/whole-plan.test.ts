import { describe, expect, it } from 'vitest';
import { printDocx } from '../../../shared/print/docx/print-docx.ts';
import { printHtml } from '../../../shared/print/html/print-html.ts';
import { printModel } from '../../../shared/print/print.ts';
import { faultsOfDocx } from './lint-docx.ts';
import { all, footnotesOf, linesOf, parseXml, readDocx } from './read-docx.ts';
import { draftOf, lineOf, paragraphsOf, wholePlanRoom } from './rooms.ts';

describe('the whole plan of 2016', async () => {
  const print = draftOf(wholePlanRoom('2016-2020'));
  const model = printModel(print);
  const docx = readDocx(await printDocx(print));
  const body = docx.part('word/document.xml');
  const tables = all(body, 'w:tbl').filter((table) => all(table, 'w:tblHeader').length === 2);

  it('prints five areas, 30 objectives and 128 action numbers', () => {
    const lines = tables.map((table) => linesOf(table));
    const count = (pattern: RegExp) => lines.flat().filter((line) => pattern.test(line)).length;
    expect(tables.length).toBe(5);
    expect(count(/^\d+\. /)).toBe(30);
    expect(count(/^\d+\.\d+ /)).toBe(128);
  });

  it('heads each table with its area', () => {
    expect(tables.map((table) => linesOf(table)[0])).toEqual([
      'Area 1: Institutional Strengthening',
      'Area 2: Demand Reduction',
      expect.stringMatching(/^Area 3: /),
      'Area 4: Control Measures',
      'Area 5: International Cooperation',
    ]);
  });

  it('prints lost words as […] and fills nothing in', () => {
    expect(lineOf(model, '1.4.a1')).toBe('4.1 […]');
    expect(lineOf(model, '2.3.s')).toContain('a national tr[…] rehabilitation');
  });

  it('prints both footnotes under their marks', () => {
    const notes = footnotesOf(docx);
    expect(notes.size).toBe(2);
    expect(notes.get('1')).toMatch(/^Full respect for international law/);
    expect(notes.get('2')).toMatch(/^This objective refers to the following international legal instruments/);
    expect(lineOf(model, '1.2.s')).toContain('under international^1 law');
  });

  it('has the model’s words in both formats', () => {
    const html = parseXml(printHtml(print).replace('<!doctype html>', ''));
    const elements = all(html, 'p').filter((each) => each.attributes['data-element']);
    expect(elements.length).toBe(paragraphsOf(model).length);
    expect(elements.length).toBe(5 + 30 + 128);
    expect(faultsOfDocx(docx)).toEqual([]);
  });
});

describe('the whole plan of 2011', () => {
  it('prints 39 objectives and 142 actions', async () => {
    const body = readDocx(await printDocx(draftOf(wholePlanRoom('2011-2015')))).part('word/document.xml');
    const tables = all(body, 'w:tbl').filter((table) => all(table, 'w:tblHeader').length === 2);
    const lines = tables.flatMap((table) => linesOf(table));
    expect(lines.filter((line) => /^\d+\. /.test(line)).length).toBe(39);
    expect(lines.filter((line) => /^\d+\.\d+ /.test(line)).length).toBe(142);
  });
});
