/** Longest line that an expression is written in before it is broken up. */
const WIDTH = 96;

const fits = (sql: string): boolean => sql.length <= WIDTH && !sql.includes('\n');

/** Every line two spaces further in. SQL made here holds no line break inside quotes. */
export const indent = (sql: string): string => sql.replaceAll(/^/gm, '  ');

/** SQL in parentheses, on lines of its own when it has several. */
export const parenthesised = (sql: string): string => (fits(sql) ? `(${sql})` : `(\n${indent(sql)}\n)`);

/** Operands between one operator: in one line, or the operator at the start of each following line. */
export function operands(operator: string, parts: readonly string[]): string {
  const line = parts.join(` ${operator} `);
  return fits(line) ? line : parts.join(`\n${operator} `);
}

/** A searched CASE. */
export function searchedCase(
  branches: readonly { readonly when: string; readonly then: string }[],
  otherwise?: string,
): string {
  const parts = branches.map(({ when, then }) => `WHEN ${when} THEN ${then}`);
  if (otherwise !== undefined) parts.push(`ELSE ${otherwise}`);
  const line = `CASE ${parts.join(' ')} END`;
  return fits(line) ? line : `CASE\n${indent(parts.join('\n'))}\nEND`;
}

/** One column or condition a line, with commas. */
export const listed = (parts: readonly string[]): string => indent(parts.join(',\n'));

/** A named part of a WITH. */
export type NamedQuery = { readonly name: string; readonly sql: string };

/** A query made of named parts. */
export const withQueries = (parts: readonly NamedQuery[], query: string): string =>
  `WITH ${parts.map(({ name, sql }) => `${name} AS (\n${indent(sql)}\n)`).join(',\n')}\n${query}`;
