import { parseLocalDate, SightlineError } from '@sightline/core';
import type { Definition, ParameterSpec } from '@sightline/indicators';
import type { Compiler } from './compiler.ts';
import type { SqlValue, ValueType } from './dialect.ts';

/** The value of a parameter as its type wants it, else undefined. */
function checked(type: ParameterSpec['type'], value: unknown): SqlValue | readonly string[] | undefined {
  switch (type) {
    case 'integer':
      return typeof value === 'number' && (value | 0) === value ? value : undefined;
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
 * The choices that name a parameter of the definition.
 *
 * @throws {SightlineError} PARAMETER_INVALID when one names none
 */
export function choicesFor(
  definition: Definition,
  parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): Readonly<Record<string, unknown>> {
  const chosen = parameters[definition.id] ?? {};
  for (const name of Object.keys(chosen)) {
    if (!Object.hasOwn(definition.parameters, name)) throw refused(definition.id, name, 'unknown');
  }
  return chosen;
}

const refused = (definition: string, name: string, problem: string): SightlineError =>
  new SightlineError('PARAMETER_INVALID', { definition, name, problem });

function valueOf({ definition, given }: Compiler, name: string): SqlValue | readonly string[] {
  const spec = Object.hasOwn(definition.parameters, name) ? definition.parameters[name] : undefined;
  if (!spec) throw refused(definition.id, name, 'unknown');
  const value = checked(spec.type, Object.hasOwn(given, name) ? given[name] : spec.default);
  if (value === undefined) throw refused(definition.id, name, spec.type);
  return value;
}

/**
 * The single value of a parameter: the one given, else its default.
 *
 * @throws {SightlineError} PARAMETER_INVALID
 */
export function parameterValue(
  compiler: Compiler,
  name: string,
): { readonly type: ValueType; readonly value: SqlValue } {
  const value = valueOf(compiler, name);
  if (typeof value === 'object') throw refused(compiler.definition.id, name, 'not a value');
  if (typeof value === 'number') return { type: 'integer', value };
  return typeof value === 'boolean' ? { type: 'truth', value } : { type: 'date', value };
}

/**
 * The texts of a list parameter.
 *
 * @throws {SightlineError} PARAMETER_INVALID
 */
export function parameterList(compiler: Compiler, name: string): readonly string[] {
  const value = valueOf(compiler, name);
  if (typeof value !== 'object') throw refused(compiler.definition.id, name, 'not a list');
  return value;
}
