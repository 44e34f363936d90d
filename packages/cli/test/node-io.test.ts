import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../src/node-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writing a file', () => {
  it('makes the folder, replaces what was there, and leaves no temporary file', async () => {
    const path = join(folder, 'new', 'run.json');
    await nodeIo().writeFile(path, bytes('first'));
    await nodeIo().writeFile(path, bytes('second'));
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(join(folder, 'new'))).toEqual(['run.json']);
  });

  it('leaves the old file as it was when writing fails', async () => {
    writeFileSync(join(folder, 'a-file'), 'old');
    await expect(nodeIo().writeFile(join(folder, 'a-file', 'x'), bytes('new'))).rejects.toThrow();
    expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('old');
  });
});
