import type { ListProvenance } from '@sightline/annex-a';
import { columnLabel, listOf } from '@sightline/reports';

const shown = 2;

/** How the layout of a list is known, as a sentence. */
export const layoutWhyWords = ({ layoutWhy, layoutEvidence, list }: ListProvenance): string => {
  const headings = layoutEvidence.flatMap(({ heading }) => (heading === undefined ? [] : [`"${heading}"`]));
  const codes = layoutEvidence.flatMap(({ code, column }) =>
    code === undefined ? [] : [`${code} in ${columnLabel(column, list)}`],
  );
  const some = (all: readonly string[]): string =>
    listOf(all.length > shown ? [...all.slice(0, shown), `${all.length - shown} more`] : all);
  switch (layoutWhy) {
    case 'heading':
      return `The heading ${some(headings)} is worded as in this layout`;
    case 'columns':
      return `It has columns that came with this layout: ${some(headings)}`;
    case 'codes':
      return `It holds codes that came with this layout: ${some(codes)}`;
    case 'option':
      return 'The settings say so, and nothing in the list says otherwise';
    case 'no-later-columns':
      return 'It has none of the columns that later layouts brought';
    case 'other-lists':
      return 'It could be of several layouts; the other lists are of this one';
    case 'assumed':
      return 'Nothing in the files says; this one is assumed';
  }
};
