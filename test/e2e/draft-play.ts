import type { Page } from 'playwright-core';
import type { DraftInfo, Seat, WireCommand } from '../../shared/protocol.ts';
import { type HubProcess, type Seated, Stage } from './stage.ts';

/** Three people of one delegation, each in a browser of their own, at the same draft. */
export interface AtDraft {
  readonly ana: Page;
  readonly luis: Page;
  readonly adviser: Page;
  readonly address: string;
}

export interface DraftPlay {
  readonly hub: HubProcess;
  readonly complaints: readonly string[];
  /** Opens a draft on a unit and brings everybody into it. @param label `2.3` */
  draftOn(label: string): Promise<AtDraft>;
  close(): Promise<void>;
}

/** Hosts a negotiation on the 2016 plan and seats three Mexicans, by the same requests that the start page makes. */
export async function openDraftPlay(): Promise<DraftPlay> {
  const stage = await Stage.open();
  const ask = asker(stage);
  const secretariat = await ask<Seat>('negotiations', {
    body: { title: 'A plan', name: 'Sofía', plan: { kind: 'seed', name: '2016-2020' } },
  });
  const { negotiation } = secretariat;
  const seat = async (capacity: 'delegate' | 'adviser', name: string) => {
    const invite: WireCommand = { kind: 'invite', party: 'MEX' as never, capacity };
    const { code } = await ask<{ code: string }>(`n/${negotiation}/commands`, {
      body: invite,
      token: secretariat.token,
    });
    return ask<Seat>('join', { body: { code, name } });
  };
  const seats = [
    await seat('delegate', 'Ana Gómez'),
    await seat('delegate', 'Luis Pérez'),
    await seat('adviser', 'Eva Ruiz'),
  ] as const;
  const people = await Promise.all(seats.map((one) => sit(stage, one)));
  const [ana, luis, adviser] = people.map(({ page }) => page) as [Page, Page, Page];
  return {
    hub: stage.hub,
    get complaints() {
      return stage.complaints;
    },
    close: () => stage.close(),
    async draftOn(label) {
      const draft = await ask<DraftInfo>(`n/${negotiation}/drafts`, {
        body: { unit: label },
        token: seats[0].token,
      });
      const address = `${stage.hub.url}/#/n/${negotiation}/draft/${draft.id}`;
      await Promise.all([ana, luis, adviser].map((page) => enter(page, address)));
      return { ana, luis, adviser, address };
    },
  };
}

async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.draft-text p').first().waitFor();
}

/** Puts the seat where the start page would have put it. */
async function sit(stage: Stage, seat: Seat): Promise<Seated> {
  const seated = await stage.person();
  const kept = { ...seat, hub: stage.hub.url, usedAt: new Date().toISOString(), progress: [] };
  await seated.page.evaluate(
    (seats) => localStorage.setItem('plenaria.seats', seats),
    JSON.stringify([kept]),
  );
  return seated;
}

interface Question {
  readonly body: unknown;
  readonly token?: string;
}

function asker(stage: Stage) {
  return async <Value>(path: string, { body, token }: Question): Promise<Value> => {
    const response = await fetch(`${stage.hub.url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { ok: boolean; value: Value };
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer.value;
  };
}
