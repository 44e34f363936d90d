import { ABSENT, epochDay } from '@sightline/core';
import { ageWithCode } from '../../rules/age-with-code.ts';
import { codeNeedsCode, codesTogether, isOtherCode, valueOf } from '../../rules/codes-together.ts';
import type { ListView, RowTest } from '../../rules/list-view.ts';
import { endOrSnapshot } from '../../rules/not-outside.ts';
import type { RecordRule } from '../../rules/record-rule.ts';
import { eachRecord, rulesOfList } from '../../rules/rules-of-list.ts';
import type { ListRule } from '../../rules/rules-of-list.ts';
import { childrenInCare } from './children-in-care.ts';
import { isOwnAuthority } from './is-own-authority.ts';

const rule = rulesOfList(childrenInCare);
const LIST = 'childrenInCare';

/** Placed for adoption, with consent or under an order. */
const ADOPTIVE = ['A3', 'A4', 'A5', 'A6'];
const FOSTER = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'];

/** From this day supported accommodation is inspected, so that H5 has a number and P2 is not used any more. */
const SUPPORTED_ACCOMMODATION = epochDay(2023, 10, 28);

/** Types of placement without a number of Ofsted's. @source DfE, SSDA903 validation rules 218 and 230 */
const WITHOUT_URN = ['P1', 'P2', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1'];

/** What legal status, placement and return interviews may contradict. */
export const placementRules: readonly RecordRule[] = [
  rule('UASC-NEED', {
    severity: 'warning',
    basis: 'derived',
    ...codeNeedsCode(LIST, ['uasc', ['a']], ['categoryOfNeed', ['N8', 'N1']]),
  }),
  rule('UASC-AGE', {
    severity: 'warning',
    basis: 'derived',
    ...ageWithCode(LIST, 'uasc', ['a'], { min: 12 }),
  }),
  rule('UASC-LEGAL', {
    severity: 'warning',
    basis: 'derived',
    columns: ['uasc', 'legalStatus', 'placementType'],
    find: eachRecord(LIST, ({ isCode }) => {
      const isUasc = isCode('uasc', 'a');
      const isFreed = isCode('legalStatus', 'D1', 'E1');
      const isAdoptive = isCode('placementType', ...ADOPTIVE);
      return (row) => isUasc(row) && (isFreed(row) || isAdoptive(row));
    }),
  }),
  rule('L1-72H', { severity: 'warning', basis: 'derived', ...statusNoLongerThan('L1', 3) }),
  rule('L2-21D', { severity: 'warning', basis: 'derived', ...statusNoLongerThan('L2', 21) }),
  rule('L3-7D', { severity: 'warning', basis: 'derived', ...statusNoLongerThan('L3', 7) }),
  rule('JUSTICE-AGE', {
    severity: 'warning',
    basis: 'derived',
    ...ageWithCode(LIST, 'legalStatus', ['J1', 'J2', 'J3'], { min: 10 }),
  }),
  rule('P1-V2', {
    severity: 'warning',
    basis: 'derived',
    ...codesTogether(LIST, ['placementType', ['P1']], ['legalStatus', ['V2']]),
  }),
  rule('P1-PR0', {
    severity: 'warning',
    basis: 'derived',
    columns: ['placementProvider', 'placementType'],
    find: eachRecord(LIST, (children) => {
      const isWithParents = children.isCode('placementType', 'P1');
      const isElsewhere = isOtherCode(children, 'placementType', 'P1');
      const isByParents = children.isCode('placementProvider', 'PR0');
      const isByOthers = isOtherCode(children, 'placementProvider', 'PR0');
      return (row) =>
        ((isWithParents(row) && isByOthers(row)) || (isElsewhere(row) && isByParents(row))) && {
          params: valueOf(children, 'placementProvider', row),
        };
    }),
  }),
  rule('PROVIDER-TYPE', {
    severity: 'warning',
    basis: 'derived',
    columns: ['placementProvider', 'placementType'],
    find: eachRecord(LIST, (children) => {
      const isByAuthority = children.isCode('placementProvider', 'PR1', 'PR2');
      const isNotOfAuthority = children.isCode('placementType', 'P1', 'R2', 'R5');
      const isByPublicBody = children.isCode('placementProvider', 'PR3');
      const isNotOfPublicBody = children.isCode('placementType', 'P1', ...ADOPTIVE, 'K1', 'K2', ...FOSTER);
      return (row) =>
        ((isByAuthority(row) && isNotOfAuthority(row)) ||
          (isByPublicBody(row) && isNotOfPublicBody(row))) && {
          params: valueOf(children, 'placementProvider', row),
        };
    }),
  }),
  rule('ADOPT-LEGAL', {
    severity: 'warning',
    basis: 'derived',
    ...codeNeedsCode(LIST, ['placementType', ['A5', 'A6']], ['legalStatus', ['E1', 'D1']]),
  }),
  rule('AGE-P2H5', {
    severity: 'warning',
    basis: 'derived',
    ...ageWithCode(LIST, 'placementType', ['P2', 'H5'], { min: 16 }),
  }),
  rule('AGE-R5', {
    severity: 'warning',
    basis: 'derived',
    ...ageWithCode(LIST, 'placementType', ['R5'], { min: 10 }),
  }),
  rule('AGE-S1', {
    severity: 'warning',
    basis: 'derived',
    ...ageWithCode(LIST, 'placementType', ['S1'], { min: 4 }),
  }),
  rule('AGE-P3', {
    severity: 'warning',
    basis: 'derived',
    ...ageWithCode(LIST, 'placementType', ['P3'], { min: 14 }),
  }),
  rule('P2-2023', {
    severity: 'warning',
    basis: 'analogue',
    columns: ['placementType', 'placementStart'],
    find: eachRecord(LIST, ({ isCode, dates }) => {
      const isIndependent = isCode('placementType', 'P2');
      const placed = dates('placementStart');
      return (row) => isIndependent(row) && placed[row]! >= SUPPORTED_ACCOMMODATION;
    }),
  }),
  rule('URN-NEEDED', {
    severity: 'warning',
    basis: 'analogue',
    columns: ['placementUrn', 'placementType', 'laOfPlacement', 'placementStart'],
    find: eachRecord(LIST, (children) => {
      const isBlank = children.blank('placementUrn');
      const isOfType = isOtherCode(children, 'placementType', ...WITHOUT_URN);
      const isInEngland = isOtherCode(children, 'laOfPlacement', 'NIR', 'WAL', 'SCO', 'NUK', 'CON');
      const isAbroad = textTest(children, 'laOfPlacement', /^[NSW]\d{8}$/i);
      const isSupported = children.isCode('placementType', 'H5');
      const placed = children.dates('placementStart');
      return (row) =>
        isBlank(row) &&
        isOfType(row) &&
        isInEngland(row) &&
        !isAbroad(row) &&
        (!isSupported(row) || placed[row]! >= SUPPORTED_ACCOMMODATION) && {
          params: valueOf(children, 'placementType', row),
        };
    }),
  }),
  rule('POSTCODE-CON', {
    severity: 'warning',
    basis: 'derived',
    columns: ['placementPostcode', 'placementUrn', 'laOfPlacement'],
    find: eachRecord(LIST, ({ isCode, given }) => {
      const isConfidential = isCode('laOfPlacement', 'CON');
      const hasPostcode = given('placementPostcode');
      const hasUrn = given('placementUrn');
      return (row) =>
        isConfidential(row) && (hasPostcode(row) || (hasUrn(row) && { column: 'placementUrn' }));
    }),
  }),
  rule('LOCATION-LA', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['placementLocation', 'laOfPlacement'],
    find: eachRecord(LIST, (children, { authority }) => {
      const { isCode, table } = children;
      if (authority.name === '') return () => false;
      const isIn = isCode('placementLocation', 'a');
      const isOut = isCode('placementLocation', 'b');
      const places = table.columns['laOfPlacement']!;
      const isOwn = ('dictionary' in places ? places.dictionary : []).map((place) =>
        isOwnAuthority(place, authority),
      );
      return (row) => {
        const own = isOwn[places.values[row]!];
        return (own === false && isIn(row)) || (own === true && isOut(row));
      };
    }),
  }),
  rule('RHI-OFFER-EXTRA', {
    severity: 'warning',
    basis: 'ofsted',
    columns: ['returnInterviewOffered', 'returnInterviewAccepted', 'missingEpisodes'],
    find: eachRecord(LIST, ({ integers, given }) => {
      const episodes = integers('missingEpisodes');
      const isOffered = given('returnInterviewOffered');
      const isAccepted = given('returnInterviewAccepted');
      return (row) =>
        episodes[row] === 0 && (isOffered(row) || (isAccepted(row) && { column: 'returnInterviewAccepted' }));
    }),
  }),
  rule('RHI-ACCEPT-NOOFFER', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['returnInterviewAccepted', 'returnInterviewOffered'],
    find: eachRecord(LIST, (children) => {
      const isAccepted = children.given('returnInterviewAccepted');
      const isNotOffered = isOtherCode(children, 'returnInterviewOffered', 'a');
      const isBlank = children.blank('returnInterviewOffered');
      return (row) => isAccepted(row) && (isNotOffered(row) || isBlank(row));
    }),
  }),
  rule('TEMP-LONG', {
    severity: 'warning',
    basis: 'derived',
    columns: ['placementType', 'placementStart', 'dateCeased'],
    parameters: { t4Days: 7, t3Days: 21, t1Days: 42 },
    find: eachRecord(LIST, (children, _, { t4Days, t3Days, t1Days }) => {
      const isOf = (code: string): ((row: number) => boolean) => children.isCode('placementType', code);
      const limits = [
        [isOf('T4'), t4Days!],
        [isOf('T3'), t3Days!],
        [isOf('T1'), t1Days!],
      ] as const;
      const days = daysSince(children.dates('placementStart'), endOrSnapshot(children, 'dateCeased'));
      return (row) => {
        const limit = limits.find(([isType]) => isType(row))?.[1];
        const spent = days(row);
        return (
          limit !== undefined &&
          spent > limit && { params: { ...valueOf(children, 'placementType', row), days: spent, limit } }
        );
      };
    }),
  }),
];

/** A legal status that cannot last longer than some days. */
function statusNoLongerThan(code: string, days: number): Pick<ListRule, 'columns' | 'find' | 'parameters'> {
  return {
    columns: ['legalStatusStart', 'legalStatus', 'dateCeased'],
    parameters: { days },
    find: eachRecord(LIST, (children, _, { days: limit }) => {
      const isStatus = children.isCode('legalStatus', code);
      const lasted = daysSince(children.dates('legalStatusStart'), endOrSnapshot(children, 'dateCeased'));
      return (row) =>
        isStatus(row) && lasted(row) > limit! && { params: { days: lasted(row), limit: limit! } };
    }),
  };
}

/** Whether a text is of a form. */
function textTest({ table }: ListView, key: string, form: RegExp): RowTest {
  const column = table.columns[key]!;
  const isOfForm = ('dictionary' in column ? column.dictionary : []).map((text) => form.test(text));
  return (row) => isOfForm[column.values[row]!] === true;
}

/** Days between two dates of a row; 0 where either could not be read. */
function daysSince(from: Int32Array, to: Int32Array): (row: number) => number {
  return (row) => (from[row] === ABSENT || to[row] === ABSENT ? 0 : to[row]! - from[row]!);
}
