// What SUMMARY.txt holds; `pnpm run summary` in this folder writes it anew, once the packages are built.
import { writeFileSync } from 'node:fs';
import { annexAFromRecords, checkDataset, withFindings } from '@sightline/annex-a';
import { localDate, period, tableFromRecords } from '@sightline/core';
import { definitions } from '@sightline/definitions';
import { evaluate, populationSchema } from '@sightline/indicators';
import { syntheticCouncil } from '@sightline/synthetic';

const asAt = localDate('2026-03-31');
const halfYear = period(localDate('2025-10-01'), asAt);

/** Records by list, findings by rule and every figure, a line each. */
export const summaryOfCouncil = (): string => {
  const council = syntheticCouncil({ seed: 7, children: 3000, asAt, faults: 'some' });
  const areaCode = council.authority.code;
  const { dataset: bare } = annexAFromRecords(council.lists, { asAt, authority: areaCode });
  const findings = checkDataset(bare, { profile: 'all', authorityName: council.authority.name });
  const byRule = new Map<string, number>();
  for (const { code } of findings) byRule.set(code, (byRule.get(code) ?? 0) + 1);
  const people = [2024, 2025].map((midYear) => ({
    areaCode,
    midYear,
    ageFrom: 0,
    ageTo: 17,
    population: council.population,
  }));
  const measured = evaluate(withFindings(bare, findings), definitions, {
    periods: [halfYear],
    inputs: { population: tableFromRecords('population', populationSchema, people) },
  });
  const lines = [
    'Records',
    ...Object.entries(council.lists).map(([list, records]) => `  ${list} ${records.length}`),
    'Planted faults',
    ...council.planted.map(
      ({ fault, list, record, rules }) => `  ${fault} ${list}:${record ?? ''} ${rules.join(' ')}`,
    ),
    'Findings',
    ...[...byRule].sort().map(([code, count]) => `  ${code} ${count}`),
    'Figures',
    ...measured.map(({ measure, figure }) =>
      figure.status === 'measured'
        ? `  ${measure.id} ${figure.numerator}/${figure.denominator} ${figure.display}`
        : `  ${measure.id} ${figure.reason}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
};

const summary = new URL('SUMMARY.txt', import.meta.url);
if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(summary, summaryOfCouncil());
