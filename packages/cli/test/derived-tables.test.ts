import { annexAFromRecords, checkDataset, withFindings } from '@sightline/annex-a';
import { localDate } from '@sightline/core';
import type { Dataset, LocalDate } from '@sightline/core';
import { checkDefinition, evaluate, explain, members, whereOfSite } from '@sightline/indicators';
import type { Cohort, Definition, Measure } from '@sightline/indicators';
import { expect, it } from 'vitest';

// Definitions over the tables that are derived from the lists: what a check found, and how complete the columns are.
const asAt = localDate('2024-03-31');
const period = { from: localDate('2024-01-01'), to: asAt };
const snapshot = (list: string, where: Cohort['where']): Cohort => ({
  source: { list },
  grain: { by: 'record' },
  where,
  basis: 'at-snapshot',
  exclusions: [],
  needs: 'extract-date-only',
});
const is = (column: string, value: string, type: 'code' | 'text' = 'code'): Cohort['where'] => ({
  kind: 'compare',
  op: '=',
  left: { kind: 'field', column },
  right: { kind: 'literal', type, value },
});
const definitionOf = (id: string, measure: Measure): Definition => ({
  schema: 1,
  id,
  version: '1.0.0',
  title: id,
  question: 'How good are the data?',
  asks: 'how-well',
  service: 'data-quality',
  polarity: 'lower',
  measure,
  places: 2,
  parameters: {},
  companions: [],
  source: ['Made up'],
  inForce: { from: '2015-04-01' as LocalDate },
  misleads: [],
});

const openErrors = definitionOf('data-errors-open-count', {
  kind: 'count',
  cohort: snapshot('findings', {
    kind: 'and',
    of: [is('about', 'data'), is('severity', 'error'), is('state', 'open'), is('list', 'referrals')],
  }),
});
const ofReferrals = snapshot('completeness', is('list', 'referrals'));
const complete = definitionOf('referrals-complete-ratio', {
  kind: 'ratio',
  over: { kind: 'sum', cohort: ofReferrals, value: { kind: 'field', column: 'requiredGiven' } },
  under: { kind: 'sum', cohort: ofReferrals, value: { kind: 'field', column: 'required' } },
});

/** Two referrals: of the first all but worker and age are given, of the second nothing but the child. */
const dataset = ((): Dataset => {
  const given = {
    childUniqueId: 'C1',
    gender: 'a',
    ethnicity: 'WBRI',
    dateOfBirth: '2020-01-05',
    dateOfReferral: '2024-01-05',
    referralSource: '1A',
    referralNfa: 'b',
    referralsLast12Months: 0,
    allocatedTeam: 'Team A',
  };
  return annexAFromRecords({ referrals: [given, { childUniqueId: 'C2' }] }, { asAt }).dataset;
})();
const blanks = checkDataset(dataset).filter(({ code }) => code.includes('-REQ-'));
const checked = withFindings(dataset, blanks);

it('definitions are accepted over findings and completeness', () => {
  for (const definition of [openErrors, complete]) {
    expect(() => checkDefinition(definition, dataset.schema)).not.toThrow();
  }
});

it('findings are counted, and lead to their rows', () => {
  const [figure] = evaluate(checked, [openErrors], { periods: [period] });
  // Of the second record sex, ethnicity, date, source, outcome and count; blank teams and workers are warnings.
  expect(figure!.figure).toMatchObject({ status: 'measured', numerator: '6' });
  const [first] = members(checked, openErrors, { period, place: 'numerator' });
  expect(checked.tables['findings']!.source.excelRow[first!]).toBe(2);
  expect(explain(checked, openErrors, { row: first!, period }).place).toBe('numerator');
});

it('a row of a derived table that stands on no row of a sheet has none', () => {
  // A row of completeness is about a column; a finding of a whole column is about no one record.
  expect(whereOfSite(dataset, { list: 'completeness', row: 0 })).not.toHaveProperty('row');
  expect(whereOfSite(checked, { list: 'findings', row: 0 })).toHaveProperty('row', 2);
});

it('findings that nobody has asked for are not available, not none', () => {
  expect(evaluate(dataset, [openErrors], { periods: [period] })[0]!.figure).toMatchObject({
    status: 'not-measured',
    reason: 'not-available',
    detail: { list: 'findings' },
  });
});

it('completeness is what is given of what is asked for', () => {
  const [figure] = evaluate(dataset, [complete], { periods: [period] });
  // Nine columns are always asked for, ten with the worker, a date of birth unless the age is -1, and an age beside a date
  // of birth: 11 of the first record, which has nine, and ten of the second, which has one.
  expect(figure!.figure).toMatchObject({ status: 'measured', numerator: '10', denominator: '21' });
});

it('neither holds at another day than the extract', () => {
  const february = { from: localDate('2024-02-01'), to: localDate('2024-02-29') };
  for (const { figure } of evaluate(checked, [openErrors, complete], { periods: [february] })) {
    expect(figure).toMatchObject({ status: 'not-measured', reason: 'latest-value-only' });
  }
});
