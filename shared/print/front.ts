import { printedDate, printedMoment } from './dates.ts';
import type { Front, Print, PrintRun } from './model.ts';
import type { Adoption, ApprovedPlan } from '../negotiation/state.ts';
import { withSuffix } from '../plan/symbol.ts';
import { printable, words } from './words.ts';
import { unreachable } from '../verdict.ts';

/** The bodies as the 2016 document names them. */
const LETTERHEAD = [
  'Organization of American States',
  'INTER-AMERICAN DRUG ABUSE CONTROL COMMISSION',
  'CICAD',
  'Secretariat for Multidimensional Security',
] as const;

const BODY = 'High Level Group';

/** Numbers and sessions are the secretariat's to give; those of the base text belong to the base text. */
const TO_BE_ASSIGNED = { symbol: '[symbol to be assigned]', session: '[session to be assigned]' } as const;

const LEGEND: readonly PrintRun[] = [
  words('Words in square brackets are not agreed: ', 'plain'),
  words('[', 'bracket'),
  words('added', 'added'),
  words(' (by whom)', 'attribution'),
  words(']', 'bracket'),
  words(' '),
  words('[', 'bracket'),
  words('deleted', 'deleted'),
  words(' (delete: by whom)', 'attribution'),
  words(']', 'bracket'),
  words(
    '. Proposals stand in the order of tabling. […] stands where words are lost in the source of the base text.',
  ),
];

const MARKED_LEGEND: readonly PrintRun[] = [
  words('Each proposal is compared with the text that it was made against: '),
  words('added', 'added'),
  words(' '),
  words('deleted', 'deleted'),
  words(
    '. Proposals stand in the order of tabling. […] stands where words are lost in the source of the base text.',
  ),
];

const COMPARED_LEGEND: readonly PrintRun[] = [
  words('The current text is compared with the base text, element by element: '),
  words('added', 'added'),
  words(' '),
  words('deleted', 'deleted'),
  words('. […] stands where words are lost in the source.'),
];

export function frontOf(print: Print): Front {
  const { title, practice } = print.negotiation;
  const own = ownLines(print);
  const notice = 'PRACTICE: nobody’s position';
  return {
    letterhead: LETTERHEAD,
    left: [print.negotiation.issuing.symbols[print.kind]?.series ?? TO_BE_ASSIGNED.session],
    right: [symbolOf(print), ...revisionLine(print), printedDate(issuedOn(print)), 'Original: English'],
    title: printable(title),
    ...own,
    stamp: practice ? [own.stamp, notice].filter((line) => line !== null).join(' · ') : own.stamp,
    running: practice ? `${notice} · ${own.running}` : own.running,
  };
}

/** What the secretariat has assigned; the software never makes one up. */
function symbolOf(print: Print): string {
  const own = print.kind === 'draft' ? print.revision?.symbol : null;
  const assigned = own ?? print.negotiation.issuing.symbols[print.kind]?.symbol;
  return assigned ?? (print.kind === 'corrected' ? correctedSymbol(print) : null) ?? TO_BE_ASSIGNED.symbol;
}

/** A corrigendum stacks its number on the symbol of what it corrects. */
function correctedSymbol({ negotiation, adoption }: Extract<Print, { kind: 'corrected' }>): string | null {
  const symbol = negotiation.issuing.symbols.approved?.symbol;
  const { length } = adoption.corrigenda;
  return symbol && length > 0 ? withSuffix(symbol, 'corr', length) : null;
}

function revisionLine(print: Print): string[] {
  return print.kind === 'draft' && print.revision ? [`Revision ${print.revision.number}`] : [];
}

/** The day of issue and the version are two things (`field.md §8`). */
function issuedOn(print: Print): string {
  if ('plan' in print) return print.plan.date;
  return (print.kind === 'draft' && print.revision?.issued.at) || print.upTo.at;
}

type OwnLines = Pick<Front, 'stamp' | 'status' | 'legend' | 'version' | 'running'>;

function ownLines(print: Print): OwnLines {
  switch (print.kind) {
    case 'draft':
      return {
        stamp: 'DRAFT',
        status: 'Text under negotiation, not approved',
        legend: LEGEND,
        ...lastAct(print, print.revision ? `DRAFT · revision ${print.revision.number}` : 'DRAFT'),
      };
    case 'approved':
      return approvedLines(print);
    case 'corrected':
      return correctedLines(print);
    case 'compendium':
      return {
        stamp: draftStamp(print, 'COMPENDIUM OF PROPOSALS'),
        status: 'All proposals side by side; nothing in it is decided by being printed here',
        legend: MARKED_LEGEND,
        ...lastAct(print, draftStamp(print, 'Compendium of proposals')),
      };
    case 'status-report':
      return {
        stamp: 'STATUS REPORT',
        status: 'How far the negotiation has come',
        legend: null,
        ...lastAct(print, 'Status report'),
      };
    case 'list-of-notes':
      return {
        stamp: draftStamp(print, 'NOTES BY DELEGATIONS'),
        status: 'Notes alter neither the text nor its status',
        legend: null,
        ...lastAct(print, draftStamp(print, 'Notes by delegations')),
      };
    case 'comparative-table':
      return {
        stamp: draftStamp(print, 'COMPARATIVE TABLE'),
        status: comparedNames(print),
        legend: COMPARED_LEGEND,
        ...lastAct(print, draftStamp(print, 'Comparative table')),
      };
    default:
      return unreachable(print);
  }
}

/** `2011-2015, 2016-2020 and the text of act 47`. */
function comparedNames({ predecessor, negotiation, upTo }: Extract<Print, { kind: 'comparative-table' }>) {
  const older = predecessor ? `${predecessor.base.name}, ` : '';
  return printable(`${older}${negotiation.base.name} and the text of act ${upTo.seq}`);
}

/** What holds words of a text that nobody has approved is a draft too. */
function draftStamp({ negotiation }: Print, name: string): string {
  return negotiation.approved ? name : `DRAFT · ${name}`;
}

function lastAct(print: Print, name: string): Pick<Front, 'version' | 'running'> {
  const { at, seq } = print.upTo;
  const [revision] = revisionLine(print);
  const version = `${revision ? `${revision}, version` : 'Version'} of ${printedMoment(at)}, act ${seq}`;
  return {
    version,
    running: `${name} · act ${seq} · ${printedMoment(at)}`,
  };
}

function approvedLine({ date, place }: ApprovedPlan): string {
  return `Approved by the ${BODY} on ${printedDate(date)}, ${printable(place)}`;
}

function approvedLines(print: Extract<Print, { kind: 'approved' }>): OwnLines {
  const { plan } = print;
  const { seq } = plan.stamp;
  return {
    stamp: null,
    status: approvedLine(plan),
    legend: null,
    version: `Version of ${printedDate(plan.date)}, act ${seq}`,
    running: symbolOf(print),
  };
}

/** `Approved by … · Adopted by the Commission at its … · corr. 2`. */
function correctedLines(print: Extract<Print, { kind: 'corrected' }>): OwnLines {
  const { adoption, plan } = print;
  const { session, place, date, corrigenda, final } = adoption;
  const adopted = `Adopted by the Commission at its ${printable(session)}, ${printable(place)}, on ${printedDate(date)}`;
  const last = corrigenda.at(-1)?.stamp ?? final ?? adoption.styleEdits.at(-1)?.stamp ?? adoption.stamp;
  return {
    stamp: null,
    status: `${approvedLine(plan)} · ${adopted} · ${stateOf(adoption)}`,
    legend: null,
    version: `Version of ${printedDate(last.at)}, act ${last.seq}`,
    running: symbolOf(print),
  };
}

function stateOf({ corrigenda, final }: Adoption): string {
  if (corrigenda.length > 0) return `corr. ${corrigenda.length}`;
  return final ? 'Final' : 'In style review';
}
