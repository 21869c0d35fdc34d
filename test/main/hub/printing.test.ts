import { expect, it } from 'vitest';
import { draftingStage, refusalOf, startStage } from './stage.ts';
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
