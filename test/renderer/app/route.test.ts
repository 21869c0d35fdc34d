import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Route, parseRoute, routeHref } from '../../../renderer/app/route.ts';
import type { DraftId, NegotiationId, ProposalId, UnitId } from '../../../shared/ids.ts';

const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,12}$/).filter((text) => text !== '.' && text !== '..');
const negotiation = id.map((text) => text as NegotiationId);
const unit = id.filter((text) => !/^\d+$/.test(text)).map((text) => text as UnitId);
const proposal = fc.tuple(id, fc.nat(99)).map(([label, n]) => `${label}/MEX/${n + 1}` as ProposalId);

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.record({ page: fc.constant('start' as const), code: fc.option(fc.string({ minLength: 1 })) }),
  fc.record({ page: fc.constant('plan' as const), negotiation, unit: fc.option(unit) }),
  fc.record({
    page: fc.constantFrom(
      'drafts' as const,
      'people' as const,
      'print' as const,
      'approve' as const,
      'meeting' as const,
    ),
    negotiation,
  }),
  fc.record({
    page: fc.constant('record' as const),
    negotiation,
    act: fc.option(fc.integer({ min: 1, max: 99_999 })),
  }),
  fc.record({ page: fc.constant('record' as const), negotiation, act: fc.constant(null), unit }),
  fc.record({ page: fc.constant('draft' as const), negotiation, draft: id.map((text) => text as DraftId) }),
  fc.record({ page: fc.constant('proposal' as const), negotiation, proposal }),
  fc.record({ page: fc.constant('merge' as const), negotiation, unit }),
);

describe('addresses inside the app', () => {
  it('lead back to the place that they were made for', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(parseRoute(routeHref(route))).toEqual(route);
      }),
    );
  });

  it('take anything else to a place that exists', () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        expect(routeHref(parseRoute(`#${fragment}`))).toMatch(/^#\//);
      }),
    );
    expect(parseRoute('')).toEqual({ page: 'start', code: null });
    expect(parseRoute('#/n/abc/nowhere/2.3')).toEqual({ page: 'plan', negotiation: 'abc', unit: null });
    expect(parseRoute('#/join/%E0%A4%A')).toEqual({ page: 'start', code: '%E0%A4%A' });
  });
});
