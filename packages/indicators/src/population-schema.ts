import type { TableSchema } from '@sightline/core';

/**
 * Columns of the population input that rates are made with: residents of an area in a mid-year estimate, by age range.
 * Build the table with `tableFromRecords` of core and hand it to `evaluate` as `inputs.population`.
 *
 * @example
 * import { tableFromRecords } from '@sightline/core';
 * import { populationSchema } from '@sightline/indicators';
 * const residents = { areaCode: 'E06000000', midYear: 2025, ageFrom: 0, ageTo: 17, population: 21500 };
 * tableFromRecords('population', populationSchema, [residents]).rows // => 1
 */
export const populationSchema: TableSchema = {
  key: 'population',
  label: 'Resident children',
  columns: {
    areaCode: { type: 'key', label: 'Area code', kind: 'event' },
    midYear: { type: 'integer', label: 'Mid-year', kind: 'event' },
    ageFrom: { type: 'integer', label: 'Age from', kind: 'event' },
    ageTo: { type: 'integer', label: 'Age to', kind: 'event' },
    population: { type: 'integer', label: 'Population', kind: 'event' },
  },
};
