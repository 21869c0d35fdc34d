import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type * as z from 'zod/mini';
import type { DraftId } from '../../shared/ids.ts';
import {
  type AnyRefusal,
  DraftRequest,
  FRAME_LIMIT,
  HostRequest,
  type HubInfo,
  JoinRequest,
  LookRequest,
  PLAN_LIMIT,
  PracticeRequest,
  PrintQuery,
  PROTOCOL_VERSION,
  RemarkRequest,
  WireCommand,
} from '../../shared/protocol.ts';
import { granted, refused, type Verdict } from '../../shared/verdict.ts';
import { APP_ORIGIN } from '../../shared/web.ts';
import { answer, refusal } from './answers.ts';
import { carryOut } from './command-desk.ts';
import { discardDraft, openDraftOn } from './draft-desk.ts';
import { isKnownOrigin, mayHost, peerOf } from './front-door.ts';
import { type House, seatInfo } from './house.ts';
import { actorOf, type LiveNegotiation } from './live-negotiation.ts';
import { factsOf, type Log } from './log.ts';
import { choosePrint, dayOf, printFile } from './prints.ts';
import { remark } from './remark-desk.ts';
import { Tries } from './tries.ts';
import { type Ability, may, whoMay } from '../../shared/negotiation/policy.ts';
import type { Member } from '../../shared/negotiation/state.ts';

/** What a member's request comes with once the door has let it in. */
interface MemberVariables {
  readonly live: LiveNegotiation;
  readonly member: Member;
}
type Env = { Bindings: HttpBindings };
type MemberEnv = Env & { Variables: MemberVariables };

/** `/api`: every answer is an `Answer`. */
export function apiOf(house: House, log: Log): Hono<Env> {
  const api = new Hono<Env>();
  api.use(
    cors({
      origin: APP_ORIGIN,
      allowHeaders: ['authorization', 'content-type'],
      exposeHeaders: ['content-disposition'],
      maxAge: 600,
    }),
  );
  api.use(async (context, next) => {
    if (!isKnownOrigin(context.env.incoming)) return refusal(context, { code: 'not-here' });
    context.header('cache-control', 'no-store');
    return next();
  });
  api.onError((error, context) => {
    log('fault', factsOf(error));
    return refusal(context, { code: 'internal' });
  });
  api.get('/hub', (context) => answer(context, granted(hubInfo(mayHost(context.env.incoming)))));
  api.route('/', hostingRoutes(house));
  api.route('/', invitationRoutes(house));
  api.route('/n/:negotiation', memberRoutes(house));
  api.all('*', (context) => refusal(context, { code: 'not-here' }));
  return api;
}

function hubInfo(host: boolean): HubInfo {
  return { product: 'plenaria', protocol: PROTOCOL_VERSION, mayHost: host };
}

function limit(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: (context) => refusal(context, { code: 'too-large', limit: maxSize }),
  });
}

/** Parses a body at the door. A page elsewhere cannot send JSON without asking first (CORS), so nothing else is read. */
async function parsed<T>(context: Context, shape: z.ZodMiniType<T>): Promise<Verdict<T, AnyRefusal>> {
  const isJson = context.req.header('content-type')?.startsWith('application/json') ?? false;
  const json: unknown = isJson ? await context.req.json().catch(() => undefined) : undefined;
  const result = shape.safeParse(json);
  return result.success ? granted(result.data) : refused({ code: 'malformed' });
}

function hostingRoutes(house: House): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/negotiations', limit(PLAN_LIMIT), async (context) => {
    if (!mayHost(context.env.incoming)) return refusal(context, { code: 'host-not-allowed' });
    const request = await parsed(context, HostRequest);
    return answer(context, request.ok ? house.host(request.value) : request);
  });
  routes.post('/practice', limit(FRAME_LIMIT), async (context) => {
    if (!mayHost(context.env.incoming)) return refusal(context, { code: 'host-not-allowed' });
    const request = await parsed(context, PracticeRequest);
    if (!request.ok) return answer(context, request);
    const seats = house.practise();
    return answer(context, seats.ok ? granted({ seats: seats.value }) : seats);
  });
  return routes;
}

function invitationRoutes(house: House): Hono<Env> {
  const routes = new Hono<Env>();
  const tries = new Tries();
  routes.post('/look', limit(FRAME_LIMIT), async (context) => {
    const request = await parsed(context, LookRequest);
    if (!request.ok) return answer(context, request);
    return answer(
      context,
      tried(tries, peerOf(context.env.incoming), () => house.look(request.value.code)),
    );
  });
  routes.post('/join', limit(FRAME_LIMIT), async (context) => {
    const request = await parsed(context, JoinRequest);
    if (!request.ok) return answer(context, request);
    const { code, name } = request.value;
    return answer(
      context,
      tried(tries, peerOf(context.env.incoming), () => house.join(code, name)),
    );
  });
  return routes;
}

function tried<T>(tries: Tries, peer: string, attempt: () => Verdict<T, AnyRefusal>): Verdict<T, AnyRefusal> {
  const seconds = tries.secondsToWait(peer, Date.now());
  if (seconds > 0) return refused({ code: 'too-many-tries', seconds });
  const result = attempt();
  if (!result.ok && result.refusal.code === 'wrong-code') tries.wrong(peer, Date.now());
  return result;
}

/** Behind a token. An unknown negotiation is answered like a wrong token. */
function memberRoutes(house: House): Hono<MemberEnv> {
  const routes = new Hono<MemberEnv>();
  routes.use(limit(FRAME_LIMIT));
  routes.use(async (context, next) => {
    const token = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    const live = house.negotiation(context.req.param('negotiation') ?? '');
    const member = token === undefined ? undefined : live?.memberWith(token);
    if (!live || !member) return refusal(context, { code: 'who-are-you' });
    context.set('live', live);
    context.set('member', member);
    return next();
  });
  routes.get('/me', (context) => {
    const { live, member } = context.var;
    const { person, name } = member;
    return answer(context, granted({ ...seatInfo(live, member), person, name }));
  });
  routes.post('/commands', async (context) => {
    const command = await parsed(context, WireCommand);
    const { live } = context.var;
    const member = memberNow(context.var);
    if (!member) return refusal(context, { code: 'who-are-you' });
    return answer(context, command.ok ? carryOut(live, actorOf(member), command.value) : command);
  });
  routes.post('/drafts', async (context) => {
    const request = await parsed(context, DraftRequest);
    const { live } = context.var;
    const member = memberNow(context.var);
    if (!member) return refusal(context, { code: 'who-are-you' });
    return answer(context, request.ok ? openDraftOn(live, actorOf(member), request.value) : request);
  });
  routes.post('/remarks', async (context) => {
    const request = await parsed(context, RemarkRequest);
    const { live } = context.var;
    const member = memberNow(context.var);
    if (!member) return refusal(context, { code: 'who-are-you' });
    return answer(context, request.ok ? remark(live, actorOf(member), request.value) : request);
  });
  routes.get('/print', async (context) => {
    const { live, member } = context.var;
    const query = PrintQuery.safeParse(context.req.query());
    return query.success
      ? printAnswer(context, { live, member, query: query.data })
      : refusal(context, { code: 'malformed' });
  });
  routes.delete('/drafts/:draft', (context) => {
    const { live, member } = context.var;
    return answer(context, discardDraft(live, actorOf(member), context.req.param('draft') as DraftId));
  });
  return routes;
}

/** Somebody may be removed while their words are on the way. */
function memberNow({ live, member }: MemberVariables): Member | undefined {
  const now = live.state.members[member.person];
  return now && !now.removed ? now : undefined;
}

type PrintAsked = MemberVariables & { readonly query: PrintQuery };

/** What was given out is everybody's to read; what is printed as it stands is for those who follow the negotiation. */
function abilityToPrint({ what, rev }: PrintQuery): Ability {
  if (what === 'approved' || what === 'corrected') return 'export-approved';
  return rev === undefined ? 'follow' : 'read-issued';
}

/** The file itself, or an `Answer` that refuses. */
async function printAnswer(context: Context, { live, member, query }: PrintAsked): Promise<Response> {
  const { capacity } = member;
  const ability = abilityToPrint(query);
  if (!may(capacity, ability))
    return refusal(context, { code: 'not-allowed', ability, capacity, whoMay: whoMay(ability) });
  const print = choosePrint(live.printable, query, dayOf(new Date()));
  if (!print.ok) return answer(context, print);
  const { name, mediaType, bytes } = await printFile(print.value, query.format);
  return context.body(new Uint8Array(bytes), 200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
  });
}
