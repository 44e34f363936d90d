import { codeList } from './code-list.ts';

/**
 * Why an episode of need ended: the reasons for closure of the children in need census.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 *   and, for the codes marked so, data-to-insight/ssd-data-model, Annex A extract script (2024)
 */
export const reasonForClosure = codeList({
  name: 'reasonForClosure',
  codes: [
    { code: 'RC1', label: 'Adopted', preferred: 'RC1 - Adopted' },
    { code: 'RC2', label: 'Died', preferred: 'RC2 - Died' },
    {
      code: 'RC3',
      label: 'Child arrangements order',
      preferred: 'RC3 - Child arrangements order',
      also: ['Residence order', 'RC3 - Residence order'],
    },
    { code: 'RC4', label: 'Special guardianship order', preferred: 'RC4 - Special guardianship order' },
    {
      code: 'RC5',
      label: 'Transferred to services of another local authority',
      preferred: 'RC5 - Transferred to services of another local authority',
    },
    {
      code: 'RC6',
      label: 'Transferred to adult social care services',
      preferred: 'RC6 - Transferred to adult social care services',
    },
    {
      code: 'RC7',
      label: 'Services ceased for any other reason, including child no longer in need',
      preferred: 'RC7 - Services ceased for any other reason, including child no longer in need',
    },
    {
      code: 'RC8',
      label: 'Case closed after assessment, no further action',
      preferred: 'RC8 - Case closed after assessment, no further action',
    },
    // Not in the August 2019 workbook; in use by 2024.
    {
      code: 'RC9',
      label: 'Case closed after assessment, referred to early help',
      preferred: 'RC9 - Case closed after assessment, referred to early help',
      layouts: ['2024', '2026'],
    },
  ],
});
