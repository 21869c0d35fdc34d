import { expect, it } from 'vitest';
import { evolve } from '../../../shared/negotiation/evolve.ts';
import { rollingTextHash } from '../../../shared/negotiation/issuing/rolling-text-hash.ts';
import type { State } from '../../../shared/negotiation/state.ts';
import { readSymbol } from '../../../shared/plan/symbol.ts';
import { printDocx } from '../../../shared/print/docx/print-docx.ts';
import { printFileName } from '../../../shared/print/file-name.ts';
import { printHtml } from '../../../shared/print/html/print-html.ts';
import type { TextPrint } from '../../../shared/print/model.ts';
import { printModel } from '../../../shared/print/print.ts';
import { Room, element } from '../negotiation/room.ts';
import { draftOf } from './rooms.ts';

const SYMBOL = readSymbol('CICAD/doc.2699/26 rev. 1');

/** What a hub prints when it is asked for revision n: the record folded up to its act. */
function issuedOf(room: Room, number: number): TextPrint {
  const revision = room.negotiation.issuing.revisions[number - 1]!;
  const acts = room.acts.slice(0, revision.upTo);
  const negotiation = acts.reduce<State>(evolve, null)!;
  return { kind: 'draft', negotiation, upTo: acts.at(-1)!, revision };
}

function frozenRoom(): Room {
  const made = new Room();
  made.table(made.person('MEX'), element('action', '1.1.a3', 'Design of mechanisms.'));
  const seen = rollingTextHash(made.negotiation);
  made.say(made.secretariat, { kind: 'issue-revision', symbol: SYMBOL!, seen });
  return made;
}

it('[RV3] the print of a revision is the draft of its act, the same bytes whatever has been said since', async () => {
  const made = frozenRoom();
  const { upTo } = made.negotiation.issuing.revisions[0]!;
  const first = { html: printHtml(issuedOf(made, 1)), docx: await printDocx(issuedOf(made, 1)) };
  made.decideAll('taken');
  made.table(made.person('COL'), element('action', '1.1.a1', 'Promotion of programs.'));
  made.say(made.secretariat, {
    kind: 'assign-symbol',
    document: 'draft',
    symbol: readSymbol('CICAD/doc.1/27')!,
    series: null,
  });
  expect(printHtml(issuedOf(made, 1))).toBe(first.html);
  expect(await printDocx(issuedOf(made, 1))).toEqual(first.docx);
  const then = made.acts.slice(0, upTo).reduce<State>(evolve, null)!;
  const draft = printModel({ kind: 'draft', negotiation: then, upTo: made.acts[upTo - 1]! });
  const { body, notes, annex } = printModel(issuedOf(made, 1));
  expect({ body, notes, annex }).toEqual({ body: draft.body, notes: draft.notes, annex: draft.annex });
});

it('[RV3] bears its number in the header, in the version and on every page, and its symbol', () => {
  const print = issuedOf(frozenRoom(), 1);
  const { front } = printModel(print);
  expect(front.right.slice(0, 2)).toEqual(['CICAD/doc.2699/26 rev. 1', 'Revision 1']);
  expect(front.version).toMatch(/^Revision 1, version of 12 October 2026, .*, act \d+$/);
  expect(front.running).toMatch(/^DRAFT · revision 1 · act \d+ · /);
  expect(printFileName(print, 'docx')).toMatch(/-draft-rev-1-act-\d+\.docx$/);
});

it('[RV3] the draft as it stands bears no number', () => {
  const { front } = printModel(draftOf(frozenRoom()));
  expect(JSON.stringify(front)).not.toMatch(/revision/i);
});
