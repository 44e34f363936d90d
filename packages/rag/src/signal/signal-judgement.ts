import type { Exact, Judgement, JudgementRefusal, NotMeasuredFigure } from '@sightline/core';
import { comparedOn } from '../comparison/compared.ts';
import { senseInputs } from '../comparison/sense-inputs.ts';
import type { Sense } from '../comparison/sense.ts';
import type { Mark } from '../chart/mark.ts';

/** What a method found of a value beside another: the side it is on beyond doubt, 0 for none. */
export type Signal = {
  readonly mark: Mark;
  readonly value: Exact;
  /** What the value is beside: a baseline, the centre of a chart, where a line began. */
  readonly beside: Exact;
};

/** Why a method found nothing. */
export type Refusal = {
  readonly reason: JudgementRefusal;
  readonly detail?: Readonly<Record<string, string>>;
};

/** What a signal means, as a status; undefined where no value is better than another. */
export function statusOfSignal(
  { mark, value, beside }: Signal,
  sense: Sense,
): 'better' | 'similar' | 'worse' | undefined {
  return comparedOn(mark > 0 ? 'higher' : mark < 0 ? 'lower' : 'similar', value, beside, sense).judged;
}

/** A judgement by what a method found, or why there is none. */
export function signalJudgement(
  rule: Judgement['rule'],
  found: Signal | Refusal,
  sense: Sense,
  inputs: Judgement['inputs'],
  says: { readonly code: string; readonly params: Readonly<Record<string, string>> },
): Judgement {
  const { id, version } = rule;
  const status = 'mark' in found ? statusOfSignal(found, sense) : undefined;
  const all = {
    ...('mark' in found && { mark: String(found.mark), value: found.value, beside: found.beside }),
    ...inputs,
    ...senseInputs(sense),
  };
  const shared = { rule: { id, version }, inputs: all, judgedAt: 'unrounded', fragile: [] } as const;
  if (status === undefined || !('mark' in found)) {
    const [refusal, detail] = 'mark' in found ? (['no-polarity', {}] as const) : [found.reason, found.detail];
    const params = { ...detail, reason: refusal };
    return { ...shared, status: 'not-judged', refusal, says: { code: 'not-judged', params } };
  }
  return { ...shared, status, says: { code: `${says.code}-${status}`, params: says.params } };
}

/** Why a figure has no value to judge. */
export function refusalOf({ reason, detail }: NotMeasuredFigure): Refusal {
  return { reason, ...(detail && { detail }) };
}

/** A judgement with the fewest cases that change it; fragile where one does. */
export function withFlips(judgement: Judgement, flips: NonNullable<Judgement['flips']>): Judgement {
  if (flips.length === 0) return judgement;
  return { ...judgement, flips, fragile: flips.some(({ cases }) => cases === 1) ? ['one-case'] : [] };
}
