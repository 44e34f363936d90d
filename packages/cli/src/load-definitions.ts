import { annexASchema } from '@sightline/annex-a';
import { englandAndWales, withClosedDays, type Calendar, type Settings } from '@sightline/core';
import { definitions as published, publishedDefinitions } from '@sightline/definitions';
import { parseDefinition, type Definition } from '@sightline/indicators';
import { textOfFile } from './files.ts';
import type { Io } from './io.ts';
import type { LoadedSettings } from './load-settings.ts';
import { nearest } from './nearest.ts';
import { refuseFaults } from './settings/settings-fault.ts';
import { Stop } from './stop.ts';

/** All definitions at hand: the published ones and an authority's own. */
export type Library = {
  readonly all: readonly Definition[];
  /** Those that the settings choose, or all. */
  readonly chosen: readonly Definition[];
};

const refuseReplacing = (definition: Definition, file: string, code: string): void => {
  const params = { id: definition.id, file, example: `${code === '' ? 'E08000000' : code}/${definition.id}` };
  if (publishedDefinitions.some((one) => one.id === definition.id))
    throw new Stop('DEFINITION_REPLACED', params, { file });
  if (!/^[^/]+\/.+/.test(definition.id)) throw new Stop('DEFINITION_PREFIX', params, { file });
};

const localDefinitions = async (
  io: Io,
  { settings, folder }: LoadedSettings,
): Promise<readonly Definition[]> => {
  const found: Definition[] = [];
  for (const file of settings.definitions.files ?? []) {
    let json: unknown;
    try {
      json = JSON.parse(await textOfFile(io, io.resolve(folder, file)));
    } catch (error) {
      if (error instanceof Stop) throw error;
      throw new Stop('DEFINITION_NOT_JSON', { file }, { file });
    }
    for (const one of Array.isArray(json) ? json : [json]) {
      const definition = parseDefinition(one, annexASchema);
      refuseReplacing(definition, file, settings.authority.code);
      if (found.some(({ id }) => id === definition.id))
        throw new Stop('DEFINITION_TWICE', { id: definition.id }, { file });
      found.push(definition);
    }
  }
  return found;
};

const suggestionFor = (id: string, all: readonly Definition[]): string => {
  const meant = nearest(
    id,
    all.map((definition) => definition.id),
  );
  return meant === undefined ? '' : `Did you mean ${meant}?`;
};

/** The definition with this id. @throws {Stop} DEFINITION_UNKNOWN */
export const definitionNamed = (id: string, { all }: Library): Definition => {
  const found = all.find((definition) => definition.id === id);
  if (found === undefined) throw new Stop('DEFINITION_UNKNOWN', { id, suggestion: suggestionFor(id, all) });
  return found;
};

/** The ids that the settings choose; none for all of them, which `all` says too. */
const usedIds = ({ definitions: { use } }: Settings): readonly string[] => (use.includes('all') ? [] : use);

const checkNames = (settings: Settings, all: readonly Definition[]): void => {
  const named: readonly (readonly [path: string, id: string])[] = [
    ...usedIds(settings).map((id, at) => [`definitions.use[${at}]`, id] as const),
    ...settings.targets.map(({ measure }, at) => [`targets[${at}].measure`, measure] as const),
    ...Object.keys(settings.definitions.parameters ?? {}).map(
      (id) => [`definitions.parameters.${id}`, id] as const,
    ),
  ];
  refuseFaults(
    named
      .filter(([, id]) => !all.some((definition) => definition.id === id))
      .map(([path, id]) => ({
        code: 'SETTINGS_DEFINITION',
        params: { path, id, suggestion: suggestionFor(id, all) },
      })),
  );
};

/**
 * The published definitions and an authority's own, and those of them that the settings choose.
 *
 * @param local - the authority's own
 * @throws {SettingsError} SETTINGS_DEFINITION for each that the settings name and that is not there
 *
 * @example
 * import { defaultSettings, libraryOf } from 'sightline';
 * const { all, chosen } = libraryOf(defaultSettings);
 * chosen.length === all.length // => true
 */
export const libraryOf = (settings: Settings, local: readonly Definition[] = []): Library => {
  const all = [...published, ...local];
  checkNames(settings, all);
  const use = usedIds(settings);
  return { all, chosen: use.length === 0 ? all : use.map((id) => definitionNamed(id, { all, chosen: [] })) };
};

/**
 * The published definitions and those of the settings' files.
 *
 * @throws {Stop} DEFINITION_REPLACED, DEFINITION_PREFIX, DEFINITION_TWICE, DEFINITION_NOT_JSON
 * @throws {SightlineError} DEFINITION_INVALID
 * @throws {SettingsError} SETTINGS_DEFINITION for each that the settings name and that is not there
 */
export const loadDefinitions = async (io: Io, loaded: LoadedSettings): Promise<Library> =>
  libraryOf(loaded.settings, await localDefinitions(io, loaded));

/**
 * The definitions chosen, and the companions that must be read with them.
 *
 * @example
 * import { defaultSettings, libraryOf, withCompanions } from 'sightline';
 * const definitions = { use: ['assessments-within-45wd-pct'] };
 * withCompanions(libraryOf({ ...defaultSettings, definitions })).map(({ id }) => id)
 * // => ['assessments-within-45wd-pct', 'assessments-within-45wd-from-referral-pct', 'assessments-open-overdue-count', 'assessments-open-not-yet-due-count']
 */
export const withCompanions = ({ all, chosen }: Library): readonly Definition[] => {
  const ids = new Set(
    chosen.flatMap(({ id, companions }) => [id, ...companions.map((companion) => companion.id)]),
  );
  return all.filter(({ id }) => ids.has(id));
};

/**
 * The working days of the settings.
 *
 * @example
 * import { calendarOf, defaultSettings } from 'sightline';
 * calendarOf(defaultSettings).id // => 'england-and-wales'
 */
export const calendarOf = (settings: Settings): Calendar =>
  settings.calendar.addClosed === undefined
    ? englandAndWales
    : withClosedDays(englandAndWales, settings.calendar.addClosed);
