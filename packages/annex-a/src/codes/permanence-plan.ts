import { codeList } from './code-list.ts';

/**
 * The plan for a child's permanent home; of two plans at once the main one.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const permanencePlan = codeList({
  name: 'permanencePlan',
  codes: [
    {
      code: 'a',
      label: 'Return to family',
      preferred: 'a) Return to family',
      also: ['Rehabilitation', 'Return to birth family', 'Reunification'],
    },
    { code: 'b', label: 'Adoption', preferred: 'b) Adoption' },
    {
      code: 'c',
      label: 'SGO/CAO',
      preferred: 'c) SGO/CAO',
      also: ['SGO', 'CAO', 'Special Guardianship Order', 'Child Arrangements Order'],
    },
    {
      code: 'd',
      label: 'Supported living in the community',
      preferred: 'd) Supported living in the community',
    },
    {
      code: 'e',
      label: 'Long-term residential placement',
      preferred: 'e) Long-term residential placement',
      also: ['Long term residential'],
    },
    {
      code: 'f',
      label: 'Long-term fostering',
      preferred: 'f) Long-term fostering',
      also: ['Long term fostering', 'LTF'],
    },
    { code: 'g', label: 'other', preferred: 'g) other' },
  ],
});
