import { elementOf } from '../../plan/unit.ts';
import type { PackageName } from '../../ids.ts';
import { granted, refused } from '../../verdict.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { currentVersion } from '../read.ts';
import type { Refusal } from '../refusal.ts';
import type { Negotiation, Package } from '../state.ts';
import { openMembers, packageWith } from './members.ts';

/** Open or agreed, anything can be tied to other things; what is agreed stays locked, and holds only within the package. */
export function decidePackaging(state: Negotiation, command: CommandOf<'put-in-package'>): Decided {
  const { package: name, elements } = command;
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  if (state.packages[name]?.over) return refused({ code: 'package-over', package: name });
  const { text } = currentVersion(unit);
  const named = elements ?? text.elements.map(({ id }) => id);
  if (named.length === 0 || named.some((id) => !elementOf(text, id)))
    return refused({ code: 'unknown', what: 'element' });
  const bound = named.map((id) => packageWith(state, unit, id)).find((held) => held !== null);
  if (bound) return refused({ code: 'in-package', package: bound });
  return granted([
    { kind: 'packaged', package: name, unit: unit.id, elements: elements && [...new Set(elements)] },
  ]);
}

/** Only when every member is agreed: they fall or stand together. */
export function decideRelease(state: Negotiation, name: PackageName): Decided {
  const bound = boundPackage(state, name);
  if ('code' in bound) return refused(bound);
  const members = openMembers(state, bound);
  if (members.length > 0) return refused({ code: 'package-open', package: name, members });
  return granted([{ kind: 'package-released', package: name }]);
}

export function decideDissolution(state: Negotiation, name: PackageName): Decided {
  const bound = boundPackage(state, name);
  return 'code' in bound ? refused(bound) : granted([{ kind: 'package-dissolved', package: name }]);
}

function boundPackage(state: Negotiation, name: PackageName): Package | Refusal {
  const known = state.packages[name];
  if (!known) return { code: 'unknown', what: 'package' };
  return known.over ? { code: 'package-over', package: name } : known;
}
