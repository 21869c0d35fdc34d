import { expect, it, vi } from 'vitest';
import { CommitQueue, type Waiting } from '../../../main/hub/commit-queue.ts';
import type { Store, Write } from '../../../main/store/store.ts';
import type { DraftId } from '../../../shared/ids.ts';
import { silent } from '../../../main/hub/log.ts';
import { granted, refused } from '../../../shared/verdict.ts';

/** A store that keeps nothing and tells in what pieces it was to keep it. */
function countingStore(commits: (readonly Write[])[], fails: () => boolean = () => false): Store {
  const none = () => [];
  return {
    write: (writes) => {
      commits.push(writes);
      return fails() ? refused({ code: 'cannot-save', cause: 'SQLITE_FULL' }) : granted(undefined);
    },
    acts: none,
    codes: none,
    tokens: none,
    drafts: none,
    remarks: none,
    clients: none,
    room: none,
    close: () => {},
  };
}

function update(n: number): Write {
  return { kind: 'update', draft: 'd' as DraftId, bytes: Uint8Array.of(n) };
}

function waiting(told: string[]): Waiting {
  return { saved: () => told.push('saved'), notSaved: () => told.push('not saved') };
}

it('an idle hub commits at once', () => {
  const commits: (readonly Write[])[] = [];
  const told: string[] = [];
  new CommitQueue(countingStore(commits), silent).add([update(1)], waiting(told));
  expect(commits).toHaveLength(1);
  expect(told).toEqual(['saved']);
});

it('under load what comes together shares one commit, and nobody hears "saved" before it', async () => {
  const commits: (readonly Write[])[] = [];
  const told: string[] = [];
  const queue = new CommitQueue(countingStore(commits), silent);
  const who = waiting(told);
  for (let i = 0; i < 100; i += 1) queue.add([update(i)], who);
  expect(commits.flat().length - told.length).toBeLessThanOrEqual(1);
  await vi.waitFor(() => expect(commits.flat()).toHaveLength(100));
  expect(commits.length).toBeLessThan(10);
  expect(commits.flat().map((write) => (write.kind === 'update' ? write.bytes[0] : -1))).toEqual(
    Array.from({ length: 100 }, (_, i) => i),
  );
});

it('when the store throws all whose words were lost are told, and so is whoever asked for the commit', () => {
  const told: string[] = [];
  const commits: (readonly Write[])[] = [];
  let broken = true;
  const queue = new CommitQueue(
    countingStore(commits, () => {
      if (broken) throw new Error('a bug');
      return false;
    }),
    silent,
  );
  expect(() => queue.add([update(1)], waiting(told))).toThrow('a bug');
  expect(told).toEqual(['not saved']);
  broken = false;
  queue.add([update(2)], waiting(told));
  expect(queue.flush()).toBe(true);
  expect(told).toEqual(['not saved', 'saved']);
  expect(commits.at(-1)).toEqual([update(2)]);
});

it('a store that throws while nobody asks ends no hub: it is logged, and all who waited are told', async () => {
  const told: string[] = [];
  const logged: string[] = [];
  let broken = false;
  const store = countingStore([], () => {
    if (broken) throw new Error('a bug');
    return false;
  });
  const queue = new CommitQueue(store, (event) => logged.push(event));
  queue.add([update(1)], waiting(told));
  queue.add([update(2)], waiting(told));
  broken = true;
  await vi.waitFor(() => expect(logged).toEqual(['fault']));
  expect(told).toEqual(['saved', 'not saved']);
});

it('when a commit fails all whose words were in it are told, and the next one is tried anew', () => {
  const commits: (readonly Write[])[] = [];
  let full = true;
  const queue = new CommitQueue(
    countingStore(commits, () => full),
    silent,
  );
  const told: string[] = [];
  queue.add([update(1)], waiting(told));
  queue.add([update(2)], waiting(told));
  queue.add([update(3)], waiting(told));
  expect(queue.flush()).toBe(false);
  expect(told).toEqual(['not saved', 'not saved', 'not saved']);
  full = false;
  queue.add([update(4)], waiting(told));
  expect(queue.flush()).toBe(true);
  expect(told.at(-1)).toBe('saved');
  expect(commits.at(-1)).toEqual([update(4)]);
});
