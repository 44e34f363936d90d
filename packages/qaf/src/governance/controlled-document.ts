import { daysBetween } from '@sightline/core';
import type { LocalDate, Measured } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';

/** A framework, plan, standard or tool that people are to know, with its versions. Roles and counts, never names. */
export type ControlledDocument = {
  readonly id: string;
  readonly kind:
    | 'framework'
    | 'service-plan'
    | 'team-plan'
    | 'improvement-plan'
    | 'practice-standards'
    | 'audit-tool'
    | 'priorities';
  readonly title: string;
  readonly version: string;
  readonly owner?: string;
  readonly approved?: LocalDate;
  readonly reviewDue?: LocalDate;
  /** Measures that it sets out to move, and the budget line behind it. */
  readonly measures?: readonly string[];
  readonly budgetLine?: string;
  /** How many of a role are to know it, and how many confirmed that they do. */
  readonly reach: readonly {
    readonly role: string;
    readonly staff: number;
    readonly confirmed: number;
    readonly on: LocalDate;
  }[];
  /** What reviewers said of it. */
  readonly comments?: readonly {
    readonly on: LocalDate;
    readonly by: string;
    readonly text: string;
    readonly answered?: LocalDate;
  }[];
};

/** A document on a day. */
export type DocumentAt = {
  readonly id: string;
  readonly state: 'in-force' | 'review-overdue' | 'not-approved';
  /** Days past its review; 0 when it is not. */
  readonly daysOverdue: number;
  readonly lacks: readonly ('owner' | 'review-date' | 'measures' | 'budget-line')[];
  readonly openComments: number;
  /** Of the staff who are to know it: confirmed that they do. */
  readonly reach: Measured;
};

/**
 * How a document stands on a day: in force, past its review or not approved; who knows it; what it lacks. A plan without
 * measures cannot be checked; a service plan without a budget line is a wish.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { documentAt } from '@sightline/qaf';
 * const [april, may] = [localDate('2024-04-01'), localDate('2024-05-01')];
 * const document = { id: 'framework', kind: 'framework', title: 'Framework', version: '2', owner: 'quality lead', approved: april, reviewDue: april, reach: [{ role: 'social worker', staff: 40, confirmed: 30, on: may }] };
 * const { state, daysOverdue, reach } = documentAt(document, may);
 * [state, daysOverdue, reach.figure.display] // => ['review-overdue', 30, '75.0']
 */
export function documentAt(document: ControlledDocument, asAt: LocalDate): DocumentAt {
  const { id, kind, owner, approved, reviewDue, measures = [], budgetLine, comments = [] } = document;
  const inForce = approved !== undefined && approved <= asAt;
  const overdue = reviewDue === undefined ? 0 : Math.max(daysBetween(reviewDue, asAt), 0);
  const lacks: DocumentAt['lacks'][number][] = [];
  if (owner === undefined) lacks.push('owner');
  if (reviewDue === undefined) lacks.push('review-date');
  if (kind.endsWith('-plan') && measures.length === 0) lacks.push('measures');
  if (kind === 'service-plan' && budgetLine === undefined) lacks.push('budget-line');
  const known = document.reach
    .filter(({ on }) => on <= asAt)
    .sort((a, b) => daysBetween(b.on, a.on) || b.confirmed - a.confirmed);
  // Asked again, a role counts as it was counted last; of several counts of one day the fewest that confirmed it.
  const reach = [...new Map(known.map((one) => [one.role, one])).values()];
  const total = (of: 'staff' | 'confirmed'): number => reach.reduce((sum, one) => sum + one[of], 0);
  return {
    id,
    state: !inForce ? 'not-approved' : overdue > 0 ? 'review-overdue' : 'in-force',
    daysOverdue: overdue,
    lacks,
    openComments: comments.filter(
      ({ on, answered }) => on <= asAt && (answered === undefined || answered > asAt),
    ).length,
    reach: measuredOf(
      qafMeasure('document-reach-pct'),
      {
        period: { from: reach.map(({ on }) => on).sort()[0] ?? asAt, to: asAt },
        list: 'documents',
        input: inputOf([document]),
      },
      proportionFigure(total('confirmed'), total('staff')),
      { group: { document: id } },
    ),
  };
}
