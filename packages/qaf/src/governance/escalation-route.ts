import { SightlineError } from '@sightline/core';
import type { Forum } from './forum-record.ts';

/**
 * The forums that a matter passes from one forum up, itself first.
 *
 * @throws {SightlineError} FORUM_UNKNOWN when a forum reports to one that is not there
 * @throws {SightlineError} FORUM_ROUTE_CIRCULAR when forums report to each other in a ring
 * @example
 * import { escalationRoute } from '@sightline/qaf';
 * const team = { id: 'team', level: 'team', reportsTo: 'board' };
 * escalationRoute([team, { id: 'board', level: 'council' }], 'team') // => ['team', 'board']
 */
export function escalationRoute(
  forums: readonly Pick<Forum, 'id' | 'level' | 'reportsTo'>[],
  from: string,
): string[] {
  const route: string[] = [];
  let next: string | undefined = from;
  while (next !== undefined) {
    if (route.includes(next)) throw new SightlineError('FORUM_ROUTE_CIRCULAR', { forum: next });
    const forum = forums.find(({ id }) => id === next);
    if (!forum) throw new SightlineError('FORUM_UNKNOWN', { forum: next });
    route.push(forum.id);
    next = forum.reportsTo;
  }
  return route;
}
