import {
  type ChangeId,
  type ElementId,
  type Party,
  type PersonId,
  type UnitId,
  proposalOf,
} from '../../shared/ids.ts';
import type { Obstacles, Refusal } from '../../shared/negotiation/refusal.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import type { HubRefusal } from '../../shared/protocol.ts';
import { unreachable } from '../../shared/verdict.ts';
import type { Speaker } from '../i18n/use-text.ts';
import { namedChanges } from '../text/change-names.ts';
import type { LinkRefusal } from './api.ts';
import { elementName, unitName } from './names.ts';

/** What the hub itself refuses, told apart from what the rules of the negotiation refuse. */
const BY_HUB: Readonly<Record<HubRefusal['code'], true>> = {
  malformed: true,
  'too-large': true,
  'who-are-you': true,
  'not-here': true,
  'host-not-allowed': true,
  'wrong-code': true,
  'bad-plan': true,
  'draft-tabled': true,
  'draft-moved': true,
  'draft-unreadable': true,
  'cannot-save': true,
  'not-approved': true,
  'update-needed': true,
  'too-many-tries': true,
  internal: true,
};

function isByHub(refusal: LinkRefusal): refusal is HubRefusal {
  return refusal.code in BY_HUB;
}

/** A refusal in plain words: what happened, what is safe, what to do. Exhaustive: a new code does not compile without words. */
export function refusalText(refusal: LinkRefusal, speaker: Speaker, negotiation: Negotiation | null): string {
  if (refusal.code === 'unreachable' || refusal.code === 'not-a-hub')
    return speaker.say(`link.refusal.${refusal.code}`);
  if (isByHub(refusal)) return hubText(refusal, speaker);
  return ruleText(refusal, wordsFor(speaker, negotiation));
}

function hubText(refusal: HubRefusal, { say }: Speaker): string {
  switch (refusal.code) {
    case 'too-large':
      return say('link.refusal.too-large', { kilobytes: Math.floor(refusal.limit / 1024) });
    case 'wrong-code':
      return say(`link.refusal.wrong-code.${refusal.why}`);
    case 'bad-plan':
      return say('link.refusal.bad-plan', { error: refusal.error });
    case 'too-many-tries':
      return say('link.refusal.too-many-tries', { seconds: refusal.seconds });
    case 'draft-tabled':
      return say('link.refusal.draft-tabled', { proposal: refusal.as });
    case 'malformed':
    case 'who-are-you':
    case 'not-here':
    case 'host-not-allowed':
    case 'draft-moved':
    case 'draft-unreadable':
    case 'cannot-save':
    case 'not-approved':
    case 'update-needed':
    case 'internal':
      return say(`link.refusal.${refusal.code}`);
    default:
      return unreachable(refusal);
  }
}

/** The names that a refusal's ids have for the reader. */
interface Words extends Speaker {
  readonly unit: (id: UnitId | null) => string;
  readonly elements: (ids: readonly ElementId[]) => string;
  readonly parties: (parties: readonly Party[]) => string;
  readonly person: (id: PersonId) => string;
  /** By proposal, with how many of its changes: what a message says of `changes` and `count`. */
  readonly changes: (ids: readonly ChangeId[]) => { readonly changes: string; readonly count: number };
}

/** A list longer than this says how many more there are instead of filling the screen. */
const NAMED = 6;

function wordsFor(speaker: Speaker, negotiation: Negotiation | null): Words {
  const named = (names: readonly string[]) =>
    speaker.list(
      names.length > NAMED
        ? [...names.slice(0, NAMED), speaker.say('link.and-more', { count: names.length - NAMED })]
        : names,
    );
  return {
    ...speaker,
    unit: (id) =>
      id === null ? speaker.say('link.the-plan') : unitName(speaker, negotiation?.units[id]?.label ?? id),
    elements: (ids) => named(ids.map((id) => (negotiation ? elementName(speaker, negotiation, id) : id))),
    parties: (parties) => named(parties.map(speaker.party)),
    person: (id) => negotiation?.members[id]?.name ?? id,
    changes: (ids) => {
      const { names, count } = namedChanges(speaker, ids, negotiation);
      return { changes: named(names), count };
    },
  };
}

function ruleText(refusal: Refusal, words: Words): string {
  const { say, unit, elements, parties, changes } = words;
  switch (refusal.code) {
    case 'not-allowed':
      return say('link.refusal.not-allowed', {
        who: words.list(refusal.whoMay.map((capacity) => say(`link.the-capacity.${capacity}`))),
        capacity: say(`link.the-capacity.${refusal.capacity}`),
      });
    case 'unknown':
      return say('link.refusal.unknown', { what: say(`link.thing.${refusal.what}`) });
    case 'text-moved':
    case 'not-locked':
    case 'nothing-taken':
    case 'not-awaited':
    case 'restored-words-changed':
      return say(`link.refusal.${refusal.code}`, { unit: unit('unit' in refusal ? refusal.unit : null) });
    case 'invalid-text':
      return say('link.refusal.invalid-text', {
        faults: words.list([...new Set(refusal.faults.map(({ kind }) => say(`link.fault.${kind}`)))]),
      });
    case 'locked':
      return say('link.refusal.locked', {
        unit: unit(refusal.unit),
        elements: elements(refusal.elements),
        count: refusal.elements.length,
      });
    case 'not-standing':
    case 'taken-elsewhere':
    case 'still-standing':
    case 'stale':
    case 'changes-there':
      return say(`link.refusal.${refusal.code}`, changes(refusal.changes));
    case 'overlap':
      return say('link.refusal.overlap', changes([refusal.change, refusal.other]));
    case 'linked':
      return say('link.refusal.linked', { proposal: proposalOf(refusal.change) });
    case 'objection':
      return say('link.refusal.objection', {
        proposal: refusal.proposal,
        parties: parties(refusal.parties),
        count: refusal.parties.length,
      });
    case 'awaiting':
      return say('link.refusal.awaiting', { unit: unit(refusal.unit), parties: parties(refusal.parties) });
    case 'withdrawn-already':
    case 'not-stale':
    case 'not-withdrawn':
    case 'nothing-amended':
      return say(`link.refusal.${refusal.code}`, { proposal: refusal.proposal });
    case 'too-long':
      return say('link.refusal.too-long', { limit: refusal.limit });
    case 'obstacles':
      return say('link.refusal.obstacles', {
        ...countsOf(refusal.obstacles),
        standing: changes(refusal.obstacles.standing).count,
      });
    case 'symbol-taken':
      return say('link.refusal.symbol-taken', { symbol: refusal.symbol });
    case 'wrong-party':
      return say('link.refusal.wrong-party', {
        party: words.party(refusal.party),
        capacity: say(`link.the-capacity.${refusal.capacity}`),
      });
    case 'not-style':
      return say('link.refusal.not-style', {
        words: words.list(
          refusal.words.map(({ before, after }) =>
            say('link.refusal.not-style.words', { before: before || '–', after: after || '–' }),
          ),
        ),
      });
    case 'reserved':
    case 'pending':
      return say(`link.refusal.${refusal.code}`, {
        unit: unit(refusal.unit),
        parties: parties(refusal.parties),
        count: refusal.parties.length,
      });
    case 'in-package':
    case 'package-over':
      return say(`link.refusal.${refusal.code}`, { name: refusal.package });
    case 'package-open':
      return say('link.refusal.package-open', {
        name: refusal.package,
        units: words.list(refusal.members.map((member) => unit(member.unit))),
      });
    case 'deadline-passed':
    case 'silence-over':
    case 'silence-runs':
      return say(`link.refusal.${refusal.code}`, { until: words.moment(refusal.until) });
    case 'under-silence':
      return say('link.refusal.under-silence', {
        unit: unit(refusal.unit),
        elements: elements(refusal.elements),
      });
    case 'not-presiding':
      return say('link.refusal.not-presiding', { name: words.person(refusal.presiding) });
    case 'cannot-preside':
    case 'presides':
      return say(`link.refusal.${refusal.code}`, { name: words.person(refusal.person) });
    case 'not-seated':
    case 'not-asked':
    case 'not-present':
      return say(`link.refusal.${refusal.code}`, { party: words.party(refusal.party) });
    case 'ends-before-it-begins':
      return say('link.refusal.ends-before-it-begins', { from: words.longDay(refusal.from) });
    case 'meeting-open':
    case 'informal-meeting':
      return say(`link.refusal.${refusal.code}`, { number: refusal.number });
    case 'not-on-agenda':
      return say('link.refusal.not-on-agenda', { unit: unit(refusal.unit) });
    case 'no-quorum':
      return say('link.refusal.no-quorum', { present: refusal.present, needed: refusal.needed });
    case 'no-meeting':
    case 'vote-open':
    case 'no-vote':
    case 'already-open':
    case 'not-open':
    case 'approved-already':
    case 'nothing-changed':
    case 'not-yours':
    case 'before-approval':
    case 'not-adopted':
    case 'review-closed':
    case 'review-open':
    case 'own-proposal':
    case 'own-note':
    case 'note-withdrawn':
    case 'already-so':
    case 'empty':
    case 'invitation-used':
    case 'invitation-revoked':
    case 'last-secretariat':
      return say(`link.refusal.${refusal.code}`);
    default:
      return unreachable(refusal);
  }
}

function countsOf({ notAgreed, lacunas, packages }: Obstacles): Record<string, number> {
  const elementsOf = (list: Obstacles['lacunas']) =>
    list.reduce((sum, { elements }) => sum + elements.length, 0);
  return {
    notAgreed: elementsOf(notAgreed),
    lacunas: elementsOf(lacunas),
    packages: packages.length,
  };
}
