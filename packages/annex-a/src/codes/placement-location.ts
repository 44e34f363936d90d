import { codeList } from './code-list.ts';

/**
 * Whether a placement is inside the responsible authority's area.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const placementLocation = codeList({
  name: 'placementLocation',
  codes: [
    {
      code: 'a',
      label: "Inside the responsible authority's boundary",
      preferred: 'a) In',
      also: ['Inside', 'In borough', 'In LA', 'Inside LA Boundary'],
    },
    {
      code: 'b',
      label: "Outside the responsible authority's boundary",
      preferred: 'b) Out',
      also: ['Outside', 'Out of borough', 'Out of LA', 'Outside LA Boundary'],
    },
  ],
});
