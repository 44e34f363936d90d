import { SightlineError } from '@sightline/core';
import { exposedCells, roundedCount, suppressLine, suppressTable } from '@sightline/rag';
import type { Cell, Hidden } from '@sightline/rag';
import type { VectorCase } from './vector-case.ts';

type Input = VectorCase['input'];

/** Answers a case of method `small-number-suppression`. */
export function answerSuppression({ kind, input }: VectorCase): unknown {
  const known = answers[String(kind)];
  if (!known) throw new SightlineError('VECTOR_INVALID', { problem: 'kind-unknown', kind: String(kind) });
  return known(input);
}

const answers: Readonly<Record<string, (input: Input) => unknown>> = {
  'line-with-total': ({ values, threshold, totalPublished }) => {
    const options = { threshold: Number(threshold), totalPublished: totalPublished === true };
    const suppressed = suppressLine(numbers(values), options);
    if (suppressed.status === 'cannot-say') return null;
    const places = (wanted: Hidden): number[] =>
      suppressed.hidden.flatMap((cell, place) => (cell === wanted ? [place] : []));
    return { primary: places('primary'), complementary: places('complementary') };
  },
  'table-with-totals': ({ table, threshold }) => {
    const counts = Array.isArray(table) ? table.map(numbers) : [];
    const suppressed = suppressTable(counts, Number(threshold));
    if (suppressed.status === 'cannot-say') return null;
    const { hidden } = suppressed;
    const exposed = exposedCells(hidden.map((row) => row.map((cell) => cell !== null)));
    if (exposed.length > 0) return { exposed };
    const cells = (wanted: Hidden): Cell[] =>
      hidden.flatMap((row, r) => row.flatMap((cell, c): Cell[] => (cell === wanted ? [[r, c]] : [])));
    const complementary = cells('complementary');
    return {
      primary: cells('primary'),
      minimumComplementaryCells: complementary.length,
      minimumComplementarySum: complementary.reduce((sum, [r, c]) => sum + (counts[r]?.[c] ?? 0), 0),
      oneBestComplementary: complementary,
    };
  },
  'round-to-base-with-small-number-rule': ({ count, suppressTo, base }) => {
    const rounded = roundedCount(Number(count), Number(suppressTo), Number(base));
    return typeof rounded === 'number' ? String(rounded) : 'c';
  },
};

function numbers(written: unknown): number[] {
  return Array.isArray(written) ? written.map(Number) : [];
}
