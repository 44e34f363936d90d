import { codeList } from './code-list.ts';

/**
 * Whether an authority is in touch with a care leaver: the codes of the SSDA903 return.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const laInTouch = codeList({
  name: 'laInTouch',
  codes: [
    { code: 'a', label: 'Yes, in touch', preferred: 'a) Yes', also: ['Y', '1', '1 - Yes'] },
    { code: 'b', label: 'No, not in touch', preferred: 'b) No', also: ['N', '0', '2', '0 - No', '2 - No'] },
    { code: 'c', label: 'Died after leaving care', preferred: 'c) Died' },
    { code: 'd', label: 'Young person refuses contact', preferred: 'd) Refu', also: ['Refused'] },
    { code: 'e', label: 'Services no longer required', preferred: 'e) NREQ', also: ['Not Required'] },
    {
      code: 'f',
      label: 'Returned home to a parent or person with parental responsibility for six months or more',
      preferred: 'f) Rhom',
      also: ['Returned Home'],
    },
  ],
});
