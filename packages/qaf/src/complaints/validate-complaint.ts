import { workingDaysBetween } from '@sightline/core';
import type { Calendar } from '@sightline/core';
import { statutoryComplaintLimits } from './complaint.ts';
import type { Complaint, ComplaintLimits } from './complaint.ts';

/** What is wrong with a complaint. */
export type ComplaintFault = {
  readonly code:
    | 'stage-missing'
    | 'stage-twice'
    | 'stage-before-earlier-one'
    | 'answered-before-received'
    | 'panel-before-received'
    | 'outcome-without-answer'
    | 'answer-without-outcome'
    | 'next-stage-late';
  readonly severity: 'error' | 'warning';
  readonly stage: 1 | 2 | 3;
};

/**
 * What is wrong with a complaint, all of it, in order of its stages: a stage without the one before, dates out of order,
 * an outcome without an answer or the other way round, and a next stage asked for later than its limit allows (which an
 * authority may accept: a warning).
 *
 * @example
 * import { englandAndWales, localDate } from '@sightline/core';
 * import { validateComplaint } from '@sightline/qaf';
 * const complaint = { id: 'K1', service: 'help', stages: [{ stage: 2, received: localDate('2024-05-01') }] };
 * validateComplaint(complaint, englandAndWales) // => [{ code: 'stage-missing', severity: 'error', stage: 1 }]
 */
export function validateComplaint(
  { stages }: Complaint,
  calendar: Calendar,
  limits: ComplaintLimits = statutoryComplaintLimits,
): readonly ComplaintFault[] {
  const faults: ComplaintFault[] = [];
  for (const number of [1, 2, 3] as const) {
    const tell = (code: ComplaintFault['code'], severity: ComplaintFault['severity'] = 'error'): void => {
      faults.push({ code, severity, stage: number });
    };
    const [stage, ...more] = stages.filter((one) => one.stage === number);
    if (!stage) {
      if (number === 1 || stages.some((one) => one.stage > number)) tell('stage-missing');
      continue;
    }
    if (more.length > 0) tell('stage-twice');
    const { received, responded, panel, outcome } = stage;
    if (responded !== undefined && responded < received) tell('answered-before-received');
    if (panel !== undefined && panel < received) tell('panel-before-received');
    if (outcome && outcome !== 'withdrawn' && responded === undefined) tell('outcome-without-answer');
    if (!outcome && responded !== undefined) tell('answer-without-outcome', 'warning');
    const before = stages.find((one) => one.stage === number - 1);
    if (!before) continue;
    if (received < (before.responded ?? before.received)) tell('stage-before-earlier-one');
    else if (
      before.responded !== undefined &&
      workingDaysBetween(before.responded, received, calendar) > limits.nextStage
    )
      tell('next-stage-late', 'warning');
  }
  return faults;
}
