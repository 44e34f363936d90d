import type { DatasetSchema } from '@sightline/core';
import type { CohortMeasure } from '../cohort.ts';
import type { Aggregate, Definition } from '../definition.ts';
import type { RelatedExpr } from '../expr.ts';

/** What words are made with: labels, when the schema is known, and the definition's own names. */
export type Speaker = {
  readonly schema: DatasetSchema | undefined;
  readonly parameters: Definition['parameters'];
  readonly aggregates: Readonly<Record<string, Aggregate>>;
  /** The list of the record that is read, and of the one that asked. */
  readonly list: string | undefined;
  readonly outer: string | undefined;
};

/** Speaks of the records of a measure. */
export function speakerOf(
  { cohort }: CohortMeasure,
  definition: Pick<Definition, 'parameters'>,
  schema: DatasetSchema | undefined,
): Speaker {
  return {
    schema,
    parameters: definition.parameters,
    aggregates: cohort.grain.by === 'group' ? cohort.grain.aggregates : {},
    list: 'list' in cohort.source ? cohort.source.list : undefined,
    outer: undefined,
  };
}

/** Speaks of the related records of a node. */
export function relatedSpeaker(node: RelatedExpr, asker: Speaker): Speaker {
  return { ...asker, list: node.list, outer: asker.list };
}
