import type { Definition } from '@sightline/indicators';
import { makeCompiler, type Compiler } from './compiler.ts';
import type { Dialect } from './dialect.ts';
import { withQueries, type NamedQuery } from './layout.ts';
import type { SqlOptions, SqlQuery } from './options.ts';
import { choicesFor } from './parameters.ts';
import { listQuery } from './rows.ts';

/** A compiler for one definition and its options. */
export const compilerFor = (definition: Definition, dialect: Dialect, options: SqlOptions): Compiler =>
  makeCompiler(definition, dialect, {
    schema: options.schema,
    period: options.period,
    given: choicesFor(definition, options.parameters),
  });

/** Puts the parts of a query together, under a comment that says what it is of. */
export function finished(
  compiler: Compiler,
  options: SqlOptions,
  queries: readonly NamedQuery[],
  select: string,
): SqlQuery {
  const { definition, dialect, period } = compiler;
  // Lists may be read by the parts of a union, which are compiled last: so they are written out here, first.
  const lists = [...compiler.lists.values()]
    .sort((a, b) => (a.list < b.list ? -1 : 1))
    .map((rows) => listQuery(compiler, rows, dialect.identifier(rows.query)));
  const comment = [
    `${definition.id} ${definition.version}: ${definition.title}`,
    `period ${period.from} to ${period.to}, both days inside`,
    ...(options.calendar ? [`working days of ${options.calendar.id}`] : []),
    `dialect ${dialect.name}`,
  ].map((line) => `-- ${line.replaceAll(/\s+/g, ' ')}\n`);
  return {
    text: comment.join('') + withQueries([...lists, ...queries], select),
    parameters: compiler.parameters,
  };
}
