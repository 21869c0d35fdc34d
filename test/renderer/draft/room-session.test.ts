import 'fake-indexeddb/auto';
import { onTestFinished, describe, expect, it } from 'vitest';
import { RoomSession } from '../../../renderer/draft/room-session.ts';
import { draftingStage, until } from '../../main/hub/stage.ts';

type Drafting = Awaited<ReturnType<typeof draftingStage>>;

/** A window at the draft, with a copy on this computer. */
function visit({ stage, delegate, draft }: Drafting): RoomSession {
  const session = new RoomSession(
    {
      rooms: `${stage.socketUrl}api/n/${delegate.negotiation}/rooms`,
      draft: draft.id,
      token: delegate.token,
      cache: `copy of ${draft.id}`,
      kind: 'objective',
    },
    { onChange: () => {}, onEnd: () => {} },
  );
  onTestFinished(() => session.close('keep'));
  return session;
}

function type(session: RoomSession, words: string): void {
  const paragraph = session.unit.get(0) as unknown as {
    get(index: number): { insert(at: number, text: string): void };
  };
  paragraph.get(0).insert(0, words);
}

/** Makes opening the copy wait until it is let go: a computer that is busy with something else. */
function slowCopies(): () => void {
  const open = indexedDB.open.bind(indexedDB);
  const waiting: (() => void)[] = [];
  indexedDB.open = (name, version) => {
    const later = {} as IDBOpenDBRequest;
    waiting.push(() => Object.assign(open(name, version), later));
    return later;
  };
  const go = (): void => {
    indexedDB.open = open;
    for (const each of waiting.splice(0)) each();
  };
  onTestFinished(go);
  return go;
}

const SAVED = (session: RoomSession) => session.saving.kind === 'saved' && session.saving.at !== null;

describe('the copy of a draft on this computer', () => {
  it('tells words that the hub never had also when the copy was read after the hub’s first answer', async () => {
    const play = await draftingStage();
    const go = slowCopies();
    const first = visit(play);
    await until(() => first.isOpen && SAVED(first));
    go();
    await play.stage.end();
    await until(() => !first.isConnected);
    type(first, 'Too late. ');
    await until(() => first.saving.kind === 'here');
    await first.close('keep');
    const second = visit(play);
    await until(() => second.unsent().length > 0);
    expect(second.unsent()).toHaveLength(1);
    expect(second.unsent()[0]).toMatch(/^Too late\. /);
  });

  it('calls nothing unsent that was only read', async () => {
    const play = await draftingStage();
    const first = visit(play);
    await until(() => first.isOpen && SAVED(first));
    await first.close('keep');
    const second = visit(play);
    await until(() => second.isOpen && SAVED(second));
    expect(second.unsent()).toEqual([]);
  });
});
