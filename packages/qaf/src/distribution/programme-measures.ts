import type { Figure, LocalDate, Measured } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { noFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import { programmeCompletion } from './programme-completion.ts';
import type { AuditProgramme, EntryCompletion } from './programme-completion.ts';

/**
 * The completion of a programme as a figure, for all and by team.
 *
 * @param asAt - without it the whole period counts; before its end the figure is not due
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { programmeMeasures } from '@sightline/qaf';
 * const programme = { id: 'Q1', period: period(localDate('2024-04-01'), localDate('2024-06-30')), owner: 'QA', entries: [] };
 * programmeMeasures(programme, [])[0].figure.reason // => 'empty-denominator'
 */
export function programmeMeasures(
  programme: AuditProgramme,
  audits: readonly ScoredAudit[],
  asAt?: LocalDate,
): readonly Measured[] {
  const { period } = programme;
  const { entries, completion } = programmeCompletion(programme, audits);
  const input = inputOf([programme, ...audits.map(({ audit }) => audit)]);
  const set = { period, list: 'audits', input };
  const running = asAt !== undefined && asAt < period.to;
  const figureOf = (figure: Figure): Figure => (running ? noFigure('not-due') : figure);
  const measure = qafMeasure('audits-completed-of-planned-pct');
  const teams = [...new Set(entries.map(({ team }) => team))].sort();
  const sum = (team: string | undefined, of: (entry: EntryCompletion) => number): number =>
    entries.reduce((all, entry) => all + (team === undefined || entry.team === team ? of(entry) : 0), 0);
  const places = (team?: string): ReturnType<typeof placesOf> => {
    const exempted = sum(team, (entry) => entry.exempted);
    const done = sum(team, (entry) => entry.done);
    return placesOf(done, sum(team, ({ planned }) => planned) - exempted, {
      excluded: { exempted },
    });
  };
  return [
    measuredOf(measure, set, figureOf(completion), { counts: places() }),
    ...teams.map((team) => {
      const counts = places(team);
      const figure = proportionFigure(counts.numerator, counts.numerator + counts.denominatorOnly);
      return measuredOf(measure, set, figureOf(figure), { group: { team }, counts });
    }),
  ];
}
