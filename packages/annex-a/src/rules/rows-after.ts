/** The rows on which a date is after a day; a date that is not there is not. */
export function rowsAfter(dates: Int32Array, day: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < dates.length; row++) if (dates[row]! > day) rows.push(row);
  return rows;
}
