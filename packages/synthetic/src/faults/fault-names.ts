import { recordFaults } from './faults.ts';
import { sheetFaults } from './sheet-faults.ts';

/** A kind of fault that can be planted. */
export type FaultKind = {
  readonly name: string;
  readonly list: string;
  /** Every rule that it breaks, by the words of the rules. */
  readonly rules: readonly string[];
  /** Whether it is one of a record's values, or of sheets and headings. */
  readonly of: 'records' | 'sheets';
};

/**
 * Every kind of fault that can be planted, with the rules that it breaks.
 *
 * @example
 * import { faultKinds } from '@sightline/synthetic';
 * faultKinds.find(({ name }) => name === 'contact-twice').rules // => ['AA-01-KEY']
 */
export const faultKinds: readonly FaultKind[] = [
  ...recordFaults.map(({ name, list, rules }) => ({ name, list, rules, of: 'records' as const })),
  ...sheetFaults.map(({ name, list, rules }) => ({ name, list, rules, of: 'sheets' as const })),
];

/** Faults that councils make every month: a dozen of records, none of sheets. */
export const commonFaults: readonly string[] = [
  'contact-twice',
  'date-with-two-digit-year',
  'age-not-that-of-the-birthday',
  'referral-without-a-contact',
  'assessment-without-an-outcome',
  'assessment-open-twice',
  'conference-without-a-result',
  'open-case-without-a-worker',
  'last-seen-before-the-last-visit',
  'visit-without-seen-alone',
  'placement-before-care',
  'provider-number-missing',
  'return-interview-not-answered',
  'accommodation-without-its-suitability',
  'in-touch-without-a-contact',
];
