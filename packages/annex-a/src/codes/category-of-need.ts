import { codeList } from './code-list.ts';

/**
 * Why a child came into care: the category of need of the SSDA903 return.
 * N9 and N0 of the children in need census are not offered for children in care.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const categoryOfNeed = codeList({
  name: 'categoryOfNeed',
  codes: [
    { code: 'N1', label: 'Abuse or neglect', preferred: 'N1 - Abuse or neglect' },
    { code: 'N2', label: "Child's disability", preferred: 'N2 - Child’s disability' },
    {
      code: 'N3',
      label: 'Parental illness or disability',
      preferred: 'N3 - Parental illness or disability',
      also: ['N3 - Parental disability or illness', 'Parental disability or illness'],
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
  ],
});
