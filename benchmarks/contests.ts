import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contest, Entrant } from './contest.ts';
import type { Command } from './engines/engine.ts';
import type { Scale } from './setup.ts';

/** Where everything is that the engines need. */
export type Place = {
  /** Folder of the reference scripts. */
  readonly perf: string;
  readonly python: string;
  /** Our engines, bundled. */
  readonly ours: string;
  readonly functions: string;
  /** Folder of the lists of each scale that is measured. */
  readonly data: Readonly<Partial<Record<Scale, string>>>;
};

const engine = (file: string): string => fileURLToPath(new URL(`./engines/${file}`, import.meta.url));

/** 158 rules, 165 columns and 103 indicators: the outcomes that all engines give of the job. */
const OUTCOMES = 426;

function programs({ perf, python, ours, functions }: Place): Readonly<Record<string, Command>> {
  const node = process.execPath;
  const parts = ['rules', 'indicators'];
  const script = (name: string, ...names: string[]): Command => [
    node,
    engine('node-script.ts'),
    join(perf, name),
    ...names,
  ];
  const pandas: Command = [python, engine('python_script.py'), join(perf, 'pandas_full.py')];
  return {
    ours: [node, ours, perf],
    functions: [node, functions],
    pandas: [...pandas, 'read', 'schema', ...parts],
    openpyxl: [python, engine('python_script.py'), join(perf, 'opx.py')],
    duckdb: script('duck.js', 'open', 'read', ...parts),
    months: [node, engine('duckdb-months.ts'), perf, '1'],
    zod: script('zodrow.js', 'read', 'schema', ...parts),
    libraries: script('xlibs.js'),
    limits: [node, engine('limits.ts')],
  };
}

/** The contests between warm engines, in the order in which they are held. */
export function warmContests(place: Place): readonly Contest[] {
  const program = programs(place);
  const entrant = (
    name: string,
    command: string,
    ask: readonly string[],
    more: Partial<Entrant> = {},
  ): Entrant => ({
    name,
    command: program[command]!,
    ask,
    ...more,
  });
  const compared = { compared: true };
  const job = (name: string, source: string): Entrant =>
    entrant(name, 'ours', ['job', source, 'OUT'], compared);
  const pandas = (source: string): Entrant =>
    entrant('pandas', 'pandas', ['run', source, '158', '103', 'OUT'], compared);
  const duckdb = (folder: string, threads: string): Entrant =>
    entrant(`duckdb (${threads})`, 'duckdb', ['run', folder, 'tuned', threads, 'OUT'], compared);
  const zod = (folder: string): Entrant => entrant('zod', 'zod', ['run', folder, 'zod', 'OUT'], compared);
  const product = (source: string): Entrant => entrant('product', 'ours', ['product', source]);

  const contests: Contest[] = [];
  for (const [scale, folder] of Object.entries(place.data)) {
    const workbook = join(folder, 'annexa.xlsx');
    const threads = scale === 'A' ? '2' : '1';
    contests.push({
      id: `${scale}-csv`,
      job: `the whole job at ${scale}, from CSV`,
      outcomes: OUTCOMES,
      entrants: [
        job('sightline', folder),
        pandas(folder),
        duckdb(folder, threads),
        zod(folder),
        // A dataset of the library is one authority.
        ...(scale === 'A' ? [product(folder)] : []),
        entrant('limit', 'limits', ['delimiters', folder]),
      ],
    });
    contests.push({
      id: `${scale}-xlsx`,
      job: `the whole job at ${scale}, from a workbook`,
      outcomes: OUTCOMES,
      entrants: [
        job('sightline', workbook),
        pandas(workbook),
        ...(scale === 'A' ? [product(workbook)] : []),
        entrant('limit', 'limits', ['unzip', workbook]),
        ...(scale === 'A'
          ? [
              entrant('sheetjs, reading only', 'libraries', ['run', 'sheetjs', workbook]),
              entrant('exceljs, reading only', 'libraries', ['run', 'exceljs', workbook]),
              entrant('openpyxl, reading only', 'openpyxl', ['run', workbook]),
            ]
          : []),
      ],
    });
  }
  const { B } = place.data;
  if (B !== undefined) {
    const before = [['hold', B]];
    contests.push({
      id: 'B-ten-times',
      job: 'the rules, and the indicators, of the job and ten times as many, on the lists of B in memory',
      entrants: [
        entrant('rules', 'ours', ['rules', 'once'], { before }),
        entrant('rules x 10', 'ours', ['rules', 'ten-times'], { before }),
        entrant('indicators', 'ours', ['indicators', 'once'], { before }),
        entrant('indicators x 10', 'ours', ['indicators', 'ten-times'], { before }),
        entrant('indicators x 10, conditions of their own', 'ours', ['indicators', 'ten-times-own'], {
          before,
        }),
      ],
    });
    contests.push({
      id: 'B-months',
      job: 'the indicators of the job by four breakdowns at six month-ends, on the lists of B in memory',
      outcomes: 103 * 6,
      entrants: [
        entrant('sightline', 'ours', ['months', 'OUT'], { before, ...compared }),
        entrant('duckdb (1)', 'months', ['months', 'OUT'], { before: [['open', B]], ...compared }),
      ],
    });
  }
  return contests;
}

/** The contests in which each run is a process of its own. */
export function coldContests(place: Place): readonly Contest[] {
  return warmContests(place).flatMap((contest): Contest[] => {
    const inFiles = /^[AB]-(csv|xlsx)$/.test(contest.id) && contest.id !== 'B-xlsx';
    const entrants = contest.entrants.filter(({ compared }) => compared === true);
    return inFiles
      ? [{ ...contest, id: `${contest.id}-cold`, job: `${contest.job}, start-up included`, entrants }]
      : [];
  });
}

/** The contests of single functions of core, twenty thousand calls a run, and of rag, 1.8 million judgements a run. */
export function functionContests(place: Place): readonly Contest[] {
  const { functions } = programs(place);
  const pair = (
    name: string,
    library: string,
    job: string,
    [ours, theirs]: readonly [number, number],
  ): Contest => ({
    id: name,
    job,
    entrants: [
      { name: 'sightline', command: functions!, ask: ['call', name, String(ours)], times: ours },
      {
        name: library,
        command: functions!,
        // Once more of ours in the same process, so that the two results can be held against each other.
        before: [
          ['call', name, '1'],
          ['call', `${name} ${library}`, '1'],
          ['compare', name, `${name} ${library}`],
        ],
        ask: ['call', `${name} ${library}`, String(theirs)],
        times: theirs,
      },
    ],
  });
  return [
    pair('working-days', 'date-fns', 'working days between two dates', [200, 1]),
    pair(
      'rounding',
      'decimal.js',
      'a ratio as a percentage of one place, a half rounded away from zero',
      [20, 1],
    ),
    pair('day-number', 'date-fns', 'the day number of a date written YYYY-MM-DD', [20, 1]),
    pair('judgements', 'decimal.js', '1.8 million figures judged against targets', [5, 1]),
  ];
}
