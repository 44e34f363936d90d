import { annexALists } from '@sightline/annex-a';
import { writeWorkbook, type SheetContent } from '@sightline/workbook';

type Cell = string | number | null;

/** A workbook with these lists; a record's keys are column keys, its values the cells of the sheet. */
export const workbookOf = (
  records: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>,
): Uint8Array =>
  writeWorkbook(
    Object.entries(records).map(([key, rows]): SheetContent => {
      const list = annexALists.find((one) => one.key === key);
      if (list === undefined) throw new Error(`no list ${key}`);
      return {
        name: `List_${list.number}`,
        columns: list.columns.map(({ name, type }) => ({
          heading: name,
          type: type === 'date' ? 'date' : type === 'integer' ? 'number' : 'text',
        })),
        rows: rows.map((row) => list.columns.map((column) => row[column.key] ?? null)),
      };
    }),
  );

const child = (id: string, birth: string): Readonly<Record<string, Cell>> => ({
  childUniqueId: id,
  gender: 'b) Female',
  ethnicity: 'a) WBRI',
  dateOfBirth: birth,
  age: 9,
});

/** Made-up children: identifiers, birth dates and workers that no default output may hold. */
export const secrets = [
  'KID-7781',
  'KID-9902',
  '2014-11-23',
  '2015-02-17',
  'Worker North 4417',
  'Worker South 8823',
];

const northWorker = { allocatedTeam: 'North', allocatedWorker: 'Worker North 4417' };
const southWorker = { allocatedTeam: 'South', allocatedWorker: 'Worker South 8823' };

/** Two children as at 30 September 2024: three referrals (one without a date), two assessments, one plan. */
export const smallCouncil = (): Uint8Array =>
  workbookOf({
    referrals: [
      {
        ...child('KID-7781', '2014-11-23'),
        dateOfReferral: '2024-05-01',
        referralSource: 'a) 1A: Individual - Family member/relative/carer',
        referralNfa: 'b) No',
        referralsLast12Months: 0,
        ...northWorker,
      },
      {
        ...child('KID-9902', '2015-02-17'),
        dateOfReferral: '2024-06-03',
        referralSource: 'XX',
        referralNfa: 'b) No',
        referralsLast12Months: 0,
        ...southWorker,
      },
      {
        ...child('KID-7781', '2014-11-23'),
        dateOfReferral: null,
        referralSource: null,
        referralNfa: 'b) No',
        referralsLast12Months: 0,
        ...northWorker,
      },
    ],
    assessments: [
      // 7 May to 5 June 2024 is 20 working days (27 May is a holiday): in time.
      {
        ...child('KID-7781', '2014-11-23'),
        assessmentStartDate: '2024-05-07',
        dateOfAuthorisation: '2024-06-05',
        ...northWorker,
      },
      // 4 June to 30 September 2024 is more than 45 working days: late.
      {
        ...child('KID-9902', '2015-02-17'),
        assessmentStartDate: '2024-06-04',
        dateOfAuthorisation: '2024-09-30',
        ...southWorker,
      },
    ],
    childProtection: [{ ...child('KID-9902', '2015-02-17'), planStartDate: '2024-07-01', ...southWorker }],
  });

export const settings = {
  schema: 1,
  authority: { code: 'E08000000', name: 'Made-up Council' },
  calendar: { id: 'england-and-wales' },
  definitions: { use: [] as string[] },
  targets: [
    {
      measure: 'assessments-within-45wd-pct',
      from: '2024-04-01',
      value: '80',
      edge: 'better',
      basis: 'assumption',
      setBy: 'Board',
    },
  ],
  suppression: { threshold: 5, audiences: [] },
};

export const populationCsv =
  'Area code,Mid-year,Age from,Age to,Population\nE08000000,2024,0,17,50000\nE08000000,2023,0,17,49000\n';
