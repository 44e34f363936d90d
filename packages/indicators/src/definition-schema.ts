import { parseLocalDate } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import * as z from 'zod';
import type { Cohort, Definition, Grain, Measure, Source } from './definition.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import type { Expr } from './expr.ts';

// Objects are strict: a key that this engine does not know is refused, never dropped.

const name = z.string().min(1);
const words = z.string().min(1);
const wholeNumber = z.int().min(-2147483647).max(2147483647);
const date = z.custom<LocalDate>(
  (value) => typeof value === 'string' && parseLocalDate(value) !== undefined,
  'a date YYYY-MM-DD is needed',
);

/** What to say of a node that this engine does not know. */
const newerEngine = (of: string): { readonly error: (issue: { readonly input?: unknown }) => string } => ({
  error: ({ input }) => {
    const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : '';
    return `${of} kind ${JSON.stringify(kind)} is not known to engine ${ENGINE_VERSION}: a newer engine is needed`;
  },
});

/**
 * An expression tree: plain data, every node of a known kind and with no key that the kind does not have.
 *
 * @example
 * import { exprSchema } from '@sightline/indicators';
 * exprSchema.safeParse({ kind: 'moment', at: 'to' }).success // => true
 * exprSchema.safeParse({ kind: 'guess' }).success // => false
 */
export const exprSchema: z.ZodType<Expr> = z.lazy(() => anyExpr);

const several = z.array(exprSchema).readonly();
const someOf = z.array(exprSchema).min(1).readonly();
const absent = z.enum(['skip', 'unknown']);

const literal = z.discriminatedUnion('type', [
  z.strictObject({ kind: z.literal('literal'), type: z.literal('date'), value: date }),
  z.strictObject({ kind: z.literal('literal'), type: z.literal('integer'), value: wholeNumber }),
  z.strictObject({ kind: z.literal('literal'), type: z.enum(['code', 'text']), value: z.string() }),
  z.strictObject({ kind: z.literal('literal'), type: z.literal('boolean'), value: z.boolean() }),
]);

const related = z.strictObject({
  kind: z.literal('related'),
  list: name,
  on: z
    .array(z.strictObject({ this: exprSchema, that: exprSchema }))
    .min(1)
    .readonly()
    .exactOptional(),
  where: exprSchema,
  notItself: z.literal(true).exactOptional(),
  take: z.enum(['exists', 'count', 'countDistinct', 'sum', 'first', 'last']),
  order: exprSchema.exactOptional(),
  value: exprSchema.exactOptional(),
});

/** One schema for every kind, so that a missing node does not compile. */
const byKind = {
  field: z.strictObject({
    kind: z.literal('field'),
    column: name,
    row: z.enum(['this', 'outer']).exactOptional(),
  }),
  literal,
  parameter: z.strictObject({ kind: z.literal('parameter'), name }),
  moment: z.strictObject({ kind: z.literal('moment'), at: z.enum(['from', 'to']) }),
  compare: z.strictObject({
    kind: z.literal('compare'),
    op: z.enum(['=', '!=', '<', '<=', '>', '>=']),
    left: exprSchema,
    right: exprSchema,
  }),
  in: z.strictObject({
    kind: z.literal('in'),
    value: exprSchema,
    codes: z.union([
      z.array(z.string()).readonly(),
      z.strictObject({ parameter: name }),
      z.strictObject({ codeGroup: name }),
    ]),
  }),
  present: z.strictObject({
    kind: z.literal('present'),
    value: exprSchema,
    counting: z.enum(['valid', 'any-text']),
  }),
  and: z.strictObject({ kind: z.literal('and'), of: several }),
  or: z.strictObject({ kind: z.literal('or'), of: several }),
  not: z.strictObject({ kind: z.literal('not'), of: exprSchema }),
  is: z.strictObject({ kind: z.literal('is'), truth: z.enum(['true', 'false', 'unknown']), of: exprSchema }),
  add: z.strictObject({
    kind: z.literal('add'),
    unit: z.enum(['days', 'months', 'years', 'workingDays']),
    date: exprSchema,
    amount: exprSchema,
  }),
  elapsed: z.strictObject({
    kind: z.literal('elapsed'),
    unit: z.enum(['days', 'workingDays', 'completedMonths', 'completedYears', 'age']),
    from: exprSchema,
    to: exprSchema,
  }),
  sum: z.strictObject({ kind: z.literal('sum'), of: someOf }),
  difference: z.strictObject({ kind: z.literal('difference'), of: someOf }),
  product: z.strictObject({ kind: z.literal('product'), of: someOf }),
  earliest: z.strictObject({ kind: z.literal('earliest'), of: someOf, absent }),
  latest: z.strictObject({ kind: z.literal('latest'), of: someOf, absent }),
  least: z.strictObject({ kind: z.literal('least'), of: someOf, absent }),
  greatest: z.strictObject({ kind: z.literal('greatest'), of: someOf, absent }),
  coalesce: z.strictObject({ kind: z.literal('coalesce'), of: someOf }),
  case: z.strictObject({
    kind: z.literal('case'),
    when: z.array(z.strictObject({ if: exprSchema, then: exprSchema })).readonly(),
    else: exprSchema,
  }),
  band: z.strictObject({
    kind: z.literal('band'),
    value: exprSchema,
    bands: z
      .array(
        z.strictObject({
          code: z.string(),
          upTo: exprSchema.exactOptional(),
          upToInside: z.boolean().exactOptional(),
        }),
      )
      .min(1)
      .readonly(),
  }),
  related,
  aggregate: z.strictObject({ kind: z.literal('aggregate'), name }),
} satisfies { readonly [K in Expr['kind']]: z.ZodType };

const nodes = Object.values(byKind) as [typeof byKind.field, ...(typeof byKind)[keyof typeof byKind][]];

const anyExpr = z.discriminatedUnion('kind', nodes, newerEngine('node'));

const source: z.ZodType<Source> = z.union([
  z.strictObject({ list: name }),
  z.strictObject({
    union: z
      .array(
        z.strictObject({
          list: name,
          where: exprSchema,
          columns: z.record(z.string(), exprSchema).readonly(),
        }),
      )
      .min(1)
      .readonly(),
  }),
]);

const grain: z.ZodType<Grain> = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('record') }),
  z.strictObject({
    by: z.literal('group'),
    key: someOf,
    keep: z.strictObject({ order: exprSchema, pick: z.enum(['first', 'last']) }).exactOptional(),
    aggregates: z
      .record(
        z.string(),
        z.strictObject({
          fn: z.enum(['count', 'countDistinct', 'sum', 'min', 'max', 'any', 'all']),
          value: exprSchema.exactOptional(),
          where: exprSchema.exactOptional(),
        }),
      )
      .readonly(),
  }),
]);

const cohort: z.ZodType<Cohort> = z.strictObject({
  source,
  grain,
  having: exprSchema.exactOptional(),
  where: exprSchema,
  basis: z.enum(['in-period', 'due-in-period', 'at-snapshot']),
  event: exprSchema.exactOptional(),
  exclusions: z.array(z.strictObject({ code: name, when: exprSchema, words })).readonly(),
  notComputableExclusions: z.array(words).readonly().exactOptional(),
  due: exprSchema.exactOptional(),
  needs: z.enum(['any-date-in-coverage', 'extract-date-only']),
  lookBackMonths: z.int().min(0).exactOptional(),
});

/**
 * A measure: what is counted, and how the figure is made of the counts.
 *
 * @example
 * import { measureSchema } from '@sightline/indicators';
 * measureSchema.safeParse({ kind: 'external', function: 'auditsGoodOrBetter' }).success // => true
 */
export const measureSchema: z.ZodType<Measure> = z.lazy(() => anyMeasure);

const anyMeasure = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('count'), cohort }),
    z.strictObject({
      kind: z.literal('proportion'),
      cohort,
      numerator: exprSchema,
      numeratorUnknown: z.enum(['not-met', 'leave-out', 'refuse']),
    }),
    z.strictObject({ kind: z.enum(['mean', 'median', 'sum']), cohort, value: exprSchema }),
    z.strictObject({
      kind: z.literal('distribution'),
      cohort,
      value: exprSchema,
      codes: z.array(z.string()).min(1).readonly(),
    }),
    z.strictObject({
      kind: z.literal('ratio'),
      over: measureSchema,
      under: measureSchema,
      as: z.enum(['proportion', 'per-100']).exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('rate'),
      over: measureSchema,
      per: z.union([z.literal(100), z.literal(1000), z.literal(10000)]),
      input: name,
      annualise: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('external'), function: name }),
  ],
  newerEngine('measure'),
);

const version = z.custom<Definition['version']>(
  (value) => typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value),
  'a version such as 1.0.0 is needed',
);

/**
 * A definition: data only. What it says of columns is checked by `checkDefinition`, which knows the lists.
 *
 * @example
 * import { definitionSchema } from '@sightline/indicators';
 * definitionSchema.safeParse({}).success // => false
 */
export const definitionSchema: z.ZodType<Definition> = z.strictObject({
  schema: z.literal(1, {
    error: `only schema 1 is known to engine ${ENGINE_VERSION}: a newer engine is needed`,
  }),
  id: name,
  version,
  variantOf: z.strictObject({ id: name, version: name }).exactOptional(),
  title: words,
  question: words,
  asks: z.enum(['how-much', 'how-well', 'better-off']),
  service: name,
  polarity: z.enum(['higher', 'lower', 'in-range', 'none']),
  measure: measureSchema,
  places: z.int().min(-6).max(6),
  parameters: z
    .record(
      z.string(),
      z.strictObject({
        type: z.enum(['integer', 'boolean', 'date', 'code-list', 'text-list']),
        default: z.unknown(),
        local: z.boolean(),
        words,
      }),
    )
    .readonly(),
  companions: z
    .array(
      z.strictObject({
        id: name,
        as: z.enum(['open-and-overdue', 'not-yet-due', 'count-of', 'same-on-referral-clock']),
      }),
    )
    .readonly(),
  standard: z
    .strictObject({
      words,
      legal: z.enum(['statutory', 'guidance', 'local']),
      source: words,
      verified: z.boolean(),
    })
    .exactOptional(),
  national: z
    .strictObject({
      words,
      relation: z.enum(['same', 'proxy', 'upper-bound', 'subset', 'none']),
      difference: z.string(),
    })
    .exactOptional(),
  source: z.array(words).readonly(),
  inForce: z.strictObject({ from: date, to: date.exactOptional() }),
  supersedes: name.exactOptional(),
  misleads: z.array(words).readonly(),
});
