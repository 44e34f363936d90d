// Makes dist/sightline.html: the worker's program inside the page's, and both with the style in one file. The policy names
// the hash of each, so that nothing else runs or is fetched.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { palettes } from '@sightline/reports';
import { build, transform, type BuildOptions } from 'esbuild';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Current Edge, Chrome, Firefox and Safari, and those of the last years. */
const TARGET = ['chrome100', 'firefox100', 'safari16'];

const bundled = async (entry: string, define: BuildOptions['define'] = {}): Promise<string> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [here(entry)],
    // The packages as they are published, not their sources, which the repository's own settings would give.
    tsconfigRaw: {},
    // The package of the command holds it too; nothing of it may come along.
    external: ['node:*', ...builtinModules],
    logLevel: 'error',
    bundle: true,
    minify: true,
    metafile: true,
    format: 'iife',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    define,
    write: false,
  });
  const needed = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  if (needed.length > 0) throw new Error(`The page would need ${needed.join(', ')}, which no browser has.`);
  return outputFiles[0]!.text;
};

/** The colours of judgements are those of the reports. */
const paletteStyle = Object.entries(palettes['traffic-light'])
  .map(([status, { colour }]) => `.tag-${status}{background:${colour.background};color:${colour.text}}`)
  .join('');

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const worker = await bundled('src/worker/worker.ts');
const script = await bundled('src/page/main.ts', { WORKER_SOURCE: JSON.stringify(worker) });
const css = readFileSync(here('src/page.css'), 'utf8') + paletteStyle;
const style = (
  await transform(css, { loader: 'css', minify: true, target: TARGET, charset: 'utf8' })
).code.trim();
if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style))
  throw new Error('A part would end its element: it must be escaped.');

const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  'worker-src blob:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sightline',
].join('; ');

const { version } = JSON.parse(readFileSync(here('../../packages/cli/package.json'), 'utf8')) as {
  version: string;
};
const parts: Readonly<Record<string, string>> = { policy, style, script, version };
const page = readFileSync(here('src/page.html'), 'utf8').replace(
  /\{\{(\w+)\}\}/g,
  (_whole, name: string) => parts[name] ?? '',
);
mkdirSync(here('dist'), { recursive: true });
writeFileSync(here('dist/sightline.html'), page);
const sha256 = createHash('sha256').update(page).digest('hex');
console.log(
  `dist/sightline.html: ${Buffer.byteLength(page)} bytes, of them ${Buffer.byteLength(worker)} the worker's`,
);
console.log(`SHA-256 ${sha256}`);
