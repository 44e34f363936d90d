import { checkDataset, readAnnexA, type AnnexAFile, type Profile, type Provenance } from '@sightline/annex-a';
import {
  findingStates,
  type Dataset,
  type Finding,
  type Layout,
  type LocalDate,
  type Run,
  type Settings,
} from '@sightline/core';
import { listLabel, type CheckedList } from '@sightline/reports';
import type { Inflate } from '@sightline/workbook';
import { latestEvent } from './latest-event.ts';
import { practiceFindings } from './practice-findings.ts';
import { settledStructure } from './settled-structure.ts';
import { Stop } from './stop.ts';

/** How lists are read and checked. */
export type CheckedListsOptions = {
  /** The day that the lists describe. */
  readonly asAt: LocalDate;
  /** The secret that finding ids are made with. */
  readonly salt: string;
  readonly layout?: Layout;
  readonly profile?: Profile;
  /** Unpacks workbooks; the portable way unless stated. */
  readonly inflate?: Inflate;
  /** Days that the snapshot is held against. */
  readonly today?: LocalDate;
  readonly announced?: LocalDate;
  /** An earlier run with the same salt, to tell what has been found since when. */
  readonly previous?: Run;
  /** Told before each step: what is done, and how many steps of how many are. */
  readonly onProgress?: (words: string, done: number, of: number) => void;
};

/** The lists of some files, and what is wrong with them. */
export type CheckedLists = {
  readonly dataset: Dataset;
  /** Of files and sheets, of records, then of practice. */
  readonly findings: readonly Finding[];
  /** Which checks were asked. */
  readonly profile: Profile;
  readonly provenance: Provenance;
  /** The lists that were found, as a summary of findings takes them. */
  readonly lists: readonly CheckedList[];
  /** Practice that could not be checked, in words. */
  readonly notes: readonly string[];
  /** The latest event in the lists; after the snapshot date it casts doubt on that. */
  readonly latest?: LocalDate;
};

/**
 * Reads lists and checks all that there is to check: files and sheets, records, and practice. Zip containers are not
 * opened here.
 *
 * @param files - workbooks and CSV files
 * @param settings - of the authority; `defaultSettings` where there are none
 * @throws {SightlineError} NO_LISTS when no list is found; those of a file that cannot be read
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { checkedLists, defaultSettings } from 'sightline';
 * const bytes = new TextEncoder().encode('Child Unique ID,Gender,Date of referral\n1,F,31/02/2026\n');
 * const asAt = localDate('2026-03-31');
 * const { findings } = checkedLists([{ name: 'referrals.csv', bytes }], defaultSettings, { asAt, salt: '' });
 * findings.some(({ code, where }) => code === 'AA-03-TYP-D' && where.row === 2) // => true
 */
export const checkedLists = (
  files: readonly AnnexAFile[],
  settings: Settings,
  options: CheckedListsOptions,
): CheckedLists => {
  const { asAt, salt, layout, profile, inflate, today, announced, previous, onProgress } = options;
  const { authority, rules, explained } = settings;
  const read = readAnnexA(files, {
    asAt,
    ...(today && { today }),
    ...(announced && { announced }),
    authority: authority.code,
    salt,
    ...(layout && { layout }),
    ...(inflate && { inflate }),
    onProgress: ({ file, list, done, of }) =>
      onProgress?.(
        list === undefined ? `Read ${file} (${done} of ${of})` : `Reading ${listLabel(list)} of ${file}`,
        done,
        of,
      ),
  });
  if (read.provenance.lists.length === 0) throw new Stop('NO_LISTS', {});
  const asked = {
    salt,
    ...(profile && { profile }),
    ...(explained && { explained }),
    ...(previous && { previous }),
  };
  const found = checkDataset(read.dataset, {
    ...asked,
    ...(authority.code === '' ? {} : { authorityName: authority.name }),
    ...(rules && { rules }),
    onProgress: ({ list, done, of }) =>
      onProgress?.(`Checking ${listLabel(list)} (${done + 1} of ${of})`, done, of),
  });
  const practice = practiceFindings(read.dataset, settings, asked);
  const latest = latestEvent(read.dataset);
  return {
    dataset: read.dataset,
    findings: [
      ...settledStructure(read.findings, settings, findingStates(asAt, asked)),
      ...found,
      ...practice.findings,
    ],
    profile: profile ?? 'ofsted',
    provenance: read.provenance,
    lists: read.provenance.lists.map(({ list: key, file, sheet, layout, headingRow, records }) => ({
      key,
      file,
      sheet,
      layout,
      headingRow,
      records,
    })),
    notes: practice.notes,
    ...(latest && { latest }),
  };
};
