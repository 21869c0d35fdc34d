import { describe, expect, it } from 'vitest';
import type { Hash } from '../../../shared/ids.ts';
import type { DocumentKind } from '../../../shared/negotiation/issuing/act.ts';
import { rollingTextHash } from '../../../shared/negotiation/issuing/rolling-text-hash.ts';
import { WireCommand } from '../../../shared/protocol.ts';
import { type DocumentSymbol, readSeries, readSymbol } from '../../../shared/plan/symbol.ts';
import { recordAct } from '../../../shared/record/chain.ts';
import { verifyRecord } from '../../../shared/record/verify.ts';
import { printModel } from '../../../shared/print/print.ts';
import { approvedOf, approvedRoom, draftOf, lodge } from '../print/rooms.ts';
import { Room, UNIT, element } from './room.ts';

const symbol = (printed: string) => readSymbol(printed)!;
const SERIES = readSeries('OEA/Ser.L/XIV.2.80')!;

function assign(room: Room, document: DocumentKind, printed: string) {
  return room.ask(room.secretariat, {
    kind: 'assign-symbol',
    document,
    symbol: symbol(printed),
    series: SERIES,
  });
}

function issue(room: Room, as: DocumentSymbol | null = null, seen: Hash = rollingTextHash(room.negotiation)) {
  return room.ask(room.secretariat, { kind: 'issue-revision', symbol: as, seen });
}

describe('a symbol', () => {
  it('[SY3] stands on the prints of its document from when the secretariat has assigned it', () => {
    const room = new Room();
    expect(printModel(draftOf(room)).front.right[0]).toBe('[symbol to be assigned]');
    expect(assign(room, 'draft', 'cicad/doc. 2699-rev.1 /26').ok).toBe(true);
    const { front } = printModel(draftOf(room));
    expect([front.left[0], front.right[0]]).toEqual(['OEA/Ser.L/XIV.2.80', 'CICAD/doc.2699/26 rev. 1']);
  });

  it('[SY3] names one document: nothing else may bear it', () => {
    const room = new Room();
    assign(room, 'draft', 'CICAD/doc.2699/26');
    expect(assign(room, 'compendium', 'CICAD/doc.2699/2026')).toMatchObject({
      ok: false,
      refusal: { code: 'symbol-taken', symbol: 'CICAD/doc.2699/26' },
    });
    expect(assign(room, 'compendium', 'CICAD/doc.2699/26 add. 1').ok).toBe(true);
    issue(room, symbol('CICAD/doc.2699/26 rev. 1'));
    expect(assign(room, 'status-report', 'CICAD/doc.2699/26 rev. 1')).toMatchObject({ ok: false });
  });

  it('[SY3] is put right by another one, and the same one twice is told', () => {
    const room = new Room();
    assign(room, 'draft', 'CICAD/doc.2696/26');
    assign(room, 'draft', 'CICAD/doc.2699/26');
    expect(room.negotiation.issuing.symbols.draft).toMatchObject({ symbol: 'CICAD/doc.2699/26' });
    expect(assign(room, 'draft', 'CICAD/doc.2699/26')).toMatchObject({ refusal: { code: 'already-so' } });
    expect(assign(room, 'compendium', 'CICAD/doc.2696/26').ok).toBe(true);
  });

  it('[SY3] can come after the approval, and stands then on every page of the approved text', () => {
    const room = approvedRoom();
    expect(printModel(approvedOf(room)).front.running).toBe('[symbol to be assigned]');
    assign(room, 'approved', 'CICAD/doc.2255/16');
    expect(printModel(approvedOf(room)).front.running).toBe('CICAD/doc.2255/16');
    expect(printModel(draftOf(room)).front.right[0]).toBe('[symbol to be assigned]');
  });

  it('[SY1] comes over the wire as people type it and is canonical inside; what is none is refused at the door', () => {
    const asked = { kind: 'assign-symbol', document: 'draft', series: ' OEA/Ser.L/XIV. 2. 80' };
    expect(WireCommand.parse({ ...asked, symbol: 'CICAD/doc.2244/16.rev1' })).toMatchObject({
      symbol: 'CICAD/doc.2244/16 rev. 1',
      series: 'OEA/Ser.L/XIV.2.80',
    });
    expect(WireCommand.safeParse({ ...asked, symbol: 'doc. 5' }).success).toBe(false);
    expect(WireCommand.safeParse({ ...asked, symbol: 'CICAD/doc.1/16', series: '80' }).success).toBe(false);
  });
});

describe('a revision', () => {
  it('[RV1] has the next number, the act up to which it goes, and a hash', () => {
    const room = new Room();
    const upTo = room.acts.length;
    const hash = rollingTextHash(room.negotiation);
    issue(room, symbol('CICAD/doc.2699/26 rev. 1'));
    expect(room.acts.at(-1)!.act).toEqual({
      kind: 'revision-issued',
      number: 1,
      upTo,
      hash,
      symbol: 'CICAD/doc.2699/26 rev. 1',
    });
    room.table(room.person('MEX'), element('action', '1.1.a3', 'Design of mechanisms.'));
    issue(room);
    expect(room.negotiation.issuing.revisions.map(({ number, upTo: act }) => [number, act])).toEqual([
      [1, upTo],
      [2, room.acts.length - 1],
    ]);
  });

  it('[RV1] its hash covers words, what stands and with whom, what is settled, and notes; not what is said about them', () => {
    const room = new Room();
    const mexico = room.person('MEX');
    const hashes = [rollingTextHash(room.negotiation)];
    const then = (what: () => unknown) => {
      what();
      hashes.push(rollingTextHash(room.negotiation));
    };
    const proposal = '1.1/MEX/1' as never;
    then(() => room.table(mexico, element('action', '1.1.a3', 'Design of mechanisms.')));
    then(() => room.say(room.person('JAM'), { kind: 'co-sponsor', proposal }));
    then(() => lodge(room, mexico, { id: 'n', on: '1.1.s', text: 'We reserve.' }));
    then(() =>
      room.say(room.person('PER'), {
        kind: 'place-reserve',
        unit: UNIT,
        element: '1.1.a1' as never,
        words: null,
        reason: 'We reserve.',
      }),
    );
    then(() => room.decideAll('taken'));
    expect(new Set(hashes).size).toBe(hashes.length);
    room.say(room.person('COL'), { kind: 'take-position', proposal, position: 'supports' });
    room.say(mexico, { kind: 'comment', proposal, change: null, text: 'We thank Colombia.' });
    expect(rollingTextHash(room.negotiation)).toBe(hashes.at(-1));
  });

  it('[RV2] is not issued of a text that the secretariat has not seen', () => {
    const room = new Room();
    const seen = rollingTextHash(room.negotiation);
    room.table(room.person('MEX'), element('action', '1.1.a3', 'Design of mechanisms.'));
    expect(issue(room, null, seen)).toMatchObject({ refusal: { code: 'text-moved', unit: null } });
    expect(room.negotiation.issuing.revisions).toEqual([]);
  });

  it('[RV2] is not issued twice of the same content, nor under a symbol that is taken', () => {
    const room = new Room();
    issue(room, symbol('CICAD/doc.2699/26 rev. 1'));
    expect(issue(room)).toMatchObject({ refusal: { code: 'already-so' } });
    room.table(room.person('MEX'), element('action', '1.1.a3', 'Design of mechanisms.'));
    expect(issue(room, symbol('CICAD/doc.2699/26 rev. 1'))).toMatchObject({
      refusal: { code: 'symbol-taken' },
    });
    assign(room, 'compendium', 'CICAD/doc.2700/26');
    expect(issue(room, symbol('CICAD/doc.2700/26'))).toMatchObject({ refusal: { code: 'symbol-taken' } });
    expect(issue(room, symbol('CICAD/doc.2699/26 rev. 2')).ok).toBe(true);
  });

  it('is not issued of a text that is approved', () => {
    expect(issue(approvedRoom())).toMatchObject({ refusal: { code: 'approved-already' } });
  });

  it('[RV4] whose hash is not that of its content breaks the record at its act', () => {
    const room = new Room();
    issue(room);
    const [last, ...before] = room.acts.toReversed();
    const head = before[0]!;
    const forged = recordAct(
      { seq: head.seq, hash: head.hash },
      {
        ...last!,
        act: { ...last!.act, hash: 'f'.repeat(64) as Hash } as never,
      },
    );
    expect(verifyRecord(room.acts).ok).toBe(true);
    expect(verifyRecord([...before.toReversed(), forged])).toMatchObject({
      ok: false,
      firstBad: room.acts.length,
      reason: 'revision-hash',
    });
  });
});
