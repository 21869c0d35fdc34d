import type { Party } from '../../shared/ids.ts';
import { DELEGATIONS } from '../../shared/plan/roster.ts';

/**
 * How a delegation's words look: a hue and a line under them. Seven hues and five lines are coprime, so counting
 * both on together gives 35 pairs before one repeats; the roster needs 34. The code is always the first cue.
 */
const HUES = ['blue', 'rust', 'plum', 'teal', 'rose', 'olive', 'indigo'] as const;
const LINES = [
  '--dp:solid',
  '--dp:dashed',
  '--dp:dotted;--dt:2.5px',
  '--dp:double;--dt:1px',
  '--dp:wavy;--dt:1.25px',
] as const;

/** Assigned once and never moved: people learn their neighbours' colours. */
const ASSIGNED =
  'MEX COL CAN JAM URY BRA PER TTO CRI CHL ARG USA BOL PAN BRB GTM ECU DOM SLV PRY HND BHS GUY LCA SUR VCT HTI BLZ GRD ATG DMA KNA NIC VEN';

/** Every party that needs a look, in order of assignment; one that is on no list comes after the others. */
export function assignmentOrder(parties: readonly Party[]): readonly Party[] {
  return [...new Set([...(ASSIGNED.split(' ') as Party[]), ...parties])];
}

/** One rule a delegation: the class only sets what `ins`, `del`, `.pv`, `.dg` and `.plq` read. */
export function delegationRules(parties: readonly Party[]): string {
  const rules = assignmentOrder(parties).map((party, i) => {
    return `.d-${party}{--dc:var(--h-${HUES[i % HUES.length]});${LINES[i % LINES.length]}}`;
  });
  return [...rules, '.d-SEC{--dc:var(--ink-2);--dp:solid;--dt:1px}'].join('\n');
}

const sheet = () => new CSSStyleSheet();
let adopted: CSSStyleSheet | null = null;

/** A constructed sheet, because the content security policy forbids style elements. */
export function adoptDelegationStyles(parties: readonly Party[] = DELEGATIONS.map(({ code }) => code)): void {
  if (!adopted) {
    adopted = sheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, adopted];
  }
  adopted.replaceSync(delegationRules(parties));
}
