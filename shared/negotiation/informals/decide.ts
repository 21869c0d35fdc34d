import { elementOf } from '../../plan/unit.ts';
import { granted, refused } from '../../verdict.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { currentVersion, elementStatus, isGavelled } from '../read.ts';
import { seatedOn } from '../roster/read.ts';
import type { Negotiation } from '../state.ts';

/** The chair notes what a group reports; changes may stand on the words, and go on standing. */
export function decideReport(
  state: Negotiation,
  command: CommandOf<'report-informals'>,
  at: string,
): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const { text } = currentVersion(unit);
  const [elements, group] = [[...new Set(command.elements)], [...new Set(command.group)]];
  if (elements.length === 0 || elements.some((id) => !elementOf(text, id)))
    return refused({ code: 'unknown', what: 'element' });
  const seated = seatedOn(state, at);
  if (group.length === 0 || group.some((party) => !seated.includes(party)))
    return refused({ code: 'unknown', what: 'party' });
  const gavelled = elements.filter((id) => isGavelled(elementStatus(unit, id)));
  if (gavelled.length > 0) return refused({ code: 'locked', unit: unit.id, elements: gavelled });
  return granted([{ kind: 'informals-reported', unit: unit.id, elements, group }]);
}

export function decideSettingAside(state: Negotiation, command: CommandOf<'set-aside-informals'>): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const elements = [...new Set(command.elements)].filter(
    (id) => elementStatus(unit, id).kind === 'informals',
  );
  if (elements.length === 0) return refused({ code: 'already-so' });
  return granted([{ kind: 'informals-set-aside', unit: unit.id, elements }]);
}
