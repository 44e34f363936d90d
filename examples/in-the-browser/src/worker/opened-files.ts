import { readAnnexA } from '@sightline/annex-a';
import { localDate, SightlineError } from '@sightline/core';
import { listLabel } from '@sightline/reports';
import { latestEvent } from 'sightline';
import type { Opened } from '../protocol.ts';
import { layoutWhyWords } from './layout-why.ts';
import { offeredDays } from './offered-days.ts';
import type { SortedFiles } from './sorted-files.ts';

/** A day far off, to read the files with when only what they hold is wanted. */
const ANY_DAY = localDate('2100-01-01');

/**
 * What the files hold: lists with their layouts, and days that may be the snapshot.
 *
 * @throws {SightlineError} NO_LISTS; those of files that cannot be read
 */
export const openedFiles = (
  { lists: files, settings, notes }: SortedFiles,
  onProgress: (words: string, done: number, of: number) => void,
): Opened => {
  const { dataset, provenance } = readAnnexA(files, {
    asAt: ANY_DAY,
    ...(settings?.layout && { layout: settings.layout }),
    onProgress: ({ file, list, done, of }) => {
      if (list !== undefined) onProgress(`Reading ${listLabel(list)}, in ${file}`, done, of);
    },
  });
  if (provenance.lists.length === 0) throw new SightlineError('NO_LISTS', {});
  return {
    lists: provenance.lists.map((one) => ({
      label: listLabel(one.list),
      records: one.records,
      file: one.file,
      sheet: one.sheet,
      layout: one.layout,
      layoutWhy: layoutWhyWords(one),
    })),
    days: offeredDays(
      files.map(({ name }) => name),
      latestEvent(dataset),
    ),
    ...(settings && { authority: settings.authority.name }),
    notes,
  };
};
