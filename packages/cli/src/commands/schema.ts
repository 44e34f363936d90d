import * as z from 'zod';
import type { Command } from '../command.ts';
import { commonOptions } from '../options.ts';
import { envelopeSchema, errorEnvelopeSchema, runSchema } from '../schemas/envelope-schema.ts';
import { checkResultSchema } from '../schemas/finding-schema.ts';
import { qualityResultSchema } from '../schemas/quality-schema.ts';
import { settingsSchema } from '../settings/settings-schema.ts';
import { Stop } from '../stop.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  Envelope: envelopeSchema,
  ErrorEnvelope: errorEnvelopeSchema,
  CheckResult: checkResultSchema,
  Run: runSchema,
  AuditResult: qualityResultSchema,
  Settings: settingsSchema,
};

/** A date that a function checks is still text to a reader of JSON. */
const jsonSchemaOf = (schema: z.ZodType): unknown =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { type: 'string', format: 'date' });
    },
  });

export const schema: Command = {
  name: 'schema',
  summary: 'JSON Schema of what is read and printed',
  usage: 'sightline schema [Envelope|ErrorEnvelope|CheckResult|Run|AuditResult|Settings]',
  details: [
    'Prints one JSON Schema, or all of them by name. Envelope is what every command prints with --json; its result is',
    'CheckResult for check, AuditResult for audit, and Run for measure and scorecard.',
  ],
  examples: ['sightline schema', 'sightline schema Settings'],
  most: 1,
  options: commonOptions,
  run: async ({ positionals }) => {
    const [name] = positionals;
    const one = name === undefined ? undefined : schemas[name];
    if (name !== undefined && one === undefined) {
      throw new Stop('OPTION_VALUE', {
        option: 'schema',
        value: name,
        allowed: Object.keys(schemas).join(', '),
      });
    }
    const printed =
      one === undefined
        ? Object.fromEntries(Object.entries(schemas).map(([key, value]) => [key, jsonSchemaOf(value)]))
        : jsonSchemaOf(one);
    return { text: `${JSON.stringify(printed, null, 2)}\n`, exit: 0 };
  },
};
