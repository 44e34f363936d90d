import { textAt } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryDefinition, arbitraryRecords, datasetOf, period } from '../test/generate.ts';
import type { Records } from '../test/generate.ts';
import { cohortMeasuresOf } from './cohort.ts';
import type { Definition } from './definition.ts';
import { evaluate } from './evaluate.ts';
import { members } from './members.ts';
import { placeTogether } from './place-together.ts';
import { placeOnce, places } from './places.ts';
import { readingOf, sessionOf } from './reading.ts';
import { recordsOf } from './kernels/source.ts';

// Placing each measure by itself is the other way to the same places: `places` goes it on a dataset that nothing else was asked of.

/** Each record ten times, so that there are few kinds of them. */
const repeated = ({ visits, plans }: Records): Records => ({
  visits: Array.from({ length: 10 }, () => visits).flat(),
  plans: Array.from({ length: 10 }, () => plans).flat(),
});

/** Definitions whose records conditions alone may place: what has a due date or a value of its own only counts here. */
const byConditions = arbitraryDefinition()
  .filter(({ measure }) => {
    const cohorts = cohortMeasuresOf(measure).map(({ cohort }) => cohort);
    return cohorts.length === 1 && cohorts[0]!.grain.by === 'record' && 'list' in cohorts[0]!.source;
  })
  .map((definition): Definition => {
    const [measure] = cohortMeasuresOf(definition.measure);
    if (measure === undefined) return definition;
    const { due: _, ...cohort } = measure.cohort;
    return measure.kind === 'proportion'
      ? { ...definition, measure: { ...measure, cohort } }
      : { ...definition, measure: { kind: 'count', cohort } };
  });

const dimensions = { kind: { column: 'kind' } };

/** Numerators by kind, counted one record after the other. */
function numeratorsByKind(dataset: Dataset, definition: Definition): Map<string, number> {
  const { place, legend, records } = places(dataset, definition, { period });
  const kinds = dataset.tables[records.lists[0]!]!.columns['kind']!;
  const found = new Map<string, number>();
  for (let row = 0; row < kinds.values.length; row++) found.set(textAt(kinds, row) ?? '', 0);
  place.forEach((at, row) => {
    const kind = textAt(kinds, row) ?? '';
    if (legend[at]!.place === 'numerator') found.set(kind, found.get(kind)! + 1);
  });
  return found;
}

it('measures placed together stand where each stands that is placed by itself', () => {
  let byKind = 0;
  const definitions = fc.array(fc.oneof({ weight: 4, arbitrary: byConditions }, arbitraryDefinition()), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(arbitraryRecords, definitions, (few, made) => {
      const records = repeated(few);
      const [together, alone] = [datasetOf(records), datasetOf(records)];
      const asked = made.map((definition, at) => ({ ...definition, id: `${definition.id}-${at}` }));
      const measured = evaluate(together, asked, {
        periods: [period],
        breakdowns: [[], ['kind']],
        dimensions,
      });
      for (const definition of asked) {
        const itself = places(alone, definition, { period });
        expect(places(together, definition, { period })).toEqual(itself);
        for (const place of ['numerator', 'unknown'] as const) {
          const options = { period, place };
          expect(members(together, definition, options)).toEqual(members(alone, definition, options));
        }
        const [measure] = cohortMeasuresOf(definition.measure);
        const isKindPossible = measure?.cohort.grain.by === 'record' && 'list' in measure.cohort.source;
        if (!isKindPossible || definition.measure.kind === 'distribution') continue;
        const reading = readingOf(sessionOf(together), definition, period, undefined);
        if (placeOnce(measure, reading, recordsOf(measure.cohort.source, reading)).kinds) byKind++;
        const figures = measured.filter(
          (one) => one.measure.id === definition.id && one.group['kind'] !== undefined,
        );
        expect(new Map(figures.map(({ group, counts }) => [group['kind'], counts!.numerator]))).toEqual(
          numeratorsByKind(alone, definition),
        );
      }
    }),
    { numRuns: 300 },
  );
  expect(byKind).toBeGreaterThan(500);
});

it('measures whose records are all unlike are placed one by one', () => {
  const records = { visits: Array.from({ length: 7 }, (_, number) => ({ number })), plans: [] };
  const session = sessionOf(datasetOf(records));
  const [definition] = fc.sample(
    arbitraryDefinition().filter(
      ({ measure }) => measure.kind === 'count' && 'list' in measure.cohort.source,
    ),
    1,
  );
  const reading = readingOf(session, definition!, period, undefined);
  const [measure] = cohortMeasuresOf(definition!.measure);
  placeTogether([{ measure: measure!, reading }]);
  expect(placeOnce(measure!, reading, recordsOf(measure!.cohort.source, reading)).kinds).toBeUndefined();
});
