import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCycles } from './import-cycles.ts';
import { allowedImports } from './package-edges.ts';
import { importsOf, isShipped, packageFolders, packageName, root, typescriptFiles } from './source-files.ts';

const folders = packageFolders();
const folderOf = new Map(folders.map((folder) => [packageName(folder), folder]));
const shippedFiles = (folder: string): string[] =>
  typescriptFiles(`packages/${folder}/src`).filter(isShipped);

/** What is wrong with the imports of one package, one line each. */
function breaches(folder: string): string[] {
  const allowed = allowedImports[folder];
  if (!allowed) return [`packages/${folder} has no row in tools/package-edges.ts`];
  return shippedFiles(folder).flatMap((file) =>
    importsOf(file).flatMap(({ specifier, typeOnly, line }) => {
      const at = `${file}:${line} imports ${specifier}`;
      if (specifier.startsWith('.'))
        return staysInside(file, specifier, folder) ? [] : [`${at}: outside its package`];
      if (specifier.startsWith('node:')) return folder === 'cli' ? [] : [`${at}: only the command may`];
      const target = folderOf.get(specifier);
      if (target === undefined)
        return allowed.npm.includes(specifier) ? [] : [`${at}: not an allowed npm package`];
      if (allowed.packages.includes(target)) return [];
      if (!allowed.typesOf.includes(target)) return [`${at}: not an allowed edge`];
      return typeOnly ? [] : [`${at}: only its types are allowed`];
    }),
  );
}

function staysInside(file: string, specifier: string, folder: string): boolean {
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  return target.startsWith(`packages/${folder}/src/`) && existsSync(join(root, target));
}

describe('imports between packages', () => {
  it.each(folders)('%s imports only what the table of allowed edges names', (folder) => {
    expect(breaches(folder)).toEqual([]);
  });

  it('the table itself has no cycle', () => {
    const graph = new Map(
      Object.entries(allowedImports).map(([folder, row]) => [folder, [...row.packages, ...row.typesOf]]),
    );
    expect(importCycles(graph)).toEqual([]);
  });

  it('no file is part of an import cycle, imports of types included', () => {
    const graph = new Map<string, string[]>();
    for (const file of folders.flatMap(shippedFiles)) {
      const targets = importsOf(file).flatMap(({ specifier }) => {
        const folder = folderOf.get(specifier);
        if (folder !== undefined) return [`packages/${folder}/src/index.ts`];
        return specifier.startsWith('.') ? [posix.join(posix.dirname(file), specifier)] : [];
      });
      graph.set(file, targets);
    }
    expect(importCycles(graph).map((cycle) => cycle.join(' -> '))).toEqual([]);
  });
});

describe('importCycles', () => {
  it('gives nothing for a graph whose edges all point one way', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', []],
    ]);
    expect(importCycles(graph)).toEqual([]);
  });

  it('gives the way round, also for a node that imports itself', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b', 'c']],
    ]);
    expect(importCycles(graph)).toEqual([
      ['b', 'c', 'b'],
      ['c', 'c'],
    ]);
  });
});
