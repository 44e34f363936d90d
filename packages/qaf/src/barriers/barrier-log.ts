import { contains, daysBetween } from '@sightline/core';
import type { LocalDate, Measured, Period } from '@sightline/core';
import { countFigure, medianFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import type { Barrier } from './barrier.ts';

/** A barrier on a day. */
export type BarrierAt = {
  readonly id: string;
  readonly open: boolean;
  /** Days from when it was raised until it was removed, or until the day. */
  readonly age: number;
  readonly help: 'not-asked' | 'waiting' | 'agreed' | 'refused';
  /** Days that the question for help has waited for an answer; 0 unless it waits. */
  readonly waiting: number;
  /** What it lacks while it is open. */
  readonly lacks: readonly ('owner' | 'help-asked' | 'measure-or-action')[];
};

const ids = {
  open: 'barriers-open-count',
  removed: 'barriers-removed-count',
  age: 'barriers-age-days-median',
  helpAnswered: 'barriers-help-answered-pct',
} as const satisfies Readonly<Record<string, QafMeasureId>>;

type FigureName = keyof typeof ids;

/** What a log of barriers comes to. */
export type BarrierLog = {
  /** Raised by the last day: the standing ones first, the oldest of them first. */
  readonly barriers: readonly BarrierAt[];
  readonly figures: Readonly<Record<FigureName, Measured>>;
};

/**
 * How a barrier stands on a day. One that was removed on the day is no longer open.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { barrierAt } from '@sightline/qaf';
 * const barrier = { id: 'B1', text: 'No office for contact', raised: localDate('2024-04-01') };
 * barrierAt(barrier, localDate('2024-05-01')) // => { id: 'B1', open: true, age: 30, help: 'not-asked', waiting: 0, lacks: ['owner', 'help-asked', 'measure-or-action'] }
 */
export function barrierAt(barrier: Barrier, asAt: LocalDate): BarrierAt {
  const { id, raised, owner, helpAsked, measures = [], actions = [] } = barrier;
  const removed = barrier.removed !== undefined && barrier.removed <= asAt ? barrier.removed : undefined;
  const open = removed === undefined;
  const asked = helpAsked !== undefined && helpAsked.on <= asAt ? helpAsked : undefined;
  const answered = asked?.answered !== undefined && asked.answered <= asAt;
  const lacks: BarrierAt['lacks'][number][] = [];
  if (open && owner === undefined) lacks.push('owner');
  if (open && asked === undefined) lacks.push('help-asked');
  if (open && measures.length === 0 && actions.length === 0) lacks.push('measure-or-action');
  return {
    id,
    open,
    age: daysBetween(raised, removed ?? asAt),
    help:
      asked === undefined
        ? 'not-asked'
        : !answered
          ? 'waiting'
          : asked.agreed === true
            ? 'agreed'
            : 'refused',
    waiting: open && asked !== undefined && !answered ? daysBetween(asked.on, asAt) : 0,
    lacks,
  };
}

/**
 * A log of barriers for a board: each as it stands on the last day of the period, and what they come to.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { barrierLog } from '@sightline/qaf';
 * const barrier = { id: 'B1', text: 'No office for contact', raised: localDate('2024-04-01') };
 * barrierLog([barrier], period(localDate('2024-04-01'), localDate('2024-05-01'))).figures.age.figure.display // => '30.0'
 */
export function barrierLog(barriers: readonly Barrier[], period: Period): BarrierLog {
  const known = barriers
    .filter(({ raised }) => raised <= period.to)
    .map((barrier) => ({ barrier, at: barrierAt(barrier, period.to) }));
  const open = known.filter(({ at }) => at.open);
  const asked = known.filter(({ at }) => at.help !== 'not-asked');
  const removed = known.filter(
    ({ barrier }) => barrier.removed !== undefined && contains(period, barrier.removed),
  );
  const figures = {
    open: countFigure(open.length),
    removed: countFigure(removed.length),
    age: medianFigure(open.map(({ at }) => at.age)),
    helpAnswered: proportionFigure(asked.filter(({ at }) => at.help !== 'waiting').length, asked.length),
  };
  const set = { period, list: 'barriers', input: inputOf(barriers) };
  const names = Object.keys(ids) as FigureName[];
  return {
    barriers: known
      .map(({ at }) => at)
      .sort((a, b) => Number(b.open) - Number(a.open) || b.age - a.age || (a.id < b.id ? -1 : 1)),
    figures: Object.fromEntries(
      names.map((name) => [name, measuredOf(qafMeasure(ids[name]), set, figures[name])]),
    ) as BarrierLog['figures'],
  };
}
