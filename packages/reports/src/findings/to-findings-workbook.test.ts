import { localDate, type Finding } from '@sightline/core';
import { CellKind, scanSheets } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import {
  summariseFindings,
  toFindingsCsv,
  toFindingsWorkbook,
  type IdentifiedFinding,
} from '@sightline/reports';

const lists = ['referrals', 'adoption'].map((key) => ({
  key,
  file: 'lists.xlsx',
  sheet: key,
  layout: '2024',
  headingRow: 1,
  records: 4,
}));

const finding = (changes: Partial<IdentifiedFinding> = {}): IdentifiedFinding => ({
  id: 'f1',
  code: 'AA-03-COD-gender',
  about: 'data',
  severity: 'error',
  basis: 'ofsted',
  where: { file: 'lists.xlsx', sheet: 'List_3', list: 'referrals', row: 3, column: 'gender' },
  params: {},
  state: 'open',
  ...changes,
});

/** Cells by sheet and row, as text or number. */
const sheetsOf = (findings: readonly IdentifiedFinding[], identified = false) => {
  const summary = summariseFindings(findings as readonly Finding[], { asAt: localDate('2024-03-31'), lists });
  const sheets: Record<string, { cells: (string | number)[][]; kinds: Set<number> }> = {};
  const read: { sheet: string; row: number; column: number; kind: number; value: number; text: number }[] =
    [];
  let sheet = '';
  const scanned = scanSheets(toFindingsWorkbook(findings, { summary, identified }), {
    sheet: (name) => {
      sheet = name;
      sheets[name] = { cells: [], kinds: new Set() };
      return true;
    },
    cell: (row, column, kind, value, text) => void read.push({ sheet, row, column, kind, value, text }),
  });
  for (const one of read) {
    const of = sheets[one.sheet]!;
    (of.cells[one.row] ??= [])[one.column] = one.kind === CellKind.text ? scanned.text(one.text) : one.value;
    of.kinds.add(one.kind);
  }
  return sheets;
};

describe('toFindingsWorkbook', () => {
  it('has a summary, a sheet of files and sheets, and a sheet for each list, with or without findings', () => {
    const structure = finding({ code: 'AA-F-001', about: 'structure', where: { list: 'contacts' } });
    const tooOld = finding({
      code: 'AA-03-WINDOW',
      about: 'structure',
      where: { list: 'referrals', row: 9, column: 'dateOfReferral' },
    });
    const sheets = sheetsOf([structure, finding(), tooOld]);
    expect(Object.keys(sheets)).toEqual(['Summary', 'Files and sheets', 'Referrals', 'Adoption']);
    expect(sheets['Files and sheets']?.cells.slice(1).map(([list]) => list)).toEqual(['Contacts']);
    expect(sheets['Referrals']?.cells[1]?.slice(0, 3)).toEqual([3, 'Gender', 'Error']);
    // That a record does not belong on the list is told with the list.
    expect(sheets['Referrals']?.cells[2]?.slice(0, 2)).toEqual([9, 'Date of referral']);
    expect(sheets['Adoption']?.cells).toHaveLength(1);
  });

  it('keeps text as text that begins like a formula', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)'];
    const findings = texts.map((value) => finding({ params: { kind: 'code-unknown', value }, key: value }));
    const { Referrals: sheet } = sheetsOf(findings, true);
    expect(sheet?.cells.slice(1).map(([, key]) => key)).toEqual(texts);
    expect([...(sheet?.kinds ?? [])].sort()).toEqual([CellKind.number, CellKind.text]);
    const csv = toFindingsCsv(findings, { identified: true });
    for (const text of texts) expect(csv).toContain(`,'${text},`);
  });

  it('names people only when it may', () => {
    const findings = [finding({ key: 'C1', worker: 'W1' })];
    expect(sheetsOf(findings, true)['Referrals']?.cells[1]?.slice(0, 3)).toEqual([3, 'C1', 'W1']);
    expect(JSON.stringify(sheetsOf(findings))).not.toMatch(/C1|W1/);
    expect(toFindingsCsv(findings, { identified: false })).not.toMatch(/C1|W1/);
  });

  it('gives the same bytes for the same findings', () => {
    const make = () =>
      toFindingsWorkbook([finding()], {
        summary: summariseFindings([finding()], { asAt: localDate('2024-03-31'), lists }),
        identified: false,
      });
    expect(make()).toEqual(make());
  });
});
