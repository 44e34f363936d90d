import type { ContestResult, Measured } from './contest.ts';

/** A ratio on the clock and by processor time. */
export type Ratio = { readonly wall: number; readonly cpu: number };

/** One line of what is asked of the library's speed. */
export type Line = {
  readonly id: string;
  readonly job: string;
  readonly against: string;
  /** `at-least`: so many times faster; `at-most`: so many times as long. */
  readonly sense: 'at-least' | 'at-most';
  readonly gate: number;
  readonly goal: number;
  readonly contest: string;
  readonly ratio: (contest: ContestResult) => Ratio | undefined;
};

type Timed = Pick<Measured, 'wall' | 'cpu'>;

const over = (above: Timed | undefined, below: Timed | undefined): Ratio | undefined =>
  above && below && { wall: above.wall.median / below.wall.median, cpu: above.cpu.median / below.cpu.median };

const entrant = ({ entrants }: ContestResult, name: string): Measured | undefined =>
  entrants.find((one) => one.name === name);

/** How many times faster we are than another. */
const faster =
  (than: string, part?: string): Line['ratio'] =>
  (contest) => {
    const [theirs, ours] = [entrant(contest, than), entrant(contest, 'sightline')];
    return part === undefined ? over(theirs, ours) : over(theirs?.parts[part], ours?.parts[part]);
  };

/** How many times as long one takes as another. */
const longer =
  (one: string, other: string): Line['ratio'] =>
  (contest) =>
    over(entrant(contest, one), entrant(contest, other));

/** Share of the rules and indicators in the whole job. */
const share: Line['ratio'] = (contest) => {
  const ours = entrant(contest, 'sightline');
  if (ours === undefined) return undefined;
  const of = (kind: 'wall' | 'cpu'): number =>
    (ours.parts['rules']![kind].median + ours.parts['indicators']![kind].median) / ours[kind].median;
  return { wall: of('wall'), cpu: of('cpu') };
};

/** The hardest of several lists beside the usual ones of the same kind of file. */
const hardest: Line['ratio'] = (contest) => {
  const ratios = contest.entrants.map((one) => over(one, usualOf(contest, one))!);
  const most = (kind: 'wall' | 'cpu'): number => Math.max(...ratios.map((ratio) => ratio[kind]));
  return { wall: most('wall'), cpu: most('cpu') };
};

/** What an entrant on hard lists is held against. */
export function usualOf(contest: ContestResult, { name }: Measured): Measured {
  return entrant(contest, name.startsWith('a workbook') ? 'a workbook as usual' : 'as usual')!;
}

const line = (
  id: string,
  contest: string,
  job: string,
  against: string,
  ratio: Line['ratio'],
  sense: Line['sense'],
  gate: number,
  goal: number,
): Line => ({ id, job, against, sense, gate, goal, contest, ratio });

/** What is asked, in the order of the page. */
export const lines: readonly Line[] = [
  line('P1', 'A-xlsx', 'A from a workbook, warm', 'pandas + openpyxl', faster('pandas'), 'at-least', 35, 75),
  line(
    'P2',
    'A-xlsx',
    'A from a workbook, warm',
    'SheetJS only reading',
    faster('sheetjs, reading only'),
    'at-least',
    9,
    20,
  ),
  line('P3', 'A-csv', 'A from CSV, warm', 'pandas', faster('pandas'), 'at-least', 20, 40),
  line('P3', 'A-csv', 'A from CSV, warm', 'DuckDB, 2 threads', faster('duckdb (2)'), 'at-least', 12, 24),
  line('P3', 'A-csv', 'A from CSV, warm', 'zod, row by row', faster('zod'), 'at-least', 12, 28),
  line('P4', 'B-csv', 'B from CSV, warm, one thread', 'pandas', faster('pandas'), 'at-least', 7, 15),
  line(
    'P4',
    'B-csv',
    'B from CSV, warm, one thread',
    'DuckDB, 1 thread',
    faster('duckdb (1)'),
    'at-least',
    4.5,
    10,
  ),
  line('P4', 'B-csv', 'B from CSV, warm, one thread', 'zod, row by row', faster('zod'), 'at-least', 13, 30),
  line('P5', 'B-xlsx', 'B from a workbook, warm', 'pandas + openpyxl', faster('pandas'), 'at-least', 25, 50),
  line(
    'P8',
    'A-xlsx-cold',
    'A from a workbook, start-up included',
    'pandas + openpyxl',
    faster('pandas'),
    'at-least',
    8,
    15,
  ),
  line(
    'P11',
    'A-xlsx',
    'A from a workbook, warm',
    'unzipping and one look at each byte',
    longer('sightline', 'limit'),
    'at-most',
    4,
    2,
  ),
  line(
    'P12',
    'B-csv',
    'B from CSV, warm',
    'one scan for delimiters',
    longer('sightline', 'limit'),
    'at-most',
    7,
    3,
  ),
  line(
    'P13',
    'B-ten-times',
    'ten times the rules',
    'the rules of the job',
    longer('rules x 10', 'rules'),
    'at-most',
    11,
    8,
  ),
  line(
    'P13',
    'B-ten-times',
    'ten times the indicators',
    'the indicators of the job',
    longer('indicators x 10', 'indicators'),
    'at-most',
    6,
    3,
  ),
  line('P14', 'B-csv', 'rules and indicators at B', 'the whole job', share, 'at-most', 0.4, 0.2),
  line(
    'P15',
    'B-csv',
    'rules alone at B, data in columns',
    "DuckDB's rules, 1 thread",
    faster('duckdb (1)', 'rules'),
    'at-least',
    3,
    10,
  ),
  line(
    'P16',
    'B-months',
    'indicators x 4 breakdowns x 6 month-ends at B',
    'DuckDB, one scan a list, 1 thread',
    faster('duckdb (1)'),
    'at-least',
    1,
    3,
  ),
  line(
    'P17',
    'judgements',
    '1.8 million judgements against targets',
    'a loop of decimal.js',
    faster('decimal.js'),
    'at-least',
    20,
    80,
  ),
  line(
    'P18',
    'working-days',
    'working days between two dates',
    'date-fns',
    faster('date-fns'),
    'at-least',
    100,
    500,
  ),
  line(
    'P18',
    'rounding',
    'a half rounded away from zero',
    'decimal.js',
    faster('decimal.js'),
    'at-least',
    20,
    100,
  ),
  line('P18', 'day-number', 'ISO date to day number', 'date-fns', faster('date-fns'), 'at-least', 20, 50),
  line('adversarial', 'adversarial', 'A, of the hardest lists', 'the usual lists', hardest, 'at-most', 3, 3),
];

/** Whether a ratio meets what is asked. */
export function meets({ sense }: Line, asked: number, ratio: number): boolean {
  return sense === 'at-least' ? ratio >= asked : ratio <= asked;
}
