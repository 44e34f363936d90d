import { codeList } from './code-list.ts';

/**
 * Yes or no, where not knowing may be said.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const yesNoUnknown = codeList({
  name: 'yesNoUnknown',
  codes: [
    { code: 'a', label: 'Yes', preferred: 'a) Yes', also: ['Y', '1', '1 - Yes', 'True'] },
    { code: 'b', label: 'No', preferred: 'b) No', also: ['N', '0', '0 - No', 'False'] },
    { code: 'c', label: 'Unknown', preferred: 'c) Unknown', also: ['Not known', 'U'] },
  ],
});
