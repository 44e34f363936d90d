import type { Finding } from './finding.ts';
import type { LocalDate } from './local-date.ts';
import type { Run } from './run.ts';
import type { Settings } from './settings.ts';

/** What is known of findings before they are found. */
export type KnownFindings = {
  /** Findings that have been looked at and accepted: `key` is the finding's id. */
  readonly explained?: NonNullable<Settings['explained']>;
  /**
   * The run before: what it had found already keeps its `since`, what is new gets this snapshot's date, and its numbers
   * of records are compared where they are given.
   */
  readonly previous?: Pick<Run, 'envelope' | 'findings'> & Partial<Pick<Run, 'rows'>>;
};

/**
 * Whether findings have been explained, and since when they are known.
 *
 * @param asAt - the snapshot: an explanation holds until its day, that day included
 * @returns a function from a finding's id and code; without a run before, no `since`
 *
 * @example
 * import { findingStates, localDate } from '@sightline/core';
 * const explained = [{ rule: 'R', key: 'a1', reason: 'Twins', until: localDate('2025-03-31') }];
 * findingStates(localDate('2025-03-31'), { explained })('a1', 'R') // => { state: 'explained' }
 * findingStates(localDate('2025-04-01'), { explained })('a1', 'R') // => { state: 'open' }
 */
export function findingStates(
  asAt: LocalDate,
  { explained = [], previous }: KnownFindings,
): (id: string, code: string) => Pick<Finding, 'state' | 'since'> {
  const reasons = new Set(
    explained.filter(({ until }) => until >= asAt).map(({ rule, key }) => `${rule}|${key}`),
  );
  const before = new Map(
    previous?.findings.map((finding) => [finding.id, finding.since ?? previous.envelope.asAt]),
  );
  return (id, code) => ({
    state: reasons.has(`${code}|${id}`) ? 'explained' : 'open',
    ...(previous && { since: before.get(id) ?? asAt }),
  });
}
