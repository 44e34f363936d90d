import {
  judgementKey,
  localDate,
  measuredFigure,
  type Judgement,
  type Measured,
  type Run,
} from '@sightline/core';
import type { ScorecardLayout } from '../src/scorecard-layout.ts';

const half = { from: localDate('2024-04-01'), to: localDate('2024-09-30') };

export const measured = (id: string, changes: Partial<Measured> & { title?: string } = {}): Measured => {
  const { title, ...rest } = changes;
  return {
    measure: { id, version: '1.0.0', title: title ?? id, asks: 'how-well', polarity: 'higher' },
    period: half,
    group: {},
    figure: measuredFigure({ unit: 'proportion', numerator: '14', denominator: '17', scale: 100, places: 1 }),
    coverage: { from: half.from, to: half.to, complete: true, lists: ['assessments'] },
    additive: true,
    fingerprint: '0123456789abcdef',
    ...rest,
  };
};

export const countMeasured = (
  id: string,
  count: number,
  changes: Partial<Measured> & { title?: string } = {},
): Measured => {
  const made = measured(id, changes);
  return {
    ...made,
    measure: { ...made.measure, asks: 'how-much', polarity: 'none', ...changes.measure },
    figure: measuredFigure({
      unit: 'count',
      numerator: String(count),
      denominator: '1',
      scale: 1,
      places: 0,
    }),
  };
};

export const near: Judgement = {
  status: 'near',
  rule: { id: 'target', version: '1.0.0' },
  inputs: {},
  judgedAt: 'unrounded',
  fragile: [],
  flips: [{ toward: 'better', cases: 2, to: 'met' }],
  says: { code: 'target-near', params: {} },
};

export const runOf = (
  figures: readonly Measured[],
  judgements: readonly [Measured, Judgement][] = [],
): Run => ({
  schema: 1,
  envelope: {
    schema: 'sightline/1',
    command: 'scorecard',
    engine: '0.1.0',
    definitions: '0.1.0',
    asAt: localDate('2024-09-30'),
    input: [{ name: 'lists.xlsx', sha256: 'ab'.repeat(32), bytes: 1000 }],
    identified: false,
    summary: { findings: { error: 1, warning: 2, explained: 0 }, notMeasured: 0 },
    warnings: [],
    exit: 0,
  },
  measured: figures,
  judgements: Object.fromEntries(judgements.map(([figure, judgement]) => [judgementKey(figure), judgement])),
  findings: [],
  rows: { assessments: 20 },
});

export const layoutOf = (
  ids: readonly string[],
  changes: Partial<ScorecardLayout> = {},
): ScorecardLayout => ({
  schema: 1,
  title: 'Scorecard',
  authority: { code: 'E08000000', name: 'Example' },
  palette: 'traffic-light',
  codes: {},
  targets: {},
  columns: {},
  rows: ids.map((measure) => ({
    measure,
    title: measure,
    question: `What of ${measure}?`,
    asks: 'how-well',
    companions: [],
    atSnapshot: false,
    lists: ['assessments'],
    exclusions: {},
    misleads: [],
  })),
  ...changes,
});
