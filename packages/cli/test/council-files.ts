import { readdirSync, readFileSync } from 'node:fs';

const at = (path: string): URL => new URL(`../../../examples/council/${path}`, import.meta.url);

/** The files of the made-up council as they lie in its folder: lists, settings, population and records of quality. */
export const councilFiles: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  [
    'annex-a.xlsx',
    'sightline.json',
    'population.csv',
    ...readdirSync(at('quality')).map((name) => `quality/${name}`),
  ].map((path) => [path, readFileSync(at(path))] as const),
);
