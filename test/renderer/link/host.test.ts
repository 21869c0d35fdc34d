import { describe, expect, it } from 'vitest';
import { hubName, parseHubAddress } from '../../../renderer/link/host.ts';

describe('a hub’s address', () => {
  it.each([
    ['room.cicad.local:7400', 'http://room.cicad.local:7400'],
    [' http://192.168.1.4:4711/ ', 'http://192.168.1.4:4711'],
    ['https://hub.example.org/#/join/ABC', 'https://hub.example.org'],
  ])('is read as people type it: %s', (typed, address) => expect(parseHubAddress(typed)).toBe(address));

  it.each(['', '   ', 'not an address', 'http://'])('is not read from %j', (typed) =>
    expect(parseHubAddress(typed)).toBeNull(),
  );

  it('is shown without what nobody reads out', () =>
    expect(hubName('http://room.cicad.local:7400')).toBe('room.cicad.local:7400'));
});
