import { SightlineError, parseLocalDate, toEpochDay } from '@sightline/core';
import type { Definition, ParameterSpec } from './definition.ts';

/** The value of a parameter: a whole number, a truth, a date `YYYY-MM-DD`, or a list of codes or texts. */
export type ParameterValue = number | boolean | string | readonly string[];

/** Definition id to parameter name to value: an authority's own choices. */
export type ParameterChoices = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The value as the type wants it, else undefined. */
export function parameterValue(type: ParameterSpec['type'], value: unknown): ParameterValue | undefined {
  switch (type) {
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 2147483648
        ? value
        : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
      return typeof value === 'string' ? parseLocalDate(value) : undefined;
    case 'code-list':
    case 'text-list':
      return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
  }
}

/**
 * The parameter values that a definition is read with: its defaults, and the choices handed in.
 *
 * @throws SightlineError PARAMETER_INVALID when a choice is not named by the definition or has the wrong type
 */
export function parametersOf(
  definition: Definition,
  choices: ParameterChoices | undefined,
): Readonly<Record<string, ParameterValue>> {
  const chosen = choices?.[definition.id] ?? {};
  for (const name of Object.keys(chosen)) {
    if (!Object.hasOwn(definition.parameters, name)) {
      throw new SightlineError('PARAMETER_INVALID', { definition: definition.id, name, problem: 'unknown' });
    }
  }
  const values: Record<string, ParameterValue> = {};
  for (const [name, spec] of Object.entries(definition.parameters)) {
    const value = parameterValue(spec.type, Object.hasOwn(chosen, name) ? chosen[name] : spec.default);
    if (value === undefined) {
      throw new SightlineError('PARAMETER_INVALID', { definition: definition.id, name, problem: spec.type });
    }
    values[name] = value;
  }
  return values;
}

/** The number or truth that a `parameter` node stands for; a date as an epoch day. */
export function parameterNumber(
  value: ParameterValue | undefined,
  name: string,
): {
  readonly type: 'integer' | 'truth' | 'date';
  readonly value: number;
} {
  if (typeof value === 'number') return { type: 'integer', value };
  if (typeof value === 'boolean') return { type: 'truth', value: value ? 1 : 0 };
  const date = typeof value === 'string' ? parseLocalDate(value) : undefined;
  if (date === undefined) throw new SightlineError('PARAMETER_INVALID', { name, problem: 'not a value' });
  return { type: 'date', value: toEpochDay(date) };
}

/** The codes of an `in` node. @throws SightlineError PARAMETER_INVALID when the parameter is not a list */
export function codesOf(
  codes: readonly string[] | { readonly parameter: string } | { readonly codeGroup: string },
  parameters: Readonly<Record<string, ParameterValue>>,
  groupCodes: (group: string) => readonly string[],
): readonly string[] {
  if ('parameter' in codes) {
    const value = parameters[codes.parameter];
    if (typeof value === 'object') return value;
    throw new SightlineError('PARAMETER_INVALID', { name: codes.parameter, problem: 'not a list' });
  }
  return 'codeGroup' in codes ? groupCodes(codes.codeGroup) : codes;
}
