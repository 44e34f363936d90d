/** Scales of the Strengths and Difficulties Questionnaire; `total` is of the four difficulties, prosocial apart. */
export type SdqScale = 'emotional' | 'conduct' | 'hyperactivity' | 'peer' | 'prosocial';

/** Scores of one questionnaire; `null` where too few items were answered. */
export type SdqScores = Readonly<Record<SdqScale | 'total', number | null>>;

/** An item: 0 not true, 1 somewhat true, 2 certainly true; `null` where it was not answered. */
export type SdqItem = 0 | 1 | 2 | null;

/** Items of each scale, as the questionnaire numbers them. */
const items: Readonly<Record<SdqScale, readonly number[]>> = {
  emotional: [3, 8, 13, 16, 24],
  conduct: [5, 7, 12, 18, 22],
  hyperactivity: [2, 10, 15, 21, 25],
  peer: [6, 11, 14, 19, 23],
  prosocial: [1, 4, 9, 17, 20],
};

/** Items worded the other way round. */
const reversed: readonly number[] = [7, 11, 14, 21, 25];

/**
 * The scores of a questionnaire of 25 items. A scale needs three of its five items and is pro-rated to five, a half
 * upwards; the total needs all four difficulty scales. An absent answer is never nothing.
 *
 * @param answers - in the order of the questionnaire
 * @source Scoring the Strengths and Difficulties Questionnaire (sdqinfo.org)
 * @example
 * import { sdqScores } from '@sightline/qaf';
 * const answers = [2, 1, 0, 1, 1, 0, 1, 1, 2, 1, 2, 0, 1, 2, 2, 1, 2, 0, 1, 1, 1, 0, 1, 0, 1];
 * sdqScores(answers).total // => 13
 */
export function sdqScores(answers: readonly SdqItem[]): SdqScores {
  const scaleOf = (scale: SdqScale): number | null => {
    const given = items[scale].flatMap((item) => {
      const answer = answers[item - 1] ?? null;
      return answer === null ? [] : [reversed.includes(item) ? 2 - answer : answer];
    });
    if (given.length < 3) return null;
    return Math.floor((given.reduce((sum, answer) => sum + answer, 0) * 5) / given.length + 0.5);
  };
  const [emotional, conduct, hyperactivity, peer] = [
    scaleOf('emotional'),
    scaleOf('conduct'),
    scaleOf('hyperactivity'),
    scaleOf('peer'),
  ];
  const difficulties = [emotional, conduct, hyperactivity, peer];
  const known = difficulties.filter((score) => score !== null);
  return {
    emotional: emotional ?? null,
    conduct: conduct ?? null,
    hyperactivity: hyperactivity ?? null,
    peer: peer ?? null,
    prosocial: scaleOf('prosocial'),
    total: known.length === 4 ? known.reduce((sum, score) => sum + score, 0) : null,
  };
}

/** Who filled the questionnaire in; a carer's is the parent version. */
export type SdqVersion = 'parent' | 'teacher' | 'self';

/** Names of the bands, from no concern to the greatest. */
const bandNames = {
  three: ['normal', 'borderline', 'abnormal'],
  four: ['close to average', 'slightly raised', 'high', 'very high'],
  fourLowered: ['close to average', 'slightly lowered', 'low', 'very low'],
} as const;

/** The name of a band. */
export type SdqBand =
  | 'normal'
  | 'borderline'
  | 'abnormal'
  | 'close to average'
  | 'slightly raised'
  | 'high'
  | 'very high'
  | 'slightly lowered'
  | 'low'
  | 'very low';

type Ends = Readonly<Record<SdqScale | 'total', readonly number[]>>;

/** The last score of each band but the last; of prosocial, where a low score is the concern, the first of each. */
const ends: Readonly<Record<3 | 4, Readonly<Record<SdqVersion, Ends>>>> = {
  3: {
    parent: {
      total: [13, 16],
      emotional: [3, 4],
      conduct: [2, 3],
      hyperactivity: [5, 6],
      peer: [2, 3],
      prosocial: [6, 5],
    },
    teacher: {
      total: [11, 15],
      emotional: [4, 5],
      conduct: [2, 3],
      hyperactivity: [5, 6],
      peer: [3, 4],
      prosocial: [6, 5],
    },
    self: {
      total: [15, 19],
      emotional: [5, 6],
      conduct: [3, 4],
      hyperactivity: [5, 6],
      peer: [3, 5],
      prosocial: [6, 5],
    },
  },
  4: {
    parent: {
      total: [13, 16, 19],
      emotional: [3, 4, 6],
      conduct: [2, 3, 5],
      hyperactivity: [5, 7, 8],
      peer: [2, 3, 4],
      prosocial: [8, 7, 6],
    },
    teacher: {
      total: [11, 15, 18],
      emotional: [3, 4, 5],
      conduct: [2, 3, 4],
      hyperactivity: [5, 7, 8],
      peer: [2, 4, 5],
      prosocial: [6, 5, 4],
    },
    self: {
      total: [14, 17, 19],
      emotional: [4, 5, 6],
      conduct: [3, 4, 5],
      hyperactivity: [5, 6, 7],
      peer: [2, 3, 4],
      prosocial: [7, 6, 5],
    },
  },
};

/**
 * The band of a score. The cut points of three bands and of four, and those of each version, differ and must never be
 * mixed.
 *
 * @source Scoring the Strengths and Difficulties Questionnaire (sdqinfo.org): original three bands, newer four bands;
 *   the parent version in three bands is the Department for Education's reading for children in care
 * @example
 * import { sdqBand } from '@sightline/qaf';
 * sdqBand(14, { version: 'parent', scale: 'total', bands: 3 }) // => 'borderline'
 */
export function sdqBand(
  score: number,
  of: { readonly version: SdqVersion; readonly scale: SdqScale | 'total'; readonly bands: 3 | 4 },
): SdqBand {
  const { version, scale, bands } = of;
  const lowered = scale === 'prosocial';
  const passed = ends[bands][version][scale].filter((end) => (lowered ? score < end : score > end)).length;
  const names = bands === 3 ? bandNames.three : lowered ? bandNames.fourLowered : bandNames.four;
  return names[passed]!;
}

/** What a group gained beyond what would have been expected without help. */
export type SdqAddedValue = { readonly points: number; readonly effectSize: number };

/**
 * How much better a parent's total score is at follow-up than was to be expected without help: 2.3 + 0.8 total + 0.2
 * impact - 0.3 emotional, all of the first questionnaire, less the total at follow-up. For averages of groups, not for
 * one child, whose interval is about 10 points either way.
 *
 * @source Ford, Hutchings, Bywater, Goodman and Goodman (2009), British Journal of Psychiatry 194, 552-558
 * @example
 * import { sdqAddedValue } from '@sightline/qaf';
 * sdqAddedValue({ total: 20, impact: 4, emotional: 6 }, 16) // => { points: 1.3, effectSize: 0.26 }
 */
export function sdqAddedValue(
  first: { readonly total: number; readonly impact: number; readonly emotional: number },
  followUpTotal: number,
): SdqAddedValue {
  const tenths = 23 + 8 * first.total + 2 * first.impact - 3 * first.emotional - 10 * followUpTotal;
  return { points: tenths / 10, effectSize: tenths / 50 };
}
