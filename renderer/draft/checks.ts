import type { ElementId, ProposalId } from '../../shared/ids.ts';
import { lockedElements } from '../../shared/negotiation/proposals/decide.ts';
import { textTakenUp } from '../../shared/negotiation/proposals/links.ts';
import { currentVersion, elementStatus } from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { elementOfChange } from '../../shared/compare/change.ts';
import { changesBetween } from '../../shared/compare/changes.ts';
import { type Fault, faultsOf } from '../../shared/plan/validity.ts';
import type { UnitText } from '../../shared/plan/unit.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';

/** One line of "Before tabling". `no` stops the person, `warn` does not. */
export type Check =
  | {
      readonly level: 'no';
      readonly kind: 'not-connected' | 'not-saved' | 'nothing-changed' | 'rationale-too-long';
    }
  | { readonly level: 'no'; readonly kind: 'not-allowed' | 'approved' }
  | { readonly level: 'no'; readonly kind: 'nothing-amended'; readonly proposal: ProposalId }
  | { readonly level: 'no'; readonly kind: 'fault'; readonly fault: Fault }
  | { readonly level: 'no'; readonly kind: 'locked'; readonly elements: readonly ElementId[] }
  | { readonly level: 'ok'; readonly kind: 'differs' | 'whole' | 'footnotes' }
  | { readonly level: 'warn'; readonly kind: 'ad-referendum'; readonly elements: readonly ElementId[] }
  | { readonly level: 'warn'; readonly kind: 'text-moved' | 'no-rationale' };

export interface Ready {
  readonly unit: Unit;
  readonly draft: UnitText;
  readonly rationale: string;
  /** ISO: when the draft was opened with the text that was current then. */
  readonly openedAt: string;
  readonly connected: boolean;
  /** Every word is on the hub's disk: what is tabled is what is on this screen. */
  readonly saved: boolean;
  readonly mayTable: boolean;
  readonly approved: boolean;
  /** What it would amend; `null`: it amends nothing that is on the table. */
  readonly amends: Proposal | null;
}

/** What stands between a draft and its tabling, most pressing first. The hub asks again by its own rules. */
export function checksOf(ready: Ready): Check[] {
  return [...rightChecks(ready), ...roomChecks(ready), ...textChecks(ready), ...rationaleChecks(ready)];
}

function rightChecks({ mayTable, approved }: Ready): Check[] {
  if (approved) return [{ level: 'no', kind: 'approved' }];
  return mayTable ? [] : [{ level: 'no', kind: 'not-allowed' }];
}

function roomChecks({ connected, saved }: Ready): Check[] {
  if (!connected) return [{ level: 'no', kind: 'not-connected' }];
  return saved ? [] : [{ level: 'no', kind: 'not-saved' }];
}

const FOOTNOTE_FAULTS = new Set<Fault['kind']>([
  'footnote-without-text',
  'footnote-without-mark',
  'footnote-marked-twice',
]);

function textChecks({ unit, draft, openedAt, amends }: Ready): Check[] {
  const current = currentVersion(unit);
  const changes = changesBetween(current.text, draft);
  const faults = faultsOf(draft);
  const checks: Check[] = [
    changes.length > 0 ? { level: 'ok', kind: 'differs' } : { level: 'no', kind: 'nothing-changed' },
  ];
  if (amends && changesBetween(textTakenUp(unit, amends), draft).length === 0)
    checks.push({ level: 'no', kind: 'nothing-amended', proposal: amends.id });
  checks.push(...faults.map((fault): Check => ({ level: 'no', kind: 'fault', fault })));
  if (faults.every(({ kind }) => FOOTNOTE_FAULTS.has(kind))) checks.push({ level: 'ok', kind: 'whole' });
  const hasNotes = draft.elements.some(({ kind }) => kind === 'footnote');
  if (hasNotes && !faults.some(({ kind }) => FOOTNOTE_FAULTS.has(kind)))
    checks.push({ level: 'ok', kind: 'footnotes' });
  const locked = lockedElements(unit, changes);
  if (locked.length > 0) checks.push({ level: 'no', kind: 'locked', elements: locked });
  const touched = [...new Set(changes.map(elementOfChange))];
  const adReferendum = touched.filter((id) => elementStatus(unit, id).kind === 'ad-referendum');
  if (adReferendum.length > 0) checks.push({ level: 'warn', kind: 'ad-referendum', elements: adReferendum });
  if (textMoved(unit, openedAt)) checks.push({ level: 'warn', kind: 'text-moved' });
  return checks;
}

/** Is the current text another one than the draft began with? */
export function textMoved(unit: Unit, openedAt: string): boolean {
  return Date.parse(currentVersion(unit).since.at) > Date.parse(openedAt);
}

function rationaleChecks({ rationale }: Ready): Check[] {
  if (rationale.length > PROSE_LIMIT) return [{ level: 'no', kind: 'rationale-too-long' }];
  return rationale === '' ? [{ level: 'warn', kind: 'no-rationale' }] : [];
}
