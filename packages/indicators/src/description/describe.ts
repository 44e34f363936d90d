import type { DatasetSchema } from '@sightline/core';
import type { CohortMeasure } from '../cohort.ts';
import type { Cohort, Definition, Measure } from '../definition.ts';
import { listWords, wordsFor } from './words.ts';
import { speakerOf } from './speaker.ts';
import type { Speaker } from './speaker.ts';

/** Which part of a definition a sentence is of. */
export type SentencePart =
  | 'question'
  | 'measure'
  | 'population'
  | 'period'
  | 'exclusion'
  | 'numerator'
  | 'value'
  | 'unknown'
  | 'due'
  | 'rounding'
  | 'parameter'
  | 'standard'
  | 'national'
  | 'source'
  | 'misleads';

/** One sentence of a description. */
export type Sentence = { readonly part: SentencePart; readonly text: string };

/**
 * A definition in plain English, part by part, made from the same tree that is evaluated.
 *
 * @param options - `schema`: the lists, so that columns and codes are told by their labels
 * @returns sentences in a fixed order of parts; a part that the definition does not state is left out
 * @example
 * import { annexASchema } from '@sightline/annex-a';
 * import { definitionById } from '@sightline/definitions';
 * import { describe } from '@sightline/indicators';
 * const sentences = describe(definitionById('assessments-within-45wd-pct'), { schema: annexASchema });
 * sentences[0].text // => 'Of the assessments completed in the period, what share took 45 working days or fewer?'
 * const parts = [...new Set(sentences.map(({ part }) => part))]; // => [
 * //   'question', 'measure', 'population', 'period', 'exclusion', 'numerator', 'unknown', 'rounding', 'parameter',
 * //   'standard', 'national', 'source', 'misleads',
 * // ]
 */
export function describe(
  definition: Definition,
  options: { readonly schema?: DatasetSchema } = {},
): Sentence[] {
  const { standard, national, places } = definition;
  const decimals =
    places < 0
      ? `the nearest ${10 ** -places}`
      : places === 0
        ? 'a whole number'
        : `${places} decimal place${places === 1 ? '' : 's'}`;
  return [
    { part: 'question', text: definition.question },
    ...measureSentences(definition.measure, definition, options.schema),
    { part: 'rounding', text: `Shown to ${decimals}, rounded half away from zero, once.` },
    ...Object.entries(definition.parameters).map(([name, spec]): Sentence => ({
      part: 'parameter',
      text: `${name} is ${JSON.stringify(spec.default)}${spec.local ? ', and may be set locally' : ''}: ${spec.words}`,
    })),
    ...(standard === undefined
      ? []
      : [
          {
            part: 'standard' as const,
            text: ended(
              `${standard.words} (${standard.legal}; ${standard.source}${standard.verified ? '' : '; not yet checked against the primary text'})`,
            ),
          },
        ]),
    ...(national === undefined
      ? []
      : [
          {
            part: 'national' as const,
            text: ended(
              `${national.words} This figure is ${relation[national.relation]} the national one${national.difference === '' ? '' : `: ${national.difference}`}`,
            ),
          },
        ]),
    ...definition.source.map((text): Sentence => ({ part: 'source', text })),
    ...definition.misleads.map((text): Sentence => ({ part: 'misleads', text })),
  ];
}

const relation: Readonly<Record<NonNullable<Definition['national']>['relation'], string>> = {
  same: 'the same as',
  proxy: 'a stand-in for',
  'upper-bound': 'an upper bound of',
  subset: 'a part of',
  none: 'not to be compared with',
};

const ratioWords = {
  quotient: 'The first number divided by the second.',
  proportion: 'The percentage that the first number is of the second.',
  'per-100': 'The first number for every 100 of the second.',
} as const;

const perWords = { 100: '100', 1000: '1,000', 10000: '10,000' } as const;

const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
const opened = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function measureSentences(
  measure: Measure,
  definition: Definition,
  schema: DatasetSchema | undefined,
): readonly Sentence[] {
  switch (measure.kind) {
    case 'ratio':
      return [
        { part: 'measure', text: ratioWords[measure.as ?? 'quotient'] },
        ...measureSentences(measure.over, definition, schema),
        ...measureSentences(measure.under, definition, schema),
      ];
    case 'rate': {
      const yearly = measure.annualise ? ', made yearly when the period is not a year' : '';
      return [
        {
          part: 'measure',
          text: `A rate per ${perWords[measure.per]} of the input "${measure.input}"${yearly}.`,
        },
        ...measureSentences(measure.over, definition, schema),
      ];
    }
    case 'external':
      return [{ part: 'measure', text: `Computed by the function "${measure.function}".` }];
    default:
      return cohortSentences(measure, definition, schema);
  }
}

const measureWords: Readonly<Record<CohortMeasure['kind'], string>> = {
  count: 'A count of those in the population.',
  proportion: 'A percentage: those that meet the test, of those that meet it and those that do not.',
  mean: 'The mean of a value.',
  median: 'The median of a value; of an even number, the mean of the middle two.',
  sum: 'The total of a value.',
  distribution: 'The percentage with each code, of all that have a value.',
};

function cohortSentences(
  measure: CohortMeasure,
  definition: Definition,
  schema: DatasetSchema | undefined,
): readonly Sentence[] {
  const { cohort } = measure;
  const speaker = speakerOf(measure, definition, schema);
  const say = (part: SentencePart, text: string): Sentence => ({ part, text: ended(opened(text)) });
  const sentences: Sentence[] = [
    { part: 'measure', text: measureWords[measure.kind] },
    ...populationSentences(cohort, speaker),
    say('period', periodWords(cohort)),
    ...cohort.exclusions.map((one) =>
      say('exclusion', `left out when ${wordsFor(one.when, speaker)}: ${one.words}`),
    ),
    ...(cohort.notComputableExclusions ?? []).map((words) =>
      say('exclusion', `stated nationally but not held in the lists, so not left out: ${words}`),
    ),
  ];
  if ('numerator' in measure) {
    sentences.push(say('numerator', `it meets the test when ${wordsFor(measure.numerator, speaker)}`));
    sentences.push(say('unknown', unknownWords[measure.numeratorUnknown]));
  } else if ('value' in measure) {
    sentences.push(say('value', `the value is ${wordsFor(measure.value, speaker)}`));
    sentences.push(say('unknown', 'one without a value is left out and counted as unknown'));
  }
  if (cohort.due !== undefined) {
    sentences.push(
      say(
        'due',
        `the last day in time is ${wordsFor(cohort.due, speaker)}; until that day is past, one that has not met the test is not yet due`,
      ),
    );
  }
  return sentences;
}

const unknownWords: Readonly<Record<'not-met' | 'leave-out' | 'refuse', string>> = {
  'not-met': 'where a blank leaves the test open, it counts as not met',
  'leave-out': 'where a blank leaves the test open, it is left out and counted as unknown',
  refuse: 'where a blank leaves any of them open, no figure is given',
};

function populationSentences(cohort: Cohort, speaker: Speaker): readonly Sentence[] {
  const { source, grain } = cohort;
  const say = (text: string): Sentence => ({ part: 'population', text: ended(opened(text)) });
  const where = wordsFor(cohort.where, speaker);
  const sentences: Sentence[] = [];
  if ('list' in source)
    sentences.push(
      say(`the records of ${listWords(source.list, speaker.schema)} of which it holds that ${where}`),
    );
  else {
    for (const part of source.union) {
      const own = { ...speaker, list: part.list };
      sentences.push(
        say(
          `records of ${listWords(part.list, speaker.schema)} are taken in where ${wordsFor(part.where, own)}`,
        ),
      );
    }
    sentences.push(say(`of these, the ones of which it holds that ${where}`));
  }
  if (grain.by === 'group') {
    const key = grain.key.map((one) => wordsFor(one, speaker)).join(' and ');
    sentences.push(say(`all records with the same ${key} count as one`));
    if (grain.keep !== undefined) {
      sentences.push(say(`the ${grain.keep.pick} by ${wordsFor(grain.keep.order, speaker)} stands for them`));
    }
    if (cohort.having !== undefined) sentences.push(say(`kept when ${wordsFor(cohort.having, speaker)}`));
  }
  return sentences;
}

function periodWords(cohort: Cohort): string {
  const when = {
    'in-period': 'counts what happened from the first to the last day of the period, both inside',
    'due-in-period': 'counts what fell due from the first to the last day of the period, both inside',
    'at-snapshot': 'counts how things stood on the last day of the period',
  }[cohort.basis];
  const back =
    cohort.lookBackMonths === undefined ? '' : `, looking back ${cohort.lookBackMonths} months before it`;
  const needs =
    cohort.needs === 'extract-date-only'
      ? '; it can be said for the day of the extract only, because the lists hold only the latest or present state'
      : '';
  return `${when}${back}${needs}`;
}
