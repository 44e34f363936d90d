// Runs every example of the documentation against the built packages: the results after `// =>` must come out.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { examplesInComments, examplesInMarkdown, runnableExample, type DocExample } from './doc-example.ts';
import { isShipped, packageFolders, packageName, root, typescriptFiles } from './source-files.ts';

const cache = join(root, 'node_modules', '.cache', 'doc-examples');
const built = new Map(
  packageFolders().map((folder) => [
    packageName(folder),
    pathToFileURL(join(root, 'packages', folder, 'dist', 'index.js')).href,
  ]),
);
built.set('sightline-doc-example-check', pathToFileURL(join(root, 'tools', 'doc-example-check.ts')).href);
const resolve = (specifier: string): string | undefined =>
  built.get(specifier) ?? (specifier.startsWith('node:') ? specifier : undefined);

const inComments = packageFolders()
  .flatMap((folder) => typescriptFiles(`packages/${folder}/src`).filter(isShipped))
  .flatMap((file) => examplesInComments(file, readFileSync(join(root, file), 'utf8')));
const guides = [
  'README.md',
  'CONTRIBUTING.md',
  'packages/*/README.md',
  'examples/*/README.md',
  'docs/**/*.md',
];
const inGuides = globSync(guides, { cwd: root, exclude: ['docs/api/**', '**/node_modules/**'] })
  .sort()
  .flatMap((file) => examplesInMarkdown(file, readFileSync(join(root, file), 'utf8')));
const examples = [...inComments, ...inGuides];

rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });
const typeProblems = typeCheck(inGuides);
const failures: string[] = [];
for (const [index, example] of examples.entries()) {
  const problems = [...(typeProblems.get(example) ?? []), ...(await runExample(example, index))];
  if (problems.length > 0) failures.push([`${example.file}:${example.line}`, ...problems].join('\n  '));
}
mkdirSync(join(root, 'reports'), { recursive: true });
const counts = { passed: examples.length - failures.length, failed: failures.length };
writeFileSync(join(root, 'reports', 'doc-examples.json'), `${JSON.stringify(counts)}\n`);
for (const failure of failures) console.log(failure);
console.log(`${counts.passed} examples passed, ${counts.failed} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function runExample(example: DocExample, index: number): Promise<string[]> {
  const { module, problems } = runnableExample(example, resolve);
  if (problems.length > 0) return [...problems];
  const path = join(cache, `${index}.mjs`);
  writeFileSync(path, module);
  try {
    await import(pathToFileURL(path).href);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** What the compiler says of each example, as somebody who pastes it into a project with `strict` would see it. */
function typeCheck(all: readonly DocExample[]): Map<DocExample, string[]> {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config as Record<
    string,
    unknown
  >;
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root);
  const paths = all.map((example, index) => {
    const path = join(cache, `${index}.ts`);
    writeFileSync(path, `${example.code}\nexport {};\n`);
    return path;
  });
  const program = ts.createProgram(paths, {
    ...options,
    noUncheckedIndexedAccess: false,
    exactOptionalPropertyTypes: false,
  });
  return new Map(
    all.map((example, index) => {
      const file = program.getSourceFile(paths[index]!);
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      const words = found.map((diagnostic) => {
        const line = ts.getLineAndCharacterOfPosition(file!, diagnostic.start ?? 0).line + example.line;
        return `line ${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
      });
      return [example, words];
    }),
  );
}
