import type { Conflict } from '@sightline/rag';

const words: Readonly<Record<Conflict['code'], string>> = {
  'missed-by-common-cause':
    'Off target, by ordinary variation: asking for reasons of this period will not help; the way of working has to change',
  'met-by-chance': 'On target this time, but as things run it is met now and then by chance',
  'missed-by-chance': 'Off target this time, but as things run it is met now and then by chance',
  'missed-but-improving': 'Off target, and getting better',
  'met-but-worsening': 'On target, and getting worse: act before it is missed',
  'missed-but-better-than-benchmark': 'Off target, though better than the comparison: is the target right?',
  'met-but-worse-than-benchmark': 'On target, though worse than the comparison: is the target high enough?',
  'trend-against-chart': 'The latest signal goes against the longer trend: a turn, or one odd period',
  fragile: 'The status hangs on very little',
};

/**
 * In one sentence what two judgements of a figure that do not fit say together.
 *
 * @example
 * import { conflictWords } from '@sightline/reports';
 * conflictWords({ code: 'missed-but-improving', between: ['target', 'trend'] }) // => 'Off target, and getting better'
 */
export const conflictWords = ({ code }: Conflict): string => words[code];
