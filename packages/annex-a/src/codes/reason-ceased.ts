import { codeList } from './code-list.ts';

/**
 * Why a period of care ended: the codes of the SSDA903 return.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 *   and, for the codes marked so, data-to-insight/ssd-data-model, Annex A extract script (2024)
 */
export const reasonCeased = codeList({
  name: 'reasonCeased',
  codes: [
    {
      code: 'E11',
      label: 'Adopted - application unopposed',
      preferred: 'a) E11: Adopted - application unopposed',
      group: 'a) Adopted',
    },
    {
      code: 'E12',
      label: 'Adopted - consent dispensed',
      preferred: 'b) E12: Adopted - consent dispensed',
      group: 'a) Adopted',
    },
    { code: 'E2', label: 'Died', preferred: 'c) E2: Died', group: 'b) Died' },
    {
      code: 'E3',
      label: 'Care taken by another LA',
      preferred: 'd) E3: Care taken by another LA',
      group: 'c) Care taken by another LA',
    },
    {
      code: 'E4A',
      label: 'Returned home to live with parents or relatives - part of planning',
      preferred: 'e) E4A: Returned home to live with parents or relatives - part of planning',
      group: 'd) Returned home',
    },
    {
      code: 'E4B',
      label: 'Returned home to live with parents or relatives - not part of planning',
      preferred: 'f) E4B: Returned home to live with parents or relatives - not part of planning',
      group: 'd) Returned home',
    },
    {
      code: 'E13',
      label: 'Parents, relatives or other with no parental responsibility',
      preferred: 'g) E13: Parents, relatives or other with no parental responsibility',
      group: 'e) Left care to live with person without parental responsibility',
    },
    // Since April 2014 these are child arrangements orders.
    {
      code: 'E41',
      label: 'Residence order granted',
      preferred: 'h) E41: Residence order granted',
      group: 'f) Residence order granted',
      also: ['Child arrangements order granted'],
    },
    {
      code: 'E45',
      label: 'Special Guardianship Orders - former carer relative/friend',
      preferred: 'i) E45: Special Guardianship Orders - former carer relative/friend',
      group: 'g) Special Guardianship Orders',
    },
    {
      code: 'E46',
      label: 'Special Guardianship Orders - former carer other',
      preferred: 'j) E46: Special Guardianship Orders - former carer other',
      group: 'g) Special Guardianship Orders',
    },
    {
      code: 'E47',
      label: 'Special Guardianship Orders - relative/friend',
      preferred: 'k) E47: Special Guardianship Orders - relative/friend',
      group: 'g) Special Guardianship Orders',
    },
    {
      code: 'E48',
      label: 'Special Guardianship Orders - other',
      preferred: 'l) E48: Special Guardianship Orders - other',
      group: 'g) Special Guardianship Orders',
    },
    {
      code: 'E5',
      label: 'Moved into independent living - supported',
      preferred: 'm) E5: Moved into independent living - supported',
      group: 'h) Moved into independent living',
    },
    {
      code: 'E6',
      label: 'Moved into independent living - no support',
      preferred: 'n) E6: Moved into independent living - no support',
      group: 'h) Moved into independent living',
    },
    {
      code: 'E7',
      label: 'Transferred to residential care funded by adult social services',
      preferred: 'o) E7: Transferred to residential care funded by adult social services',
      group: 'i) Transferred to adult-funded residential care',
    },
    {
      code: 'E9',
      label: 'Sentenced to custody',
      preferred: 'p) E9: Sentenced to custody',
      group: 'j) Sentenced to custody',
    },
    {
      code: 'E14',
      label: 'Accommodation on remand ended',
      preferred: 'q) E14: Accommodation on remand ended',
      group: 'k) Accommodation on remand ended',
    },
    {
      code: 'E15',
      label: 'Age assessment determined child was 18 or over',
      preferred: 'r) E15: Age assessment determined child was 18 or over',
      group: 'l) Age assessment',
    },
    {
      code: 'E16',
      label: 'Child moved abroad',
      preferred: 's) E16: Child moved abroad',
      group: 'm) Child moved abroad',
    },
    {
      code: 'E8',
      label: 'Care ceased for any other reason',
      preferred: 't) E8: Care ceased for any other reason',
      group: 'n) Care ceased for any other reason',
    },
    // The placement or legal status changed and care went on: no reason for leaving it.
    { code: 'X1', label: 'CodeError', preferred: 'u) X1:CodeError', group: 'zzCodeError' },
    // Not in the August 2019 workbook; in use by 2024.
    {
      code: 'E17',
      label: 'Aged 18+ and remained with current carers',
      preferred: 'v) E17: Aged 18+ and remained with current carers',
      group: 'n) Care ceased for any other reason',
      layouts: ['2024', '2026'],
      also: ['Staying put'],
    },
  ],
});
