import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDefinition, evaluate, explain, members, parseDefinition, places } from '@sightline/indicators';
import type { Definition, Place } from '@sightline/indicators';
import type { Dataset } from '@sightline/core';
import {
  arbitraryDataset,
  arbitraryDefinition,
  arbitraryRecords,
  datasetOf,
  period,
  schema,
} from './generate.ts';

const runs = { numRuns: 1500 };

function countsByPlace(dataset: Dataset, definition: Definition): Record<Place, number> {
  const counts = {
    outside: 0,
    excluded: 0,
    numerator: 0,
    'not-yet-due': 0,
    unknown: 0,
    'denominator-only': 0,
  };
  const { place, legend } = places(dataset, definition, { period });
  for (const index of place) counts[legend[index]!.place] += 1;
  return counts;
}

test('explain agrees with places on every record and every group', () => {
  fc.assert(
    fc.property(arbitraryDataset, arbitraryDefinition(), (dataset, definition) => {
      const { place, legend, size, grain } = places(dataset, definition, { period });
      expect(place).toHaveLength(size);
      for (let index = 0; index < size; index++) {
        const which = grain === 'record' ? { row: index } : { group: index };
        const found = explain(dataset, definition, { ...which, period });
        const { place: name, code, field } = found;
        const told = {
          place: name,
          ...(code === undefined ? {} : { code }),
          ...(field === undefined ? {} : { field }),
        };
        expect(told).toEqual(legend[place[index]!]);
      }
    }),
    runs,
  );
});

test('every generated definition passes the check and survives JSON', () => {
  fc.assert(
    fc.property(arbitraryDefinition(), (definition) => {
      checkDefinition(definition, schema);
      expect(parseDefinition(JSON.stringify(definition), schema)).toEqual(definition);
    }),
    { numRuns: 500 },
  );
});

test('the order of records does not move a count', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryDefinition(true), (records, definition) => {
      const turned = { visits: [...records.visits].reverse(), plans: [...records.plans].reverse() };
      expect(countsByPlace(datasetOf(turned), definition)).toEqual(
        countsByPlace(datasetOf(records), definition),
      );
    }),
    runs,
  );
});

test('places add up to the records or groups, and members are the numerator', () => {
  fc.assert(
    fc.property(arbitraryDataset, arbitraryDefinition(), (dataset, definition) => {
      const counts = countsByPlace(dataset, definition);
      const { size } = places(dataset, definition, { period });
      expect(Object.values(counts).reduce((total, n) => total + n, 0)).toBe(size);
      expect(members(dataset, definition, { period, place: 'numerator' })).toHaveLength(counts.numerator);
      expect(members(dataset, definition, { period })).toHaveLength(size - counts.outside);
      const [measured] = evaluate(dataset, [definition], { periods: [period] });
      expect(measured!.counts!.numerator).toBe(counts.numerator);
      if (measured!.figure.status === 'measured' && measured!.figure.unit === 'proportion') {
        expect(Number(measured!.figure.numerator)).toBeLessThanOrEqual(Number(measured!.figure.denominator));
      }
    }),
    { numRuns: 500 },
  );
});
