import { ABSENT, toEpochDay, type Dataset, type LocalDate } from '@sightline/core';
import { fieldsUsed, type Definition } from '@sightline/indicators';
import { columnLabel, countOf, whereWords } from '@sightline/reports';

const PLACES_SHOWN = 5;

/**
 * Where the dates stand that a definition reads and a calendar of working days lacks, in words: years that were mistyped,
 * as a rule. None of what is born is among them; a date of birth is compared through ages only.
 */
export const outsideCalendar = (
  { tables, schema }: Dataset,
  definition: Definition,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): string[] => {
  const [first, last] = [toEpochDay(from), toEpochDay(to)];
  const places = fieldsUsed(definition).flatMap((field) => {
    const [list = '', column = ''] = field.split('.');
    const table = tables[list];
    const held = table?.columns[column];
    if (table === undefined || held?.type !== 'date' || schema[list]?.columns[column]?.role === 'birth')
      return [];
    return [...held.values].flatMap((day, at) =>
      day === ABSENT || (day >= first && day <= last)
        ? []
        : [
            `${whereWords({ list, row: table.source.excelRow[at]! }, schema)}, ${columnLabel(column, list, schema)}`,
          ],
    );
  });
  const more = places.length - PLACES_SHOWN;
  return more > 0
    ? [...places.slice(0, PLACES_SHOWN), `and ${countOf(more, 'more place', 'more places')}`]
    : places;
};
