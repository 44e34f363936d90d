import { ABSENT, ageOn } from '@sightline/core';
import type { Cohort } from './definition.ts';
import { partsOf } from './kernels/parts.ts';
import { columnOf, hold, listScope } from './kernels/scope.ts';
import type { Dimension, Parts, RawColumn, Reading, Scope } from './kernels/scope.ts';
import type { Records } from './kernels/source.ts';
import type { Refusal } from './refusal.ts';

/**
 * A dimension of an authority's own settings: the values of a column, or bands of whole numbers (`under-5`, `5-9`, `10`,
 * `10-plus`); a number in no band is blank.
 */
export type DimensionSetting = { readonly column: string; readonly bands?: readonly string[] };

/**
 * The dimensions that every list may be broken down by, and the columns that hold each: the first that the list has is
 * read. A category is that of need on list 6, of abuse on list 7, of need on list 8, of entitlement on list 9.
 *
 * @example
 * import { builtInDimensions } from '@sightline/indicators';
 * Object.keys(builtInDimensions) // => ['team', 'worker', 'sex', 'ethnicity', 'ageBand', 'disability', 'category']
 */
export const builtInDimensions: Readonly<Record<string, readonly string[]>> = {
  team: ['allocatedTeam', 'team'],
  worker: ['allocatedWorker', 'worker'],
  sex: ['gender'],
  ethnicity: ['ethnicity'],
  ageBand: ['dateOfBirth'],
  disability: ['disability'],
  category: ['primaryNeed', 'latestCategory', 'categoryOfNeed', 'eligibilityCategory'],
};

/**
 * Age bands in their order: ages in whole years, at the event for flows and at the snapshot for stocks.
 *
 * @example
 * import { ageBands } from '@sightline/indicators';
 * ageBands[1] // => 'under-1'
 */
export const ageBands = ['unborn', 'under-1', '1-4', '5-9', '10-15', '16-17', '18-plus'] as const;

function ageBand(birth: number, on: number): (typeof ageBands)[number] {
  if (birth > on) return 'unborn';
  const age = ageOn(birth, on);
  if (age < 1) return 'under-1';
  if (age < 5) return '1-4';
  if (age < 10) return '5-9';
  if (age < 16) return '10-15';
  return age < 18 ? '16-17' : '18-plus';
}

/** The first band that holds a whole number: `under-5`, `5-9`, `10` or `10-plus`; else blank. */
export function bandOf(value: number, bands: readonly string[]): string {
  for (const name of bands) {
    const parts = /^(?:under-(\d+)|(\d+)-(\d+)|(\d+)-plus|(\d+))$/.exec(name);
    if (parts === null) continue;
    const [, under, low, high, plus, only] = parts;
    if (under !== undefined && value < Number(under)) return name;
    if (low !== undefined && value >= Number(low) && value <= Number(high)) return name;
    if (plus !== undefined && value >= Number(plus)) return name;
    if (only !== undefined && value === Number(only)) return name;
  }
  return '';
}

/** The day on which ages are taken: of the event for flows, the snapshot for stocks. */
function ageDays(cohort: Cohort, records: Scope, reading: Reading): Int32Array {
  const event = cohort.event ?? cohort.due;
  if (cohort.basis !== 'at-snapshot' && event !== undefined) {
    return reading.vector(event, records).values as Int32Array;
  }
  return new Int32Array(records.size).fill(reading.to);
}

/** The first of the columns that the records have: a sheet may lack one that its list has. */
function heldColumn(
  names: readonly (string | undefined)[],
  scope: Scope,
  reading: Reading,
): RawColumn | undefined {
  const table = scope.list === undefined ? undefined : reading.session.dataset.tables[scope.list];
  const name = names.find(
    (one) =>
      one !== undefined &&
      (table === undefined ? scope.column(one) !== undefined : Object.hasOwn(table.columns, one)),
  );
  return name === undefined ? undefined : columnOf(scope, name);
}

/** Row of the open list of highest precedence, for each record's child; -1 when the child has none. */
function openCaseRows(records: Scope, open: Scope, reading: Reading): Int32Array | undefined {
  const mine = heldColumn([records.childColumn], records, reading);
  const theirs = heldColumn([open.childColumn], open, reading);
  const precedence = heldColumn(['precedence'], open, reading);
  if (mine === undefined || theirs === undefined || precedence === undefined) return undefined;
  const best = new Map<number, number>();
  for (let row = 0; row < open.size; row++) {
    const child = theirs.values[row] as number;
    const held = best.get(child);
    if (child === ABSENT) continue;
    if (held === undefined || (precedence.values[row] as number) < (precedence.values[held] as number)) {
      best.set(child, row);
    }
  }
  return mine.values.map((child) => best.get(child) ?? -1);
}

type Found = { readonly column: RawColumn; readonly rows?: Int32Array };

/** The dimension's column in the records, or, when asked, in the child's open case. */
function find(names: readonly string[], records: Scope, reading: Reading, join: boolean): Found | undefined {
  const own = heldColumn(names, records, reading);
  if (own !== undefined) return { column: own };
  if (!join || reading.session.dataset.tables['openCases'] === undefined) return undefined;
  const open = listScope(reading.session, 'openCases');
  const column = heldColumn(names, open, reading);
  const rows = openCaseRows(records, open, reading);
  return column === undefined || rows === undefined ? undefined : { column, rows };
}

/** The values of one dimension over the records of a measure, or why they cannot be had. */
export function dimensionOf(
  name: string,
  cohort: Cohort,
  records: Records,
  reading: Reading,
  settings: Readonly<Record<string, DimensionSetting>> | undefined,
  join: boolean,
): Dimension | Refusal {
  const setting = settings !== undefined && Object.hasOwn(settings, name) ? settings[name] : undefined;
  const own = Object.hasOwn(builtInDimensions, name) ? builtInDimensions[name] : undefined;
  const names = setting === undefined ? own : [setting.column];
  const found = names === undefined ? undefined : find(names, records.scope, reading, join);
  if (found === undefined) {
    return { reason: 'not-available', detail: { dimension: name, list: records.lists.join('+') } };
  }
  const { column, rows } = found;
  const { made } = records.scope;
  const isAgeBand = setting === undefined && name === 'ageBand';
  // Ages hang on the day of an event, and on the snapshot, after which an event has not happened.
  const key = JSON.stringify([
    name,
    setting,
    rows !== undefined,
    ...(isAgeBand ? [cohort.basis, cohort.event ?? cohort.due, reading.to] : []),
  ]);
  const known = made.dimensions.get(key);
  if (known !== undefined) return known;
  const codes = column.schema?.codes ?? [];
  const groups = new Map(codes.map((code) => [code.code, code.group ?? code.code]));
  const isEthnicity = setting === undefined && name === 'ethnicity';
  const order = isAgeBand
    ? ageBands
    : (setting?.bands ?? (isEthnicity ? [...new Set(groups.values())] : codes.map((one) => one.code)));
  const nameOf = (value: number): string => {
    if (value === ABSENT) return '';
    if (setting?.bands !== undefined) return column.type === 'integer' ? bandOf(value, setting.bands) : '';
    if (column.type !== 'text') return String(value);
    const text = reading.session.interner.text(value);
    return isEthnicity ? (groups.get(text) ?? text) : text;
  };
  const values = rows === undefined ? column.values : gathered(column.values, rows);
  const parts = isAgeBand
    ? agePartsOf(values, ageDays(cohort, records.scope, reading))
    : partsOf(values, nameOf, order);
  return hold(made.dimensions, key, { name, parts, order, joined: rows !== undefined });
}

/** The value at each row, absent where there is no row. */
function gathered(values: Int32Array, rows: Int32Array): Int32Array {
  const out = new Int32Array(rows.length);
  for (let at = 0; at < out.length; at++) {
    const row = rows[at] as number;
    out[at] = row < 0 ? ABSENT : (values[row] as number);
  }
  return out;
}

function agePartsOf(births: Int32Array, days: Int32Array): Parts {
  const bands = new Int32Array(births.length);
  for (let row = 0; row < bands.length; row++) {
    const [birth, on] = [births[row] as number, days[row] as number];
    bands[row] = birth === ABSENT || on === ABSENT ? ABSENT : ageBands.indexOf(ageBand(birth, on));
  }
  return partsOf(bands, (band) => ageBands[band] ?? '', ageBands);
}
