import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Answer, AnyRefusal } from '../../shared/protocol.ts';
import type { Verdict } from '../../shared/verdict.ts';

/** Everything not named here is the negotiation's own refusal: 409. */
const STATUS: Readonly<Partial<Record<AnyRefusal['code'], ContentfulStatusCode>>> = {
  malformed: 400,
  'who-are-you': 401,
  'not-allowed': 403,
  'host-not-allowed': 403,
  'not-here': 404,
  'wrong-code': 404,
  'too-large': 413,
  'bad-plan': 422,
  'update-needed': 426,
  'too-many-tries': 429,
  internal: 500,
  'cannot-save': 507,
};

export function answer<Value>(context: Context, verdict: Verdict<Value, AnyRefusal>): Response {
  const body: Answer<Value> = verdict;
  return context.json(body, verdict.ok ? 200 : (STATUS[verdict.refusal.code] ?? 409));
}

export function refusal(context: Context, refused: AnyRefusal): Response {
  return answer(context, { ok: false, refusal: refused });
}
