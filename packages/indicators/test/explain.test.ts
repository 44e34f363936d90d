import { expect, test } from 'vitest';
import {
  add,
  age,
  and,
  describe,
  eq,
  explain,
  field,
  ge,
  lt,
  or,
  present,
  related,
  snapshot,
} from '@sightline/indicators';
import type { ExplainedNode, Measure } from '@sightline/indicators';
import { child, cohort, dataset, definition, march, schema, thrown } from './small.ts';

const start = field('start');
const n = field('n');
const results = (node: ExplainedNode): unknown[] => [node.result, ...node.of.map(results)];
const last = (text: string): string => text.slice(-1);

const measure: Measure = {
  kind: 'proportion',
  cohort: cohort({
    where: and(present(start), lt(n, 10)),
    exclusions: [{ code: 'zero', when: eq(n, 0), words: 'zero' }],
    due: add(start, 10, 'days'),
  }),
  numerator: or(eq(n, 1), eq(n, 2)),
  numeratorUnknown: 'leave-out',
};
const made = definition(measure);

test('false and never asked differ: an and stops at its first false, and later clauses are not asked', () => {
  const found = explain(dataset([{ n: 1 }]), made, { row: 0, period: march });
  expect(found.place).toBe('outside');
  expect(found.clauses.map(({ role, node }) => [role, node.result])).toEqual([
    ['where', 'false'],
    ['exclusion:zero', 'never-asked'],
    ['numerator', 'never-asked'],
    ['due', 'never-asked'],
  ]);
  const [where] = found.clauses;
  expect(results(where!.node)).toEqual([
    'false',
    ['false', ['absent']],
    ['never-asked', ['never-asked'], ['never-asked']],
  ]);
});

test('an or stops at its first true, an exclusion that did not fire is false', () => {
  const found = explain(dataset([{ n: 1, start: '2024-03-01' }]), made, { row: 0, period: march });
  expect(found).toMatchObject({ place: 'numerator', due: '2024-03-11' });
  expect(found.clauses.map(({ role, node }) => `${role} ${node.result}`)).toEqual([
    'where true',
    'exclusion:zero false',
    'numerator true',
    'due never-asked',
  ]);
  expect(results(found.clauses[2]!.node)).toEqual([
    'true',
    ['true', ['present'], ['present']],
    ['never-asked', ['never-asked'], ['never-asked']],
  ]);
});

test('an excluded record tells the code, a late one its due day, and where it stands', () => {
  const data = dataset([
    { n: 0, start: '2024-03-01' },
    { n: 5, start: '2024-03-01' },
    { n: 5, start: '2024-03-30' },
  ]);
  expect(explain(data, made, { row: 0, period: march })).toMatchObject({ place: 'excluded', code: 'zero' });
  const late = explain(data, made, { row: 1, period: march });
  expect(late).toMatchObject({
    place: 'denominator-only',
    due: '2024-03-11',
    where: { list: 'cases', row: 2 },
  });
  expect(explain(data, made, { row: 2, period: march })).toMatchObject({
    place: 'not-yet-due',
    due: '2024-04-09',
  });
});

test('a sensitive value, and what is computed from it, is never in an explanation', () => {
  const test = and(lt(age(field('dateOfBirth'), snapshot), 18), eq(child, 'c1'));
  const found = explain(
    dataset([{ child: 'SECRET', dateOfBirth: '2011-11-11' }]),
    definition({ ...measure, cohort: cohort(), numerator: test } as Measure),
    {
      row: 0,
      period: march,
    },
  );
  const text = JSON.stringify(found);
  expect(text).not.toMatch(/SECRET|2011|"12"/);
  expect(found.clauses[1]!.node.of[0]!.of[0]).toMatchObject({
    kind: 'elapsed',
    result: 'present',
    hidden: true,
  });
});

test('a group tells the records that make it up', () => {
  const grain = { by: 'group', key: [child], aggregates: {} } as const;
  const groups = definition({ kind: 'count', cohort: cohort({ grain, where: ge(n, 1) }) });
  const data = dataset([
    { child: 'c1', n: 0 },
    { child: 'c2', n: 1 },
    { child: 'c1', n: 1 },
    { child: 'c1', n: 2 },
  ]);
  const found = explain(data, groups, { group: 0, period: march });
  expect(found.place).toBe('numerator');
  expect(found.records!.map(({ row }) => row)).toEqual([3, 4]);
});

test('a record that is not there is refused', () => {
  expect(thrown(() => explain(dataset([]), made, { row: 0, period: march })).code).toBe('NO_SUCH_RECORD');
  expect(thrown(() => explain(dataset([{}]), made, { group: 0, period: march })).code).toBe('NO_SUCH_RECORD');
});

test('describe: a sentence for every part, with labels and codes of the schema', () => {
  const where = and(eq(field('code'), 'a'), related('visits', { take: 'exists' }));
  const full = definition(
    {
      ...measure,
      cohort: cohort({
        where,
        exclusions: measure.kind === 'proportion' ? measure.cohort.exclusions : [],
        due: start,
      }),
    } as Measure,
    {
      standard: { words: 'In ten days.', legal: 'local', source: 'none', verified: false },
      source: ['A source'],
      misleads: ['It may mislead.'],
    },
  );
  const sentences = describe(full, { schema });
  const parts = new Set(sentences.map(({ part }) => part));
  for (const part of [
    'question',
    'measure',
    'population',
    'period',
    'exclusion',
    'numerator',
    'unknown',
    'due',
    'standard',
    'source',
    'misleads',
  ] as const) {
    expect(parts, part).toContain(part);
  }
  const population = sentences.find(({ part }) => part === 'population')!.text;
  expect(population).toContain('"First" (a)');
  expect(population).toContain('Visits');
  expect(sentences.every(({ part, text }) => part === 'source' || '.?!'.includes(last(text)))).toBe(true);
});
