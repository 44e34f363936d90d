import { annexAFromRecords, checkDataset, withFindings } from '@sightline/annex-a';
import { fingerprintOf, localDate, period, tableFromRecords } from '@sightline/core';
import { evaluate, places, populationSchema } from '@sightline/indicators';
import { syntheticCouncil } from '@sightline/synthetic';
import { describe, expect, it } from 'vitest';
import { publishedDefinitions } from './index.ts';
import recorded from './published-council.json' with { type: 'json' };

// The places of every record of a made-up council, and the figure, of each published version. Where the council itself
// is another one, every hash is recorded anew with a line in the changeset; otherwise a figure has moved.
const asAt = localDate('2026-03-31');
const council = syntheticCouncil({ seed: 'published definitions', children: 300, asAt, faults: 'some' });
const areaCode = council.authority.code;
const { dataset: bare } = annexAFromRecords(council.lists, { asAt, authority: areaCode });
const dataset = withFindings(bare, checkDataset(bare, { profile: 'all' }));
const halfYear = period(localDate('2025-10-01'), asAt);
const inputs = {
  population: tableFromRecords(
    'population',
    populationSchema,
    [2024, 2025].map((midYear) => ({
      areaCode,
      midYear,
      ageFrom: 0,
      ageTo: 17,
      population: council.population,
    })),
  ),
};

type Published = (typeof publishedDefinitions)[number];

/** The places of records or groups on each side of a measure. */
function placesOf(definition: Published): unknown {
  const sides = definition.measure.kind === 'ratio' ? (['over', 'under'] as const) : [undefined];
  return sides.map((side) => {
    const { place, legend } = places(dataset, definition, { period: halfYear, ...(side && { side }) });
    return Array.from(place, (index) => legend[index]);
  });
}

describe('published definitions on a made-up council', () => {
  it('are told of the council that was recorded', () => {
    expect(bare.fingerprint).toBe(recorded.council);
  });

  it('place every record, and give every figure, as when they were published', () => {
    const members = Object.fromEntries(
      publishedDefinitions.map((definition) => [
        `${definition.id}@${definition.version}`,
        fingerprintOf([
          placesOf(definition),
          evaluate(dataset, [definition], { periods: [halfYear], inputs }).map(({ figure }) => figure),
        ]),
      ]),
    );
    expect(members).toEqual(recorded.members);
  });
});
