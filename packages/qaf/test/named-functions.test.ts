import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as qaf from '../src/index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The functions of this package that the second column of the table of questions names. */
const asked = readme
  .split('\n')
  .filter((line) => /^\| .+\? +\|/.test(line))
  .map((line) => (line.split('|')[2] ?? '').replaceAll(/`\w+` of `@sightline\/[a-z-]+`/g, ''))
  .flatMap((answer) => [...answer.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

it('exports each function that the table of questions names', () => {
  expect(asked.length).toBeGreaterThan(60);
  const missing = asked.filter((name) => typeof qaf[name as keyof typeof qaf] !== 'function');
  expect(missing).toEqual([]);
});

it('exports the function that gives each measure', () => {
  const missing = qaf.qafMeasures
    .map(({ function: name }) => name)
    .filter((name) => typeof qaf[name as keyof typeof qaf] !== 'function');
  expect(missing).toEqual([]);
});
