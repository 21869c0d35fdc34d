import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../../shared/negotiation/issuing/act.ts';
import { rollingTextHash } from '../../../shared/negotiation/issuing/rolling-text-hash.ts';
import { predecessorOf } from '../../../main/hub/base-plan.ts';
import { draftingStage, refusalOf, startStage, stateFor } from './stage.ts';
import type { Seat } from '../../../shared/protocol.ts';
import type { Stage } from './stage.ts';

async function file(stage: Stage, seat: Seat, query: string) {
  const response = await fetch(`${stage.url}api/n/${seat.negotiation}/print?${query}`, {
    headers: { authorization: `Bearer ${seat.token}` },
  });
  const { headers, status } = response;
  return { status, headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

it.each([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ['html', 'text/html; charset=utf-8', '<!doctype html>'],
])(
  'every member gets the draft text as %s, under a name that says what it is',
  async (format, mediaType, beginning) => {
    const { stage, foreigner } = await draftingStage();
    const { status, headers, bytes } = await file(stage, foreigner, `what=draft&format=${format}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(mediaType);
    expect(headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="plan-2021-2025-draft-act-\\d+\\.${format}"$`),
    );
    expect(bytes.subarray(0, beginning.length).toString().toLowerCase()).toBe(beginning.toLowerCase());
  },
);

it('the approved text is printed for who may export it, and only once it is approved', async () => {
  const stage = await startStage();
  const secretariat = await stage.host();
  const chair = await stage.seat(secretariat, 'BHS', 'chair');
  const path = 'print?what=approved&format=html';
  expect(refusalOf(await stage.ask(secretariat, 'GET', path))).toBe('not-allowed');
  expect(refusalOf(await stage.ask(chair, 'GET', path))).toBe('not-approved');
});

it('a print that is not one is refused by name', async () => {
  const { stage, delegate } = await draftingStage();
  expect(refusalOf(await stage.ask(delegate, 'GET', 'print?what=draft&format=pdf'))).toBe('malformed');
});

it.each(DOCUMENTS.filter((what) => what !== 'approved' && what !== 'corrected'))(
  'every member gets the %s',
  async (what) => {
    const { stage, delegate } = await draftingStage();
    const { status, headers, bytes } = await file(stage, delegate, `what=${what}&format=html`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(`-${what}-act-`);
    expect(bytes.toString()).toContain('[symbol to be assigned]');
  },
);

describe('a revision', () => {
  it('[RV3] is printed with the same bytes after all that was said since, and after a restart', async () => {
    const stage = await startStage();
    const secretariat = await stage.host();
    const seen = rollingTextHash(await stateFor(stage, secretariat));
    const issued = await stage.ask(secretariat, 'POST', 'commands', {
      kind: 'issue-revision',
      symbol: 'CICAD/doc.2699-rev.1 /26',
      seen,
    });
    expect(issued.status).toBe(200);
    const query = 'what=draft&rev=1&format=docx';
    const first = await file(stage, secretariat, query);
    expect(first.headers.get('content-disposition')).toContain('-draft-rev-1-act-3.docx');
    const symbol = { kind: 'assign-symbol', document: 'draft', symbol: 'CICAD/doc.1/26', series: null };
    expect((await stage.ask(secretariat, 'POST', 'commands', symbol)).status).toBe(200);
    await stage.seat(secretariat, 'MEX', 'delegate');
    expect((await file(stage, secretariat, query)).bytes).toEqual(first.bytes);
    const again = await stage.restarted();
    expect((await file(again, secretariat, query)).bytes).toEqual(first.bytes);
    const page = (await file(again, secretariat, 'what=draft&rev=1&format=html')).bytes.toString();
    expect(page).toContain('CICAD/doc.2699/26 rev. 1');
    const now = (await file(again, secretariat, 'what=draft&format=html')).bytes.toString();
    expect(now).toContain('CICAD/doc.1/26');
  });

  it('that was not issued is refused by name, and so is one of another print', async () => {
    const { stage, delegate } = await draftingStage();
    expect(refusalOf(await stage.ask(delegate, 'GET', 'print?what=draft&format=html&rev=1'))).toBe('unknown');
    for (const query of ['what=compendium&rev=1', 'what=draft&rev=0', 'what=draft&rev=one'])
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      expect(refusalOf(await stage.ask(delegate, 'GET', `print?format=html&${query}`))).toBe('malformed');
  });

  it('[SY3] and a symbol are for the secretariat to give', async () => {
    const { stage, delegate } = await draftingStage();
    const seen = rollingTextHash(await stateFor(stage, delegate));
    const ask = (command: object) => stage.ask(delegate, 'POST', 'commands', command);
    expect(refusalOf(await ask({ kind: 'issue-revision', symbol: null, seen }))).toBe('not-allowed');
    const symbol = { kind: 'assign-symbol', document: 'draft', symbol: 'CICAD/doc.1/26', series: null };
    expect(refusalOf(await ask(symbol))).toBe('not-allowed');
  });
});

it('[PT6] the comparative table knows the plan before by the source of the base text, never by its title', async () => {
  const { stage, delegate } = await draftingStage();
  const { base } = await stateFor(stage, delegate);
  const before = predecessorOf(base);
  expect(before?.base.name).toBe('2011-2015');
  expect(predecessorOf({ ...base, source: { ...base.source, sha256: '0'.repeat(64) } })).toBeNull();
  expect(predecessorOf(before!.base)).toBeNull();
  const { bytes } = await file(stage, delegate, 'what=comparative-table&format=html');
  expect(bytes.toString()).toContain('Of 2011-2015, without a counterpart in 2016-2020');
});
