import { addDays, addMonths, parseLocalDate, period, type LocalDate, type Period } from '@sightline/core';
import { textOf, textsOf, type Values } from './command.ts';
import { Stop } from './stop.ts';

/** The value of an option that takes one of a few words. @throws {Stop} OPTION_VALUE */
export const choiceOf = <T extends string>(
  values: Values,
  name: string,
  allowed: readonly T[],
): T | undefined => {
  const value = textOf(values, name);
  if (value === undefined) return undefined;
  const chosen = allowed.find((one) => one === value);
  if (chosen === undefined)
    throw new Stop('OPTION_VALUE', { option: `--${name}`, value, allowed: allowed.join(', ') });
  return chosen;
};

/** `FROM..TO` as a period. @throws {Stop} PERIOD_SHAPE @throws {SightlineError} PERIOD_REVERSED */
export const periodOf = (text: string): Period => {
  const [from, to, ...more] = text.split('..').map((part) => parseLocalDate(part));
  if (from === undefined || to === undefined || more.length > 0)
    throw new Stop('PERIOD_SHAPE', { value: text });
  return period(from, to);
};

/** The six months up to the snapshot: what most lists hold. Six whole months where the snapshot ends a month. */
export const lastSixMonths = (asAt: LocalDate): Period => ({
  from: addMonths(addDays(asAt, 1), -6),
  to: asAt,
});

/** The periods that were asked for. */
export const periodsOf = (values: Values): readonly Period[] => textsOf(values, 'period').map(periodOf);

/** The one period that was asked for, or the last six months. @throws {Stop} PERIOD_TWICE */
export const onePeriodOf = (values: Values, asAt: LocalDate): Period => {
  const [first, ...more] = periodsOf(values);
  if (more.length > 0) throw new Stop('PERIOD_TWICE');
  return first ?? lastSixMonths(asAt);
};
