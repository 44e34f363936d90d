import { codeList } from './code-list.ts';

/**
 * A plain yes or no.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const yesNo = codeList({
  name: 'yesNo',
  codes: [
    { code: 'a', label: 'Yes', preferred: 'a) Yes', also: ['Y', '1', '1 - Yes', 'True'] },
    { code: 'b', label: 'No', preferred: 'b) No', also: ['N', '0', '0 - No', 'False'] },
  ],
});
