// What a page pays for one function: the built packages bundled and minified, against tools/bundle-sizes.json.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolders, packageName, root } from './source-files.ts';

interface Limit {
  readonly name: string;
  readonly code: string;
  readonly limitInBytes: number;
}

const limits = JSON.parse(readFileSync(join(root, 'tools', 'bundle-sizes.json'), 'utf8')) as Limit[];
const alias = Object.fromEntries(
  packageFolders().map((folder) => [packageName(folder), join(root, 'packages', folder)]),
);
for (const limit of limits) {
  try {
    await measure(limit);
  } catch (error) {
    console.log(`FAIL ${limit.name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

async function measure({ name, code, limitInBytes }: Limit): Promise<void> {
  const { outputFiles, metafile, warnings } = await build({
    stdin: { contents: code, resolveDir: root },
    alias,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const bytes = outputFiles[0]!.contents.length;
  const unknownName = warnings.some(({ id }) => id === 'import-is-undefined');
  const within = bytes < limitInBytes && !unknownName;
  console.log(`${within ? 'ok  ' : 'FAIL'} ${name}: ${bytes} bytes, below ${limitInBytes} wanted`);
  if (within) return;
  process.exitCode = 1;
  const [output] = Object.values(metafile.outputs);
  const parts = Object.entries(output?.inputs ?? {}).sort(
    ([, a], [, b]) => b.bytesInOutput - a.bytesInOutput,
  );
  for (const [file, { bytesInOutput }] of parts.slice(0, 8))
    console.log(`     ${bytesInOutput} bytes of ${file}`);
}
