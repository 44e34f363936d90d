import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { annexAFromRecords, annexASchema, withFindings } from '@sightline/annex-a';
import { localDate, period, type Finding } from '@sightline/core';
import { definitionById } from '@sightline/definitions';
import { evaluate } from '@sightline/indicators';
import { membersSql, toSql } from '@sightline/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, placeWords, type Database } from './database.ts';

/** What this test reads of a worked case; the figures in it were worked out by hand beside the definitions. */
type WorkedCase = {
  readonly name: string;
  readonly asAt: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly findings?: readonly Omit<Finding, 'id' | 'params'>[];
  readonly places?: readonly string[];
};
type WorkedCases = {
  readonly definition: string;
  readonly version: string;
  readonly cases: readonly WorkedCase[];
};

const folder = fileURLToPath(new URL('../../definitions/src/', import.meta.url));
const caseFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cases.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as WorkedCases);

let database: Database;
beforeAll(async () => {
  database = await openDatabase(annexASchema);
});
afterAll(() => database.close());

describe.each(caseFiles)('$definition $version', ({ definition: id, version, cases }) => {
  const definition = definitionById(id, version);
  if (!definition) throw new Error(`no definition ${id} ${version}`);

  it.each(cases)('$name', async (worked) => {
    const { dataset: lists } = annexAFromRecords(worked.records, {
      asAt: localDate(worked.asAt),
      authority: 'X99999999',
    });
    const found = worked.findings?.map((finding, i): Finding => ({ ...finding, id: String(i), params: {} }));
    const dataset = found === undefined ? lists : withFindings(lists, found);
    await database.load(dataset);
    const asked = {
      period: period(localDate(worked.period.from), localDate(worked.period.to)),
      ...(worked.parameters ? { parameters: { [id]: worked.parameters } } : {}),
    };

    const members = await database.run(membersSql(definition, 'duckdb', { ...asked, schema: annexASchema }));
    expect(members.map(({ id: number }) => number)).toEqual(members.map((_, i) => i));
    if (worked.places) expect(members.map(placeWords)).toEqual(worked.places);

    const counted = await database.run(toSql(definition, 'duckdb', { ...asked, schema: annexASchema }));
    // The counts of a ratio are those of what it is over.
    const ofOver = counted.filter(({ side }) => side === undefined || side === 'over');
    const [measured] = evaluate(dataset, [definition], { periods: [asked.period], ...asked });
    const { counts } = measured!;
    if (counts) {
      const inSql = (place: string): number =>
        ofOver.reduce((total, row) => total + (row['place'] === place ? Number(row['n']) : 0), 0);
      expect(inSql('numerator')).toBe(counts.numerator);
      expect(inSql('denominator-only')).toBe(counts.denominatorOnly);
      expect(inSql('outside')).toBe(counts.outside);
    }
  });
});
