import { Check as Tick, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ElementId } from '../../shared/ids.ts';
import { whoMay } from '../../shared/negotiation/policy.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { type UnitText, elementOf } from '../../shared/plan/unit.ts';
import { ELEMENT_LIMIT } from '../../shared/plan/validity.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { unreachable } from '../../shared/verdict.ts';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { elementName, elementNameIn } from '../link/names.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import type { Check } from './checks.ts';

interface CheckListProps {
  readonly checks: readonly Check[];
  readonly unit: Unit;
  readonly draft: UnitText;
  /** Leads to the element that a check tells of. */
  readonly onGo: (element: ElementId) => void;
}

const ICONS = { ok: Tick, warn: TriangleAlert, no: X } as const;

/** "Before tabling": everything that is asked, live, while there is time to put it right. */
export function CheckList({ checks, unit, draft, onGo }: CheckListProps) {
  const { say } = useText();
  return (
    <section className="sec" aria-label={say('draft.checks')}>
      <div className="sech">
        <h3>{say('draft.checks')}</h3>
        <span className="c">{verdict(checks, say)}</span>
      </div>
      <ul className="cks">
        {checks.map((check, i) => (
          <CheckLine key={`${check.kind}-${i}`} {...{ check, unit, draft, onGo }} />
        ))}
      </ul>
    </section>
  );
}

function verdict(checks: readonly Check[], say: Speaker['say']): string {
  const stops = checks.filter(({ level }) => level === 'no').length;
  const notes = checks.filter(({ level }) => level === 'warn').length;
  if (stops > 0) return say('draft.stops', { count: stops });
  return notes > 0 ? say('draft.ready-notes', { count: notes }) : say('draft.ready');
}

function CheckLine({ check, unit, draft, onGo }: Omit<CheckListProps, 'checks'> & { readonly check: Check }) {
  const [words, more] = useCheckWords(check, { unit, draft });
  const Icon = ICONS[check.level];
  const element = check.kind === 'fault' && 'element' in check.fault ? check.fault.element : null;
  return (
    <li className={`ck ${check.level}`}>
      <Icon aria-hidden />
      <span>
        {element === null ? words : <GoTo onPress={() => onGo(element)}>{words}</GoTo>}
        {more && <span className="i2 more-l">{more}</span>}
      </span>
    </li>
  );
}

function GoTo({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="golink" onClick={onPress}>
      {children}
    </button>
  );
}

/** What a check says, and what to do about it. */
function useCheckWords(
  check: Check,
  { unit, draft }: Pick<CheckListProps, 'unit' | 'draft'>,
): readonly [string, string?] {
  const speaker = useText();
  const negotiation = useNegotiation();
  const { say, list } = speaker;
  const named = (ids: readonly ElementId[]) => list(ids.map((id) => elementName(speaker, negotiation, id)));
  switch (check.kind) {
    case 'not-connected':
    case 'nothing-changed':
    case 'approved':
    case 'text-moved':
    case 'no-rationale':
      return [say(`draft.check.${check.kind}`), say(`draft.check.${check.kind}-more`)];
    case 'nothing-amended':
      return [
        say('draft.check.nothing-amended', { proposal: check.proposal }),
        say('draft.check.nothing-amended-more'),
      ];
    case 'not-saved':
    case 'whole':
    case 'footnotes':
      return [say(`draft.check.${check.kind}`)];
    case 'not-allowed':
      return [
        say('draft.check.not-allowed', { who: whoTables(speaker) }),
        say('draft.check.not-allowed-more'),
      ];
    case 'rationale-too-long':
      return [say('draft.check.rationale-too-long', { limit: PROSE_LIMIT })];
    case 'differs':
      return [say('draft.check.differs', { number: unit.versions.length })];
    case 'locked':
    case 'ad-referendum':
      return [
        say(`draft.check.${check.kind}`, { elements: named(check.elements) }),
        say(`draft.check.${check.kind}-more`),
      ];
    case 'fault': {
      const { fault } = check;
      const element = 'element' in fault ? nameInDraft(speaker, { unit, draft }, fault.element) : '';
      return [say(`draft.fault.${fault.kind}`, { element, limit: ELEMENT_LIMIT })];
    }
    default:
      return unreachable(check);
  }
}

/** `a delegate or a head of delegation` */
function whoTables({ say, language }: Speaker): string {
  const capacities = whoMay('table').map((capacity) => say(`link.the-capacity.${capacity}`));
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(capacities);
}

function nameInDraft(
  speaker: Speaker,
  { unit, draft }: Pick<CheckListProps, 'unit' | 'draft'>,
  id: ElementId,
): string {
  const element = elementOf(draft, id);
  return element
    ? elementNameIn(speaker, draft, element, elementLabels(unit.label, draft).get(id) ?? '')
    : '';
}
