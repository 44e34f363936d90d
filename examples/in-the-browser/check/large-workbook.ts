import { annexAFromRecords, annexALists, columnsOf, writeAnnexA } from '@sightline/annex-a';
import { addDays, type LocalDate } from '@sightline/core';

/** Rows of each list: a large council's, 30,000 in all. */
const rows: Readonly<Record<string, number>> = {
  contacts: 7000,
  earlyHelp: 3000,
  referrals: 5000,
  assessments: 5000,
  section47: 2500,
  childrenInNeed: 3500,
  childProtection: 1000,
  childrenInCare: 1800,
  careLeavers: 800,
  adoption: 200,
  adopters: 200,
};

/** Numbers that look like chance and are the same each time (Lehmer, multiplier 48271). */
const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

/**
 * A workbook of all lists filled column by column by their types, one cell in twenty blank. Nothing in it fits together,
 * so that a check finds thousands of faults: it is for weight, not for sense.
 */
export const largeWorkbook = (asAt: LocalDate): { readonly bytes: Uint8Array; readonly rows: number } => {
  const number = numbersFrom(20_260_331);
  const children = 12_000;
  const records = Object.fromEntries(
    annexALists.map((list) => {
      const columns = columnsOf(list, '2024');
      const valueOf = ({ key, type, codes }: (typeof columns)[number]): unknown => {
        if (number(20) === 0) return null;
        if (key === 'childUniqueId') return `C${number(children)}`;
        switch (type) {
          case 'date':
            return addDays(asAt, key === 'dateOfBirth' ? -number(6000) : -number(400));
          case 'integer':
            return number(4);
          case 'code':
            return codes?.codes[number(codes.codes.length)]?.code ?? null;
          default:
            return `${key === 'allocatedTeam' ? 'Team' : 'Text'} ${number(30)}`;
        }
      };
      const record = (): Record<string, unknown> =>
        Object.fromEntries(columns.map((column) => [column.key, valueOf(column)]));
      return [list.key, Array.from({ length: rows[list.key] ?? 0 }, record)];
    }),
  );
  const { dataset } = annexAFromRecords(records, { asAt, layout: '2024' });
  return { bytes: writeAnnexA(dataset), rows: Object.values(rows).reduce((sum, count) => sum + count, 0) };
};
