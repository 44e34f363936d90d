import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

async function bundled(names: string): Promise<string> {
  const result = await build({
    stdin: {
      contents: `export { ${names} } from './index.ts';`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return result.outputFiles[0]!.text;
}

test('working days with a calendar handed in cost less than 2 kB, without the bank holidays', async () => {
  const code = await bundled('workingDaysBetween');
  expect(code.length).toBeLessThan(2000);
  expect(code).not.toContain('Easter');
});

test('what needs no bank holidays does not carry them', async () => {
  expect(await bundled('addMonths, roundHalfAwayFromZero, tableFromRecords, fingerprintOf')).not.toContain(
    'Easter',
  );
});
