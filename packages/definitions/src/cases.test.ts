import { annexASchema } from '@sightline/annex-a';
import { compareExact, divideExact, valueOf, type Figure } from '@sightline/core';
import { checkDefinition, evaluate, explain, parseDefinition, places } from '@sightline/indicators';
import { describe, expect, it } from 'vitest';
import { definitionById, definitions, publishedDefinitions } from './index.ts';
import { caseFiles, datasetOf, labelOf, labelsOf, optionsOf, periodOf } from '../test/case-files.ts';
import type { WorkedFigure } from './worked-case.ts';

const expectFigure = (figure: Figure, expected: WorkedFigure): void => {
  if (expected.notMeasured !== undefined) {
    expect(figure).toMatchObject({ status: 'not-measured', reason: expected.notMeasured });
    return;
  }
  if (figure.status !== 'measured') throw new Error(`expected a figure, got ${figure.reason}`);
  expect(figure.display).toBe(expected.display);
  if (expected.value !== undefined) expect(compareExact(valueOf(figure), expected.value)).toBe(0);
  if (expected.numerator !== undefined && expected.denominator !== undefined) {
    const ratio = divideExact(figure.numerator, figure.denominator);
    expect(compareExact(ratio, divideExact(expected.numerator, expected.denominator))).toBe(0);
    if (figure.unit === 'proportion') {
      expect([figure.numerator, figure.denominator]).toEqual([expected.numerator, expected.denominator]);
    }
  }
};

describe.each(caseFiles)('$definition $version', ({ definition: id, version, cases }) => {
  const definition = definitionById(id, version);
  if (definition === undefined) throw new Error(`no definition ${id} ${version}`);

  it.each(cases)('$name', (worked) => {
    const dataset = datasetOf(worked);
    const options = optionsOf(worked, definition);
    const measured = evaluate(dataset, [definition], options);
    const expected = worked.figures ?? { '': worked.figure! };
    expect(measured.map(({ group }) => group['value'] ?? '')).toEqual(Object.keys(expected));
    for (const { group, figure } of measured) expectFigure(figure, expected[group['value'] ?? '']!);

    if (worked.places === undefined) return;
    const asked = {
      period: periodOf(worked),
      ...(options.parameters ? { parameters: options.parameters } : {}),
    };
    expect(labelsOf(dataset, definition, options)).toEqual(worked.places);
    const { grain } = places(dataset, definition, asked);
    worked.places.forEach((expected, position) => {
      const at = grain === 'record' ? { row: position } : { group: position };
      const explanation = explain(dataset, definition, { ...asked, ...at });
      expect(labelOf(explanation)).toBe(expected);
      const due = worked.due?.[position];
      if (due) expect(explanation.due).toBe(due);
    });
  });
});

describe('every published definition', () => {
  it.each(publishedDefinitions)(
    '$id $version is well formed, survives JSON and has worked cases',
    (definition) => {
      const copy: unknown = JSON.parse(JSON.stringify(definition));
      expect(copy).toEqual(definition);
      expect(parseDefinition(copy)).toEqual(definition);
      expect(() => checkDefinition(definition, annexASchema)).not.toThrow();
      const file = caseFiles.find(
        (cases) => cases.definition === definition.id && cases.version === definition.version,
      );
      expect(file?.cases.length).toBeGreaterThanOrEqual(3);
    },
  );

  it('names companions that exist', () => {
    const ids = new Set(definitions.map(({ id }) => id));
    for (const { id, companions } of definitions) {
      for (const companion of companions) expect(ids, `companion of ${id}`).toContain(companion.id);
    }
  });
});
