import type { Column, DictionaryColumn, Table } from '@sightline/core';
import { ABSENT, fromEpochDay } from '@sightline/core';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { xlsx } from '../../test/xlsx-fixture.ts';
import type { CodeSpec, ColumnSpec, ReadTables, SheetCandidate, TableSpec } from '../index.ts';
import { cellFindings, readTables, writeWorkbook } from '../index.ts';

const column = (key: string, type: ColumnSpec['type'], more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  name: key,
  aliases: [],
  type,
  ...more,
});
const candidate = (key: string, columns: ColumnSpec[], sheetNames: string[] = [key]): SheetCandidate => ({
  spec: { key, label: key, columns } satisfies TableSpec,
  sheetNames,
});
const sexes: CodeSpec[] = [
  { code: 'a', label: 'Male', preferred: 'a) Male', aliases: ['M', '1', 'b'] },
  { code: 'b', label: 'Female', preferred: 'b) Female', aliases: ['F', '2', 'Male'] },
];

const csv = (text: string, candidates: SheetCandidate[], name = 'list.csv'): ReadTables =>
  readTables({ name, bytes: strToU8(text) }, candidates);

/** Values as a reader sees them; null where absent. */
function valuesOf(held: Column | undefined): unknown[] | undefined {
  if (held === undefined) return undefined;
  return Array.from(held.values, (value) => {
    if (held.type === 'date') return value === ABSENT ? null : fromEpochDay(value);
    if (held.type === 'integer') return value === ABSENT ? null : value;
    if (held.type === 'decimal') return Number.isNaN(value) ? null : value;
    return value === -1 ? null : held.dictionary[value];
  });
}

/** One column of one CSV list: values, raw texts and findings. */
function readColumn(
  spec: ColumnSpec,
  cells: readonly string[],
): { values: unknown; raw: unknown; findings: unknown } {
  const rows = cells.map((cell) => `x,"${cell.replaceAll('"', '""')}"`);
  const read = csv(['id,' + spec.key, ...rows].join('\n'), [candidate('list', [column('id', 'text'), spec])])
    .tables[0]!;
  return {
    values: valuesOf(read.table.columns[spec.key]),
    raw: Object.fromEntries(read.table.invalid[spec.key] ?? []),
    findings: cellFindings(read).map(({ code, severity, row, fix }) => [
      row,
      code,
      severity,
      fix?.to,
      fix?.certain,
    ]),
  };
}

describe('cells that are numbered by their digits', () => {
  test('are blank, or another number, where the column has such a word', () => {
    const cells = ['99', '7', '98', '99', '7'];
    const spec = column('count', 'integer', { blankWords: ['99'], numberWords: { '98': 3 } });
    const { values, raw } = readColumn(spec, cells);
    expect(values).toEqual([null, 7, 3, null, 7]);
    expect(raw).toEqual({ 0: '99', 2: '98', 3: '99' });
  });

  test('are no date where the column takes it for a blank', () => {
    const spec = column('on', 'date', { blankWords: ['01/01/1900'] });
    const { values, raw } = readColumn(spec, ['01/01/1900', '02/01/1900', '1900-01-01', '01/01/1900']);
    expect(values).toEqual([null, '1900-01-02', '1900-01-01', null]);
    expect(raw).toEqual({ 0: '01/01/1900', 3: '01/01/1900' });
  });

  test('are codes, known or not, each fault told once for all its rows', () => {
    const list = [candidate('list', [column('id', 'text'), column('sex', 'code', { codes: sexes })])];
    const { table, faults } = csv('id,sex\na,1\nb,2\nc,9\nd,1\ne,9\n', list).tables[0]!;
    expect(valuesOf(table.columns['sex'])).toEqual(['a', 'b', null, 'a', null]);
    expect(faults.map(({ code, raw, rows }) => [code, raw, rows])).toEqual([
      ['code-not-preferred', '1', [0, 3]],
      ['code-not-preferred', '2', [1]],
      ['code-unknown', '9', [2, 4]],
    ]);
  });

  test('are decimals, and days that no month has are none', () => {
    expect(readColumn(column('rate', 'decimal', { decimals: 1 }), ['5', '12', '5']).values).toEqual([
      50, 120, 50,
    ]);
    expect(readColumn(column('on', 'date'), ['31/02/2024', '5', '31/02/2024']).values).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('stand once in a dictionary, whether spaces stand around them or not', () => {
    const spec = column('worker', 'text');
    const { values, raw } = readColumn(spec, ['12', ' 12', '13', '12', '13 ', '14', '014']);
    expect(values).toEqual(['12', '12', '13', '12', '13', '14', '014']);
    expect(raw).toEqual({ 1: ' 12', 4: '13 ' });
    const { table } = csv('id,worker\nx,12\ny, 12\nz,13\nw,12\n', [
      candidate('list', [column('id', 'text'), spec]),
    ]).tables[0]!;
    expect((table.columns['worker'] as DictionaryColumn).dictionary).toEqual(['12', '13']);
  });
});

describe('columns', () => {
  test('dates', () => {
    expect(
      readColumn(column('on', 'date'), [
        '01/02/2024',
        '2024-02-01',
        '1/2/2024',
        '2024-02-01 10:00',
        '1/2/24',
        '13-02-2024',
        ' ',
        'nan',
      ]),
    ).toEqual({
      values: ['2024-02-01', '2024-02-01', '2024-02-01', '2024-02-01', null, null, null, null],
      raw: { 2: '1/2/2024', 3: '2024-02-01 10:00', 4: '1/2/24', 5: '13-02-2024' },
      findings: [
        [4, 'date-format', 'warning', '2024-02-01', true],
        [5, 'date-time', 'warning', undefined, undefined],
        [6, 'date-unreadable', 'error', undefined, undefined],
        [7, 'date-unreadable', 'error', '2024-02-13', false],
      ],
    });
  });

  test('integers', () => {
    const cells = ['7', '-1', ' 007 ', '7.9', '-0.5', '7.0', 'seven', '2147483647', '2147483648', '-', '1e3'];
    expect(readColumn(column('age', 'integer'), cells)).toEqual({
      values: [7, -1, 7, null, null, 7, null, 2147483647, null, null, null],
      raw: { 3: '7.9', 4: '-0.5', 5: '7.0', 6: 'seven', 8: '2147483648', 10: '1e3' },
      findings: [
        [5, 'integer-fraction', 'error', '7', false],
        [6, 'integer-fraction', 'error', '-1', false],
        [7, 'integer-format', 'warning', '7', true],
        [8, 'integer-unreadable', 'error', undefined, undefined],
        [10, 'integer-unreadable', 'error', undefined, undefined],
        [12, 'integer-unreadable', 'error', undefined, undefined],
      ],
    });
  });

  test('a fraction that only calculating can have left is none; a year and a bit is', () => {
    // 0.000001 is where a fraction begins. -0.25 is a quarter of a year before birth: rounded down, the age of an unborn child.
    const cells = ['6.9999999', '7.0000001', '7.000001', '-1.0', '-0.25', '\u22121', '-0.0000001'];
    expect(readColumn(column('age', 'integer'), cells)).toEqual({
      values: [7, 7, null, -1, null, -1, 0],
      raw: Object.fromEntries(cells.map((cell, at) => [at, cell])),
      findings: [
        [2, 'integer-format', 'warning', '7', true],
        [3, 'integer-format', 'warning', '7', true],
        [4, 'integer-fraction', 'error', '7', false],
        [5, 'integer-format', 'warning', '-1', true],
        [6, 'integer-fraction', 'error', '-1', false],
        [7, 'integer-format', 'warning', '-1', true],
        [8, 'integer-format', 'warning', '0', true],
      ],
    });
  });

  test('what was written is kept with its spaces where a number could not be read', () => {
    expect(readColumn(column('age', 'integer'), ['\u00a04.5 ', ' x']).raw).toEqual({
      0: '\u00a04.5 ',
      1: ' x',
    });
  });

  test('words of a column stand for a blank or a number, unless a code is written so', () => {
    const words = { blankWords: ['N/A', 'Unknown', '.'], numberWords: { Unborn: -1 } };
    for (const type of ['date', 'integer', 'decimal', 'code', 'text', 'key'] as const) {
      expect(readColumn(column('a', type, { ...words, openCodes: true }), [' n/a', '.']), type).toEqual({
        values: [null, null],
        raw: { 0: ' n/a', 1: '.' },
        findings: [
          [2, 'placeholder', 'warning', '', true],
          [3, 'placeholder', 'warning', '', true],
        ],
      });
    }
    const codes = [...sexes, { code: 'u', label: 'Unknown', preferred: 'u) Unknown', aliases: [] }];
    expect(readColumn(column('sex', 'code', { ...words, codes }), ['unknown']).values).toEqual(['u']);
    expect(readColumn(column('age', 'integer', words), ['UNBORN', '4'])).toEqual({
      values: [-1, 4],
      raw: { 0: 'UNBORN' },
      findings: [[2, 'integer-format', 'warning', '-1', true]],
    });
  });

  test('a date with long dashes is a date', () => {
    expect(
      readColumn(column('seen', 'date'), ['2024\u201101\u201105', '5\u2013Jan\u20132024']),
    ).toMatchObject({
      values: ['2024-01-05', '2024-01-05'],
      findings: [
        [2, 'date-format', 'warning', '2024-01-05', true],
        [3, 'date-format', 'warning', '2024-01-05', true],
      ],
    });
  });

  test('decimals are exact integers of their last place', () => {
    expect(
      readColumn(column('hours', 'decimal', { decimals: 2 }), [
        '1.5',
        '0.1',
        '-2',
        '1.230',
        '1.234',
        'x',
        '',
      ]),
    ).toEqual({
      values: [150, 10, -200, 123, null, null, null],
      raw: { 4: '1.234', 5: 'x' },
      findings: [
        [6, 'decimal-unreadable', 'error', undefined, undefined],
        [7, 'decimal-unreadable', 'error', undefined, undefined],
      ],
    });
  });

  test('codes are found by preferred text, code, label and alias, in that order of right', () => {
    // "Male" is a label of a and an alias of b; "b" is the code of b and an alias of a.
    const cells = ['a) Male', 'A)  MALE', 'a', 'Male', 'm', 'b', 'F', 'unheard of', '\u2013', 'x'];
    expect(readColumn(column('sex', 'code', { codes: sexes }), cells)).toEqual({
      values: ['a', 'a', 'a', 'a', 'a', 'b', 'b', null, null, null],
      raw: { 1: 'A)  MALE', 2: 'a', 3: 'Male', 4: 'm', 5: 'b', 6: 'F', 7: 'unheard of', 9: 'x' },
      findings: [
        [4, 'code-not-preferred', 'warning', 'a) Male', true],
        [5, 'code-not-preferred', 'warning', 'a) Male', true],
        [6, 'code-not-preferred', 'warning', 'a) Male', true],
        [7, 'code-not-preferred', 'warning', 'b) Female', true],
        [8, 'code-not-preferred', 'warning', 'b) Female', true],
        [9, 'code-unknown', 'error', undefined, undefined],
        [11, 'code-unknown', 'error', undefined, undefined],
      ],
    });
  });

  test('open codes keep a text that is no code as a value, under its first spelling', () => {
    expect(
      readColumn(column('need', 'code', { codes: sexes, openCodes: true }), ['PSRMEM', 'psrmem', 'M']),
    ).toMatchObject({
      values: ['PSRMEM', 'PSRMEM', 'a'],
      findings: [
        [2, 'code-local', 'warning', undefined, undefined],
        [3, 'code-local', 'warning', undefined, undefined],
        [4, 'code-not-preferred', 'warning', 'a) Male', true],
      ],
    });
  });

  test('texts are tidied, and what was written is kept where it differs', () => {
    expect(readColumn(column('note', 'text'), [' two\u00a0 words ', 'two words', '-', 'N/A'])).toEqual({
      values: ['two words', 'two words', null, 'N/A'],
      raw: { 0: ' two\u00a0 words ' },
      findings: [],
    });
  });
});

describe('cells of a workbook', () => {
  const read = (type: ColumnSpec['type'], cells: string, more: Partial<ColumnSpec> = {}) => {
    const rows = cells
      .split('|')
      .map((cell, at) => `<row r="${at + 2}"><c r="A${at + 2}" t="str"><v>x</v></c>${cell}</row>`);
    const bytes = xlsx({
      sheets: { list: '<row r="1"><c t="str"><v>id</v></c><c t="str"><v>it</v></c></row>' + rows.join('') },
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    });
    const found = readTables({ name: 'list.xlsx', bytes }, [
      candidate('list', [column('id', 'text'), column('it', type, more)]),
    ]);
    const table = found.tables[0]!;
    return {
      values: valuesOf(table.table.columns['it']),
      raw: Object.fromEntries(table.table.invalid['it'] ?? []),
      findings: cellFindings(table).map(({ row, code, fix }) => [row, code, fix?.to]),
    };
  };

  test('a numeric id and a text id that print alike are one, and leading zeros stay', () => {
    const cells =
      '<c><v>123</v></c>|<c t="str"><v>123</v></c>|<c t="str"><v>0123</v></c>|<c><v>123456789012</v></c>|<c t="str"><v> 123 </v></c>';
    expect(read('key', cells)).toMatchObject({
      values: ['123', '123', '0123', '123456789012', '123'],
      raw: { 4: ' 123 ' },
      findings: [],
    });
  });

  test('date cells are taken as they are, a time of day is told, a number is a serial number', () => {
    const cells =
      '<c s="1"><v>45292</v></c>|<c s="1"><v>45292.5</v></c>|<c><v>45292</v></c>|<c><v>2024</v></c>|<c t="b"><v>1</v></c>|<c s="1"><v>45291.999999999</v></c>';
    expect(read('date', cells)).toEqual({
      values: ['2024-01-01', '2024-01-01', '2024-01-01', null, null, '2024-01-01'],
      raw: { 1: '2024-01-01 12:00:00', 2: '45292', 3: '2024', 4: 'TRUE' },
      findings: [
        [3, 'date-time', undefined],
        [4, 'date-format', '2024-01-01'],
        [5, 'date-unreadable', undefined],
        [6, 'date-unreadable', undefined],
      ],
    });
  });

  test('an error cell is absent, told and kept as it shows, in every type of column', () => {
    for (const type of ['date', 'integer', 'decimal', 'code', 'text', 'key'] as const) {
      expect(read(type, '<c t="e"><v>#N/A</v></c>|<c t="e"><v>#N/A</v></c>'), type).toEqual({
        values: [null, null],
        raw: { 0: '#N/A', 1: '#N/A' },
        findings: [
          [2, 'error-cell', undefined],
          [3, 'error-cell', undefined],
        ],
      });
    }
  });

  test('so is its text, as a CSV file holds it, while N/A is a text like another', () => {
    for (const type of ['date', 'integer', 'decimal', 'code', 'text', 'key'] as const) {
      const specs = [candidate('list', [column('a', type, { openCodes: true }), column('b', 'text')])];
      const { tables } = csv('a,b\n#N/A,1\n #n/a ,2\n', specs);
      expect(valuesOf(tables[0]!.table.columns['a']), type).toEqual([null, null]);
      expect([...tables[0]!.table.invalid['a']!.values()], type).toEqual(['#N/A', ' #n/a ']);
    }
    const { tables } = csv('a\nN/A\n', [candidate('list', [column('a', 'text')])]);
    expect(valuesOf(tables[0]!.table.columns['a'])).toEqual(['N/A']);
  });

  test('numbers and booleans are codes by how they print', () => {
    const codes = [...sexes, { code: 'y', label: 'Yes', preferred: 'Yes', aliases: ['TRUE'] }];
    expect(
      read('code', '<c><v>1</v></c>|<c t="b"><v>1</v></c>|<c s="1"><v>45292</v></c>', { codes }),
    ).toMatchObject({
      values: ['a', 'y', null],
      raw: { 0: '1', 1: 'TRUE', 2: '2024-01-01' },
    });
  });

  test('a number with a fraction is no integer, a date cell neither', () => {
    expect(read('integer', '<c><v>12.7</v></c>|<c s="1"><v>45292</v></c>|<c><v>12</v></c>')).toEqual({
      values: [null, null, 12],
      raw: { 0: '12.7', 1: '2024-01-01' },
      findings: [
        [2, 'integer-fraction', '12'],
        [3, 'integer-unreadable', undefined],
      ],
    });
  });
});

describe('sheets', () => {
  const visits = candidate(
    'visits',
    [column('Child', 'key'), column('Seen', 'date'), column('Place', 'text')],
    ['List 1', 'Visits'],
  );
  const plans = candidate(
    'plans',
    [column('Child', 'key'), column('Start', 'date'), column('End', 'date'), column('Plan', 'text')],
    ['List 2'],
  );
  const sheet = (name: string, headings: string[], rows: (string | null)[][], titleRows: string[] = []) => ({
    name,
    titleRows,
    columns: headings.map((heading) => ({ heading, type: 'text' as const })),
    rows,
  });
  const readSheets = (...sheets: ReturnType<typeof sheet>[]): ReadTables =>
    readTables({ name: 'book.xlsx', bytes: writeWorkbook(sheets) }, [visits, plans]);

  test('are found by name or by headings, and what is neither is told and left', () => {
    const { sheets, tables } = readSheets(
      sheet('Notes', ['Please read'], [['this']]),
      sheet('visits ', ['Child', 'Seen'], [['1', '01/01/2024']], ['All visits', '']),
      sheet('Sheet7', ['Plan', 'End', 'Start', 'Child'], [['p', '02/01/2024', '01/01/2024', '1']]),
    );
    expect(
      sheets.map(({ name, list, chosenBy, headingRow, records }) => [
        name,
        list,
        chosenBy,
        headingRow,
        records,
      ]),
    ).toEqual([
      ['Notes', undefined, undefined, undefined, 0],
      ['visits ', 'visits', 'name', 3, 1],
      ['Sheet7', 'plans', 'headings', 1, 1],
    ]);
    expect(
      tables.map(({ sheet: at, table }) => [at, table.key, table.source.file, table.source.sheet]),
    ).toEqual([
      [1, 'visits', 'book.xlsx', 'visits '],
      [2, 'plans', 'book.xlsx', 'Sheet7'],
    ]);
  });

  test('a name that the headings clearly contradict gives way to them', () => {
    const { sheets } = readSheets(
      sheet('List 1', ['Child', 'Start', 'End', 'Plan'], [['1', null, null, null]]),
    );
    expect(sheets[0]).toMatchObject({ list: 'plans', chosenBy: 'headings' });
  });

  test('a few headings in common do not make a list of a sheet of another name', () => {
    expect(readSheets(sheet('Sheet1', ['Child', 'Seen', 'x'], [['1', null, null]])).tables).toEqual([]);
  });

  test('headings are looked for in the first 40 rows, and no further', () => {
    const titles = (count: number): string[] => Array.from({ length: count }, (_, at) => `line ${at}`);
    const at40 = readSheets(sheet('Visits', ['Child', 'Seen'], [['1', '01/01/2024']], titles(39)));
    expect(at40.sheets[0]).toMatchObject({ headingRow: 40, records: 1 });
    expect(readSheets(sheet('Visits', ['Child', 'Seen'], [['1', '01/01/2024']], titles(40))).tables).toEqual(
      [],
    );
  });

  test('a caller may choose for itself', () => {
    const bytes = strToU8('a\nChild\n1\n');
    const seen: unknown[] = [];
    readTables({ name: 'x.csv', bytes }, [], {
      choose: (preview) => {
        seen.push(preview);
        return undefined;
      },
    });
    expect(seen).toEqual([{ name: 'x', hidden: false, rows: [['a'], ['Child'], ['1']] }]);
  });

  test('a missing column is absent from the table, the rest is read', () => {
    const { sheets, tables } = readSheets(sheet('Visits', ['Child', 'Place of visit'], [['1', 'home']]));
    expect(Object.keys(tables[0]!.table.columns)).toEqual(['Child']);
    expect(sheets[0]!.headings).toMatchObject({
      missing: ['Seen', 'Place'],
      unmatched: [{ position: 1, heading: 'Place of visit' }],
    });
  });

  test('a sheet with headings and no records is an empty table', () => {
    const { table } = readSheets(sheet('Visits', ['Child', 'Seen', 'Place'], [])).tables[0]!;
    expect(table).toMatchObject({ rows: 0, source: { firstRow: 2 } });
    expect(valuesOf(table.columns['Seen'])).toEqual([]);
  });
});

describe('rows', () => {
  const list = [candidate('list', [column('id', 'key'), column('on', 'date')])];
  const rowsOf = (table: Table): unknown => [...table.source.excelRow];

  test('blank ones are skipped and counted, whether they hold nothing, dashes or only what stands outside the list', () => {
    const { sheets, tables } = csv('id,on,note\n1,,\n\n-,nan,\n,,see below\n2,01/01/2024,\n', list);
    const { table } = tables[0]!;
    expect(rowsOf(table)).toEqual([2, 6]);
    expect(table.source.firstRow).toBe(2);
    expect(sheets[0]).toMatchObject({ records: 2, blankRows: 3 });
    expect(valuesOf(table.columns['id'])).toEqual(['1', '2']);
    expect(valuesOf(table.columns['on'])).toEqual([null, '2024-01-01']);
  });

  test('one that holds only what cannot be read is a record', () => {
    expect(csv('id,on\n,soon\n', list).tables[0]!.table).toMatchObject({ rows: 1 });
  });

  test('a quoted line end does not shift the rows that follow', () => {
    expect(rowsOf(csv('id,on\n"1\n2",\n3,\n', list).tables[0]!.table)).toEqual([2, 3]);
  });

  test('more than the first 40 come in order, each value once in the dictionary', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `${at % 7},${at % 2 === 0 ? '01/01/2024' : ''}`);
    const { table } = csv(['id,on', ...rows].join('\n'), list).tables[0]!;
    const ids = table.columns['id'] as DictionaryColumn;
    expect(table.rows).toBe(1000);
    expect(ids.dictionary).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect([...ids.values]).toEqual(rows.map((row) => Number(row[0])));
    expect(rowsOf(table)).toEqual(rows.map((_, at) => at + 2));
  });

  test('columns may be called like parts of an object', () => {
    const odd = [candidate('list', [column('__proto__', 'text'), column('constructor', 'integer')])];
    const { columns, invalid } = csv('__proto__,constructor\na,x\n', odd).tables[0]!.table;
    expect(Object.keys(columns)).toEqual(['__proto__', 'constructor']);
    expect(valuesOf(columns['__proto__'])).toEqual(['a']);
    expect(invalid['constructor']?.get(0)).toBe('x');
    expect(invalid['toString']).toBeUndefined();
  });
});

test('findings of one value are one group with its rows', () => {
  const list = [candidate('list', [column('id', 'key'), column('sex', 'code', { codes: sexes })])];
  const { faults } = csv('id,sex\n1,F\n2,M\n3,F\n', list).tables[0]!;
  expect(faults).toEqual([
    {
      code: 'code-not-preferred',
      severity: 'warning',
      column: 'sex',
      raw: 'F',
      fix: { to: 'b) Female', certain: true },
      rows: [0, 2],
    },
    {
      code: 'code-not-preferred',
      severity: 'warning',
      column: 'sex',
      raw: 'M',
      fix: { to: 'a) Male', certain: true },
      rows: [1],
    },
  ]);
});

test('a column of many distinct faults gives one group for each', () => {
  // More than a call takes as arguments.
  const count = 150_000;
  const list = [candidate('list', [column('id', 'key'), column('age', 'integer')])];
  const rows = Array.from({ length: count }, (_, at) => `1,x${at}`);
  const { faults } = csv(['id,age', ...rows].join('\n'), list).tables[0]!;
  expect(faults).toHaveLength(count);
  expect(faults.at(-1)).toMatchObject({ raw: `x${count - 1}`, rows: [count - 1] });
});

test('the same list gives the same values from CSV and from a workbook', () => {
  const headings = ['id', 'on', 'age', 'sex'];
  const rows = [
    ['007', '2024-01-31', '5', 'a) Male'],
    ['8', '', '-1', 'F'],
    ['9', '1/2/2024', 'x', ''],
  ];
  const columns = [
    column('id', 'key'),
    column('on', 'date'),
    column('age', 'integer'),
    column('sex', 'code', { codes: sexes }),
  ];
  const bytes = writeWorkbook([
    { name: 'list', columns: headings.map((heading) => ({ heading, type: 'text' })), rows },
  ]);
  const fromWorkbook = readTables({ name: 'list.csv', bytes }, [candidate('list', columns)]).tables;
  expect(
    csv([headings, ...rows].map((row) => row.join(',')).join('\r\n'), [candidate('list', columns)]).tables,
  ).toEqual(fromWorkbook);
});
