import type { SilenceId } from '../../ids.ts';
import { unreachable } from '../../verdict.ts';
import { currentVersion } from '../read.ts';
import type { Negotiation, Silence, Stamp, Unit } from '../state.ts';
import { onUnit } from '../updating.ts';
import type { SilenceAct } from './act.ts';
import { circulatedElements } from './running.ts';

export function afterSilence(state: Negotiation, act: SilenceAct, stamp: Stamp): Negotiation {
  return onUnit(state, act.unit, (unit) => {
    switch (act.kind) {
      case 'silence-started': {
        const { silence: id, ruling, until } = act;
        const elements = circulatedElements(unit, ruling);
        const version = currentVersion(unit).number;
        const silence = { id, ruling, elements, until, version, started: stamp, objections: [], over: null };
        return { ...unit, silences: [...unit.silences, silence] };
      }
      case 'silence-broken':
        return onSilence(unit, act.silence, (silence) => ({
          ...silence,
          objections: [...silence.objections, { element: act.element, stamp }],
        }));
      case 'silence-withdrawn':
        return onSilence(unit, act.silence, (silence) => ({
          ...silence,
          over: { kind: 'withdrawn', stamp },
        }));
      case 'silence-ended':
        return onSilence(unit, act.silence, (silence) => ({ ...silence, over: { kind: 'ended', stamp } }));
      default:
        return unreachable(act);
    }
  });
}

function onSilence(unit: Unit, id: SilenceId, change: (silence: Silence) => Silence): Unit {
  return {
    ...unit,
    silences: unit.silences.map((silence) => (silence.id === id ? change(silence) : silence)),
  };
}
