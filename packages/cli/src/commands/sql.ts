import { annexASchema } from '@sightline/annex-a';
import { membersSql, toSql } from '@sightline/sql';
import { choiceOf, periodsOf } from '../arguments.ts';
import { breakdownOf } from '../breakdown-choice.ts';
import type { Command } from '../command.ts';
import { plainEnvelope } from '../envelope.ts';
import { calendarOf, definitionNamed, loadDefinitions } from '../load-definitions.ts';
import { loadSettings } from '../load-settings.ts';
import { commonOptions, dataOptions, periodOption } from '../options.ts';
import { Stop } from '../stop.ts';

export const sql: Command = {
  name: 'sql',
  summary: 'A definition as SQL text and parameters',
  usage: 'sightline sql ID --period FROM..TO',
  details: [
    'Prints the query that counts the places of a measure, or with --members the one that lists its records.',
    'Tables are named as list keys; parameters follow the text as comments, and stand beside it with --json.',
  ],
  examples: [
    'sightline sql assessments-within-45wd-pct --period 2024-04-01..2024-09-30',
    'sightline sql cpp-open-count --period 2024-04-01..2024-09-30 --members',
  ],
  most: 1,
  options: {
    ...periodOption,
    dialect: { type: 'string', value: 'duckdb', words: 'The database; duckdb unless stated.' },
    by: { type: 'string', multiple: true, value: 'DIMENSION', words: 'Break the counts down.' },
    members: { type: 'boolean', words: 'One row for each record or group instead of counts.' },
    identify: { type: 'boolean', words: 'Allow a breakdown whose groups are people.' },
    ...(dataOptions['settings'] === undefined ? {} : { settings: dataOptions['settings'] }),
    ...commonOptions,
  },
  run: async ({ io, values, positionals }) => {
    const [id] = positionals;
    if (id === undefined)
      throw new Stop('ARGUMENT_MISSING', { what: 'the id of a definition', command: 'sql' });
    const settings = await loadSettings({ io, values });
    const definition = definitionNamed(id, await loadDefinitions(io, settings));
    const [period] = periodsOf(values);
    if (period === undefined) throw new Stop('PERIOD_REQUIRED', { example: '2024-04-01..2024-09-30' });
    const dialect = choiceOf(values, 'dialect', ['duckdb'] as const) ?? 'duckdb';
    const { dimensions } = settings.settings;
    const { parameters } = settings.settings.definitions;
    const options = {
      period,
      schema: annexASchema,
      calendar: calendarOf(settings.settings),
      by: breakdownOf(values, settings.settings, annexASchema),
      ...(parameters === undefined ? {} : { parameters }),
      ...(dimensions === undefined ? {} : { dimensions }),
    };
    const query =
      values['members'] === true
        ? membersSql(definition, dialect, options)
        : toSql(definition, dialect, options);
    const comments = Object.entries(query.parameters).map(
      ([name, value]) => `-- ${name} = ${JSON.stringify(value)}`,
    );
    return {
      text: `${[query.text, ...comments].join('\n')}\n`,
      envelope: plainEnvelope('sql', query),
      exit: 0,
    };
  },
};
