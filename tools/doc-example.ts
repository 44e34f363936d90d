import ts from 'typescript';

/** A piece of code in a doc comment or a guide, whose results stand after `// =>`. */
export interface DocExample {
  readonly file: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  readonly code: string;
}

/** The `@example` blocks of the doc comments of a source file. */
export function examplesInComments(file: string, text: string): DocExample[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const firstLine = lineOf(text, comment.index);
    const lines = comment[0]
      .split('\n')
      .map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*) ?/, '').replace(/\s*\*\/$/, ''));
    return lines.flatMap((line, index) => {
      if (!line.startsWith('@example')) return [];
      const next = lines.findIndex((other, at) => at > index && /^@[a-z]+\b/i.test(other));
      const body = lines.slice(index + 1, next === -1 ? undefined : next);
      const code = body.map((codeLine) => (codeLine.startsWith('```') ? '' : codeLine)).join('\n');
      return [{ file, line: firstLine + index + 1, code }];
    });
  });
}

/** The blocks fenced as `ts` in a Markdown file that state a result. */
export function examplesInMarkdown(file: string, text: string): DocExample[] {
  return [...text.matchAll(/^```ts\b.*\n([\s\S]*?)^```/gm)]
    .filter((fence) => fence[1]?.includes('// =>'))
    .map((fence) => ({ file, line: lineOf(text, fence.index) + 1, code: fence[1] ?? '' }));
}

/** An example as a module that calls `check(line, actual, expected)` for each stated result. */
export interface RunnableExample {
  readonly module: string;
  readonly results: number;
  readonly problems: readonly string[];
}

/**
 * Turns an example into a module. A result is stated for an expression statement, or for the first name of a `const`;
 * it is an expression itself, or `throws CODE`.
 *
 * @param resolve - where an import of the example is found; undefined refuses it
 */
export function runnableExample(
  example: DocExample,
  resolve: (specifier: string) => string | undefined,
): RunnableExample {
  const { code } = example;
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const parts: string[] = ["import { check } from 'sightline-doc-example-check';"];
  let results = 0;
  for (const statement of source.statements) {
    const text = statement.getText();
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const { text: specifier } = statement.moduleSpecifier;
      if (resolve(specifier) === undefined) problems.push(`imports ${specifier}, which an example cannot`);
      parts.push(text);
      continue;
    }
    const stated = statedResult(code, statement.end);
    if (stated === undefined) {
      parts.push(text);
      continue;
    }
    results += 1;
    const line = example.line + source.getLineAndCharacterOfPosition(statement.getStart()).line;
    const thrown = /^throws\b[^A-Z]*(?:SightlineError\W+)?([A-Z][A-Z0-9_]+)/.exec(stated)?.[1];
    if (thrown === undefined && !isExpression(stated)) problems.push(`line ${line}: not a value: ${stated}`);
    const expected = thrown === undefined ? `async () => (${stated})` : JSON.stringify(thrown);
    if (ts.isExpressionStatement(statement)) {
      parts.push(`await check(${line}, async () => (${statement.expression.getText()}), ${expected});`);
      continue;
    }
    const [declared] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    if (!declared || !ts.isIdentifier(declared.name))
      problems.push(`line ${line}: a result of no expression`);
    else parts.push(text, `await check(${line}, async () => (${declared.name.text}), ${expected});`);
  }
  if (results === 0) problems.push('states no result: write it after // =>');
  const { outputText } = ts.transpileModule(parts.join('\n'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const module = outputText.replace(
    /^((?:import|export)\b[^;]*?from\s*)(['"])([^'"]+)\2/gm,
    (_, before: string, quote: string, specifier: string) =>
      `${before}${quote}${resolve(specifier) ?? specifier}${quote}`,
  );
  return { module, results, problems };
}

/** The text after `// =>` that follows a statement, with the `//` lines that carry it on. */
function statedResult(code: string, end: number): string | undefined {
  const comments = [
    ...(ts.getTrailingCommentRanges(code, end) ?? []),
    ...(ts.getLeadingCommentRanges(code, end) ?? []),
  ].map((range) => code.slice(range.pos, range.end));
  const first = comments.findIndex((comment) => comment.startsWith('// =>'));
  if (first === -1) return undefined;
  const lines = comments.slice(first).map((comment) => comment.replace(/^\/\/(\s*=>)?/, '').trim());
  let length = 1;
  while (length < lines.length && !isExpression(lines.slice(0, length).join('\n'))) length += 1;
  return lines
    .slice(0, isExpression(lines.slice(0, length).join('\n')) ? length : 1)
    .join('\n')
    .replace(/;$/, '');
}

function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`void (${text.replace(/;$/, '')});`, {
    reportDiagnostics: true,
  });
  return diagnostics === undefined || diagnostics.length === 0;
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;
