import { englandAndWales, localDate, measuredFigure, period, SightlineError } from '@sightline/core';
import type { Measured } from '@sightline/core';
import { qafMeasures, qualityResults } from '@sightline/qaf';
import { describe, expect, it } from 'vitest';
import { heatCell } from '../src/quality/quality-parts.ts';
import { qualityReport } from '../src/quality/quality-report.ts';
import { qualityToHtml } from '../src/quality/quality-to-html.ts';
import { qualityToMarkdown } from '../src/quality/quality-to-markdown.ts';
import { qualityToTerminal } from '../src/quality/quality-to-terminal.ts';
import { qualityToCsv } from '../src/quality/quality-to-csv.ts';
import { statementOf } from '../src/quality/quality-words.ts';

const asAt = localDate('2024-06-30');
const quarter = period(localDate('2024-04-01'), asAt);
const layout = { authority: { code: 'E08000000', name: 'Example' } };
const results = (records: Parameters<typeof qualityResults>[0]) =>
  qualityResults(records, { asAt, period: quarter, calendar: englandAndWales });

const measured = (id: string, part: number, whole: number): Measured => {
  const { function: _by, ...measure } = qafMeasures.find((one) => one.id === id)!;
  return {
    measure,
    period: quarter,
    group: {},
    figure:
      whole === 0
        ? { status: 'not-measured', unit: 'proportion', reason: 'empty-denominator' }
        : measuredFigure({
            unit: 'proportion',
            numerator: String(part),
            denominator: String(whole),
            scale: 100,
            places: 1,
          }),
  } as unknown as Measured;
};

describe('what a figure is said to be worth', () => {
  // Wilson's 95% intervals, as R's binom.wilson gives them: 5 of 10 23.7 to 76.3, 4 of 9 18.9 to 73.3.
  it('gives the interval of a sample of ten, and flags one of nine', () => {
    const ten = statementOf(measured('audits-good-or-better-pct', 5, 10));
    expect([ten.interval, ten.few]).toEqual(['24% to 76%', false]);
    const nine = statementOf(measured('audits-good-or-better-pct', 4, 9));
    expect([nine.interval, nine.few]).toEqual(['19% to 73%', true]);
    expect(nine.sure).toMatch(/^Few: one audit more would move it by 11 points/);
  });

  it('says nothing of others from a sample of four', () => {
    const { interval, sure } = statementOf(measured('audits-good-or-better-pct', 4, 4));
    expect(interval).toBeUndefined();
    expect(sure).toMatch(/^Too few/);
  });

  it('gives no interval where all there are were counted', () => {
    const { interval, sure } = statementOf(measured('audit-actions-in-time-pct', 12, 20));
    expect(interval).toBeUndefined();
    expect(sure).toMatch(/no sampling error/);
  });

  it('says why there is no figure, and never shows a nought for it', () => {
    const { figure, means, sure } = statementOf(measured('audits-good-or-better-pct', 0, 0));
    expect(figure.kind).toBe('none');
    expect(means).toMatch(/^It cannot be said/);
    expect(sure).toBe('Nothing can be said.');
  });

  it('asks for something else where there is none than where there are some', () => {
    const next = (part: number): string => statementOf(measured('audits-inadequate-pct', part, 20)).next;
    expect(next(1)).toMatch(/safe today/);
    expect(next(0)).not.toMatch(/safe today/);
  });
});

describe('the map of domains', () => {
  const cell = (good: number, graded: number) =>
    heatCell({
      domain: 'voice',
      team: 'North',
      good,
      graded,
      ungraded: 0,
      goodOrBetter: {
        figure: measuredFigure({
          unit: 'proportion',
          numerator: String(good),
          denominator: String(graded),
          scale: 100,
          places: 0,
        }),
        lower: '0',
        upper: '100',
      },
      few: graded < 10,
      tooFew: graded < 5,
    });

  it('shades five and not four, and says in words what the shade says', () => {
    expect(cell(4, 4)).toEqual({ words: '4 of 4: too few to say' });
    expect(cell(4, 5)).toEqual({ words: '80% (4 of 5), few', shade: 3 });
    expect(cell(9, 10)).toMatchObject({
      words: expect.stringMatching(/^90% \(9 of 10\), 60% to 98%$/),
      shade: 4,
    });
  });
});

describe('a report of nothing', () => {
  const report = qualityReport(results({}), layout);

  it('flags that nobody was heard and that nothing was done', () => {
    const says = (id: string): string => report.sections.find((one) => one.id === id)?.says.join(' ') ?? '';
    expect(says('voice')).toMatch(/^MISSING/);
    expect(says('actions')).toMatch(/^MISSING/);
  });

  it('can be laid out in every form', () => {
    for (const text of [
      qualityToHtml(report),
      qualityToMarkdown(report),
      qualityToTerminal(report, { colour: false, width: 80 }),
    ])
      expect(text).toContain('What a leader needs first');
    expect(qualityToCsv(report).split('\r\n').length).toBeGreaterThan(10);
  });

  it('is for inside the service only', () => {
    expect(() => qualityReport(results({}), layout, 'public')).toThrowError(SightlineError);
  });
});

it('says how an action stands by letter, shape and word in every form', () => {
  const action = {
    id: 'A1',
    source: { kind: 'audit' as const },
    text: 'Hold supervision every month',
    created: localDate('2024-05-01'),
    due: localDate('2024-06-01'),
    history: [{ on: localDate('2024-05-02'), status: 'agreed' as const }],
  };
  const report = qualityReport(results({ actions: [action] }), layout);
  const marks = [...qualityToHtml(report).matchAll(/<strong class="tag"[^>]*>(.*?)<\/strong>/g)];
  expect(marks.length).toBeGreaterThan(0);
  for (const [, inner = ''] of marks)
    expect(inner).toMatch(/^<span aria-hidden="true">[A-Z] [★●▲■○×]<\/span>[A-Z]/);
  const [, sign = '', word = ''] = /<span[^>]*>(.*?)<\/span>(.*)/.exec(marks[0]?.[1] ?? '') ?? [];
  for (const made of [qualityToMarkdown(report), qualityToTerminal(report, { colour: false, width: 400 })])
    expect(made).toContain(`${sign} ${word}`);
});

it('makes text of records safe in a page', () => {
  const action = {
    id: '<A1>',
    source: { kind: 'audit' as const },
    text: '<script>alert(1)</script> & more than five words here',
    created: localDate('2024-05-01'),
    due: localDate('2024-06-01'),
    history: [{ on: localDate('2024-05-02'), status: 'agreed' as const }],
  };
  const html = qualityToHtml(qualityReport(results({ actions: [action] }), layout));
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
});
