import { describe, expect, it } from 'vitest';
import { currentVersion, elementStatus } from '../../../shared/negotiation/read.ts';
import type { UnitId } from '../../../shared/ids.ts';
import { refusalOf, startStage, until, valueOf } from './stage.ts';

/** A chair puts an action of 2.1 under silence for a moment; a head of delegation follows. */
async function silentStage(milliseconds: number) {
  const stage = await startStage();
  const secretariat = await stage.host();
  const chair = await stage.seat(secretariat, 'BHS', 'chair');
  const head = await stage.seat(secretariat, 'JAM', 'head');
  const stream = stage.stream(head);
  await until(() => stream.present);
  const unit = stream.state.units['2.1' as UnitId]!;
  const element = currentVersion(unit).text.elements[0]!.id;
  const deadline = new Date(Date.now() + milliseconds).toISOString();
  valueOf(
    await stage.command(chair, {
      kind: 'start-silence',
      unit: unit.id,
      ruling: { kind: 'current', elements: [element] },
      until: deadline,
      seen: currentVersion(unit).hash,
    }),
  );
  await until(() => stream.state.units[unit.id]!.silences.length === 1);
  const silence = stream.state.units[unit.id]!.silences[0]!.id;
  return { stage, head, chair, stream, unit: unit.id, element, silence, deadline };
}

describe('the silence procedure on the hub', () => {
  it('[SI3] the hub records the end by its own clock, and everybody hears of it', async () => {
    const { stream, unit, element, deadline } = await silentStage(300);
    const ended = await until(() => stream.acts.find(({ act }) => act.kind === 'silence-ended'));
    expect(Date.parse(ended.at)).toBeGreaterThanOrEqual(Date.parse(deadline));
    expect(ended.by.capacity).toBe('chair');
    await until(() => elementStatus(stream.state.units[unit]!, element).kind === 'agreed');
  });

  it('[SI3] a deadline that passed while the hub was away is recorded when it starts', async () => {
    const { stage, head, element, unit, silence, deadline } = await silentStage(400);
    await stage.end();
    await until(() => Date.now() > Date.parse(deadline));
    const again = await stage.restarted();
    const stream = again.stream(head);
    await until(() => stream.acts.some(({ act }) => act.kind === 'silence-ended'));
    await until(() => elementStatus(stream.state.units[unit]!, element).kind === 'agreed');
    const late = await again.command(head, { kind: 'break-silence', unit, silence, element });
    expect(refusalOf(late)).toBe('silence-over');
  });

  it('[SI1] an objection in time is heard after a restart too', async () => {
    const { stage, head, element, unit, silence } = await silentStage(60_000);
    const again = await stage.restarted();
    const objected = await again.command(head, { kind: 'break-silence', unit, silence, element });
    expect(objected.status).toBe(200);
    const stream = again.stream(head);
    await until(() => stream.acts.some(({ act }) => act.kind === 'silence-broken'));
  });

  it('[SI3] tells every stream the time that deadlines go by', async () => {
    const { stream } = await silentStage(60_000);
    const clock = await until(() => stream.messages.find((message) => message.kind === 'clock'));
    expect(Math.abs(Date.parse(clock.at) - Date.now())).toBeLessThan(60_000);
  });

  it('[SI3] nobody but the hub ends it: the door knows no such command', async () => {
    const { stage, chair, unit, silence } = await silentStage(60_000);
    const asked = await stage.command(chair, { kind: 'end-silence', unit, silence });
    expect(refusalOf(asked)).toBe('malformed');
  });
});
