import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPresent, localDate } from '@sightline/core';
import { cellReader } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { annexALists } from './annex-a-lists.ts';
import { checkDataset } from './check-dataset.ts';
import { listsNotRead } from './lists/lists-not-read.ts';
import { readAnnexA } from './read-annex-a.ts';
import { annexARules } from './rules/annex-a-rules.ts';
import { columnSpecOf } from './table-spec-of.ts';

// Published sample files and the facts that the lists were typed from, where they are at hand: the variable names the
// folder that holds `annex-a`.
const folder = process.env['SIGHTLINE_EVIDENCE'];
const here = describe.skipIf(folder === undefined);
const pathOf = (...parts: string[]): string => join(folder ?? '', 'annex-a', ...parts);

// Rows below the headings with any filled cell, counted with Python's openpyxl 3.1.
const samples: readonly [
  file: string,
  asAt: string,
  headingRow: number,
  rows: Readonly<Record<string, number>>,
][] = [
  [
    'cscdp-sfdata-annexa-clean_267db90_2015-01-sample.xlsx',
    '2015-01-31',
    2,
    { referrals: 5, assessments: 0, section47: 0, childProtection: 0, childrenInCare: 0 },
  ],
  [
    'cscdp-sfdata-annexa-clean_267db90_2016-01-sample.xlsx',
    '2016-01-31',
    2,
    { referrals: 0, assessments: 0, section47: 0, childProtection: 0, childrenInCare: 0 },
  ],
  [
    'cscdp-sfdata-annexa-clean_267db90_2016-02-sample_blank-template.xlsx',
    '2016-02-29',
    2,
    { referrals: 0, assessments: 0, section47: 0, childProtection: 0, childrenInCare: 0 },
  ],
  [
    'liia-tools_0dd821c_2019-layout_resynthesised.xlsx',
    '2021-03-31',
    1,
    { referrals: 6, assessments: 5, section47: 5, childProtection: 7, childrenInCare: 5 },
  ],
  [
    'liia-tools-pipeline_4aff918_2024-layout_resynthesised.xlsx',
    '2024-01-31',
    1,
    { referrals: 6, assessments: 5, section47: 5, childProtection: 7, childrenInCare: 5 },
  ],
];

here.each(samples)('sample %s', (file, asAt, headingRow, rows) => {
  const read = (): ReturnType<typeof readAnnexA> =>
    readAnnexA([{ name: file, bytes: readFileSync(pathOf('samples', file)) }], { asAt: localDate(asAt) });

  it('gives every list with all of its rows and columns', () => {
    const { dataset, provenance, findings } = read();
    expect(Object.fromEntries(provenance.lists.map(({ list, records }) => [list, records]))).toEqual(rows);
    expect(provenance.lists.map((list) => list.headingRow)).toEqual(annexALists.map(() => headingRow));
    expect(provenance.lists.map((list) => list.columnsMatched.length)).toEqual(
      annexALists.map(({ columns }) => columns.length),
    );
    for (const { list } of provenance.lists) {
      const keys = dataset.tables[list]!.columns['childUniqueId']!;
      for (let row = 0; row < dataset.tables[list]!.rows; row++) expect(isPresent(keys, row)).toBe(true);
    }
    expect(findings).toEqual([]);
  });

  it('recognises the lists that are not read', () => {
    const numbers = read().provenance.otherSheets.flatMap(({ why, number }) =>
      why === 'not-read-in-this-version' ? [number] : [],
    );
    expect(numbers).toEqual(listsNotRead.map(({ number }) => number));
  });

  it('holds no identifier, worker or postcode in its findings, and no id twice', () => {
    const { dataset } = read();
    const findings = checkDataset(dataset, { profile: 'all', salt: 'salt' });
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    const said = new Set(
      findings
        .flatMap(({ params, fix }) => [...Object.values(params), ...(fix ? [fix.from, fix.to] : [])])
        .map(String),
    );
    for (const list of annexALists) {
      const table = dataset.tables[list.key]!;
      for (const { key } of list.columns.filter(({ sensitive }) => sensitive)) {
        const column = table.columns[key]!;
        const values = 'dictionary' in column ? column.dictionary : [];
        for (const value of [...values, ...(table.invalid[key]?.values() ?? [])])
          expect(said.has(value)).toBe(false);
      }
    }
  });
});

type SpecRule = {
  id: string;
  list: number | string;
  kind: string;
  severity: string;
  basis: string;
  about: string;
  columns: string[];
};
type SpecColumn = {
  key: string;
  name: string;
  aliases: string[];
  codeList: string | null;
  sensitive: boolean;
  specialCategory?: boolean;
};
type Spec = {
  lists: { number: number; key: string; naturalKey: string[]; sheetNames: string[]; columns: SpecColumn[] }[];
  codeLists: Record<
    string,
    { code: string; label: string; preferred: string; aliases: string[]; group?: string }[]
  >;
  rules: SpecRule[];
};

here('the lists and the facts they were typed from', () => {
  const spec = (): Spec => JSON.parse(readFileSync(pathOf('spec.json'), 'utf8')) as Spec;
  const factsOf = (number: number): Spec['lists'][number] =>
    spec().lists.find((list) => list.number === number)!;

  it.each(annexALists.map((list) => [list.number, list] as const))('agree on list %i', (number, list) => {
    const facts = factsOf(number);
    expect(list.naturalKey).toEqual(facts.naturalKey);
    expect(
      list.columns.map(({ key, name, sensitive = false, specialCategory = false }) => ({
        key,
        name,
        sensitive,
        specialCategory,
      })),
    ).toEqual(
      facts.columns.map(({ key, name, sensitive, specialCategory = false }) => ({
        key,
        name,
        sensitive,
        specialCategory,
      })),
    );
  });

  it.each(annexALists.map((list) => [list.number, list] as const))(
    'read every spelling of list %i as its code',
    (number, list) => {
      for (const facts of factsOf(number).columns) {
        if (facts.codeList === null) continue;
        const column = list.columns.find(({ key }) => key === facts.key)!;
        const reader = cellReader(columnSpecOf(column), false);
        for (const { code, preferred, aliases, group } of spec().codeLists[facts.codeList]!) {
          for (const text of [code, preferred, ...aliases]) {
            expect(reader.dictionary[reader.text(text).value], `${facts.key}: ${text}`).toBe(code);
          }
          expect(column.codes!.codes.find((one) => one.code === code)!.group).toBe(group);
        }
      }
    },
  );

  it('agree on what each rule is', () => {
    const rules = new Map(spec().rules.map((rule) => [rule.id, rule]));
    for (const { id, severity, basis, about } of annexARules) {
      expect({ id, severity, basis, about }).toEqual(
        (({ id, severity, basis, about }) => ({ id, severity, basis, about }))(rules.get(id)!),
      );
    }
  });

  it('agree that every blank, type and code is asked for', () => {
    const numbers = annexALists.map(({ number }) => number);
    const asked = new Set(annexARules.map(({ id }) => id));
    const generated = spec().rules.filter(
      ({ list, kind }) => numbers.includes(list as number) && ['required', 'type', 'code'].includes(kind),
    );
    // Not from the data of one column: a repetition of the code rule, a reading of free text, and a code that ended in 2023.
    expect(generated.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([
      'AA-04-FREE-OUTCOME',
      'AA-07-CAT-FREE',
      'AA-08-P2-2023',
    ]);
  });
});
