import type { DatasetSchema, ListKey, Measured } from '@sightline/core';

/** The columns whose codes the built-in dimensions show. */
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  sex: ['gender'],
  category: ['primaryNeed', 'latestCategory', 'categoryOfNeed', 'eligibilityCategory'],
};

const bandWords: Readonly<Record<string, string>> = {
  unborn: 'unborn',
  'under-1': 'under 1',
  '1-4': '1 to 4',
  '5-9': '5 to 9',
  '10-15': '10 to 15',
  '16-17': '16 to 17',
  '18-plus': '18 and over',
};

/** Finds the label of a code of a column; undefined where it is not known. */
export type CodeLabel = (list: ListKey, column: string, code: string) => string | undefined;

/**
 * A value of a dimension in words: codes by their labels, age bands in full.
 *
 * @param lists - the lists that the figure was read from
 */
export const groupValueWords = (
  dimension: string,
  value: string,
  lists: readonly ListKey[],
  labelOf: CodeLabel,
): string => {
  if (value === '') return 'blank';
  if (dimension === 'ageBand') return bandWords[value] ?? value;
  const columns = columnsOf[dimension] ?? [dimension];
  const labels = lists.flatMap((list) => columns.map((column) => labelOf(list, column, value)));
  return labels.find((label) => label !== undefined) ?? value;
};

/**
 * The group that a figure is of, in words; empty for the whole.
 *
 * @param measured - a figure; its coverage says which lists it was read from
 * @param schema - the dataset's schema, for the labels of codes
 *
 * @example
 * import { groupWords } from '@sightline/reports';
 * const coverage = { from: '2024-04-01', to: '2024-09-30', complete: true, lists: ['referrals'] };
 * groupWords({ group: { team: 'North', ageBand: '5-9' }, coverage }) // => 'team: North, age band: 5 to 9'
 */
export const groupWords = (
  { group, coverage }: Pick<Measured, 'group' | 'coverage'>,
  schema: DatasetSchema = {},
): string => {
  const labelOf: CodeLabel = (list, column, code) =>
    schema[list]?.columns[column]?.codes?.find((one) => one.code === code)?.label;
  return Object.entries(group)
    .map(([dimension, value]) => {
      const name = dimension.replace(
        /([a-z])([A-Z])/g,
        (_all, before: string, after: string) => `${before} ${after.toLowerCase()}`,
      );
      return `${name}: ${groupValueWords(dimension, value, coverage.lists, labelOf)}`;
    })
    .join(', ');
};
