import type { PackageName } from '../../ids.ts';
import { unreachable } from '../../verdict.ts';
import { elementStatus } from '../read.ts';
import type { Negotiation, Package, Stamp } from '../state.ts';
import { onUnit, withStatus } from '../updating.ts';
import type { PackageAct } from './act.ts';
import { membersOf } from './members.ts';

export function afterPackage(state: Negotiation, act: PackageAct, stamp: Stamp): Negotiation {
  const name = act.package;
  switch (act.kind) {
    case 'packaged': {
      const known = state.packages[name] ?? { name, made: stamp, members: [], over: null };
      const members = [...known.members, { unit: act.unit, elements: act.elements }];
      return withPackage(state, { ...known, members });
    }
    case 'package-released':
      return over(state, name, { kind: 'released', stamp });
    case 'package-dissolved':
      return over(reopened(state, state.packages[name]!), name, { kind: 'dissolved', stamp });
    default:
      return unreachable(act);
  }
}

function withPackage(state: Negotiation, next: Package): Negotiation {
  return { ...state, packages: { ...state.packages, [next.name]: next } };
}

function over(state: Negotiation, name: PackageName, how: NonNullable<Package['over']>): Negotiation {
  return withPackage(state, { ...state.packages[name]!, over: how });
}

/** What was agreed only together is open again; what waits for capitals goes on waiting. */
function reopened(state: Negotiation, dissolved: Package): Negotiation {
  return membersOf(state, dissolved).reduce(
    (next, { unit: id, elements }) =>
      onUnit(next, id, (unit) =>
        withStatus(
          unit,
          elements.filter((element) => elementStatus(unit, element).kind === 'agreed'),
          { kind: 'open' },
        ),
      ),
    state,
  );
}
