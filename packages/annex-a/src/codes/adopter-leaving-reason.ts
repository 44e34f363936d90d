import { codeList } from './code-list.ts';

/**
 * Why an adopter left the adoption process.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const adopterLeavingReason = codeList({
  name: 'adopterLeavingReason',
  codes: [
    {
      code: '1',
      label: 'Adopter withdrew from process',
      preferred: '1 - Adopter withdrew from process',
      also: ['Withdrew'],
    },
    { code: '2', label: 'Process put on hold', preferred: '2 - Process put on hold', also: ['On hold'] },
    { code: '3', label: 'Application refused', preferred: '3 - Application refused', also: ['Refused'] },
  ],
});
