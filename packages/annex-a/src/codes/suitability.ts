import { codeList } from './code-list.ts';

/**
 * Whether a care leaver's accommodation is suitable.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const suitability = codeList({
  name: 'suitability',
  codes: [
    { code: 'a', label: 'Suitable', preferred: 'a) Suitable', also: ['1', 'Yes', 'Y'] },
    { code: 'b', label: 'Unsuitable', preferred: 'b) Unsuitable', also: ['Not suitable', '2', 'No', 'N'] },
  ],
});
