import { nanoid } from 'nanoid';
import type { RemarkId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import { may, whoMay } from '../../shared/negotiation/policy.ts';
import { findProposal, hasChange } from '../../shared/negotiation/read.ts';
import type { AnyRefusal, RemarkRequest } from '../../shared/protocol.ts';
import { granted, refused, type Verdict } from '../../shared/verdict.ts';
import type { RemarkRow } from '../store/store.ts';
import type { LiveNegotiation } from './live-negotiation.ts';

/** Keeps a remark beside the drafts, never in the record, and tells the delegation. */
export function remark(
  live: LiveNegotiation,
  by: Actor,
  { proposal: id, change, text }: RemarkRequest,
): Verdict<null, AnyRefusal> {
  const ability = 'remark';
  if (!may(by.capacity, ability))
    return refused({ code: 'not-allowed', ability, capacity: by.capacity, whoMay: whoMay(ability) });
  const proposal = findProposal(live.state, id);
  if (!proposal) return refused({ code: 'unknown', what: 'proposal' });
  if (change !== null && !hasChange(proposal, change)) return refused({ code: 'unknown', what: 'change' });
  if (text.trim() === '') return refused({ code: 'empty' });
  const row = rowOf(by, { proposal: id, change, text: text.trim() });
  const kept = live.keep([{ kind: 'remark', remark: row }]);
  if (!kept.ok) return kept;
  live.remarks.said(row);
  live.audience.remarkSaid(by.party);
  return granted(null);
}

function rowOf({ party, person, capacity }: Actor, said: RemarkRequest): RemarkRow {
  return { ...said, id: nanoid<RemarkId>(), party, by: person, capacity, at: new Date().toISOString() };
}
