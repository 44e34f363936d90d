import type { Expr } from '@sightline/indicators';

/** First day of the period. */
export const periodStart: Expr = { kind: 'moment', at: 'from' };

/** The snapshot S: last day of the period. */
export const snapshot: Expr = { kind: 'moment', at: 'to' };
