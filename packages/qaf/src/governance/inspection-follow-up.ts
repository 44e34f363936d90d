import type { LocalDate, Measured } from '@sightline/core';
import { isPoor } from '../actions/action-gaps.ts';
import type { JudgedMeasure } from '../actions/action-gaps.ts';
import { actionAt } from '../actions/action-at.ts';
import type { Action } from '../actions/action.ts';
import type { Grade } from '../grade.ts';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { InspectionArea } from './evidence-index.ts';

/** An inspection, visit or outside review, with what it found and asked for. Roles, never names. */
export type Inspection = {
  readonly id: string;
  readonly kind:
    'full' | 'short' | 'focused-visit' | 'monitoring-visit' | 'joint' | 'peer-review' | 'external-audit';
  readonly began: LocalDate;
  readonly published?: LocalDate;
  readonly judgements: Readonly<Partial<Record<InspectionArea, Grade>>>;
  readonly areasToImprove: readonly {
    readonly id: string;
    readonly text: string;
    readonly actions: readonly string[];
    readonly measures: readonly string[];
  }[];
  /** What inspectors asked to see. */
  readonly requests: readonly {
    readonly id: string;
    readonly owner: string;
    readonly asked: LocalDate;
    readonly due: LocalDate;
    readonly delivered?: LocalDate;
  }[];
};

/** How far the service is with one area to improve. */
export type AreaFollowUp = {
  readonly area: string;
  readonly state: 'no-action' | 'under-way' | 'done-not-proved' | 'improved';
  readonly openActions: readonly string[];
  /** Measures of it that are still poor. */
  readonly poor: readonly string[];
  readonly lacks: readonly ('action' | 'measure')[];
};

/** What became of an inspection. */
export type InspectionFollowUp = {
  readonly inspection: string;
  readonly areas: readonly AreaFollowUp[];
  /** Requests that are late on the day. */
  readonly lateRequests: readonly string[];
  readonly requestsInTime: Measured;
};

/**
 * What became of an inspection on a day: each area to improve with its actions and measures. An area counts as improved
 * only when every action is done and its measures, of which at least one must be judged, are no longer poor.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { inspectionFollowUp } from '@sightline/qaf';
 * const area = { id: 'R1', text: 'Visits in time', actions: [], measures: ['visits-pct'] };
 * const inspection = { id: 'I1', kind: 'full', began: localDate('2024-01-15'), judgements: {}, areasToImprove: [area], requests: [] };
 * inspectionFollowUp(inspection, [], [], localDate('2024-05-01')).areas[0].state // => 'no-action'
 */
export function inspectionFollowUp(
  inspection: Inspection,
  actions: readonly Action[],
  judged: readonly JudgedMeasure[],
  asAt: LocalDate,
): InspectionFollowUp {
  const areas = inspection.areasToImprove.map((area): AreaFollowUp => {
    const own = actions
      .filter(({ id, created }) => area.actions.includes(id) && created <= asAt)
      .map((action) => ({ id: action.id, at: actionAt(action, asAt) }))
      .filter(({ at }) => at.health !== 'ended');
    const openActions = own.filter(({ at }) => at.doneOn === undefined).map(({ id }) => id);
    const about = judged.filter(({ measure }) => area.measures.includes(measure));
    const poor = [...new Set(about.filter(isPoor).map(({ measure }) => measure))].sort();
    const proved = poor.length === 0 && about.some(({ status }) => status !== 'not-judged');
    const lacks: AreaFollowUp['lacks'][number][] = [];
    if (own.length === 0) lacks.push('action');
    if (area.measures.length === 0) lacks.push('measure');
    return {
      area: area.id,
      state:
        own.length === 0
          ? 'no-action'
          : openActions.length > 0
            ? 'under-way'
            : proved
              ? 'improved'
              : 'done-not-proved',
      openActions,
      poor,
      lacks,
    };
  });
  const asked = inspection.requests.filter((request) => request.asked <= asAt);
  const isDelivered = (request: Inspection['requests'][number]): boolean =>
    request.delivered !== undefined && request.delivered <= asAt;
  const late = asked.filter((request) => !isDelivered(request) && request.due < asAt);
  const inTime = asked.filter((request) => isDelivered(request) && request.delivered! <= request.due);
  const decided = asked.filter((request) => isDelivered(request) || request.due < asAt);
  return {
    inspection: inspection.id,
    areas,
    lateRequests: late.map(({ id }) => id),
    requestsInTime: measuredOf(
      qafMeasure('inspection-requests-in-time-pct'),
      {
        period: { from: inspection.began, to: asAt },
        list: 'inspections',
        input: inputOf([inspection]),
      },
      proportionFigure(inTime.length, decided.length),
      { group: { inspection: inspection.id } },
    ),
  };
}
