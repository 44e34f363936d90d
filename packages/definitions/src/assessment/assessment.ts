import type { Cohort, Definition, Expr } from '@sightline/indicators';
import { openAtSnapshot as isOpenAtSnapshot } from '../dates.ts';
import { periodStart, snapshot } from '../moments.ts';

export const assessmentStart: Expr = { kind: 'field', column: 'assessmentStartDate' };
export const authorised: Expr = { kind: 'field', column: 'dateOfAuthorisation' };

/** Authorised in the period. A blank date means not yet authorised; a date that cannot be read leaves it unknown. */
export const authorisedInPeriod: Expr = {
  kind: 'and',
  of: [
    { kind: 'present', value: authorised, counting: 'any-text' },
    { kind: 'compare', op: '>=', left: authorised, right: periodStart },
    { kind: 'compare', op: '<=', left: authorised, right: snapshot },
  ],
};

/** Started by the snapshot and not authorised by it. */
export const openAtSnapshot: Expr = isOpenAtSnapshot(assessmentStart, authorised);

export const workingDaysToAuthorise: Expr = {
  kind: 'elapsed',
  unit: 'workingDays',
  from: assessmentStart,
  to: authorised,
};

export const workingDaysOpen: Expr = {
  kind: 'elapsed',
  unit: 'workingDays',
  from: assessmentStart,
  to: snapshot,
};

/** Assessments completed in the period that have a start on or before their end. */
export const assessmentsCompleted: Cohort = {
  source: { list: 'assessments' },
  grain: { by: 'record' },
  where: authorisedInPeriod,
  basis: 'in-period',
  event: authorised,
  exclusions: [
    {
      code: 'no-start-date',
      words: 'No start date is recorded, so there is nothing to count from.',
      when: { kind: 'not', of: { kind: 'present', value: assessmentStart, counting: 'any-text' } },
    },
    {
      code: 'ends-before-start',
      words: 'The assessment was authorised before it started: a fault of recording.',
      when: { kind: 'compare', op: '>', left: assessmentStart, right: authorised },
    },
  ],
  needs: 'any-date-in-coverage',
};

export const limitParameter: Definition['parameters'] = {
  limitWorkingDays: {
    type: 'integer',
    default: 45,
    local: false,
    words: 'Working days allowed; the day of the limit is in time.',
  },
};

export const assessmentStandard: NonNullable<Definition['standard']> = {
  words: 'An assessment concludes no later than 45 working days from the point of referral.',
  legal: 'guidance',
  source: 'HM Government, Working Together to Safeguard Children (statutory guidance)',
  verified: false,
};
