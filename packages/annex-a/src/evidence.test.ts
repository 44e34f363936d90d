import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPresent, localDate, textAt } from '@sightline/core';
import type { Dataset, Layout } from '@sightline/core';
import { cellReader, matchHeadings, normalise } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { annexALists } from './lists/annex-a-lists.ts';
import { checkDataset } from './checking/check-dataset.ts';
import { columnsOf } from './lists/columns-of.ts';
import { readAnnexA } from './reading/read-annex-a.ts';
import { annexARules } from './rules/annex-a-rules.ts';
import { rulesToldByOthers } from './rules/rules-told-by-others.ts';
import { columnSpecOf, tableSpecOf } from './reading/table-spec-of.ts';

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
  layout: Layout,
  rows: Readonly<Record<string, number>>,
][] = [
  [
    'cscdp-sfdata-annexa-clean_267db90_2015-01-sample.xlsx',
    '2015-01-31',
    2,
    '2019',
    {
      contacts: 0,
      earlyHelp: 0,
      referrals: 5,
      assessments: 0,
      section47: 0,
      childrenInNeed: 0,
      childProtection: 0,
      childrenInCare: 0,
      careLeavers: 0,
      adoption: 0,
      adopters: 0,
    },
  ],
  [
    'cscdp-sfdata-annexa-clean_267db90_2016-01-sample.xlsx',
    '2016-01-31',
    2,
    '2019',
    {
      contacts: 0,
      earlyHelp: 0,
      referrals: 0,
      assessments: 0,
      section47: 0,
      childrenInNeed: 0,
      childProtection: 0,
      childrenInCare: 0,
      careLeavers: 0,
      adoption: 0,
      adopters: 0,
    },
  ],
  [
    'cscdp-sfdata-annexa-clean_267db90_2016-02-sample_blank-template.xlsx',
    '2016-02-29',
    2,
    '2019',
    {
      contacts: 0,
      earlyHelp: 0,
      referrals: 0,
      assessments: 0,
      section47: 0,
      childrenInNeed: 0,
      childProtection: 0,
      childrenInCare: 0,
      careLeavers: 0,
      adoption: 0,
      adopters: 0,
    },
  ],
  [
    'liia-tools_0dd821c_2019-layout_resynthesised.xlsx',
    '2021-03-31',
    1,
    '2019',
    {
      contacts: 5,
      earlyHelp: 5,
      referrals: 6,
      assessments: 5,
      section47: 5,
      childrenInNeed: 5,
      childProtection: 7,
      childrenInCare: 5,
      careLeavers: 6,
      adoption: 5,
      adopters: 5,
    },
  ],
  [
    'liia-tools-pipeline_4aff918_2024-layout_resynthesised.xlsx',
    '2024-01-31',
    1,
    '2024',
    {
      contacts: 5,
      earlyHelp: 5,
      referrals: 6,
      assessments: 5,
      section47: 5,
      childrenInNeed: 5,
      childProtection: 7,
      childrenInCare: 5,
      careLeavers: 6,
      adoption: 5,
      adopters: 5,
    },
  ],
];

here.each(samples)('sample %s', (file, asAt, headingRow, layout, rows) => {
  const read = (): ReturnType<typeof readAnnexA> =>
    readAnnexA([{ name: file, bytes: readFileSync(pathOf('samples', file)) }], { asAt: localDate(asAt) });

  it('gives every list with all of its rows and columns', () => {
    const { dataset, provenance, findings } = read();
    expect(Object.fromEntries(provenance.lists.map(({ list, records }) => [list, records]))).toEqual(rows);
    expect(provenance.lists.map((list) => list.headingRow)).toEqual(annexALists.map(() => headingRow));
    expect(provenance.lists.map((list) => list.columnsMatched.length)).toEqual(
      annexALists.map((list) => columnsOf(list, layout).length),
    );
    for (const { list } of provenance.lists) {
      const keys =
        dataset.tables[list]!.columns[list === 'adopters' ? 'adopterIdentifier' : 'childUniqueId']!;
      for (let row = 0; row < dataset.tables[list]!.rows; row++) expect(isPresent(keys, row)).toBe(true);
    }
    // The template's own headings, under its title; those of the other tool say "Age" on every list of children.
    const emptied = Object.keys(rows).filter((key) => rows[key] === 0);
    const renamed = file.startsWith('liia')
      ? annexALists.filter(({ number }) => number <= 9).map(({ key }) => key)
      : [];
    expect(findings.map(({ code, where }) => `${code} ${where.list}`).sort()).toEqual([
      ...renamed.map((key) => `AA-F-008 ${key}`).sort(),
      ...emptied.map((key) => `AA-F-011 ${key}`).sort(),
    ]);
  });

  it('is of one layout, which list 9 tells', () => {
    const { provenance, dataset } = read();
    expect(new Set(Object.values(dataset.layouts))).toEqual(new Set([layout]));
    expect(Object.keys(dataset.layouts)).toHaveLength(11);
    expect(provenance.lists.find(({ number }) => number === 9)!.layoutWhy).toBe(
      layout === '2019' ? 'no-later-columns' : 'columns',
    );
  });

  it('leaves out no sheet but those that are not lists', () => {
    const { otherSheets } = read().provenance;
    expect(new Set(otherSheets.map(({ why }) => why))).toEqual(
      new Set(otherSheets.length > 0 ? ['not-a-list'] : []),
    );
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
      for (const { key } of columnsOf(list, layout).filter(({ sensitive }) => sensitive)) {
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
  layouts: string[];
};
type SpecColumn = {
  key: string;
  name: string;
  nameByLayout?: Record<string, string>;
  type: string;
  required: string;
  layouts: string[];
  preferredValues?: string[];
  aliases: string[];
  codeList: string | null;
  sensitive: boolean;
  specialCategory?: boolean;
};
type Spec = {
  lists: {
    number: number;
    key: string;
    name: string;
    grain: string;
    templateTitle: string;
    naturalKey: string[];
    sheetNames: string[];
    windowSpec: { months: number; anchor: string[]; openIncluded: boolean };
    columns: SpecColumn[];
  }[];
  codeLists: Record<
    string,
    {
      code: string;
      label: string;
      preferred: string;
      aliases: string[];
      group?: string;
      group2?: string;
      layouts?: string[];
    }[]
  >;
  rules: SpecRule[];
};

// Counted by eye in the sheets: ages with decimals (every row of lists 1, 2, 6 and 9), `Female` and a blank date of birth
// on list 1, a local need code and ten `#N/A` on list 6, one care leaver in touch of whom nothing else is known, two `F3`,
// on lists 10 and 11 a bare `RD2` and a bare `1`, and five adopters with the dates of both processes. All contacts are of
// September 2020, all adoptions of 2009 to 2015, and the whole ages of list 10 are those of June 2022.
const ofTheSixLists: Readonly<Record<string, number>> = {
  'AA-01-COD-gender': 1,
  'AA-01-UNBORN': 1,
  'AA-01-TYP-I': 5,
  'AA-01-WINDOW': 5,
  'AA-02-TYP-I': 5,
  'AA-06-TYP-I': 5,
  'AA-06-COD-primaryNeed': 1,
  // Plans since 2017 or before, of children who are on neither list 7 nor list 8.
  'AA-06-LONG': 5,
  'AA-F-013': 10,
  'AA-09-TYP-I': 6,
  'AA-09-TOUCH-ACCOM': 3,
  'AA-10-AGE-CALC': 5,
  'AA-10-COD-decisionReversedReason': 1,
  'AA-10-WINDOW': 5,
  'AA-11-COD-leavingReason': 1,
  'AA-11-BOTH-PROCESS': 5,
  'AA-11-WINDOW': 5,
};
// Early help that ended on 23 September 2020, a week before the six months began, and four people of 21 in need; by 2024
// all early help had ended long before, and the fifth in need was 19.
const byThen = {
  2021: { 'AA-02-WINDOW': 1, 'AA-06-18PLUS': 4 },
  2024: { 'AA-02-WINDOW': 5, 'AA-06-18PLUS': 5 },
};
// Six people whose columns of 2024 are all blank; all six are in touch.
const ofThe2024Columns = {
  'AA-09-REQ-uasc': 6,
  'AA-09-REQ-personalAdvisor': 6,
  'AA-09-TOUCH-CONTACT': 6,
  'AA-09-F3-OLD': 2,
};

here.each([
  [samples[3]![0], samples[3]![1], { ...ofTheSixLists, ...byThen[2021] }],
  [samples[4]![0], samples[4]![1], { ...ofTheSixLists, ...byThen[2024], ...ofThe2024Columns }],
])('findings on lists 1, 2, 6, 9, 10 and 11 of %s', (file, asAt, expected) => {
  const read = (): Dataset =>
    readAnnexA([{ name: file, bytes: readFileSync(pathOf('samples', file)) }], { asAt: localDate(asAt) })
      .dataset;

  it('are those that an eye finds', () => {
    const lists = ['contacts', 'earlyHelp', 'childrenInNeed', 'careLeavers', 'adoption', 'adopters'];
    const told: Record<string, number> = {};
    for (const { code, where } of checkDataset(read(), { profile: 'recommended' })) {
      if (lists.includes(where.list!)) told[code] = (told[code] ?? 0) + 1;
    }
    expect(told).toEqual(expected);
  });

  it('leave the open cases of lists 8, 7, 6 and 4 whole', () => {
    // Counted with openpyxl: begun by the snapshot and not ended.
    const { rows, columns } = read().tables['openCases']!;
    const lists = Array.from({ length: rows }, (_, row) => textAt(columns['list']!, row));
    const count = (key: string): number => lists.filter((list) => list === key).length;
    expect(['childrenInCare', 'childProtection', 'childrenInNeed', 'assessments'].map(count)).toEqual([
      4, 2, 5, 0,
    ]);
  });
});

/** A key is a text of its own here, and yes or no a code. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  string: ['key', 'text'],
  yesno: ['code'],
  code: ['code'],
  date: ['date'],
  integer: ['integer'],
};

here('the lists and the facts they were typed from', () => {
  const spec = (): Spec => JSON.parse(readFileSync(pathOf('spec.json'), 'utf8')) as Spec;
  const factsOf = (number: number): Spec['lists'][number] =>
    spec().lists.find((list) => list.number === number)!;

  it.each(annexALists.map((list) => [list.number, list] as const))('agree on list %i', (number, list) => {
    const facts = factsOf(number);
    const { key, name, title, naturalKey, window, layouts } = list;
    expect({ key, name, title, naturalKey }).toEqual({
      key: facts.key,
      name: facts.name,
      title: facts.templateTitle,
      naturalKey: facts.naturalKey,
    });
    const { months, anchors, openIncluded } = window;
    const { anchor, ...spec } = facts.windowSpec;
    expect({ months, anchors, openIncluded }).toMatchObject({ anchors: anchor, openIncluded });
    expect(months).toBe(spec.months);
    expect(
      list.columns.map((column) => ({
        key: column.key,
        name: column.name,
        nameByLayout: column.nameByLayout,
        required: column.required === 'always',
        layouts: column.layouts ?? layouts,
        sensitive: column.sensitive ?? false,
        specialCategory: column.specialCategory ?? false,
      })),
    ).toEqual(
      facts.columns.map((column) => ({
        key: column.key,
        name: column.name,
        nameByLayout: column.nameByLayout,
        required: column.required === 'always',
        layouts: column.layouts,
        sensitive: column.sensitive,
        specialCategory: column.specialCategory ?? false,
      })),
    );
    for (const { key: columnKey, type } of facts.columns) {
      const ours = list.columns.find((column) => column.key === columnKey)!.type;
      expect(typesOf[type], columnKey).toContain(ours);
    }
  });

  it.each(annexALists.map((list) => [list.number, list] as const))(
    'know every heading and sheet name of list %i',
    (number, list) => {
      const facts = factsOf(number);
      for (const { key, name, aliases } of facts.columns) {
        for (const heading of [name, ...aliases]) {
          expect(matchHeadings([heading], tableSpecOf(list)).matches[0]?.column, heading).toBe(key);
        }
      }
      const names = [list.title, ...list.sheetNames].map(normalise);
      expect(facts.sheetNames.filter((name) => !names.includes(normalise(name)))).toEqual([]);
    },
  );

  it.each(annexALists.map((list) => [list.number, list] as const))(
    'read every spelling of list %i as its code',
    (number, list) => {
      for (const facts of factsOf(number).columns) {
        if (facts.codeList === null) continue;
        const column = list.columns.find(({ key }) => key === facts.key)!;
        const reader = cellReader(columnSpecOf(column), false);
        const codes = spec().codeLists[facts.codeList]!;
        expect(column.codes!.codes.map(({ code }) => code)).toEqual(codes.map(({ code }) => code));
        for (const { code, label, preferred, aliases, group, group2, layouts } of codes) {
          for (const text of [code, preferred, ...aliases]) {
            expect(reader.dictionary[reader.text(text).value], `${facts.key}: ${text}`).toBe(code);
          }
          const ours = column.codes!.codes.find((one) => one.code === code)!;
          expect([ours.group, ours.broadGroup, ours.layouts]).toEqual([group, group2, layouts]);
          // Where a column asks for plain words, these are preferred to the text of the code list.
          const asked = facts.preferredValues ?? [preferred];
          expect(asked, facts.key).toContain(ours.preferred);
          expect(ours.label, facts.key).toBe(label);
        }
      }
    },
  );

  it.each(annexALists.map((list) => [list.number, list] as const))(
    'agree on what the columns of list %i speak of',
    (number, list) => {
      const facts = factsOf(number);
      const kindOf = (key: string): string => list.columns.find((column) => column.key === key)!.kind;
      for (const { key, name, sensitive, specialCategory } of facts.columns) {
        // What is the child's or adopter's own stays; how old, and with whom, is as of the snapshot.
        const isOwn = /UniqueId$|Identifier$|^dateOfBirth$/.test(key) || (specialCategory && key !== 'uasc');
        if (isOwn) expect(kindOf(key), key).toBe('event');
        else if (/^age$|^allocated|^personalAdvisor$/.test(key)) expect(kindOf(key), key).toBe('state');
        // Of lists of a most recent episode, plan or period nothing earlier is held.
        else if (/most recent/.test(facts.grain)) expect(kindOf(key), key).toBe('latest');
        else if (/\b(?:latest|last|most recent|current)\b/i.test(name))
          expect(kindOf(key), key).toBe('latest');
        else expect(['event', 'latest', 'state'], key).toContain(kindOf(key));
        const { role } = list.columns.find((column) => column.key === key)!;
        if (sensitive && key !== 'familyIdentifier') expect(role, key).toBeDefined();
        if (role !== undefined && role !== 'team') expect(sensitive, key).toBe(true);
      }
    },
  );

  it('have 169 columns, each of a kind, and mark what identifies and what is of a special category', () => {
    const columns = annexALists.flatMap((list) => list.columns);
    const facts = spec().lists.flatMap((list) => list.columns);
    const count = <T>(all: readonly T[], test: (one: T) => boolean | undefined): number =>
      all.filter(test).length;
    expect([columns.length, facts.length]).toEqual([169, 169]);
    expect(count(columns, ({ sensitive }) => sensitive)).toBe(count(facts, ({ sensitive }) => sensitive));
    expect(count(columns, ({ specialCategory }) => specialCategory)).toBe(
      count(facts, ({ specialCategory }) => specialCategory),
    );
  });

  it('agree on what each rule is', () => {
    const rules = new Map(spec().rules.map((rule) => [rule.id, rule]));
    for (const { id, severity, basis, about, layouts } of annexARules) {
      const rule = rules.get(id)!;
      // The conventions: a rule on records that is our own is never more than a warning, whatever its entry says.
      const asked = rule.basis === 'derived' && about === 'data' ? 'warning' : rule.severity;
      expect({ id, severity, basis, about, layouts }).toEqual({
        id,
        severity: asked,
        basis: rule.basis,
        about: rule.about,
        layouts: rule.layouts,
      });
    }
  });

  it('agree that every rule is written, or says which other tells the same cells', () => {
    const ids = new Set(spec().rules.map(({ id }) => id));
    const written = new Set(annexARules.map(({ id }) => id));
    expect([...written].filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids].filter((id) => !written.has(id))).toEqual(Object.keys(rulesToldByOthers));
    for (const [id, by] of Object.entries(rulesToldByOthers)) {
      const one = spec().rules.find((rule) => rule.id === id)!;
      const other = annexARules.find((rule) => rule.id === by)!;
      expect(written.has(by), by).toBe(true);
      expect(one.columns).toEqual(other.columns.map((column) => `${one.list}.${column}`));
      expect([other.severity, other.basis], id).toEqual([one.severity, 'ofsted']);
      expect(other.layouts).toEqual(one.layouts);
    }
  });
});
