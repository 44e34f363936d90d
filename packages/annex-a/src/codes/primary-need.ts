import { codeList } from './code-list.ts';

/**
 * Why a child is in need: the primary need of the children in need census.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const primaryNeed = codeList({
  name: 'primaryNeed',
  codes: [
    { code: 'N1', label: 'Abuse or neglect', preferred: 'N1 - Abuse or neglect' },
    { code: 'N2', label: "Child's disability", preferred: 'N2 - Child’s disability' },
    {
      code: 'N3',
      label: 'Parental disability or illness',
      preferred: 'N3 - Parental disability or illness',
      also: ['N3 - Parental illness or disability', 'Parental illness or disability'],
    },
    { code: 'N4', label: 'Family in acute stress', preferred: 'N4 - Family in acute stress' },
    { code: 'N5', label: 'Family dysfunction', preferred: 'N5 - Family dysfunction' },
    {
      code: 'N6',
      label: 'Socially unacceptable behaviour',
      preferred: 'N6 - Socially unacceptable behaviour',
    },
    { code: 'N7', label: 'Low income', preferred: 'N7 - Low income' },
    { code: 'N8', label: 'Absent parenting', preferred: 'N8 - Absent parenting' },
    {
      code: 'N9',
      label: 'Cases other than children in need',
      preferred: 'N9 - Cases other than children in need',
    },
    { code: 'N0', label: 'Not stated', preferred: 'N0 - Not stated' },
  ],
});
