import { readFileSync } from 'node:fs';
import { annexALists, readAnnexA } from '@sightline/annex-a';
import { fromEpochDay, isPresent, localDate, textAt } from '@sightline/core';
import { definitions } from '@sightline/definitions';
import { dateWords } from '@sightline/reports';
import { CellKind, scanSheets } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { councilFiles } from './council-files.ts';
import { memoryIo } from './memory-io.ts';

// Nothing that the commands say of the example council by default may name one of its sixty made-up children or eleven
// workers: no identifier, date of birth, postcode or worker, in whichever form it may be written.

const read = (file: string): Uint8Array =>
  readFileSync(new URL(`../../../examples/council/${file}`, import.meta.url));
const workbook = read('annex-a.xlsx');
const asAt = '2026-03-31';
const { dataset } = readAnnexA([{ name: 'annex-a.xlsx', bytes: workbook }], { asAt: localDate(asAt) });

/** Each value of the columns that name or locate a person, as written and as read; of a date every form. */
const secrets = new Set<string>();
/** Days on which something happened to somebody, which may be told: a birth on one of them cannot be told apart. */
const eventDays = new Set(
  annexALists.flatMap(({ key, columns }) =>
    columns.flatMap(({ key: name, role }) => {
      const column = dataset.tables[key]!.columns[name];
      if (column?.type !== 'date' || role === 'birth') return [];
      return [...column.values].flatMap((_, row) => textAt(column, row) ?? []);
    }),
  ),
);
/** Rows of the sheets that hold records, by list. */
const rows: (readonly [list: string, row: number])[] = [];
for (const { key, columns } of annexALists) {
  const { columns: held, invalid, source, rows: count } = dataset.tables[key]!;
  for (let row = 0; row < count; row++) rows.push([key, source.excelRow[row]!]);
  for (const { key: name, role } of columns) {
    const column = held[name];
    if (column === undefined || !['child', 'adopter', 'birth', 'address', 'worker'].includes(role ?? ''))
      continue;
    for (let row = 0; row < count; row++) {
      if (!isPresent(column, row)) continue;
      const value = textAt(column, row)!;
      if (role === 'birth' && eventDays.has(value)) continue;
      secrets.add(value);
      if (role !== 'birth') continue;
      const [year, month, day] = value.split('-');
      secrets.add(`${day}/${month}/${year}`).add(dateWords(localDate(value)));
    }
    for (const raw of invalid[name]?.values() ?? []) if (raw.length > 3) secrets.add(raw);
  }
}

/** Keys in the records of quality: children, auditors and workers. */
const people = new Set<string>();
const collect = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    if (['subject', 'auditor', 'worker'].includes(field) && typeof inner === 'string') people.add(inner);
    else collect(inner);
  }
};
for (const [path, bytes] of Object.entries(councilFiles))
  if (path.startsWith('quality/')) collect(JSON.parse(new TextDecoder().decode(bytes)));
for (const one of people) secrets.add(one);

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Secrets that stand in a text as words of their own. */
const namedIn = (text: string): string[] =>
  [...secrets].filter((secret) => {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
      if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + secret.length])) return true;
    }
    return false;
  });

/** Everything that a written file says; of a workbook its sheets, texts, numbers and dates. */
const contentOf = (path: string, bytes: Uint8Array): string => {
  if (!path.endsWith('.xlsx')) return new TextDecoder().decode(bytes);
  const said: string[] = [];
  const indices: number[] = [];
  const { text } = scanSheets(bytes, {
    sheet: (name) => said.push(name) > 0,
    cell: (_row, _column, kind, number, index) => {
      if (index >= 0) indices.push(index);
      else said.push(kind === CellKind.date ? fromEpochDay(Math.floor(number)) : String(number));
    },
  });
  return [...said, ...indices.map(text)].join('\n');
};

/** What a command prints and writes, under the example's own settings. */
const outputOf = async (
  ...args: readonly string[]
): Promise<{ readonly exit: number; readonly text: string }> => {
  const memory = memoryIo({ ...councilFiles, 'lists.xlsx': workbook });
  const exit = await run(args, memory.io);
  const { written, files } = memory;
  const texts = written.map((path) => `${path}\n${contentOf(path, files.get(`/desk/${path}`)!)}`);
  return { exit, text: [memory.stdout(), memory.stderr(), ...texts].join('\n') };
};

const lists = ['lists.xlsx', '--as-at', asAt];
const period = ['--period', '2025-10-01..2026-03-31'];
const dimensions = ['team', 'sex', 'ethnicity', 'ageBand', 'disability'].flatMap((name) => ['--by', name]);

describe('of the example council', () => {
  it('there are identifiers, dates of birth, a postcode and workers to look for', () => {
    expect([...secrets]).toEqual(
      expect.arrayContaining([
        'C001',
        'C060',
        '2019-07-23',
        '23/07/2019',
        '23 July 2019',
        'ZZ99 3WZ',
        'Worker 5',
      ]),
    );
    // Of the records of quality, the auditors have keys of their own; children have those of the lists.
    expect([...people]).toEqual(expect.arrayContaining(['a1', 'C003']));
    // Sixty children, eleven workers at the least, one postcode, and three forms of each date of birth.
    expect(secrets.size).toBeGreaterThan(60 + 10 + 1 + 3 * 50);
    expect(namedIn(contentOf('lists.xlsx', workbook)).length).toBeGreaterThan(100);
  });

  it.each([
    ['check', ...lists, '--profile', 'all', '--out', 'o'],
    ['measure', ...lists, ...period, '--out', 'o'],
    ['measure', ...lists, ...period, '--definitions', 'all', ...dimensions, '--join', '--out', 'o'],
    ['scorecard', ...lists, '--out', 'o'],
    ['definitions', ...lists],
    [
      'audit',
      'quality',
      '--as-at',
      asAt,
      '--with-scorecard',
      'lists.xlsx',
      '--ledger',
      'b.json',
      '--out',
      'o',
    ],
  ])('%s %s names nobody, in print, JSON or files: %j', async (...args) => {
    for (const form of [args, [...args, '--json']]) {
      const { exit, text } = await outputOf(...form);
      expect(exit).not.toBe(2);
      expect(text.length).toBeGreaterThan(200);
      expect(namedIn(text)).toEqual([]);
    }
  });

  it('check with --identify names them, so that looking for them can fail', async () => {
    const { text } = await outputOf('check', ...lists, '--identify', '--out', 'o');
    expect(namedIn(text).length).toBeGreaterThan(20);
  });

  it('members of every definition name nobody', async () => {
    for (const { id } of definitions) {
      for (const form of [[], ['--json']]) {
        const { text } = await outputOf('members', id, ...lists, ...form);
        expect(namedIn(text), id).toEqual([]);
      }
    }
  }, 60_000);

  it('explaining any record names nobody', async () => {
    const ofList: Readonly<Record<string, string>> = {
      referrals: 're-referrals-12m-pct',
      assessments: 'assessments-within-45wd-pct',
      section47: 'icpc-within-15wd-pct',
      childProtection: 'cpp-open-count',
      childrenInCare: 'cla-visits-in-time-pct',
    };
    let explained = 0;
    for (const [list, row] of rows) {
      const form = row % 2 === 0 ? [] : ['--json'];
      const line = ['explain', ofList[list]!, ...lists, '--row', `${list}:${row}`, ...form];
      const { exit, text } = await outputOf(...line);
      if (exit !== 2) explained++;
      expect(namedIn(text), `${list}:${row}`).toEqual([]);
    }
    expect(explained).toBe(rows.length);
  }, 60_000);
});
