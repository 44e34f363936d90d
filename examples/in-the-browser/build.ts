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
const page = pageOf({ policy, style, script, version });
mkdirSync(here('dist'), { recursive: true });
writeFileSync(here('dist/sightline.html'), page);
const sha256 = createHash('sha256').update(page).digest('hex');
console.log(
  `dist/sightline.html: ${Buffer.byteLength(page)} bytes, of them ${Buffer.byteLength(worker)} the worker's`,
);
console.log(`SHA-256 ${sha256}`);

function pageOf(parts: Readonly<Record<'policy' | 'style' | 'script' | 'version', string>>): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${parts.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Check Annex A lists - Sightline</title>
<style>${parts.style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the main part</a>
<header><div class="wide">
<p class="name">Sightline</p>
<p>Annex A lists, checked and measured on this computer only</p>
</div></header>
<nav class="wide" id="steps" aria-label="Steps"></nav>
<p class="unseen" id="live" role="status" aria-live="polite"></p>
<main id="main" class="wide"><h1>Check Annex A lists</h1><p>This page needs JavaScript, which is switched off here.</p></main>
<footer><div class="wide">
<p>Nothing leaves this computer, and nothing is kept when the page is closed. Sightline ${parts.version}, MIT licence.</p>
</div></footer>
<script>${parts.script}</script>
</body>
</html>
`;
}
