import type { DraftId, NegotiationId, ProposalId } from '../../shared/ids.ts';
import type {
  Answer,
  AnyRefusal,
  DraftInfo,
  DraftRequest,
  HostRequest,
  HubInfo,
  PrintQuery,
  RemarkRequest,
  Seat,
  SeatInfo,
  WireCommand,
} from '../../shared/protocol.ts';
import { WIRE_VERSION } from '../../shared/protocol.ts';
import { type Verdict, granted, refused } from '../../shared/verdict.ts';

/**
 * The only place that calls `fetch`. Every answer is a verdict: what the hub refused, or why it could not be asked.
 * Nothing here throws for what a network or a hub can do.
 */
export type LinkRefusal = AnyRefusal | { readonly code: 'unreachable' } | { readonly code: 'not-a-hub' };
export type Answered<Value> = Promise<Verdict<Value, LinkRefusal>>;

/** Where a seat is: the hub's address without a final slash, and the secret that opens it. */
export interface Door {
  readonly hub: string;
  readonly negotiation: NegotiationId;
  readonly token: string;
}

export interface CommandDone {
  /** Number of the act that the command became. */
  readonly seq: number;
  readonly proposal?: ProposalId;
  /** An invitation's code, told once. */
  readonly code?: string;
}

interface Request {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly token?: string;
}

function headersOf({ body, token }: Request): Record<string, string> {
  return {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

async function call(url: string, request: Request): Answered<Response> {
  const { method = 'GET', body } = request;
  try {
    const response = await fetch(url, {
      method,
      headers: headersOf(request),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return granted(response);
  } catch {
    return refused({ code: 'unreachable' });
  }
}

async function ask<Value>(url: string, request: Request = {}): Answered<Value> {
  const called = await call(url, request);
  if (!called.ok) return called;
  return answerOf<Value>(called.value);
}

/** What answers without being a hub (a proxy's error page, another program on that port) is told apart. */
async function answerOf<Value>(response: Response): Answered<Value> {
  try {
    const answer = (await response.json()) as Partial<Answer<Value>>;
    if (answer.ok && 'value' in answer) return granted(answer.value);
    if ('refusal' in answer && answer.refusal) return refused(answer.refusal);
  } catch {
    // Not JSON: falls through.
  }
  return refused({ code: 'not-a-hub' });
}

function at(door: Door, path: string): string {
  return `${door.hub}/api/n/${encodeURIComponent(door.negotiation)}/${path}`;
}

export const hubInfo = (hub: string) => ask<HubInfo>(`${hub}/api/hub`);
export const hostNegotiation = (hub: string, body: HostRequest) =>
  ask<Seat>(`${hub}/api/negotiations`, { method: 'POST', body });
export const openPractice = (hub: string) =>
  ask<{ readonly seats: readonly Seat[] }>(`${hub}/api/practice`, { method: 'POST', body: {} });
export const lookAtCode = (hub: string, code: string) =>
  ask<SeatInfo>(`${hub}/api/look`, { method: 'POST', body: { code } });
export const joinWithCode = (hub: string, body: { readonly code: string; readonly name: string }) =>
  ask<Seat>(`${hub}/api/join`, { method: 'POST', body });
export const postCommand = (door: Door, command: WireCommand) =>
  ask<CommandDone>(at(door, 'commands'), { method: 'POST', body: command, token: door.token });
export const openDraft = (door: Door, body: DraftRequest) =>
  ask<DraftInfo>(at(door, 'drafts'), { method: 'POST', body, token: door.token });
export const postRemark = (door: Door, body: RemarkRequest) =>
  ask<null>(at(door, 'remarks'), { method: 'POST', body, token: door.token });
export const discardDraft = (door: Door, draft: DraftId) =>
  ask<unknown>(at(door, `drafts/${encodeURIComponent(draft)}`), { method: 'DELETE', token: door.token });

/** A printed document. */
export interface PrintedFile {
  readonly name: string;
  readonly bytes: Blob;
}

export async function fetchPrint(door: Door, query: PrintQuery): Answered<PrintedFile> {
  const { what, format, rev } = query;
  const search = new URLSearchParams({ what, format, ...(rev === undefined ? {} : { rev: String(rev) }) });
  const called = await call(at(door, `print?${search.toString()}`), { token: door.token });
  if (!called.ok) return called;
  if (!called.value.ok) return answerOf<never>(called.value);
  const named = /filename="([^"]+)"/.exec(called.value.headers.get('content-disposition') ?? '');
  return granted({ name: named?.[1] ?? `plan-${what}.${format}`, bytes: await called.value.blob() });
}

/** The address of a WebSocket at this door. */
export function socketUrl(door: Door, path: string, query: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams({ token: door.token, v: WIRE_VERSION, ...query });
  return `${at(door, path).replace(/^http/, 'ws')}?${search.toString()}`;
}
