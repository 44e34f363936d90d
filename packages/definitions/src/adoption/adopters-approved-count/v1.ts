import type { LocalDate } from '@sightline/core';
import type { Definition, Expr } from '@sightline/indicators';
import { readable } from '../../dates.ts';
import { periodStart, snapshot } from '../../moments.ts';
import { aggregate, and, code, compare, field, isTrue, not, or, present } from '../../nodes.ts';
import { familyKey } from '../stage.ts';

const approval = field('approvalDate');
const stage2End = field('stage2End');

const inPeriod = (day: Expr): Expr =>
  and(present(day), compare(day, '>=', periodStart), compare(day, '<=', snapshot));

export const adoptersApprovedCountV1: Definition = {
  id: 'adopters-approved-count',
  version: '1.0.0',
  schema: 1,
  title: 'Adopter families approved',
  question: 'How many adopter families were approved in the period?',
  asks: 'how-much',
  service: 'adoption',
  polarity: 'higher',
  measure: {
    kind: 'count',
    cohort: {
      source: { list: 'adopters' },
      grain: {
        by: 'group',
        key: familyKey,
        aggregates: {
          approved: { fn: 'max', value: approval },
          ended: { fn: 'max', value: stage2End },
          refused: { fn: 'any', value: isTrue(compare(field('leavingReason'), '=', code('3'))) },
        },
      },
      where: and(readable(approval), readable(stage2End)),
      having: or(
        inPeriod(aggregate('approved')),
        and(not(present(aggregate('approved'))), not(aggregate('refused')), inPeriod(aggregate('ended'))),
      ),
      basis: 'in-period',
      event: { kind: 'coalesce', of: [approval, stage2End] },
      exclusions: [],
      needs: 'extract-date-only',
    },
  },
  places: 0,
  parameters: {},
  companions: [],
  source: ['Ofsted, Annex A, August 2019, list 11'],
  misleads: [
    'Families are counted, not adopters: a couple is one.',
    'Where stages are recorded the end of stage 2 is taken for the approval, unless the application was refused.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
