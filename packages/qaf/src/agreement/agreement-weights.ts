import { SightlineError } from '@sightline/core';

/**
 * How much two grades agree, from 0 to 1: a named scheme, or a square of one's own (1 on the diagonal, the same on both
 * sides of it). These are weights of agreement; some programs ask for weights of disagreement, which are 1 less these.
 */
export type AgreementWeights =
  'unweighted' | 'linear' | 'quadratic' | 'ordinal' | readonly (readonly number[])[];

/**
 * The weights of agreement between grades `i` and `j` of `q`, as a square.
 *
 * `unweighted`: 1 for the same grade, else 0. `linear` (equal spacing, Cicchetti-Allison): 1 - |i - j| / (q - 1).
 * `quadratic` (squared, Fleiss-Cohen): 1 - ((i - j) / (q - 1))². `ordinal` (Gwet): 1 - C(|i - j| + 1, 2) / C(q, 2),
 * which is not the ordinal metric of Krippendorff. A benchmark read with one scheme says nothing about another.
 *
 * @param grades - how many grades there are, used or not; from 2
 * @throws {SightlineError} AGREEMENT_WEIGHTS_INVALID {problem} when fewer than two grades, or a square of one's own has
 *   another size, a weight outside 0 to 1, another diagonal than 1, or two sides that differ
 * @source Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition
 * @example
 * import { agreementWeights } from '@sightline/qaf';
 * agreementWeights('linear', 3) // => [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]]
 * agreementWeights('quadratic', 3)[0] // => [1, 0.75, 0]
 */
export function agreementWeights(weights: AgreementWeights, grades: number): readonly (readonly number[])[] {
  if (!Number.isSafeInteger(grades) || grades < 2) refuse('fewer-than-two-grades');
  if (typeof weights !== 'string') return checked(weights, grades);
  const weightOf = schemes[weights];
  const places = Array.from({ length: grades }, (_, place) => place);
  return places.map((i) => places.map((j) => weightOf(Math.abs(i - j), grades)));
}

const schemes: Readonly<
  Record<Extract<AgreementWeights, string>, (apart: number, grades: number) => number>
> = {
  unweighted: (apart) => (apart === 0 ? 1 : 0),
  linear: (apart, grades) => 1 - apart / (grades - 1),
  quadratic: (apart, grades) => 1 - (apart / (grades - 1)) ** 2,
  ordinal: (apart, grades) => 1 - (apart * (apart + 1)) / (grades * (grades - 1)),
};

function checked(weights: readonly (readonly number[])[], grades: number): readonly (readonly number[])[] {
  if (weights.length !== grades || weights.some((row) => row.length !== grades)) refuse('size');
  weights.forEach((row, i) => {
    row.forEach((weight, j) => {
      if (!(weight >= 0 && weight <= 1)) refuse('range');
      if (i === j && weight !== 1) refuse('diagonal');
      if (weights[j]?.[i] !== weight) refuse('not-symmetric');
    });
  });
  return weights;
}

function refuse(problem: string): never {
  throw new SightlineError('AGREEMENT_WEIGHTS_INVALID', { problem });
}
