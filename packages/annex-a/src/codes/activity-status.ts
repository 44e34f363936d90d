import { codeList } from './code-list.ts';

/**
 * A care leaver's main education, employment or training: the activity codes of the SSDA903 return. The broad
 * groups are in education, employment or training (EET) and not (NEET).
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 *   and, for the codes of 2024, data-to-insight/ssd-data-model, Annex A extract script (2024)
 */
export const activityStatus = codeList({
  name: 'activityStatus',
  codes: [
    {
      code: 'F1',
      label: 'Full time in higher education',
      preferred: 'F1: Full time in higher education',
      group: 'a) In higher education',
      broadGroup: 'EET',
    },
    {
      code: 'P1',
      label: 'Part time in higher education',
      preferred: 'P1: Part time in higher education',
      group: 'a) In higher education',
      broadGroup: 'EET',
    },
    {
      code: 'F2',
      label: 'Full time in education other than higher',
      preferred: 'F2: Full time in education other than higher',
      group: 'b) In other education',
      broadGroup: 'EET',
    },
    {
      code: 'P2',
      label: 'Part time in education other than higher',
      preferred: 'P2: Part time in education other than higher',
      group: 'b) In other education',
      broadGroup: 'EET',
    },
    {
      code: 'F3',
      label: 'Full time in training or employment',
      preferred: 'F3: Full time in training or employment',
      group: 'c) In training or employment',
      broadGroup: 'EET',
      layouts: ['2019'],
    },
    {
      code: 'P3',
      label: 'Part time in training or employment',
      preferred: 'P3: Part time in training or employment',
      group: 'c) In training or employment',
      broadGroup: 'EET',
      layouts: ['2019'],
    },
    {
      code: 'F4',
      label: 'Young person engaged full time in an apprenticeship',
      preferred: 'F4: Young person engaged full time in an apprenticeship',
      group: 'c) In training or employment',
      broadGroup: 'EET',
      layouts: ['2024', '2026'],
    },
    {
      code: 'P4',
      label: 'Young person engaged part time in an apprenticeship',
      preferred: 'P4: Young person engaged part time in an apprenticeship',
      group: 'c) In training or employment',
      broadGroup: 'EET',
      layouts: ['2024', '2026'],
    },
    {
      code: 'F5',
      label: 'Young person engaged full time in training or employment (not apprenticeship)',
      preferred: 'F5: Young person engaged full time in training or employment (not apprenticeship)',
      group: 'c) In training or employment',
      broadGroup: 'EET',
      layouts: ['2024', '2026'],
    },
    {
      code: 'P5',
      label: 'Young person engaged part time in training or employment (not apprenticeship)',
      preferred: 'P5: Young person engaged part time in training or employment (not apprenticeship)',
      group: 'c) In training or employment',
      broadGroup: 'EET',
      layouts: ['2024', '2026'],
    },
    {
      code: 'G4',
      label: 'Not in education, employment or training - illness or disability',
      preferred: 'G4: Not in education, employment or training - illness or disability',
      group: 'd1) NEET - illness/disability',
      broadGroup: 'NEET',
    },
    {
      code: 'G5',
      label: 'Not in education, employment or training - other',
      preferred: 'G5: Not in education, employment or training - other',
      group: 'd2) NEET - other',
      broadGroup: 'NEET',
    },
    {
      code: 'G6',
      label: 'Not in education, employment or training - pregnancy or parenting',
      preferred: 'G6: Not in education, employment or training - pregnancy or parenting',
      group: 'd3) NEET - pregnancy/parenting',
      broadGroup: 'NEET',
    },
  ],
});
