import { elementOf } from '../../plan/unit.ts';
import { granted, refused } from '../../verdict.ts';
import { type Actor, isOfDelegation } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { currentVersion, elementStatus, pendingOn } from '../read.ts';
import { seatedOn } from '../roster/read.ts';
import type { Negotiation } from '../state.ts';

/** The chair notes who does not agree yet, on words that are not agreed. */
export function decidePending(state: Negotiation, command: CommandOf<'mark-pending'>, at: string): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const { text } = currentVersion(unit);
  const [elements, parties] = [[...new Set(command.elements)], [...new Set(command.parties)]];
  if (elements.length === 0 || elements.some((id) => !elementOf(text, id)))
    return refused({ code: 'unknown', what: 'element' });
  const seated = seatedOn(state, at);
  if (parties.length === 0 || parties.some((party) => !seated.includes(party)))
    return refused({ code: 'unknown', what: 'party' });
  const agreed = elements.filter((id) => elementStatus(unit, id).kind === 'agreed');
  if (agreed.length > 0) return refused({ code: 'locked', unit: unit.id, elements: agreed });
  const told = elements.every((id) => parties.every((party) => pendingOn(unit, id).includes(party)));
  if (told) return refused({ code: 'already-so' });
  return granted([{ kind: 'marked-pending', unit: unit.id, elements, parties }]);
}

/** A delegation speaks for itself; whoever is in the chair lifts anybody's. */
export function decidePendingLifted(
  state: Negotiation,
  command: CommandOf<'lift-pending'>,
  by: Actor,
): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const { party } = command;
  if (isOfDelegation(by.capacity) && by.party !== party) return refused({ code: 'not-yours' });
  const elements = [...new Set(command.elements)].filter((id) => pendingOn(unit, id).includes(party));
  if (elements.length === 0) return refused({ code: 'already-so' });
  return granted([{ kind: 'pending-lifted', unit: unit.id, elements, party }]);
}
