import type { AnnexAFile } from '@sightline/annex-a';
import { sha256, SightlineError, type Envelope, type Settings, type Table } from '@sightline/core';
import { countOf } from '@sightline/reports';
import { inputTable, parseSettings, unpacked } from 'sightline';
import type { GivenFile } from '../protocol.ts';

/** The files that were given, by what they are for. */
export type SortedFiles = {
  /** Workbooks and CSV files that may hold lists; those of zip containers by themselves. */
  readonly lists: readonly AnnexAFile[];
  /** The files that lists were looked for in, as they were given. */
  readonly input: Envelope<null>['input'];
  readonly settings?: Settings;
  readonly population?: Table;
  /** What was taken from the other files, as sentences. */
  readonly notes: readonly string[];
};

/** A table of population is small; a long list need not be read to see that it is none. */
const LARGEST_POPULATION = 2_000_000;

const isSettings = ({ name }: GivenFile): boolean => /\.json$/i.test(name);

/** The population that a file holds, by its headings; a file that is named so and is none is told. */
const populationIn = (file: GivenFile): Table | undefined => {
  if (file.bytes.length > LARGEST_POPULATION) return undefined;
  try {
    return inputTable('population', file);
  } catch (error) {
    if (!(error instanceof SightlineError) || /^population\b/i.test(file.name)) throw error;
    return undefined;
  }
};

const settingsNotes = (
  { authority, targets, inputs, definitions }: Settings,
  hasPopulation: boolean,
): string[] => [
  `Settings of ${authority.name} were read, with ${countOf(targets.length, 'target', 'targets')}.`,
  ...(inputs?.['population'] !== undefined && !hasPopulation
    ? [`The settings name a population file, ${inputs['population']}. Give it too, for rates.`]
    : []),
  ...((definitions.files ?? []).length > 0
    ? ['The settings name definitions of your own. This page measures the published ones only.']
    : []),
];

/**
 * Sorts files into lists, settings (`.json`) and population (a small table with its headings), and opens zip containers.
 *
 * @throws {SightlineError} for settings or containers that cannot be read; SETTINGS_TWICE or INPUT_TWICE for a second of a kind
 */
export const sortedFiles = (given: readonly GivenFile[]): SortedFiles => {
  const [first, second] = given.filter(isSettings);
  if (second !== undefined) throw new SightlineError('SETTINGS_TWICE', {});
  const settings = first && parseSettings(new TextDecoder().decode(first.bytes));
  const populations: Table[] = [];
  const input: Envelope<null>['input'][number][] = [];
  const lists: AnnexAFile[] = [];
  for (const file of given.filter((one) => !isSettings(one))) {
    const inside = unpacked([file]);
    const others = inside.filter((one) => {
      const table = populationIn(one);
      if (table !== undefined) populations.push(table);
      return table === undefined;
    });
    if (others.length > 0)
      input.push({ name: file.name, sha256: sha256(file.bytes), bytes: file.bytes.length });
    lists.push(...others);
  }
  const [population, another] = populations;
  if (another !== undefined) throw new SightlineError('INPUT_TWICE', { input: 'population' });
  return {
    lists,
    input,
    ...(settings && { settings }),
    ...(population && { population }),
    notes: [
      ...(settings ? settingsNotes(settings, population !== undefined) : []),
      ...(population
        ? [`Population was read from ${population.source.file}: ${countOf(population.rows, 'row', 'rows')}.`]
        : []),
    ],
  };
};
