import { readAnnexA, type AnnexAFile } from '@sightline/annex-a';
import {
  localDate,
  parseLocalDate,
  SightlineError,
  type Envelope,
  type LocalDate,
  type Run,
} from '@sightline/core';
import { dateWords } from '@sightline/reports';
import { choiceOf } from './arguments.ts';
import { checkedLists, type CheckedLists } from './checked-lists.ts';
import { textOf, textsOf, type Context } from './command.ts';
import { fileName, textOfFile } from './files.ts';
import { readInputFiles } from './input-files.ts';
import type { Io } from './io.ts';
import { latestEvent } from './latest-event.ts';
import type { LoadedSettings } from './load-settings.ts';
import { nativeInflate } from './native-inflate.ts';
import { readRun } from './run-file.ts';
import { loadSalt, whyNotMatched, type Salt } from './salt.ts';
import { Stop } from './stop.ts';
import { unpacked } from './unpacked.ts';

/** The lists of the files named, and what is wrong with them. */
export type LoadedData = CheckedLists & {
  readonly input: Envelope<null>['input'];
  readonly paths: readonly string[];
  /** The latest of the earlier runs, which findings and figures are compared with. */
  readonly previous?: Run;
  /** Every run that was handed in, the earliest first. */
  readonly earlierRuns: readonly Run[];
  /** Why its findings cannot be matched with those of the previous run, in words. */
  readonly notMatched?: string;
  readonly salt: Salt;
};

/** A day far off, to read the files with when only their latest event is wanted. */
const ANY_DAY = localDate('2100-01-01');

/** A day that an option gives. @throws {SightlineError} INVALID_DATE */
const dayOf = ({ values }: Context, option: string): LocalDate | undefined => {
  const given = textOf(values, option);
  if (given === undefined) return undefined;
  const date = parseLocalDate(given);
  if (date === undefined) throw new SightlineError('INVALID_DATE', { text: given });
  return date;
};

/** The days that the snapshot is held against. They are given, not read from a clock: a run can be made again. */
const daysGiven = (context: Context): { readonly today?: LocalDate; readonly announced?: LocalDate } => {
  const today = dayOf(context, 'today');
  const announced = dayOf(context, 'announced');
  return { ...(today && { today }), ...(announced && { announced }) };
};

const asAtOf = (context: Context, settings: LoadedSettings, files: readonly AnnexAFile[]): LocalDate => {
  const given = dayOf(context, 'as-at');
  if (given !== undefined) return given;
  const { layout } = settings.settings;
  const read = readAnnexA(files, {
    asAt: ANY_DAY,
    inflate: nativeInflate,
    ...(layout === undefined ? {} : { layout }),
  });
  const latest = latestEvent(read.dataset);
  throw latest === undefined ? new Stop('AS_AT_REQUIRED') : new Stop('AS_AT_OFFERED', { latest });
};

const runOf = async (io: Io, path: string): Promise<Run> => {
  const text = await textOfFile(io, path);
  try {
    return readRun(text);
  } catch (error) {
    if (!(error instanceof SightlineError)) throw error;
    throw new Stop('PREVIOUS_INVALID', { file: path }, { file: fileName(path) });
  }
};

/** The runs that `--previous` names, the earliest snapshot first. */
const earlierRunsOf = async ({ io, values }: Context): Promise<readonly Run[]> => {
  const runs: Run[] = [];
  for (const path of textsOf(values, 'previous')) runs.push(await runOf(io, path));
  return runs.sort((a, b) => (a.envelope.asAt < b.envelope.asAt ? -1 : 1));
};

/**
 * Reads and checks the lists in the files named.
 *
 * @param context - the command
 * @param paths - files to read
 * @param settings - the authority's settings
 * @throws {Stop} NO_FILES, NO_LISTS, AS_AT_REQUIRED or AS_AT_OFFERED
 */
export const loadData = async (
  context: Context,
  paths: readonly string[],
  settings: LoadedSettings,
): Promise<LoadedData> => {
  const { command, values, progress, io } = context;
  if (paths.length === 0) {
    throw new Stop('NO_FILES', { example: `sightline ${command} lists.xlsx --as-at 2024-09-30` });
  }
  const { files, notes } = await readInputFiles(io, paths);
  const layout = choiceOf(values, 'layout', ['2019', '2024', '2026'] as const) ?? settings.settings.layout;
  const profile = choiceOf(values, 'profile', ['ofsted', 'recommended', 'all'] as const);
  const unpackedFiles = unpacked(files);
  const asAt = asAtOf(context, settings, unpackedFiles);
  const salt = await loadSalt(context, files);
  const earlierRuns = await earlierRunsOf(context);
  const previous = earlierRuns.at(-1);
  const notMatched = previous === undefined ? undefined : whyNotMatched(salt, previous);
  const matched = notMatched === undefined ? previous : undefined;

  const read = checkedLists(unpackedFiles, settings.settings, {
    asAt,
    ...daysGiven(context),
    salt: salt.secret,
    inflate: nativeInflate,
    ...(layout === undefined ? {} : { layout }),
    ...(profile === undefined ? {} : { profile }),
    ...(matched === undefined ? {} : { previous: matched }),
    onProgress: progress,
  });
  const { latest } = read;
  return {
    ...read,
    input: files.map(({ input }) => input),
    paths,
    earlierRuns,
    ...(previous === undefined ? {} : { previous }),
    ...(notMatched === undefined ? {} : { notMatched }),
    salt,
    notes: [
      ...notes,
      ...read.notes,
      ...(latest !== undefined && latest > asAt
        ? [
            `The lists hold an event on ${dateWords(latest)}, after --as-at ${asAt}. If they were extracted later, give that day: records as they stand now do not show an earlier day.`,
          ]
        : []),
      ...(notMatched === undefined ? [] : [notMatched]),
    ],
  };
};
