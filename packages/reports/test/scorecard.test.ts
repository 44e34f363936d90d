import { judgementKey, localDate, measuredFigure, type Measured, type TargetSetting } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../src/csv.ts';
import { toHtml } from '../src/html.ts';
import { toMarkdown } from '../src/markdown.ts';
import { scorecard } from '../src/scorecard.ts';
import { toTerminal } from '../src/terminal.ts';
import { countMeasured, layoutOf, measured, near, runOf } from './runs.ts';

const target: TargetSetting = {
  measure: 'in-time',
  from: localDate('2024-04-01'),
  value: '85',
  edge: 'better',
  basis: 'assumption',
  setBy: 'Board',
};

const inTime = measured('in-time', {
  counts: {
    outside: 9,
    excluded: { duplicate: 1 },
    notYetDue: 4,
    unknown: { startDate: 2 },
    denominatorOnly: 3,
    numerator: 14,
  },
});
const overdue = countMeasured('overdue', 6);

const layout = (() => {
  const plain = layoutOf(['in-time', 'overdue'], { targets: { [judgementKey(inTime)]: target } });
  return {
    ...plain,
    rows: plain.rows.map((row) =>
      row.measure === 'in-time'
        ? {
            ...row,
            counted: 'in time',
            companions: [{ id: 'overdue', as: 'open-and-overdue' as const }],
            exclusions: { duplicate: 'Written twice.' },
          }
        : row,
    ),
  };
})();

const run = runOf([inTime, overdue], [[inTime, near]]);
const data = scorecard([run], layout, 'internal');
const rowOf = (id: string) => data.sections.flatMap((section) => section.rows).find((row) => row.id === id);

describe('scorecard', () => {
  it('asks the three questions in their order, with a measure under the question it answers', () => {
    expect(data.sections.map(({ asks, rows }) => [asks, rows.map(({ id }) => id)])).toEqual([
      ['how-much', ['overdue']],
      ['how-well', ['in-time']],
      ['better-off', []],
    ]);
  });

  it('gives value, parts, target with its basis, judgement and what would change it', () => {
    const row = rowOf('in-time');
    expect(row?.figure).toEqual({ kind: 'value', value: '82.4%', parts: '14 of 17' }); // 14/17 = 82.35…
    expect(row?.target).toEqual({ words: '85% or more (assumption)', setBy: 'Board' });
    expect(row?.judged.status).toBe('near');
    expect(row?.judged.flips).toEqual(['2 more in time would meet it']);
  });

  it('names the records that are in no part of the figure, and the companions', () => {
    const row = rowOf('in-time');
    expect(row?.places).toEqual([
      '4 not yet due',
      '2 unknown: 2 with no start date',
      '1 left out: written twice',
    ]);
    expect(row?.companions).toEqual([
      { id: 'overdue', label: 'overdue (open and overdue)', figure: { kind: 'value', value: '6' } },
    ]);
  });

  it('shows a figure that was not measured as a reason, never as a number', () => {
    const missing = measured('in-time', {
      figure: {
        status: 'not-measured',
        unit: 'proportion',
        reason: 'not-available',
        detail: { list: 'assessments' },
      },
    });
    const [row] = scorecard([runOf([missing])], layout, 'internal').sections[1]?.rows ?? [];
    expect(row?.figure.kind).toBe('none');
    expect(row?.judged.status).toBe('not-judged');
  });

  it('refuses an audience whose small numbers would have to be suppressed', () => {
    expect(() => scorecard([run], layout, 'public')).toThrowError(
      expect.objectContaining({ code: 'AUDIENCE_NOT_SUPPORTED' }),
    );
  });
});

describe('movement since the previous run', () => {
  const now = measured('in-time');
  const figureOf = (numerator: string, denominator: string) =>
    measuredFigure({ unit: 'proportion', numerator, denominator, scale: 100, places: 1 });
  const earlier = { from: localDate('2023-10-01'), to: localDate('2024-03-31') };
  const movement = (before: ReturnType<typeof measured>, current = now) =>
    scorecard(
      [runOf([before]), runOf([current])],
      layoutOf([current.measure.id]),
      'internal',
    ).sections.flatMap((section) => section.rows)[0]?.movement;

  it('tells the exact change in points, and whether it is for the better', () => {
    // 14/17 - 3/4 = 5/68 = 7.35… points
    const before = measured('in-time', { period: earlier, figure: figureOf('3', '4') });
    expect(movement(before)).toEqual({
      kind: 'up',
      toward: 'better',
      words: 'Up 7.4 points from 75.0% (period to 31 March 2024)',
    });
  });

  it('says from which days both figures are made when their periods overlap', () => {
    const overlapping = { from: localDate('2024-01-01'), to: localDate('2024-06-30') };
    const before = measured('in-time', { period: overlapping, figure: figureOf('3', '4') });
    expect(movement(before)?.words).toContain('Both count the days from 1 April 2024 to 30 June 2024');
  });

  it('does not compare another version of the definition', () => {
    const before = measured('in-time', { period: earlier });
    expect(movement({ ...before, measure: { ...before.measure, version: '2.0.0' } })?.kind).toBe(
      'not-compared',
    );
  });

  it('does not compare a count over a period of another length', () => {
    const quarter = { from: localDate('2024-01-01'), to: localDate('2024-03-31') };
    expect(
      movement(countMeasured('referrals', 5, { period: quarter }), countMeasured('referrals', 9))?.kind,
    ).toBe('not-compared');
  });
});

describe('charts of a row', () => {
  const bounds = { metAtLeast: '85', nearAtLeast: '76.5', value: '82.4' };

  it('puts the figure over the bands it was judged by', () => {
    const [row] =
      scorecard([runOf([inTime], [[inTime, { ...near, inputs: bounds }]])], layout).sections[1]?.rows ?? [];
    expect(row?.bullet).toEqual({
      title: 'in-time',
      value: '82.4',
      bounds: { metAtLeast: '85', nearAtLeast: '76.5' },
      unit: '%',
      scale: ['0', '100'],
    });
  });

  it('draws no band for what was not judged', () => {
    expect(rowOf('overdue')?.bullet).toBeUndefined();
  });

  const ending = (to: string, share: string | undefined, version = '1.0.0'): Measured => {
    const one = measured('in-time', {
      period: { from: localDate(`${to.slice(0, 7)}-01`), to: localDate(to) },
    });
    return {
      ...one,
      measure: { ...one.measure, version },
      figure:
        share === undefined
          ? { status: 'not-measured' as const, unit: 'proportion' as const, reason: 'not-due' as const }
          : measuredFigure({
              unit: 'proportion',
              numerator: share,
              denominator: '10',
              scale: 100,
              places: 0,
            }),
    };
  };
  const seriesOf = (...runs: ReturnType<typeof ending>[][]) =>
    scorecard(
      runs.map((figures) => runOf(figures)),
      layoutOf(['in-time']),
    ).sections[1]?.rows[0]?.series;

  it('gathers a series over runs and periods, oldest first, the latest run speaking for a day twice told', () => {
    const series = seriesOf(
      [ending('2024-07-31', '9')],
      [ending('2024-08-31', '6'), ending('2024-07-31', '5')],
      [ending('2024-10-31', '8'), ending('2024-09-30', undefined)],
    );
    expect(series?.points).toEqual([
      { to: '2024-07-31', value: '50' },
      { to: '2024-08-31', value: '60' },
      { to: '2024-09-30', value: null },
      { to: '2024-10-31', value: '80' },
    ]);
  });

  it('leaves another version and another length of period out, and draws no series of two', () => {
    const half = measured('in-time'); // six months, the others one
    expect(
      seriesOf(
        [ending('2024-07-31', '5', '2.0.0'), half],
        [ending('2024-08-31', '6')],
        [ending('2024-10-31', '8')],
      ),
    ).toBeUndefined();
  });

  it('names groups by the labels of their codes, each list by its own', () => {
    const labelled = {
      ...layout,
      codes: { 'assessments.gender': { a: 'Male' }, 'childProtection.latestCategory': { a: 'Neglect' } },
    };
    const groups = [
      measured('in-time', { group: { sex: 'a' } }),
      measured('in-time', { group: { sex: 'z' } }),
      measured('in-time', { group: { ageBand: 'under-1' } }),
    ];
    const [row] = scorecard([runOf([inTime, ...groups])], labelled).sections[1]?.rows ?? [];
    expect(row?.groups.map(({ label }) => label)).toEqual(['Sex: Male', 'Sex: z', 'Age band: under 1']);
  });

  it('puts three groups or more beside each other, with the target as a line', () => {
    const groups = ['A', 'B', ''].map((team) => measured('in-time', { group: { team } }));
    const [row] = scorecard([runOf([inTime, ...groups])], layout).sections[1]?.rows ?? [];
    expect(row?.bars?.bars.map(({ name }) => name)).toEqual(['A', 'B', '(blank)']);
    expect(row?.bars?.drawing.benchmark).toEqual({ name: 'target', value: '85' });
    const two = scorecard([runOf([inTime, ...groups.slice(1)])], layout).sections[1]?.rows[0];
    expect(two?.bars).toBeUndefined();
  });

  it('are drawn in the page', () => {
    const groups = ['A', 'B', 'C'].map((team) => measured('in-time', { group: { team } }));
    const page = toHtml(
      scorecard(
        [
          runOf([
            measured('in-time', { period: { from: localDate('2023-04-01'), to: localDate('2023-09-30') } }),
          ]),
          runOf([
            measured('in-time', { period: { from: localDate('2023-10-01'), to: localDate('2024-03-31') } }),
          ]),
          runOf([inTime, ...groups], [[inTime, { ...near, inputs: bounds }]]),
        ],
        layout,
      ),
    );
    expect(page).toContain('aria-label="in-time. 82.4%. Near: 76.5% or more. Met: 85% or more."');
    expect(page).toContain('aria-label="in-time since 30 September 2023. 3 values, from 82.4 to 82.4"');
    expect(page).toContain('aria-label="in-time. A 82.4%, B 82.4%, C 82.4%. Target 85%."');
  });
});

describe('every format', () => {
  it('says a judgement by letter, shape and word: of the row, of a group and in the key', () => {
    const groups = ['A', 'B'].map((team) => measured('in-time', { group: { team } }));
    const judged = scorecard(
      [
        runOf(
          [inTime, ...groups],
          [inTime, ...groups].map((one) => [one, near]),
        ),
      ],
      layout,
    );
    const html = toHtml(judged);
    const marks = [...html.matchAll(/<strong class="tag"[^>]*>(.*?)<\/strong>/g)].map(([, inner]) => inner);
    const near3 = '<span aria-hidden="true">A ▲</span>Near target';
    expect(marks).toEqual([`${near3}: 1`, near3, near3, near3]);
    const terminal = toTerminal(judged, { colour: false, width: 80 });
    expect(terminal).toContain('[A] in-time');
    expect(terminal).toContain('      ▲ Near target. Close to the target');
    expect(terminal.match(/\[A ▲ Near target\]/g)).toHaveLength(2);
    expect(terminal).toContain('A ▲ Near target: 1');
    expect(toMarkdown(judged)).toContain('| A ▲ Near target |');
  });

  it('carries figure, parts and judgement of every row', () => {
    for (const made of [
      toTerminal(data, { colour: false, width: 80 }),
      toHtml(data),
      toMarkdown(data),
      toCsv(data),
    ]) {
      expect(made).toContain('82.4');
      expect(made).toContain('14 of 17');
      expect(made.toLowerCase()).toContain('near');
    }
  });

  it('makes hostile text harmless', () => {
    const hostile = '<img src=x onerror=alert(1)>|\u001b[2J';
    const figure = measured('in-time', { title: hostile });
    const hostileData = scorecard([runOf([figure])], layoutOf(['in-time'], { title: hostile }), 'internal');
    expect(toHtml(hostileData)).not.toContain('<img');
    expect(toMarkdown(hostileData)).not.toMatch(/(?<!\\)<img/);
    expect(toTerminal(hostileData, { colour: false, width: 80 })).not.toContain('\u001b');
  });

  it('keeps a spreadsheet from running text of the CSV', () => {
    const figure = measured('in-time', { title: '=HYPERLINK("x")' });
    expect(toCsv(scorecard([runOf([figure])], layoutOf(['in-time']), 'internal'))).toContain(
      `"'=HYPERLINK(""x"")"`,
    );
  });
});

describe('toTerminal', () => {
  it('uses no escape code without colour, and says the status by letter and words', () => {
    const made = toTerminal(data, { colour: false, width: 80 });
    expect(made).not.toContain('\u001b');
    expect(made).toContain('[A]');
    expect(made).toContain('Close to the target');
  });

  it('wraps at the width', () => {
    const longest = Math.max(
      ...toTerminal(data, { colour: false, width: 60 })
        .split('\n')
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(60);
  });

  it('gives a figure that leaves no room for its title a line of its own', () => {
    const [section] = data.sections;
    const [row] = section?.rows ?? [];
    if (section === undefined || row === undefined) throw new Error('no row');
    const long = {
      ...row,
      title: 'Referrals per 10,000 children',
      figure: { kind: 'value', value: '20.5 per 10,000', parts: '44 in 21,500' } as const,
    };
    const lines = toTerminal(
      { ...data, sections: [{ ...section, rows: [long] }] },
      { colour: false, width: 40 },
    );
    expect(lines).toMatch(/ Referrals per 10,000 children\n {6}20\.5 per 10,000 \(44 in 21,500\)\n/);
  });
});

describe('toHtml', () => {
  const html = toHtml(data);

  it('loads nothing from elsewhere and needs no script', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
  });

  it('states its language, and has headings in order, captions and scopes', () => {
    expect(html).toContain('<html lang="en-GB">');
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    expect([...html.matchAll(/<table/g)]).toHaveLength([...html.matchAll(/<caption>/g)].length);
    expect(html).not.toMatch(/<th>/);
  });

  it('closes every element it opens', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of html
      .replace(/<style>[^]*<\/style>/, '')
      .matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (['meta', 'doctype'].includes(name)) continue;
      if (slash === '/') expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });
});

describe('a measure given by group only', () => {
  const shares = ['a', 'b'].map((value) => measured('category', { group: { value } }));
  const shown = scorecard([runOf(shares)], layoutOf(['category']), 'internal');

  it('has a row with its groups, and no figure that stands for none', () => {
    const row = shown.sections.flatMap(({ rows }) => rows)[0];
    expect(row?.figure).toEqual({ kind: 'value', value: 'By group' });
    expect(row?.groups.map(({ label }) => label)).toEqual(['Value: a', 'Value: b']);
    expect(toHtml(shown)).toContain('Value: a');
  });
});
