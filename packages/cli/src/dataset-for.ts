import { withFindings } from '@sightline/annex-a';
import type { Dataset, Finding } from '@sightline/core';
import { fieldsUsed, type Definition } from '@sightline/indicators';

const countsFindings = (definition: Definition): boolean =>
  fieldsUsed(definition).some((field) => field.startsWith('findings.'));

/**
 * The dataset that a definition is read over: with the findings of the check, where it counts them. Other figures do
 * not take them in, so that their fingerprint does not hang on which checks were asked for.
 *
 * @param definition - the one to read
 * @param lists - as `checkedLists` gives them
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { checkedLists, datasetFor, defaultSettings } from 'sightline';
 * const bytes = new TextEncoder().encode('Child Unique ID,Gender,Date of referral\n1,F,28/03/2026\n');
 * const options = { asAt: localDate('2026-03-31'), salt: '' };
 * const lists = checkedLists([{ name: 'referrals.csv', bytes }], defaultSettings, options);
 * datasetFor(definitionById('dq-exceptions-per-100-children'), lists).tables.findings.rows === lists.findings.length // => true
 * datasetFor(definitionById('referrals-count'), lists) === lists.dataset // => true
 */
export const datasetFor = (
  definition: Definition,
  { dataset, findings }: { readonly dataset: Dataset; readonly findings: readonly Finding[] },
): Dataset => (countsFindings(definition) ? withFindings(dataset, findings) : dataset);

/** The definitions that read the lists alone, and those that count what a check found in them. */
export const byWhatTheyRead = (
  definitions: readonly Definition[],
): { readonly lists: readonly Definition[]; readonly findings: readonly Definition[] } => ({
  lists: definitions.filter((one) => !countsFindings(one)),
  findings: definitions.filter(countsFindings),
});
