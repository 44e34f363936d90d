import { codeList } from './code-list.ts';

/**
 * A young person's entitlement to leaving care services.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 *   and, for the codes marked so, data-to-insight/ssd-data-model, Annex A extract script (2024)
 */
export const eligibility = codeList({
  name: 'eligibility',
  codes: [
    { code: 'a', label: 'Relevant child', preferred: 'a) Relevant child', also: ['Relevant', 'R'] },
    {
      code: 'b',
      label: 'Former relevant child',
      preferred: 'b) Former relevant child',
      also: ['Former relevant', 'FR'],
    },
    {
      code: 'c',
      label: 'Qualifying care leaver',
      preferred: 'c) Qualifying care leaver',
      also: ['Qualifying', 'Q'],
    },
    // Aged 16 or 17 and still in care, so on list 8 too. Not in the August 2019 workbook; in use by 2024.
    {
      code: 'd',
      label: 'Eligible child',
      preferred: 'd) Eligible child',
      layouts: ['2024', '2026'],
      also: ['Eligible', 'E'],
    },
  ],
});
