import { contains } from '@sightline/core';
import type { LocalDate, Period } from '@sightline/core';

/** Something that is done so that poor performance is noticed and dealt with. Roles, never names. */
export type Control = {
  readonly id: string;
  /** What would go wrong without it. */
  readonly risk: string;
  readonly text: string;
  readonly owner?: string;
};

/** A test of whether a control works. */
export type ControlTest = {
  readonly control: string;
  readonly on: LocalDate;
  readonly by: string;
  readonly result: 'works' | 'works-in-part' | 'does-not-work';
  /** What was found missing, and the action that closes it. */
  readonly gap?: string;
  readonly action?: string;
};

/** A control in a statement. */
export type AssuredControl = {
  readonly control: string;
  readonly result: ControlTest['result'] | 'not-tested';
  readonly testedOn?: LocalDate;
  /** Whether someone else than its owner tested it. */
  readonly independent: boolean;
  readonly gap?: string;
  readonly action?: string;
  readonly lacks: readonly ('owner' | 'test' | 'independent-test' | 'action')[];
};

/** A yearly statement on the controls against poor performance. */
export type AssuranceStatement = {
  readonly period: Period;
  readonly controls: readonly AssuredControl[];
  readonly counts: Readonly<Record<AssuredControl['result'], number>>;
  /** `full`: every control was tested by someone else and works; `none`: half or more were not tested or do not work. */
  readonly assurance: 'full' | 'partial' | 'none' | 'cannot-say';
};

/**
 * The yearly statement: each control with its latest test of the period, what it found, and what is still to be done. Of
 * several on that day the worst result counts; of equal ones the test by somebody else than the owner, then the one whose
 * gap has no action. A control that nobody tested gives no assurance; without controls nothing can be said.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { assuranceStatement } from '@sightline/qaf';
 * const control = { id: 'K1', risk: 'late visits go unseen', text: 'Weekly list', owner: 'head of service' };
 * const test = { control: 'K1', on: localDate('2024-05-02'), by: 'quality lead', result: 'works' };
 * assuranceStatement([control], [test], period(localDate('2024-04-01'), localDate('2025-03-31'))).assurance // => 'full'
 */
export function assuranceStatement(
  controls: readonly Control[],
  tests: readonly ControlTest[],
  period: Period,
): AssuranceStatement {
  const assured = controls.map(({ id, owner }): AssuredControl => {
    const latest = tests
      .filter((test) => test.control === id && contains(period, test.on))
      .map((test) => ({ test, rank: rankOf(test, owner) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))[0]?.test;
    const independent = latest !== undefined && latest.by !== owner;
    const lacks: AssuredControl['lacks'][number][] = [];
    if (owner === undefined) lacks.push('owner');
    if (!latest) lacks.push('test');
    else if (!independent) lacks.push('independent-test');
    if (latest && latest.result !== 'works' && latest.action === undefined) lacks.push('action');
    return {
      control: id,
      result: latest?.result ?? 'not-tested',
      ...(latest && { testedOn: latest.on }),
      independent,
      ...(latest?.gap !== undefined && { gap: latest.gap }),
      ...(latest?.action !== undefined && { action: latest.action }),
      lacks,
    };
  });
  const count = (result: AssuredControl['result']): number =>
    assured.filter((one) => one.result === result).length;
  const counts = {
    works: count('works'),
    'works-in-part': count('works-in-part'),
    'does-not-work': count('does-not-work'),
    'not-tested': count('not-tested'),
  };
  return { period, controls: assured, counts, assurance: assuranceOf(assured, counts) };
}

const worstFirst: readonly ControlTest['result'][] = ['does-not-work', 'works-in-part', 'works'];

/** Texts in the order in which tests count; the first of them decides. */
function rankOf({ on, by, result, gap = '', action = '' }: ControlTest, owner: string | undefined): string {
  const daysBack = 10 ** 8 - Number(on.replaceAll('-', ''));
  return JSON.stringify([daysBack, worstFirst.indexOf(result), by === owner ? 1 : 0, action, gap, by]);
}

function assuranceOf(
  controls: readonly AssuredControl[],
  counts: AssuranceStatement['counts'],
): AssuranceStatement['assurance'] {
  if (controls.length === 0) return 'cannot-say';
  if (controls.every(({ result, independent }) => result === 'works' && independent)) return 'full';
  const bad = counts['not-tested'] + counts['does-not-work'];
  return bad * 2 >= controls.length ? 'none' : 'partial';
}
