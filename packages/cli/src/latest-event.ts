import { ABSENT, fromEpochDay, type Dataset, type LocalDate } from '@sightline/core';

/** The latest date of an event in a dataset, for the offer of a snapshot date. Birth dates are no events. */
export const latestEvent = (dataset: Dataset): LocalDate | undefined => {
  let latest = ABSENT;
  for (const table of Object.values(dataset.tables)) {
    const schema = table === undefined ? undefined : dataset.schema[table.key];
    for (const [key, column] of Object.entries(table?.columns ?? {})) {
      const told = schema?.columns[key];
      if (column.type !== 'date' || told === undefined || told.role === 'birth' || told.kind === 'state')
        continue;
      for (const day of column.values) if (day > latest) latest = day;
    }
  }
  return latest === ABSENT ? undefined : fromEpochDay(latest);
};
