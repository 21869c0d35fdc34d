import type { Verdict } from '../verdict.ts';
import type { Act } from './act.ts';
import type { Refusal } from './refusal.ts';

/** What came of asking: the acts that follow, or why none do. */
export type Decided = Verdict<readonly Act[], Refusal>;
