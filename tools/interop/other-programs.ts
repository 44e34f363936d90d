import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Milliseconds that another program may take to start and do its part on a busy machine. */
export const PATIENCE = 180_000;

const script = fileURLToPath(new URL('./openpyxl_cells.py', import.meta.url));
const pythonWith = (module: string): string | undefined =>
  ['python3', '/usr/bin/python3', 'python'].find(
    (command) => spawnSync(command, ['-c', `import ${module}`]).status === 0,
  );
const richPython = pythonWith('openpyxl.cell.rich_text');
const python = richPython ?? pythonWith('openpyxl');
const office = ['soffice', 'libreoffice'].find(
  (command) => spawnSync(command, ['--version'], { timeout: 60_000 }).status === 0,
);

/** Why tests of openpyxl or of LibreOffice cannot run here; undefined where they can. */
export const missing = {
  openpyxl: python === undefined ? 'no Python with openpyxl on this machine' : undefined,
  openpyxlWithRuns:
    richPython === undefined ? 'no Python with openpyxl 3.1 or later on this machine' : undefined,
  libreOffice: office === undefined ? 'no LibreOffice on this machine' : undefined,
};

/** A new folder; `remove` deletes it and all that is in it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'sightline-interop-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Has openpyxl write or read a workbook. @returns what it printed, as JSON */
export function openpyxl(task: 'write' | 'read', file: string, input: unknown = null): unknown {
  const { status, stdout, stderr } = spawnSync(python ?? 'python3', [script, task, file], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`openpyxl could not ${task} ${file}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

/** Has LibreOffice convert files into a folder, each under its own name with the new ending. */
export function libreOffice(to: string, files: readonly string[], folder: string): void {
  const profile = temporaryFolder();
  try {
    const { status, stdout, stderr } = spawnSync(
      office ?? 'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile.path).href}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        ...files,
      ],
      { encoding: 'utf8', timeout: PATIENCE },
    );
    if (status !== 0) throw new Error(`LibreOffice could not convert to ${to}: ${stdout}${stderr}`);
  } finally {
    profile.remove();
  }
}
