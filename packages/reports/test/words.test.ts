import type { Finding, Judgement, NotMeasured } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { errorWords } from '../src/words/error-words.ts';
import { findingWords } from '../src/words/finding-words.ts';
import { judgementWords } from '../src/words/judgement-words.ts';
import { notMeasuredWords } from '../src/words/not-measured-words.ts';
import { near } from './runs.ts';

const finding = (changes: Partial<Finding>): Finding => ({
  id: 'f1',
  code: 'AA-03-REQ-gender',
  about: 'data',
  severity: 'error',
  basis: 'ofsted',
  where: { list: 'referrals', row: 14, column: 'gender' },
  params: {},
  state: 'open',
  ...changes,
});

describe('notMeasuredWords for coverage', () => {
  it('writes dates as every other part of a report does', () => {
    const detail = { list: 'referrals', from: '2025-09-30', to: '2026-03-31' };
    expect(notMeasuredWords('outside-coverage', detail).reason).toBe(
      'the list Referrals is known from 30 September 2025 to 31 March 2026 only',
    );
  });
});

describe('errorWords', () => {
  it('says of a file that is no workbook what it is and what to do, where that is known', () => {
    const words = (looksLike: string) => errorWords('NOT_A_WORKBOOK', { file: 'lists.xls', looksLike });
    expect(words('pdf').problem).toBe('lists.xls is a PDF');
    expect(words('html').action).toContain('save it as .xlsx');
    expect(words('ods').action).toContain('save it as .xlsx');
    expect(words('binary')).toEqual(errorWords('NOT_A_WORKBOOK', { file: 'lists.xls' }));
  });
});

describe('findingWords', () => {
  it('names list, Excel row and heading, and says what to do', () => {
    const words = findingWords(finding({}));
    expect(words.text).toBe('Referrals, row 14: Gender is blank');
    expect(words.action).not.toBe('');
  });

  it('takes the heading from the schema when it is given', () => {
    const schema = {
      referrals: {
        key: 'referrals',
        label: 'List 3: Referrals',
        columns: { gender: { type: 'code', label: 'Sex', kind: 'event' } },
      },
    } as const;
    expect(findingWords(finding({}), schema).text).toBe('List 3: Referrals, row 14: Sex is blank');
  });

  it('fills in the parameters of the rule', () => {
    const late = finding({
      code: 'AA-04-45WD',
      where: { list: 'assessments', row: 3 },
      params: { limitWorkingDays: 45 },
    });
    expect(findingWords(late).text).toContain('more than 45 working days');
  });

  it('says what to write instead, and whether that is certain', () => {
    const fix = { from: 'F', to: 'b) Female', certain: true };
    expect(findingWords(finding({ code: 'AA-03-COD-gender', fix })).action).toContain(
      'Write "b) Female" instead of "F"',
    );
  });

  it('falls back on code and parameters for an unknown code', () => {
    expect(findingWords(finding({ code: 'ZZ-1', where: {}, params: { a: 1 } })).text).toBe(
      'All files: ZZ-1 (a: 1)',
    );
  });
});

describe('notMeasuredWords', () => {
  it('has words and a next step for every reason', () => {
    const reasons: NotMeasured[] = [
      'empty-denominator',
      'suppressed',
      'not-due',
      'not-available',
      'not-applicable',
      'break-in-series',
      'too-much-unknown',
      'outside-coverage',
      'latest-value-only',
      'too-few-points',
    ];
    for (const reason of reasons) {
      expect(notMeasuredWords(reason).reason).not.toBe('');
      expect(notMeasuredWords(reason).action).not.toBe('');
    }
  });

  it('names the list, column or input that is missing', () => {
    expect(
      notMeasuredWords('not-available', { list: 'referrals', column: 'dateOfReferral' }).reason,
    ).toContain('Date of referral');
    expect(notMeasuredWords('not-available', { input: 'population', midYear: '2023' }).reason).toContain(
      'population',
    );
  });
});

describe('judgementWords', () => {
  it('says more for a measure where higher is better, and fewer where lower is', () => {
    expect(judgementWords(near, { polarity: 'higher' }).flips).toEqual(['2 more would meet it']);
    expect(judgementWords(near, { polarity: 'lower' }).flips).toEqual(['2 fewer would meet it']);
  });

  it('says that no target is set rather than giving a status', () => {
    const judgement = { ...near, status: 'not-judged', refusal: 'no-target' } as const;
    expect(judgementWords(judgement).says).toContain('no target');
  });
});

describe('errorWords', () => {
  it('keeps the spelling of a file name that begins the sentence', () => {
    expect(errorWords('OLD_XLS', { name: 'lists.xls' }).problem).toBe('lists.xls is in the old .xls format');
  });

  it('closes up the place of a suggestion that was not given', () => {
    expect(errorWords('UNKNOWN_COMMAND', { command: 'chek' }).action).toBe('See sightline --help.');
  });

  it('falls back on code and parameters for an unknown code', () => {
    expect(errorWords('SOMETHING_NEW', { a: 'b' }).problem).toBe('SOMETHING_NEW (a: b)');
  });
});

describe('judgementWords of other methods than a target', () => {
  const said = (code: string, status: Judgement['status'], params: Record<string, string> = {}): string =>
    judgementWords({
      status,
      rule: { id: 'r', version: '1.0.0' },
      inputs: {},
      judgedAt: 'unrounded',
      fragile: [],
      says: { code, params },
    }).says;

  it('names what a figure is compared with, and how it moved', () => {
    expect(said('benchmark-worse', 'worse', { benchmark: '82', benchmarkId: 'England' })).toBe(
      'Worse than England (82), by more than chance',
    );
    expect(said('funnel-similar', 'similar', { baseline: 'England' })).toBe(
      'Within what chance allows around England for this size',
    );
    expect(said('trend-worse', 'worse', { direction: 'increasing' })).toBe(
      'Getting worse: increasing over the last five points, beyond chance',
    );
  });

  it('names bands, ranges, limits and what was before', () => {
    expect(said('band-better', 'better', { band: '1', of: '4', group: 'England' })).toBe(
      'In the best of 4 bands of England',
    );
    expect(said('band-similar', 'similar', { band: '2', of: '4', group: 'England' })).toBe(
      'In band 2 of 4 of England, counted from the best',
    );
    expect(said('range-worse', 'worse', { lower: '40', upper: '60', value: '70' })).toBe(
      'Worse than the range of 40 to 60',
    );
    expect(said('limits-similar', 'similar', { benchmark: '9', benchmarkId: 'England' })).toBe(
      'Within the limits about England (9)',
    );
    expect(said('travel-better', 'better', { before: '40.0' })).toBe('Better than before (40.0)');
  });

  it('says that being outside what is expected is a prompt, though nothing is judged', () => {
    expect(said('expected-range-higher', 'not-judged', { lower: '90', upper: '120' })).toBe(
      'Above what is expected (90 to 120): a prompt to look, not a rating',
    );
    expect(said('expected-range-inside', 'not-judged', { lower: '90', upper: '120' })).toBe(
      'As expected (90 to 120)',
    );
  });

  it('says which pattern of a chart is the signal', () => {
    expect(said('chart-worse', 'worse', { rule: 'outside' })).toBe(
      'A signal for the worse: the latest point is outside the limits',
    );
    expect(said('chart-better', 'better', { rule: 'crossings' })).toBe(
      'A signal for the better: the points cross the centre too seldom for chance',
    );
    expect(said('chart-similar', 'similar')).toBe('Ordinary variation: nothing marks the latest point');
  });
});
