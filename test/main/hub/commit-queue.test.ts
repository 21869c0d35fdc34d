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
