import {
  judgementKey,
  SightlineError,
  type Asks,
  type Judgement,
  type Measured,
  type Period,
  type Run,
} from '@sightline/core';
import { figureWords, targetWords } from './figure-words.ts';
import { movementOf } from './movement.ts';
import { palettes, type Palette } from './palettes.ts';
import type {
  CompanionWords,
  FigureWords,
  GroupWords,
  JudgedWords,
  ScorecardData,
  ScorecardRow,
} from './scorecard-data.ts';
import { bulletOf, groupBarsOf, seriesOf } from './scorecard-charts.ts';
import type { LayoutRow, ScorecardLayout } from './scorecard-layout.ts';
import { groupValueWords } from './words/group-words.ts';
import { coverageWords } from './words/coverage-words.ts';
import { findingTotalWords } from './words/finding-total-words.ts';
import { judgementWords } from './words/judgement-words.ts';
import { columnLabel, listLabel } from './words/labels.ts';
import { placesWords } from './words/places-words.ts';

/** The three questions of Results-Based Accountability, in the order they are asked. */
const questions: readonly { readonly asks: Asks; readonly heading: string }[] = [
  { asks: 'how-much', heading: 'How much did we do?' },
  { asks: 'how-well', heading: 'How well did we do it?' },
  { asks: 'better-off', heading: 'Is anyone better off?' },
];

const companionWords: Readonly<Record<LayoutRow['companions'][number]['as'], string>> = {
  'open-and-overdue': 'open and overdue',
  'not-yet-due': 'open and not yet due',
  'count-of': 'counted another way',
  'same-on-referral-clock': 'same, counted from the referral',
};

const isWhole = (measured: Measured): boolean => Object.keys(measured.group).length === 0;

const unjudged: Judgement = {
  status: 'not-judged',
  refusal: 'no-target',
  rule: { id: 'none', version: '1.0.0' },
  inputs: {},
  judgedAt: 'unrounded',
  fragile: [],
  says: { code: 'no-target', params: {} },
};

type Making = {
  readonly run: Run;
  readonly previous: Run | undefined;
  /** All runs, this one last. */
  readonly runs: readonly Run[];
  readonly layout: ScorecardLayout;
  readonly palette: Palette;
};

const judgementOf = (measured: Measured, run: Run): Judgement =>
  run.judgements[judgementKey(measured)] ?? unjudged;

const judgedOf = (measured: Measured, row: LayoutRow, { run, palette }: Making): JudgedWords => {
  const judgement = judgementOf(measured, run);
  const polarity = measured.measure.polarity;
  return {
    status: judgement.status,
    mark: palette[judgement.status],
    ...judgementWords(judgement, {
      polarity,
      ...(row.counted === undefined ? {} : { counted: row.counted }),
    }),
  };
};

const companionOf = (
  { id, as }: LayoutRow['companions'][number],
  of: Measured,
  { run, layout }: Making,
): CompanionWords => {
  const found = run.measured.find(
    (measured) => measured.measure.id === id && isWhole(measured) && measured.period.to === of.period.to,
  );
  const title = found?.measure.title ?? layout.rows.find((row) => row.measure === id)?.title ?? id;
  return {
    id,
    label: `${title} (${companionWords[as] ?? as})`,
    figure:
      found === undefined
        ? { kind: 'none', reason: 'it was not measured in this run', action: `Measure ${id} too.` }
        : figureWords(found.figure),
  };
};

/** A value of a dimension, codes by their labels. */
const groupName = (
  dimension: string,
  value: string,
  { coverage }: Measured,
  { layout }: Pick<Making, 'layout'>,
): string =>
  value === ''
    ? '(blank)'
    : groupValueWords(
        dimension,
        value,
        coverage.lists,
        (list, column, code) => layout.codes[`${list}.${column}`]?.[code],
      );

const groupOf = (measured: Measured, row: LayoutRow, making: Making): GroupWords => ({
  label: Object.entries(measured.group)
    .map(
      ([dimension, value]) => `${columnLabel(dimension)}: ${groupName(dimension, value, measured, making)}`,
    )
    .join(', '),
  figure: figureWords(measured.figure),
  judged: judgedOf(measured, row, making),
  joined: measured.joined === true,
});

const annualisedWords = (annualised: NonNullable<Measured['annualised']>): string =>
  annualised.by === 'whole-years'
    ? `For a year: the count of the period times ${annualised.factor} (whole years)`
    : annualised.by === 'whole-months'
      ? `As for a year: the count of the period times ${annualised.factor} (whole months)`
      : `As for a year: the count of the period times ${annualised.factor} (days)`;

const notesOf = (measured: Measured): string[] => {
  const notes: string[] = [];
  if (measured.projectedHolidays === true) notes.push('Leans on bank holidays that are not announced yet');
  if (measured.annualised !== undefined && measured.annualised.factor !== '1')
    notes.push(annualisedWords(measured.annualised));
  const { complete, from, to } = measured.coverage;
  if (!complete) {
    notes.push(
      from === to
        ? 'Not every list that it draws on was in the files'
        : 'The lists do not hold every day of the period',
    );
  }
  return notes;
};

/** The heading of a field; of another list than the row's own, with the name of that list. */
const headingOf = (field: string, { lists }: LayoutRow, { columns }: ScorecardLayout): string => {
  const [list = '', column] = field.split('.');
  if (column !== undefined) {
    const heading = columns[field] ?? columnLabel(column);
    return lists.includes(list) ? heading : `${heading} of ${listLabel(list)}`;
  }
  const own = lists.find((one) => columns[`${one}.${field}`] !== undefined);
  return own === undefined ? columnLabel(field) : (columns[`${own}.${field}`] ?? columnLabel(field));
};

const rowOf = (
  row: LayoutRow,
  whole: Measured,
  groups: readonly Measured[],
  making: Making,
): ScorecardRow => {
  const target = making.layout.targets[judgementKey(whole)];
  const before = making.previous?.measured.find(
    (measured) => measured.measure.id === whole.measure.id && isWhole(measured),
  );
  const movement = making.previous === undefined ? undefined : movementOf(whole, before, row.atSnapshot);
  const bullet = bulletOf(whole, judgementOf(whole, making.run));
  const series = seriesOf(making.runs, whole, row.atSnapshot);
  const bars = groupBarsOf(
    whole.measure.title,
    groups.map((measured) => ({
      name: Object.entries(measured.group)
        .map(([dimension, value]) => groupName(dimension, value, measured, making))
        .join(', '),
      measured,
    })),
    target,
  );
  const labels = {
    column: (key: string) => headingOf(key, row, making.layout),
    exclusion: (code: string) => row.exclusions[code] ?? code,
  };
  return {
    id: whole.measure.id,
    version: whole.measure.version,
    title: whole.measure.title,
    question: row.question,
    unit: whole.figure.unit,
    period: whole.period,
    figure:
      groups.length > 0 && whole.figure.status === 'not-measured' && whole.figure.reason === 'not-applicable'
        ? sharesBelow
        : figureWords(whole.figure),
    ...(target === undefined
      ? {}
      : { target: { words: targetWords(target, whole.measure, whole.figure), setBy: target.setBy } }),
    judged: judgedOf(whole, row, making),
    places: whole.counts === undefined ? [] : placesWords(whole.counts, labels),
    companions: row.companions.map((companion) => companionOf(companion, whole, making)),
    ...(movement === undefined ? {} : { movement }),
    ...(bullet === undefined ? {} : { bullet }),
    ...(series === undefined ? {} : { series }),
    ...(bars === undefined ? {} : { bars }),
    groups: groups.map((group) => groupOf(group, row, making)),
    groupsAddUp: groups.every((group) => group.additive),
    notes: notesOf(whole),
    misleads: row.misleads,
    provenance: `${whole.measure.id} ${whole.measure.version}; ${coverageWords(whole.coverage)}; fingerprint ${whole.fingerprint}`,
  };
};

/** A distribution has a share for each code and no figure of its own. */
const sharesBelow: FigureWords = { kind: 'value', value: 'By group' };

/** The whole of a measure; a distribution has groups only, then its first group stands for it without a figure. */
const wholeOf = (measured: readonly Measured[]): Measured | undefined => {
  const whole = measured.find(isWhole);
  const [first] = measured;
  if (whole !== undefined || first === undefined) return whole;
  return {
    ...first,
    group: {},
    figure: { status: 'not-measured', unit: first.figure.unit, reason: 'not-applicable' },
  };
};

const onePeriod = (rows: readonly ScorecardRow[]): Period | undefined => {
  const [first] = rows;
  return first !== undefined &&
    rows.every(({ period }) => period.from === first.period.from && period.to === first.period.to)
    ? first.period
    : undefined;
};

/**
 * A scorecard as plain data: the measures of a run under the three questions, each with its figure, target,
 * judgement, records left out, companions and movement. It holds no identities.
 *
 * The last period of a measure is shown. Small numbers are not suppressed, so only the audience `internal` is served.
 *
 * @param runs - the run to show, last; before it the previous one, if movements are to be told, and before that any
 *   earlier ones, oldest first, that a series is to be drawn from
 * @param layout - which measures, in which order, with which targets and palette
 * @param audience - `internal`
 * @throws {SightlineError} AUDIENCE_NOT_SUPPORTED for any other audience; NO_RUNS when there is no run
 *
 * @example
 * import { scorecard, scorecardLayout } from '@sightline/reports';
 * const layout = scorecardLayout([], { authority: { code: 'E08000000', name: 'Example' }, targets: {} });
 * scorecard([], layout, 'public') // => throws AUDIENCE_NOT_SUPPORTED
 */
export const scorecard = (
  runs: readonly Run[],
  layout: ScorecardLayout,
  audience: string = 'internal',
): ScorecardData => {
  if (audience !== 'internal') throw new SightlineError('AUDIENCE_NOT_SUPPORTED', { audience });
  const run = runs.at(-1);
  if (run === undefined) throw new SightlineError('NO_RUNS', {});
  const previous = runs.at(-2);
  const making: Making = { run, previous, runs, layout, palette: palettes[layout.palette] };

  const rows = layout.rows.flatMap((row) => {
    const all = run.measured.filter((measured) => measured.measure.id === row.measure);
    const last = all.reduce((to, measured) => (measured.period.to > to ? measured.period.to : to), '');
    const ofLast = all.filter((measured) => measured.period.to === last);
    const whole = wholeOf(ofLast);
    return whole === undefined
      ? []
      : [
          {
            asks: whole.measure.asks,
            row: rowOf(
              row,
              whole,
              ofLast.filter((measured) => !isWhole(measured)),
              making,
            ),
          },
        ];
  });
  const shown = rows.map(({ row }) => row);
  const period = onePeriod(shown);
  const statuses = new Set(
    shown.flatMap((row) => [row.judged.status, ...row.groups.map((group) => group.judged.status)]),
  );
  const { envelope } = run;
  return {
    schema: 1,
    audience: 'internal',
    title: layout.title,
    authority: layout.authority,
    asAt: envelope.asAt,
    ...(period === undefined ? {} : { period }),
    ...(previous === undefined ? {} : { previousAsAt: previous.envelope.asAt }),
    sections: questions.map(({ asks, heading }) => ({
      asks,
      heading,
      rows: rows.filter((row) => row.asks === asks).map(({ row }) => row),
    })),
    key: (Object.keys(making.palette) as (keyof Palette)[])
      .filter((status) => statuses.has(status))
      .map((status) => ({
        status,
        mark: making.palette[status],
        count: shown.filter((row) => row.judged.status === status).length,
      })),
    findings: { ...envelope.summary.findings, words: findingTotalWords(envelope.summary.findings) },
    records: Object.entries(run.rows).map(([list, count]) => ({ list: listLabel(list), count })),
    inputs: envelope.input.map(({ name, sha256 }) => ({ name, sha256 })),
    engine: envelope.engine,
    definitions: envelope.definitions,
  };
};
