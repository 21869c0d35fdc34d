import type { Session } from 'electron';
import { isOurs } from './bundle.ts';

/**
 * What our own page may do; everything else, and everybody else, is refused. Since Chromium's Local Network Access a
 * page that is not itself on a local address needs `loopback-network` and `local-network` to reach a hub there, fetch
 * and WebSocket alike. `persistent-storage` keeps the offline cache of a draft from being evicted.
 */
const OUR_PAGE_MAY: ReadonlySet<string> = new Set([
  'loopback-network',
  'local-network',
  'local-network-access',
  'persistent-storage',
  'clipboard-sanitized-write',
]);

type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>;

export function limitPermissions(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(OUR_PAGE_MAY.has(permission) && isOurs(requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => OUR_PAGE_MAY.has(permission) && isOurs(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
