import { expect, test } from 'vitest';
import {
  add,
  age,
  aggregate,
  and,
  band,
  caseOf,
  checkDefinition,
  eq,
  field,
  fieldsUsed,
  gt,
  isIn,
  literalBoolean,
  lt,
  not,
  outer,
  parameter,
  parseDefinition,
  present,
  related,
  snapshot,
  sum,
} from '@sightline/indicators';
import type { Cohort, Expr, Measure } from '@sightline/indicators';
import { child, cohort, definition, schema, thrown } from './small.ts';

const start = field('start');
const n = field('n');
const count = (more: Partial<Cohort> = {}): Measure => ({ kind: 'count', cohort: cohort(more) });
const fault = (measure: Measure): Readonly<Record<string, string>> => {
  const { code, params } = thrown(() => checkDefinition(definition(measure), schema));
  expect(code).toBe('DEFINITION_INVALID');
  return params;
};
const pathOf = (where: Expr): string | undefined => fault(count({ where }))['path'];
const passes = (where: Expr): void => checkDefinition(definition(count({ where })), schema);

test('a column, list, parameter or aggregate that does not exist is told by its path', () => {
  expect(pathOf(and(present(start), eq(field('nope'), 1)))).toBe('measure.cohort.where.of.1.left');
  expect(fault(count({ source: { list: 'nope' } }))['path']).toBe('measure.cohort.source.list');
  expect(pathOf(related('nope', { take: 'exists' }))).toBe('measure.cohort.where');
  expect(pathOf(gt(n, parameter('nope')))).toBe('measure.cohort.where.right');
  expect(pathOf(eq(aggregate('nope'), 1))).toBe('measure.cohort.where.left');
  // A column is an own name: nothing is inherited.
  expect(pathOf(eq(field('constructor'), 1))).toBe('measure.cohort.where.left');
});

test('order is asked of dates and whole numbers only, and both sides are of one type', () => {
  passes(lt(start, snapshot));
  passes(eq(field('code'), child));
  expect(pathOf(lt(field('code'), 'b'))).toBe('measure.cohort.where.left');
  expect(pathOf(eq(start, 1))).toBe('measure.cohort.where');
  expect(pathOf(eq(literalBoolean(true), literalBoolean(true)))).toBe('measure.cohort.where.left');
  expect(pathOf(n)).toBe('measure.cohort.where');
  expect(pathOf(not(n))).toBe('measure.cohort.where.of');
  expect(pathOf(eq(sum(n, start), 1))).toBe('measure.cohort.where.left.of.1');
  expect(pathOf(eq(add(n, 1, 'days'), snapshot))).toBe('measure.cohort.where.left.date');
  expect(pathOf(eq(caseOf([{ if: present(n), then: n }], 'a'), 1))).toBe('measure.cohort.where.left');
});

test('a date of birth is read through age or presence only', () => {
  const birth = field('dateOfBirth');
  passes(lt(age(birth, snapshot), 18));
  passes(present(birth, 'any-text'));
  expect(pathOf(lt(birth, snapshot))).toBe('measure.cohort.where.left');
  expect(pathOf(lt(age(add(birth, 1, 'days'), snapshot), 18))).toBe('measure.cohort.where.left.from.date');
});

test('decimals are read through presence only, any-text of fields only, groups of codes that exist', () => {
  passes(present(field('cost')));
  expect(pathOf(gt(field('cost'), 1))).toBe('measure.cohort.where.left');
  expect(pathOf(present(sum(n, 1), 'any-text'))).toBe('measure.cohort.where');
  passes(isIn(field('code'), { codeGroup: 'vowel' }));
  expect(pathOf(isIn(field('code'), { codeGroup: 'nope' }))).toBe('measure.cohort.where.codes');
});

test('the last band takes the rest, and no other', () => {
  passes(eq(band(n, [{ code: 'low', upTo: 3 }, { code: 'high' }]), 'low'));
  expect(pathOf(eq(band(n, [{ code: 'low', upTo: 3 }]), 'low'))).toBe('measure.cohort.where.left.bands.0');
  expect(pathOf(eq(band(n, [{ code: 'all' }, { code: 'high' }]), 'low'))).toBe(
    'measure.cohort.where.left.bands.0',
  );
});

test('related: outer only inside, what each take needs, and a child key where no pairs are stated', () => {
  passes(related('visits', { where: lt(field('on'), outer('start')), take: 'exists' }));
  expect(pathOf(lt(outer('start'), snapshot))).toBe('measure.cohort.where.left');
  expect(pathOf(eq(related('visits', { take: 'sum' }), 1))).toBe('measure.cohort.where.left');
  expect(pathOf(eq(related('visits', { take: 'last', value: n }), 1))).toBe('measure.cohort.where.left');
  expect(pathOf(related('visits', { take: 'exists', value: n }))).toBe('measure.cohort.where');
});

test('group: plain fields only of a kept record, having only of groups', () => {
  const aggregates = { total: { fn: 'sum' as const, value: n } };
  const plain: Cohort['grain'] = { by: 'group', key: [child], aggregates };
  const kept: Cohort['grain'] = { ...plain, keep: { order: start, pick: 'last' } };
  const numerator = gt(n, 1);
  const of = (grain: Cohort['grain'], test: Expr): Measure => ({
    kind: 'proportion',
    cohort: cohort({ grain }),
    numerator: test,
    numeratorUnknown: 'not-met',
  });
  checkDefinition(definition(of(kept, numerator)), schema);
  checkDefinition(definition(of(plain, gt(aggregate('total'), 1))), schema);
  expect(fault(of(plain, numerator))['path']).toBe('measure.numerator.left');
  expect(fault(count({ having: numerator }))['path']).toBe('measure.cohort.having');
  const wrong: Cohort['grain'] = { ...plain, aggregates: { first: { fn: 'min', value: field('code') } } };
  expect(fault(count({ grain: wrong }))['path']).toBe('measure.cohort.grain.aggregates.first.value');
});

test('needs: a column of the latest or the present state holds at the extract date only', () => {
  const where = present(field('reviewed'));
  expect(fault(count({ where }))['path']).toBe('measure.cohort.needs');
  checkDefinition(definition(count({ where, needs: 'extract-date-only' })), schema);
});

test('an in-period measure states its event, a due-in-period one due; exclusion codes are unique', () => {
  expect(fault(count({ basis: 'in-period' }))['path']).toBe('measure.cohort');
  expect(fault(count({ basis: 'due-in-period' }))['path']).toBe('measure.cohort');
  const one = { code: 'x', when: present(n), words: 'x' };
  expect(fault(count({ exclusions: [one, one] }))['path']).toBe('measure.cohort.exclusions');
});

test('a union has the same columns in every part, and its records are not of one list', () => {
  const part = (columns: Record<string, Expr>) => ({ list: 'cases', where: and(), columns });
  const united = (...columns: Record<string, Expr>[]): Measure =>
    count({ source: { union: columns.map(part) } });
  checkDefinition(definition(united({ x: n }, { x: sum(n, 1) })), schema);
  expect(fault(united({ x: n }, { x: start }))['path']).toBe('measure.cohort.source.union.1.columns');
  const itself = related('cases', { notItself: true, take: 'exists' });
  const measure = count({ source: { union: [part({ child })] }, where: itself });
  expect(fault(measure)['path']).toBe('measure.cohort.where');
});

const plain = (where: unknown): unknown =>
  JSON.parse(JSON.stringify({ ...definition(count()), measure: count({ where: where as Expr }) }));
const refused = (json: unknown): Readonly<Record<string, string>> =>
  thrown(() => parseDefinition(json)).params;

test('parse: an unknown kind of node says that a newer engine is needed', () => {
  const { path, problem } = refused(plain({ kind: 'and', of: [{ kind: 'quantile', of: 3 }] }));
  expect(path).toMatch(/^measure\.cohort\.where\.of\.0/);
  expect(problem).toContain('newer engine');
  expect(refused({ ...(plain(and()) as object), schema: 2 })['problem']).toContain('newer engine');
});

test('parse: what is not data of the shape is refused, and what is comes back equal', () => {
  expect(parseDefinition(JSON.stringify(plain(and())))).toEqual(definition(count()));
  expect(refused('{').problem).toBe('not JSON');
  expect(refused(plain({ kind: 'literal', type: 'integer', value: 1.5 }))['path']).toContain('value');
  expect(refused(plain({ kind: 'literal', type: 'date', value: '2023-02-29' }))['path']).toContain('value');
  expect(refused(plain({ kind: 'field', column: 'n', colour: 'red' }))['path']).toContain('where');
});

test('fieldsUsed: every column once, with the child keys when the schema is known', () => {
  const where = related('visits', { where: lt(field('on'), outer('start')), take: 'exists' });
  const made = definition(count({ where: and(where, present(start), eq(field('$row'), 0)) }));
  expect(fieldsUsed(made)).toEqual(['cases.start', 'visits.on']);
  expect(fieldsUsed(made, schema)).toEqual(['cases.child', 'cases.start', 'visits.child', 'visits.on']);
});
