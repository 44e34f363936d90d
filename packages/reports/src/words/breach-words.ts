import type { Breach, BreachMovement } from '@sightline/qaf';
import { dateWords } from './dates.ts';
import { countOf } from './phrases.ts';

const stages: Readonly<Record<Breach['stage'], string>> = {
  'no-action': 'no action is known',
  'action-open': 'an action is open',
  'action-done-not-met': 'the action is done and the standard is still not met',
  'met-after-action': 'met again after an action',
  'met-without-action': 'met again; no action is known',
};

const effects: Readonly<Record<NonNullable<Breach['effect']>, string>> = {
  better: 'better since the action',
  same: 'no change since the action',
  worse: 'worse since the action',
  'not-seen-yet': 'not measured since the action',
  'not-comparable': 'the figures before and after the action cannot be compared',
};

/**
 * One breach of a standard in words.
 *
 * @param title - of its measure; the id unless given
 * @example
 * import { localDate } from '@sightline/core';
 * import { breachWords } from '@sightline/reports';
 * const breach = { measure: 'visits-pct', group: { team: 'A' }, since: localDate('2024-03-31'), runs: 2, unseen: 0, stage: 'no-action' };
 * breachWords(breach, 'Visits in time') // => 'Visits in time (A): not met since 31 March 2024, in 2 runs; no action is known'
 */
export const breachWords = (
  breach: Pick<Breach, 'measure' | 'group' | 'since' | 'endedOn' | 'runs' | 'unseen' | 'stage' | 'effect'>,
  title: string = breach.measure,
): string => {
  const { group, since, endedOn, runs, unseen, stage, effect } = breach;
  const names = Object.values(group).join(', ');
  const name = names === '' ? title : `${title} (${names})`;
  const times = countOf(runs, 'run', 'runs');
  const when =
    endedOn === undefined
      ? `not met since ${dateWords(since)}, in ${times}`
      : `not met from ${dateWords(since)}, met again on ${dateWords(endedOn)}`;
  return [
    `${name}: ${when}`,
    ...(unseen > 0 ? [`not judged in the last ${unseen === 1 ? 'run' : `${unseen} runs`}`] : []),
    stages[stage],
    ...(effect === undefined ? [] : [effects[effect]]),
  ].join('; ');
};

/**
 * What a run changed in the ledger of breaches, in one line and then one for each.
 *
 * @param titleOf - title of a measure by its id
 * @example
 * import { breachMovementWords } from '@sightline/reports';
 * breachMovementWords({ fresh: [], continuing: [], ended: [] }, (id) => id) // => ['Standards not met: 0 new, 0 still open, 0 met again']
 */
export const breachMovementWords = (
  { fresh, continuing, ended }: BreachMovement,
  titleOf: (measure: string) => string,
): readonly string[] => {
  const lines = (label: string, breaches: readonly Breach[]): readonly string[] =>
    breaches.map((breach) => `  ${label}: ${breachWords(breach, titleOf(breach.measure))}`);
  return [
    `Standards not met: ${fresh.length} new, ${continuing.length} still open, ${ended.length} met again`,
    ...lines('new', fresh),
    ...lines('still open', continuing),
    ...lines('met again', ended),
  ];
};
