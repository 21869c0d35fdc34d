import { describe, expect, it } from 'vitest';
import type { ElementId, PackageName, UnitId } from '../../shared/ids.ts';
import { clearOf, elementStatus, obstaclesTo, planHash, unitStatus } from '../../shared/negotiation/read.ts';
import { SEEN_PLACE, agreeOn, agreeOnAll, mexican, refusal, roomOfFour } from '../shared/negotiation/four.ts';
import { UNIT } from '../shared/negotiation/room.ts';

const A = 'A' as PackageName;
const [A1, A2] = ['1.1.a1', '1.1.a2'] as ElementId[] as [ElementId, ElementId];
const OTHER = '1.2' as UnitId;

/** Action 1.2 of objective 1.1 and the whole of objective 1.2 stand or fall together. */
function roomWithPackage() {
  const stage = roomOfFour();
  const { room, chair } = stage;
  room.say(chair, { kind: 'put-in-package', package: A, unit: UNIT, elements: [A2] });
  room.say(chair, { kind: 'put-in-package', package: A, unit: OTHER, elements: null });
  const release = () => room.ask(chair, { kind: 'release-package', package: A });
  const dissolve = () => room.ask(chair, { kind: 'dissolve-package', package: A });
  const approve = () => room.ask(chair, { kind: 'approve', ...SEEN_PLACE, seen: planHash(room.negotiation) });
  return { ...stage, release, dissolve, approve };
}

describe('a package that holds up approval', () => {
  it('[PK1] everything is agreed, and still the plan is not approved until the chair releases package A', () => {
    const { room, chair, release, approve } = roomWithPackage();
    agreeOnAll(room, chair);
    expect(obstaclesTo(room.negotiation)).toMatchObject({
      notAgreed: [],
      packages: [{ name: 'A', open: [] }],
    });
    expect(refusal(approve())).toBe('obstacles');
    expect(refusal(release())).toBe('granted');
    expect(clearOf(obstaclesTo(room.negotiation))).toBe(true);
    expect(refusal(approve())).toBe('granted');
  });

  it('[PK2] the chair cannot release it while a member is open, and is told which', () => {
    const { room, chair, release } = roomWithPackage();
    agreeOn(room, chair, UNIT, [A2]);
    const verdict = release();
    expect(verdict).toMatchObject({
      refusal: { code: 'package-open', members: [{ unit: '1.2', elements: ['1.2.s', '1.2.a1'] }] },
    });
  });

  it('[PK3] what is agreed within it is locked, and shown as agreed within the package only', () => {
    const { room, mexico, chair } = roomWithPackage();
    agreeOn(room, chair, UNIT, [A2]);
    expect(() => room.table(mexico, mexican)).toThrow('locked');
    agreeOnAll(room, chair);
    expect(unitStatus(room.negotiation, room.unit())).toBe('in-package');
    expect(unitStatus(room.negotiation, room.unit('Intro' as UnitId))).toBe('agreed');
  });

  it('[PK4] dissolved, its members are open again and nothing else is; its letter is not used again', () => {
    const { room, chair, dissolve, release } = roomWithPackage();
    agreeOn(room, chair, UNIT, [A1, A2]);
    expect(refusal(dissolve())).toBe('granted');
    expect([A1, A2].map((id) => elementStatus(room.unit(), id).kind)).toEqual(['agreed', 'open']);
    expect(refusal(release())).toBe('package-over');
    const again = { kind: 'put-in-package', package: A, unit: UNIT, elements: [A2] } as const;
    expect(refusal(room.ask(chair, again))).toBe('package-over');
    expect(refusal(room.ask(chair, { ...again, package: 'B' as PackageName }))).toBe('granted');
  });

  it('[PK5] an element is in one package at most', () => {
    const { room, chair } = roomWithPackage();
    const second = {
      kind: 'put-in-package',
      package: 'B' as PackageName,
      unit: UNIT,
      elements: [A2],
    } as const;
    expect(refusal(room.ask(chair, second))).toBe('in-package');
    expect(refusal(room.ask(chair, { ...second, elements: null }))).toBe('in-package');
    expect(refusal(room.ask(chair, { ...second, unit: OTHER, elements: ['1.2.s' as ElementId] }))).toBe(
      'in-package',
    );
  });
});
