import { describe, expect, it } from 'vitest';
import type { ElementId, Party, ProposalId } from '../../../shared/ids.ts';
import {
  type History,
  type WordOrigin,
  originOf,
  originsIn,
  wordCounts,
} from '../../../shared/compare/word-origin.ts';
import { fallenOn } from '../../../shared/compare/fallen-words.ts';
import type { Actor } from '../../../shared/negotiation/capacity.ts';
import { currentVersion } from '../../../shared/negotiation/read.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { Room, UNIT, element, withElements } from '../negotiation/room.ts';

const ACTION = '1.1.a2' as ElementId;
const MEX1 = '1.1/MEX/1' as ProposalId;
const SEC1 = '1.1/SEC/1' as ProposalId;

const mexican = element(
  'action',
  ACTION,
  'Providing treatment services for people in contact with the criminal justice system.',
);
const colombian = element('action', '1.1.a3', 'Design of cooperation mechanisms among all stakeholders.');

/** The origin of the first word that reads so, in the current or an earlier version. */
function originOfWord(
  room: Room,
  word: string,
  where: { element?: ElementId; version?: number } = {},
): WordOrigin {
  const { element: id = ACTION, version } = where;
  const unit = room.unit();
  const { text } = version === undefined ? currentVersion(unit) : unit.versions[version - 1]!;
  const offset = plainText(elementOf(text, id)!.text).indexOf(word);
  const place = { unit: UNIT, element: id, offset, ...(version === undefined ? {} : { version }) };
  const origin = originOf(historyOf(room), place);
  if (!origin) throw new Error(`no word ${word}`);
  expect(plainText(origin.word)).toBe(word);
  return origin;
}

function historyOf(room: Room): History {
  return { negotiation: room.negotiation, acts: room.acts };
}

function brought(origin: WordOrigin) {
  if (origin.source.kind !== 'brought') throw new Error('a word of the base text');
  return origin.source;
}

/** Mexico and Colombia table, Peru joins Mexico, the secretariat takes both, the chair agrees the consolidated text. */
function agreedByWayOfSec() {
  const room = new Room();
  const [mexico, colombia, peru] = ['MEX', 'COL', 'PER'].map((code) => room.person(code)) as [
    Actor,
    Actor,
    Actor,
  ];
  const chair = room.person('BHS', 'chair');
  room.table(mexico, mexican);
  room.table(colombia, colombian);
  room.say(peru, { kind: 'co-sponsor', proposal: MEX1 });
  room.decideAll('taken');
  const taken = room.acts.filter(({ act }) => act.kind === 'decided').map(({ seq }) => seq);
  room.say(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() });
  const gavel = room.say(chair, {
    kind: 'agree-ad-referendum',
    unit: UNIT,
    ruling: { kind: 'proposal', proposal: SEC1 },
    awaiting: ['MEX' as Party],
    until: null,
    seen: room.seen(),
  });
  return { room, mexico, colombia, peru, chair, taken, gavel };
}

describe('the origin of a word', () => {
  it('[PV3] a word that nobody touched comes from the base text', () => {
    const room = new Room();
    const origin = originOfWord(room, 'Exploring');
    expect(origin.source).toMatchObject({ kind: 'base', base: { symbol: 'CICAD/doc.1/16' } });
    expect(plainText(origin.stretch.text)).toBe(plainText(elementOf(room.text(), ACTION)!.text));
    expect(origin.settled).toEqual([]);
  });

  it('[PV3] a word names its change, who took it, through which text and by which gavel it came in', () => {
    const { room, mexico, taken, gavel } = agreedByWayOfSec();
    const source = brought(originOfWord(room, 'justice'));
    expect(source.by).toHaveLength(1);
    expect(source.by[0]).toMatchObject({
      proposal: { id: MEX1, proponent: 'MEX', tabled: { by: mexico } },
      change: { kind: 'MOD', element: ACTION },
      taken: { seq: taken[0], by: room.secretariat },
    });
    expect(source.through?.id).toBe(SEC1);
    expect(source.entered).toMatchObject({ number: 2, since: { seq: gavel.seq } });
  });

  it('[PV6] names the words before it, or says that there were none, or no element at all', () => {
    const { room } = agreedByWayOfSec();
    const replaced = (word: string, id?: ElementId) =>
      brought(originOfWord(room, word, id ? { element: id } : {})).by[0]!.replaced;
    const before = replaced('Providing');
    expect(before.kind === 'words' && plainText(before.words)).toMatch(/^Exploring the means of providing/);
    const jamaica = room.person('JAM');
    room.say(room.person('CHL', 'chair'), {
      kind: 'reopen',
      unit: UNIT,
      elements: room.text().elements.map(({ id }) => id),
      mover: null,
      reason: 'To add.',
    });
    room.table(
      jamaica,
      element('action', 'new', 'Fresh words.'),
      element('action', '1.1.a1', 'Promotion of timely care, treatment and rehabilitation programs.'),
    );
    room.say(room.person('PAN', 'chair'), {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'proposal', proposal: '1.1/JAM/1' as ProposalId },
      seen: room.seen(),
    });
    expect(replaced('Fresh', 'new' as ElementId)).toEqual({ kind: 'new-element' });
    expect(replaced('timely', '1.1.a1' as ElementId)).toEqual({ kind: 'nothing' });
  });

  it('[PV6] of a revised proposal names the wording that has the word, when and by whom it was registered', () => {
    const room = new Room();
    const mexico = room.person('MEX', 'delegate');
    const head = room.person('MEX');
    room.table(mexico, element('action', ACTION, 'Providing treatment services.'));
    const text = withElements(room.text(), [mexican]);
    const revised = room.say(head, {
      kind: 'revise',
      proposal: MEX1,
      text,
      rationale: '',
      seen: room.seen(),
    });
    room.say(room.person('BHS', 'chair'), {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'proposal', proposal: MEX1 },
      seen: room.seen(),
    });
    const { wording, proposal } = brought(originOfWord(room, 'justice')).by[0]!;
    expect(wording).toMatchObject({ revision: 1, wordedAt: { seq: revised.seq, by: head } });
    expect(proposal.tabled.by).toEqual(mexico);
  });

  it('[PV3] co-sponsors are those of the moment of the gavel: who left later is named, who left before is not', () => {
    const { room, peru } = agreedByWayOfSec();
    expect(brought(originOfWord(room, 'justice')).by[0]!.coSponsors).toEqual(['PER']);
    room.say(peru, { kind: 'end-co-sponsorship', proposal: MEX1 });
    expect(brought(originOfWord(room, 'justice')).by[0]!.coSponsors).toEqual(['PER']);
  });

  it('[PV3] every later gavel, confirmation and reopening of its element follows in order', () => {
    const { room, mexico, chair } = agreedByWayOfSec();
    room.say(mexico, { kind: 'confirm', unit: UNIT });
    room.say(chair, { kind: 'reopen', unit: UNIT, elements: [ACTION], mover: null, reason: 'A slip.' });
    room.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'current', elements: [ACTION] },
      seen: room.seen(),
    });
    const kinds = (word: string, id?: ElementId) =>
      originOfWord(room, word, id ? { element: id } : {}).settled.map(({ kind }) => kind);
    expect(kinds('justice')).toEqual(['agreed-ad-referendum', 'confirmed', 'reopened', 'agreed']);
    expect(kinds('all', '1.1.a3' as ElementId)).toEqual(['agreed-ad-referendum', 'confirmed']);
  });

  it('[PV3] a word of an earlier version keeps its own history, up to the act that replaced it', () => {
    const { room } = agreedByWayOfSec();
    const origin = originOfWord(room, 'Exploring', { version: 1 });
    expect(origin.source.kind).toBe('base');
    expect(origin.settled).toEqual([]);
  });

  it('[PV3] words that two delegations proposed alike are credited to both', () => {
    const room = new Room();
    const chair = room.person('BHS', 'chair');
    for (const code of ['MEX', 'COL']) room.table(room.person(code), colombian);
    room.decideAll('taken');
    room.say(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() });
    room.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'proposal', proposal: SEC1 },
      seen: room.seen(),
    });
    const { by } = brought(originOfWord(room, 'all', { element: '1.1.a3' as ElementId }));
    expect(by.map(({ proposal }) => proposal.proponent)).toEqual(['MEX', 'COL']);
    const counts = wordCounts(currentVersion(room.unit()));
    expect(counts.map(({ parties, words }) => [parties.join(), words])).toContainEqual(['MEX,COL', 1]);
  });

  it('[PV3] there is no word outside of the text', () => {
    const history = historyOf(new Room());
    expect(originOf(history, { unit: UNIT, element: ACTION, offset: 10_000 })).toBeNull();
    expect(originOf(history, { unit: UNIT, element: 'none' as ElementId, offset: 0 })).toBeNull();
    expect(originOf(history, { unit: UNIT, element: ACTION, offset: 0, version: 9 })).toBeNull();
  });

  it('[PV3] every word of every version has an origin', () => {
    const { room } = agreedByWayOfSec();
    for (const version of room.unit().versions) {
      for (const { id, text } of version.text.elements) {
        const { length } = plainText(text);
        for (let offset = 0; offset < length; offset += 1) {
          const place = { unit: UNIT, element: id, offset, version: version.number };
          expect(originOf(historyOf(room), place), `${id} ${offset}`).not.toBeNull();
        }
        const place = { unit: UNIT, element: id, version: version.number };
        const all = originsIn(historyOf(room), place);
        expect(all.map(({ word }) => plainText(word)).join('')).toBe(plainText(text));
        for (const origin of all)
          expect(originOf(historyOf(room), { ...place, offset: origin.at })).toEqual(origin);
      }
    }
  });
});

describe('words that fell', () => {
  it('[PV4] an element names the changes that did not survive, and what became of them', () => {
    const room = new Room();
    const mexico = room.person('MEX');
    const colombia = room.person('COL');
    room.table(mexico, mexican);
    room.decideAll('not-retained');
    room.table(colombia, element('action', ACTION, 'Providing treatment services.'));
    room.say(colombia, { kind: 'withdraw', proposal: '1.1/COL/1' as ProposalId });
    const fallen = fallenOn(room.unit(), ACTION);
    expect([...new Set(fallen.map(({ proposal, fate }) => `${proposal.id} ${fate.kind}`))]).toEqual([
      '1.1/MEX/1 not-retained',
      '1.1/COL/1 withdrawn',
    ]);
    expect(fallenOn(room.unit(), '1.1.a3' as ElementId)).toEqual([]);
    const [first] = fallen;
    expect(first).toMatchObject({
      wording: { revision: 0, wordedAt: { by: mexico } },
      coSponsors: [],
      fate: { kind: 'not-retained', stamp: { by: room.secretariat } },
    });
    expect(first!.replaced.kind === 'words' && plainText(first!.replaced.words)).toMatch(
      /^Exploring the means/,
    );
  });

  it('[PV4] names the co-sponsors of the moment in which it fell, and the wording that gave way to a revision', () => {
    const room = new Room();
    const mexico = room.person('MEX');
    const [peru, jamaica] = [room.person('PER'), room.person('JAM')];
    room.table(mexico, mexican);
    room.say(peru, { kind: 'co-sponsor', proposal: MEX1 });
    const text = withElements(room.text(), [element('action', ACTION, 'Providing treatment services.')]);
    const revised = room.say(mexico, {
      kind: 'revise',
      proposal: MEX1,
      text,
      rationale: '',
      seen: room.seen(),
    });
    room.say(peru, { kind: 'end-co-sponsorship', proposal: MEX1 });
    room.say(jamaica, { kind: 'co-sponsor', proposal: MEX1 });
    const fallen = fallenOn(room.unit(), ACTION);
    expect(fallen.length).toBeGreaterThan(0);
    for (const each of fallen)
      expect(each).toMatchObject({
        wording: { revision: 0 },
        coSponsors: ['PER'],
        fate: { kind: 'revised', stamp: { seq: revised.seq, by: mexico } },
      });
  });
});

describe('counting words', () => {
  it('[PV5] the counts add up to the words of the text, the base text first', () => {
    const { room } = agreedByWayOfSec();
    const credited = currentVersion(room.unit());
    const counts = wordCounts(credited);
    const all = credited.text.elements.flatMap(({ text }) =>
      plainText(text).match(/[\p{L}\p{N}]+(?:-[\p{L}]+)*/gu)!,
    );
    expect(counts.reduce((sum, { words }) => sum + words, 0)).toBe(all.length);
    expect(counts[0]!.parties).toEqual([]);
    expect(counts.slice(1).map(({ parties }) => parties.join())).toEqual(['MEX', 'COL']);
  });
});
