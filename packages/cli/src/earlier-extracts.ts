import { readAnnexA, stackExtracts, type StackedExtracts } from '@sightline/annex-a';
import { parseLocalDate, type Dataset, type Envelope } from '@sightline/core';
import { dateWords, listLabel } from '@sightline/reports';
import { textsOf, type Context } from './command.ts';
import { readInputFiles } from './input-files.ts';
import type { LoadedData } from './load-data.ts';
import { nativeInflate } from './native-inflate.ts';
import { Stop } from './stop.ts';
import { unpacked } from './unpacked.ts';

/** `DATE=FILE` as the day of an earlier extract and its file. @throws {Stop} OPTION_VALUE */
const earlierOf = (value: string): { readonly asAt: string; readonly path: string } => {
  const at = value.indexOf('=');
  const asAt = value.slice(0, Math.max(at, 0));
  const path = value.slice(at + 1);
  if (parseLocalDate(asAt) === undefined || path === '') {
    const allowed = 'DATE=FILE, such as 2024-03-31=march.xlsx';
    throw new Stop('OPTION_VALUE', { option: '--earlier', value, allowed });
  }
  return { asAt, path };
};

const counted = (count: number, words: string): string[] => (count === 0 ? [] : [`${count} ${words}`]);

/** What stacking did, a line for each list that it changed and for each gap. */
const notesOf = ({ lists, gaps }: StackedExtracts): readonly string[] => [
  ...lists.flatMap(({ list, from, added, withdrawn, endUnseen }) => {
    if (added + withdrawn + endUnseen === 0) return [];
    const parts = [
      `${added} ${added === 1 ? 'record' : 'records'} added`,
      ...counted(withdrawn, 'left out because a later extract no longer holds them'),
      ...counted(
        endUnseen,
        'left out because they gave way to a newer record and nobody knows when they ended',
      ),
    ];
    return [`${listLabel(list)} since ${dateWords(from)}: ${parts.join('; ')}.`];
  }),
  ...gaps.map(
    ({ list, from, to }) =>
      `${listLabel(list)}: no extract covers ${dateWords(from)} to ${dateWords(to)}, so nothing older was added.`,
  ),
];

/**
 * The data with the records of the earlier extracts that `--earlier` names, so that events of a longer time can be
 * counted. What was found in the data is that of the latest extract; check the earlier ones by themselves.
 *
 * @throws {Stop} OPTION_VALUE, EARLIER_NOT_EARLIER, NO_LISTS, and as reading files
 */
export const withEarlier = async (context: Context, data: LoadedData): Promise<LoadedData> => {
  const asked = textsOf(context.values, 'earlier').map(earlierOf);
  if (asked.length === 0) return data;
  const { authority, asAt: latest } = data.dataset;
  const extracts: Dataset[] = [];
  const input: Envelope<null>['input'][number][] = [];
  for (const asAt of new Set(asked.map((one) => one.asAt))) {
    const day = parseLocalDate(asAt)!;
    if (day >= latest) throw new Stop('EARLIER_NOT_EARLIER', { asAt, latest });
    const paths = asked.filter((one) => one.asAt === asAt).map(({ path }) => path);
    const { files } = await readInputFiles(context.io, paths);
    const read = readAnnexA(unpacked(files), {
      asAt: day,
      authority,
      inflate: nativeInflate,
      onProgress: ({ file, done, of }) => context.progress(`Read ${file} of ${asAt} (${done} of ${of})`),
    });
    if (read.provenance.lists.length === 0) throw new Stop('NO_LISTS', {}, { file: files[0]!.name });
    extracts.push(read.dataset);
    input.push(...files.map((file) => file.input));
  }
  const stacked = stackExtracts([data.dataset, ...extracts]);
  return {
    ...data,
    dataset: stacked.dataset,
    input: [...data.input, ...input],
    notes: [...data.notes, ...notesOf(stacked)],
  };
};
