import { checkDataset, readAnnexA, type Provenance } from '@sightline/annex-a';
import {
  localDate,
  parseLocalDate,
  sha256,
  SightlineError,
  type Dataset,
  type Envelope,
  type Finding,
  type LocalDate,
  type Run,
} from '@sightline/core';
import { dateWords } from '@sightline/reports';
import { choiceOf } from './arguments.ts';
import { textOf, type Context } from './command.ts';
import { bytesOf, fileName, inputOf, textIfThere, textOfFile } from './files.ts';
import { latestEvent } from './latest-event.ts';
import type { LoadedSettings } from './load-settings.ts';
import { practiceFindings } from './practice-findings.ts';
import { readRun } from './run-file.ts';
import { Stop } from './stop.ts';

/** The lists of some files, and what is wrong with them. */
export type LoadedData = {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance;
  readonly input: Envelope<null>['input'];
  readonly paths: readonly string[];
  readonly previous?: Run;
  /** True when finding ids are made with the authority's own secret, so that they agree between runs. */
  readonly hasOwnSalt: boolean;
  readonly notes: readonly string[];
};

const USUAL_SALT = 'sightline.salt';

/** A day far off, to read the files with when only their latest event is wanted. */
const ANY_DAY = localDate('2100-01-01');

type Read = { readonly path: string; readonly name: string; readonly bytes: Uint8Array };

const asAtOf = ({ values }: Context, settings: LoadedSettings, files: readonly Read[]): LocalDate => {
  const given = textOf(values, 'as-at');
  if (given !== undefined) {
    const date = parseLocalDate(given);
    if (date === undefined) throw new SightlineError('INVALID_DATE', { text: given });
    return date;
  }
  const { layout } = settings.settings;
  const read = readAnnexA(files, { asAt: ANY_DAY, ...(layout === undefined ? {} : { layout }) });
  const latest = latestEvent(read.dataset);
  throw latest === undefined ? new Stop('AS_AT_REQUIRED') : new Stop('AS_AT_OFFERED', { latest });
};

/** Without a salt of the authority's own, ids hold for these very files only, so that they tell nothing elsewhere. */
const saltOf = async (
  { io, values }: Context,
  files: readonly Read[],
): Promise<{ salt: string; isOwn: boolean }> => {
  const named = textOf(values, 'salt');
  const own = named === undefined ? await textIfThere(io, USUAL_SALT) : await textOfFile(io, named);
  return own !== undefined && own.trim() !== ''
    ? { salt: own.trim(), isOwn: true }
    : { salt: sha256(files.map(({ bytes }) => sha256(bytes)).join('\n')), isOwn: false };
};

const previousOf = async ({ io, values }: Context): Promise<Run | undefined> => {
  const path = textOf(values, 'previous');
  if (path === undefined) return undefined;
  const text = await textOfFile(io, path);
  try {
    return readRun(text);
  } catch (error) {
    if (!(error instanceof SightlineError)) throw error;
    throw new Stop('PREVIOUS_INVALID', { file: path }, { file: fileName(path) });
  }
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
  const files: Read[] = [];
  for (const path of paths) files.push({ path, name: fileName(path), bytes: await bytesOf(io, path) });
  const layout = choiceOf(values, 'layout', ['2019', '2024', '2026'] as const) ?? settings.settings.layout;
  const profile = choiceOf(values, 'profile', ['ofsted', 'recommended', 'all'] as const);
  const asAt = asAtOf(context, settings, files);
  const { salt, isOwn } = await saltOf(context, files);
  const previous = await previousOf(context);
  const { authority, rules, explained } = settings.settings;

  const read = readAnnexA(files, {
    asAt,
    authority: authority.code,
    salt,
    ...(layout === undefined ? {} : { layout }),
    onProgress: ({ file, done, of }) => progress(`Read ${file} (${done} of ${of})`),
  });
  if (read.provenance.lists.length === 0) throw new Stop('NO_LISTS', {});
  progress('Checking the records');
  const asked = {
    salt,
    ...(profile === undefined ? {} : { profile }),
    ...(explained === undefined ? {} : { explained }),
    ...(previous === undefined ? {} : { previous }),
  };
  const found = checkDataset(read.dataset, { ...asked, ...(rules === undefined ? {} : { rules }) });
  const practice = practiceFindings(read.dataset, settings, asked);
  const latest = latestEvent(read.dataset);
  return {
    dataset: read.dataset,
    findings: [...read.findings, ...found, ...practice.findings],
    provenance: read.provenance,
    input: files.map(({ path, bytes }) => inputOf(path, bytes)),
    paths,
    ...(previous === undefined ? {} : { previous }),
    hasOwnSalt: isOwn,
    notes: [
      ...practice.notes,
      ...(latest !== undefined && latest > asAt
        ? [
            `The lists hold an event on ${dateWords(latest)}, after --as-at ${asAt}. If they were extracted later, give that day: records as they stand now do not show an earlier day.`,
          ]
        : []),
      ...(previous !== undefined && !isOwn
        ? [
            `Without a salt file (--salt, or ${USUAL_SALT}) findings cannot be matched with those of the previous run.`,
          ]
        : []),
    ],
  };
};
