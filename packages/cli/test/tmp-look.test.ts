import { readFileSync, readdirSync, mkdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { run } from '../src/run.ts';
import { memoryIo } from './memory-io.ts';
const at = (p: string) => new URL(`../../../examples/council/${p}`, import.meta.url);
it('looks', async () => {
  const files: Record<string, Uint8Array> = {};
  for (const f of ['annex-a.xlsx', 'sightline.json', 'population.csv']) files[f] = readFileSync(at(f));
  for (const f of readdirSync(at('quality'))) files[`quality/${f}`] = readFileSync(at(`quality/${f}`));
  const m = memoryIo(files, { columns: 100 });
  const exit = await run(['audit', 'quality', '--as-at', '2026-03-31', '--period', '2025-10-01..2026-03-31', '--with-scorecard', 'annex-a.xlsx', '--by', 'team', '--ledger', 'b.json', '--identify', '--out', 'o'], m.io);
  const o = '/tmp/audit-look'; mkdirSync(o, { recursive: true });
  writeFileSync(`${o}/stdout.txt`, m.stdout()); writeFileSync(`${o}/stderr.txt`, `${exit}\n${m.stderr()}`);
  for (const p of m.written) writeFileSync(`${o}/${p.split('/').at(-1)}`, m.files.get(`/desk/${p}`)!);
}, 60000);
