import { codeList } from './code-list.ts';

/**
 * What a child in need is now. Unless the episode is closed, the first that applies in this order.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const caseStatus = codeList({
  name: 'caseStatus',
  codes: [
    {
      code: 'a',
      label: 'Looked after child',
      preferred: 'a) Looked after child',
      also: ['LAC', 'CLA', 'CLA&CP', 'CLA&CPP'],
    },
    {
      code: 'b',
      label: 'Child Protection plan',
      preferred: 'b) Child Protection plan',
      also: ['CP', 'CPP', 'Child Protection'],
    },
    {
      code: 'c',
      label: 'Child in need plan',
      preferred: 'c) Child in need plan',
      also: ['CIN', 'CiN Plan', 'Child in Need'],
    },
    {
      code: 'd',
      label: 'Open assessment',
      preferred: 'd) Open assessment',
      also: ['Assessment', 'Open asmt'],
    },
    {
      code: 'e',
      label: 'Closed episode',
      preferred: 'e) Closed episode',
      also: ['Closed', 'Closed case', 'Closed Referral'],
    },
  ],
});
