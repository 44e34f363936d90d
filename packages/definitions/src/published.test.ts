import { fingerprintOf } from '@sightline/core';
import { evaluate } from '@sightline/indicators';
import { describe, expect, it } from 'vitest';
import { caseFiles, datasetOf, labelsOf, optionsOf } from '../test/case-files.ts';
import { publishedDefinitions } from './index.ts';
import published from './published.json' with { type: 'json' };

// A published version is never edited so that a figure moves: add the next version beside it. `published.json` holds,
// for each id and version, the hash of the definition and of every place and figure of its worked cases.
const recorded: Readonly<Record<string, { readonly definition: string; readonly members: string }>> =
  published;

describe('published definitions', () => {
  it.each(publishedDefinitions)('$id $version is as it was published', (definition) => {
    const { cases } = caseFiles.find(
      (file) => file.definition === definition.id && file.version === definition.version,
    )!;
    const members = cases.map((worked) => {
      const options = optionsOf(worked, definition);
      const dataset = datasetOf(worked);
      const figures = evaluate(dataset, [definition], options).map(({ figure }) => figure);
      return worked.places === undefined ? figures : [labelsOf(dataset, definition, options), figures];
    });
    expect(recorded[`${definition.id}@${definition.version}`]).toEqual({
      definition: fingerprintOf(definition),
      members: fingerprintOf(members),
    });
  });

  it('lists nothing that is not there', () => {
    const known = publishedDefinitions.map(({ id, version }) => `${id}@${version}`);
    expect(Object.keys(recorded)).toEqual(known);
  });
});
