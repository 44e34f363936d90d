// Seconds and memory of reading list 8 of 30,000 records: node memory.ts [RECORDS]. Needs the packages built. Parts are
// unpacked piece by piece, as the reader does by itself, or whole by the platform's own way.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { annexALists, columnsOf, readAnnexA } from '@sightline/annex-a';
import { addDays, localDate } from '@sightline/core';
import type { Column } from '@sightline/core';
import { readTables, scanSheets, writeWorkbook } from '@sightline/workbook';
import exceljs from 'exceljs';
import { temporaryFolder } from './other-programs.ts';

const asAt = localDate('2024-03-31');
const ways = ['cells', 'tables', 'dataset'] as const;
const unpackings = ['in pieces', 'whole'] as const;
const MIB = 2 ** 20;

type Measured = {
  /** Of work, by all threads. */
  readonly seconds: number;
  readonly fileMiB: number;
  /** The greatest size of the process, less its size before reading. */
  readonly peakMiB: number;
  /** What is still held once all that is no longer needed has been let go. */
  readonly keptMiB: number;
  readonly columnsMiB: number;
};

const [argument = '30000', file, way, unpacking] = process.argv.slice(2);
if (file === undefined) await measureAll(Number(argument));
else {
  const measured = measure(file, way as (typeof ways)[number], unpacking as (typeof unpackings)[number]);
  console.log(JSON.stringify(measured));
}

async function measureAll(records: number): Promise<void> {
  const folder = temporaryFolder();
  try {
    const files = { ours: join(folder.path, 'ours.xlsx'), exceljs: join(folder.path, 'exceljs.xlsx') };
    const { columns, rows } = listOf(records);
    writeFileSync(files.ours, writeWorkbook([{ name: 'List_8', columns, rows }]));
    await writeWithExceljs(files.exceljs, columns, rows);
    for (const [writer, path] of Object.entries(files)) {
      for (const one of unpackings.flatMap((unpacked) => ways.map((by) => [by, unpacked]))) {
        const child = spawnSync(
          process.execPath,
          ['--expose-gc', fileURLToPath(import.meta.url), argument, path, ...one],
          { encoding: 'utf8' },
        );
        if (child.status !== 0) throw new Error(child.stderr);
        console.log(writer, ...one, JSON.parse(child.stdout));
      }
    }
  } finally {
    folder.remove();
  }
}

/** Reads one file in a process of its own, whose greatest size is then that of this reading. */
function measure(path: string, by: (typeof ways)[number], unpacked: (typeof unpackings)[number]): Measured {
  const file = readFileSync(path);
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.length);
  // In one piece: by itself it makes pieces and joins them, which takes the room twice.
  const whole = (packed: Uint8Array, size: number): Uint8Array =>
    inflateRawSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
  const inflating = unpacked === 'whole' ? { inflate: whole } : {};
  const heldBefore = heldNow();
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  let columns: readonly Column[] = [];
  if (by === 'cells') {
    scanSheets(bytes, { sheet: () => true, cell: () => {} }, inflating);
  } else if (by === 'tables') {
    const spec = annexALists[7]!;
    const candidate = {
      spec: {
        key: spec.key,
        label: spec.name,
        columns: spec.columns.map(({ key, name, aliases, type, codes }) => ({
          key,
          name,
          aliases,
          type,
          ...(codes && { codes: codes.codes }),
        })),
      },
      sheetNames: ['List_8'],
    };
    const { tables } = readTables({ name: path, bytes }, [candidate], inflating);
    columns = Object.values(tables[0]!.table.columns);
  } else {
    const { dataset } = readAnnexA([{ name: path, bytes }], { asAt, ...inflating });
    columns = Object.values(dataset.tables).flatMap((table) => Object.values(table!.columns));
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const peak = process.resourceUsage().maxRSS * 1024;
  const held = columns.reduce((sum, column) => sum + column.values.byteLength, 0);
  const mib = (size: number): number => Math.round((size / MIB) * 10) / 10;
  return {
    seconds: Math.round(seconds * 100) / 100,
    fileMiB: mib(bytes.length),
    peakMiB: mib(peak - before),
    keptMiB: mib(heldNow() - heldBefore),
    columnsMiB: mib(held),
  };
}

function heldNow(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

type Columns = { readonly heading: string; readonly type: 'date' | 'number' | 'text' }[];
type Rows = (string | number | null)[][];

/** Children in care, every third cell but the first column blank; ids, teams, dates and codes as they vary in a council. */
function listOf(records: number): { columns: Columns; rows: Rows } {
  const list = columnsOf(annexALists[7]!, '2024');
  const columns = list.map(({ name, type }): Columns[number] => ({
    heading: name,
    type: type === 'date' ? 'date' : type === 'integer' ? 'number' : 'text',
  }));
  const rows = Array.from({ length: records }, (_, row) =>
    list.map(({ type, codes }, at) => {
      if (at > 0 && (row + at) % 3 === 0) return null;
      const turn = row * 31 + at * 7;
      if (type === 'date') return addDays(localDate('2008-01-01'), turn % 5900);
      if (type === 'integer') return turn % 18;
      if (type === 'code') return codes!.codes[turn % codes!.codes.length]!.preferred;
      return type === 'key' ? `C${String(row).padStart(7, '0')}` : `Text ${turn % 200}`;
    }),
  );
  return { columns, rows };
}

async function writeWithExceljs(path: string, columns: Columns, rows: Rows): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = book.addWorksheet('List_8');
  sheet.addRow(columns.map(({ heading }) => heading)).commit();
  for (const cells of rows) {
    const row = sheet.addRow(
      cells.map((cell, at) =>
        cell !== null && columns[at]!.type === 'date' ? new Date(`${cell}T00:00:00Z`) : cell,
      ),
    );
    row.eachCell((cell, at) => {
      if (columns[at - 1]!.type === 'date') cell.numFmt = 'dd/mm/yyyy';
    });
    row.commit();
  }
  await book.commit();
}
