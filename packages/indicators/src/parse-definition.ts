import { SightlineError } from '@sightline/core';
import type { DatasetSchema } from '@sightline/core';
import type * as z from 'zod';
import { checkDefinition } from './check-definition.ts';
import { definitionSchema } from './definition-schema.ts';
import type { Definition } from './definition.ts';

/** The first fault, as deep in the tree as it is known. */
function deepest(issue: z.core.$ZodIssue): {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
} {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.flatMap((branch) => branch.slice(0, 1)).map(deepest);
    const found = nearest.reduce((held, one) => (one.path.length > held.path.length ? one : held));
    if (found.path.length > 0) return { path: [...issue.path, ...found.path], problem: found.problem };
  }
  return { path: issue.path, problem: issue.message };
}

/**
 * A definition from JSON text or plain data, its shape checked, and its columns too when the schema of the lists is given.
 *
 * @param json - JSON text, or what it parses to
 * @param schema - the lists that it is to be read over
 * @throws SightlineError DEFINITION_INVALID {definition, path, problem}; an unknown kind of node says that a newer engine
 * is needed
 * @example
 * import { definitionById } from '@sightline/definitions';
 * import { parseDefinition } from '@sightline/indicators';
 * parseDefinition(JSON.stringify(definitionById('referrals-count'))).id // => 'referrals-count'
 */
export function parseDefinition(json: unknown, schema?: DatasetSchema): Definition {
  let plain = json;
  if (typeof json === 'string') {
    try {
      plain = JSON.parse(json);
    } catch {
      throw new SightlineError('DEFINITION_INVALID', { definition: '', path: '', problem: 'not JSON' });
    }
  }
  const parsed = definitionSchema.safeParse(plain);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const { path, problem } = issue === undefined ? { path: [], problem: '' } : deepest(issue);
    const id = typeof plain === 'object' && plain !== null && 'id' in plain ? String(plain.id) : '';
    throw new SightlineError('DEFINITION_INVALID', { definition: id, path: path.join('.'), problem });
  }
  if (schema !== undefined) checkDefinition(parsed.data, schema);
  return parsed.data;
}
