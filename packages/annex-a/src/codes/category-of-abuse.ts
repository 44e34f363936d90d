import { codeList } from './code-list.ts';

/**
 * Category of abuse of a child protection plan.
 * Multiple means several categories on one plan, not several plans.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const categoryOfAbuse = codeList({
  name: 'categoryOfAbuse',
  codes: [
    { code: 'a', label: 'Neglect', preferred: 'a) Neglect', also: ['NEG', 'Neglect Only'] },
    {
      code: 'b',
      label: 'Physical abuse',
      preferred: 'b) Physical abuse',
      also: ['Physical', 'PHY', 'Physical injury'],
    },
    { code: 'c', label: 'Sexual abuse', preferred: 'c) Sexual abuse', also: ['Sexual', 'SAB'] },
    { code: 'd', label: 'Emotional abuse', preferred: 'd) Emotional abuse', also: ['Emotional', 'EMO'] },
    {
      code: 'e',
      label: 'Multiple or not recommended',
      preferred: 'e) Multiple/not recommended',
      also: ['Multiple', 'MUL'],
    },
  ],
});
