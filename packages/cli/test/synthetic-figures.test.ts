import { annexAFromRecords, checkDataset, withFindings } from '@sightline/annex-a';
import { localDate, period, tableFromRecords } from '@sightline/core';
import { definitions } from '@sightline/definitions';
import { evaluate, populationSchema } from '@sightline/indicators';
import { syntheticCouncil } from '@sightline/synthetic';
import { describe, expect, it } from 'vitest';

const asAt = localDate('2026-03-31');
const halfYear = period(localDate('2025-10-01'), asAt);
const council = syntheticCouncil({ seed: 21, children: 6000, asAt });
const { lists, population } = council;

describe('figures of a made-up council', () => {
  const areaCode = council.authority.code;
  const inputs = {
    population: tableFromRecords(
      'population',
      populationSchema,
      [2024, 2025].map((midYear) => ({ areaCode, midYear, ageFrom: 0, ageTo: 17, population })),
    ),
  };
  const { dataset: bare } = annexAFromRecords(lists, { asAt, authority: areaCode });
  const dataset = withFindings(bare, checkDataset(bare, { profile: 'all' }));

  it('are measured by every definition at the extract', () => {
    const measured = evaluate(dataset, definitions, { periods: [halfYear], inputs });
    expect(
      measured.filter(({ figure }) => figure.status !== 'measured').map(({ measure }) => measure.id),
    ).toEqual([]);
  });

  it('show the teams that are late', () => {
    const late = (teamLate: number): number => {
      const teams = [{ late: teamLate, driftPerYear: 0 }];
      const made = syntheticCouncil({ seed: 3, children: 3000, asAt, parameters: { teams } });
      return evaluate(annexAFromRecords(made.lists, { asAt }).dataset, definitions, {
        periods: [halfYear],
        inputs,
      })
        .filter(({ measure }) => measure.id === 'assessments-within-45wd-pct')
        .map(({ figure }) => (figure.status === 'measured' ? Number(figure.display) : 0))[0]!;
    };
    expect(late(0)).toBe(100);
    expect(late(3)).toBeLessThan(70);
  });
});
