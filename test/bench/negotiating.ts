import { diffWords } from 'diff';
import seed from '../../seeds/plans/2016-2020.json' with { type: 'json' };
import { originsIn } from '../../shared/compare/word-origin.ts';
import { takeChanges } from '../../shared/compare/take.ts';
import type { UnitId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import { currentVersion, standingChanges, unitsInOrder } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { withVersion } from '../../shared/negotiation/versions.ts';
import { openingText } from '../../shared/plan/opening.ts';
import { parsePlanFile } from '../../shared/plan/plan-file.ts';
import { DELEGATIONS } from '../../shared/plan/roster.ts';
import { type Text, plainText, tokenize, tokensToText } from '../../shared/plan/text.ts';
import type { UnitText } from '../../shared/plan/unit.ts';
import { rollingText } from '../../shared/rolling/rolling-text.ts';
import { Room } from '../shared/negotiation/room.ts';
import { type Measurement, median, timed } from './measure.ts';

const RUNS = 25;

function often(work: () => void): number {
  return median(Array.from({ length: RUNS }, () => timed(work)));
}

function base() {
  const parsed = parsePlanFile(seed);
  if (!parsed.ok) throw new Error(parsed.error);
  return openingText(parsed.plan, '2016-2020');
}

function roomOfAll(): { readonly room: Room; readonly delegations: readonly Actor[] } {
  const room = new Room(base());
  return { room, delegations: DELEGATIONS.map(({ code }) => room.person(code)) };
}

/** The objective of the real plan with the most words. */
function longestObjective(room: Room): UnitId {
  const objectives = unitsInOrder(room.negotiation).filter(({ label }) => label !== 'Intro');
  const length = (unit: Unit) => JSON.stringify(currentVersion(unit).text).length;
  return objectives.toSorted((a, b) => length(b) - length(a))[0]!.id;
}

/** Another word in the place of the nth one, and, if asked for, words of one's own before the last. */
function reworded(text: Text, n: number, own: string | null): Text {
  const tokens = tokenize(text);
  const places = tokens.flatMap(({ kind }, i) => (kind === 'word' ? [i] : []));
  if (places.length === 0) return text;
  tokens[places[n % places.length]!] = { kind: 'word', text: `measure${n}` };
  const added = own === null ? [] : tokenize([`${own} `]);
  return tokensToText(tokens.toSpliced(places.at(-1)!, 0, ...added));
}

function everywhere(text: UnitText, change: (text: Text) => Text): UnitText {
  return { ...text, elements: text.elements.map((each) => ({ ...each, text: change(each.text) })) };
}

/** All 34 delegations rewrite the same words of every element, each in its own way, and put in words of their own. */
function rivals(): Unit {
  const { room, delegations } = roomOfAll();
  const id = longestObjective(room);
  delegations.forEach((by, n) => {
    room.tableText(
      by,
      everywhere(room.text(id), (text) => reworded(text, 2 + (n % 3), by.party)),
      id,
    );
  });
  return room.unit(id);
}

function linesOf(text: UnitText): string {
  return text.elements.map((element) => `${plainText(element.text)}\n`).join('');
}

function rollingTextOf34(): Measurement[] {
  const unit = rivals();
  const current = linesOf(currentVersion(unit).text);
  const texts = unit.proposals.map(({ text }) => linesOf(text));
  const what = 'rolling text of a unit with 34 rival proposals';
  const ours = often(() => void rollingText(unit));
  const compared = often(() => texts.forEach((text) => void diffWords(current, text)));
  return [
    { what, ours, unit: 'ms', against: { name: 'limit', value: 16 } },
    {
      what,
      ours,
      unit: 'ms',
      against: { name: 'comparing each with the text, unmerged (jsdiff)', value: compared },
    },
  ];
}

const CHANGES = 300;

/** All delegations amend every element once, 306 changes; then the text moves on in every element. */
function carrying300(): Measurement[] {
  const { room, delegations } = roomOfAll();
  const id = longestObjective(room);
  delegations.forEach((by, n) => {
    room.tableText(
      by,
      everywhere(room.text(id), (text) => reworded(text, 3 + n, null)),
      id,
    );
  });
  const unit = room.unit(id);
  const standing = standingChanges(unit).length;
  if (standing < CHANGES) throw new Error(`only ${standing} changes stand`);
  const version = currentVersion(unit);
  const last = delegations.at(-1)!;
  room.tableText(
    last,
    everywhere(version.text, (text) => reworded(text, 1, null)),
    id,
  );
  const taken = room.unit(id).proposals.at(-1)!.changes;
  const credited = takeChanges(version, taken);
  const what = 'carrying 300 standing changes over a new text';
  const ours = often(() => void withVersion(unit, { credited, taken }, version.since));
  return [{ what, ours, unit: 'ms', against: { name: 'limit', value: 10 } }];
}

const ACTS = 1000;

/** Proposals on every objective in turn, each tabled, agreed and reopened for the next. */
function thousandActs(): Room {
  const { room, delegations } = roomOfAll();
  const chair = room.person('BHS', 'chair');
  const units = unitsInOrder(room.negotiation).map(({ id }) => id);
  for (let n = 0; room.acts.length < ACTS; n += 1) {
    const unit = units[n % units.length]!;
    const by = delegations[n % delegations.length]!;
    const step = Math.floor(n / units.length);
    room.tableText(
      by,
      everywhere(room.text(unit), (text) => reworded(text, 2 + step, by.party)),
      unit,
    );
    const proposal = room.unit(unit).proposals.at(-1)!.id;
    room.say(chair, { kind: 'agree', unit, ruling: { kind: 'proposal', proposal }, seen: room.seen(unit) });
    const elements = room.text(unit).elements.map(({ id }) => id);
    room.say(chair, { kind: 'reopen', unit, elements, mover: null, reason: 'A new proposal.' });
  }
  return room;
}

function provenanceOfAll(): Measurement[] {
  const { negotiation, acts } = thousandActs();
  const places = unitsInOrder(negotiation).flatMap((unit) =>
    currentVersion(unit).text.elements.map(({ id }) => ({ unit: unit.id, element: id })),
  );
  const ours = often(() => {
    for (const place of places) originsIn({ negotiation, acts }, place);
  });
  return [
    {
      what: 'provenance of every word of the plan after 1,000 acts',
      ours,
      unit: 'ms',
      against: { name: 'limit', value: 50 },
    },
  ];
}

/** What a room waits for while it negotiates. */
export function benchNegotiating(): Measurement[] {
  return [...rollingTextOf34(), ...carrying300(), ...provenanceOfAll()];
}
