import { codeList } from './code-list.ts';

/**
 * Who made a contact or a referral: the referral sources of the children in need census.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 *   and, for the codes marked so, data-to-insight/ssd-data-model, Annex A extract script (2024)
 */
export const contactSource = codeList({
  name: 'contactSource',
  codes: [
    {
      code: '1A',
      label: 'family member, relative or carer',
      preferred: 'a) 1A: Individual',
      group: 'a) Individual',
      also: [
        'INDIVIDUAL - family member, relative or carer',
        'Parent / Carer',
        'Family member/relative/carer',
      ],
    },
    {
      code: '1B',
      label: 'acquaintance, including neighbours and child minders',
      preferred: 'b) 1B: Individual',
      group: 'a) Individual',
      also: ['INDIVIDUAL - acquaintance (including neighbours and child minders)', 'Acquaintance'],
    },
    {
      code: '1C',
      label: 'the child or young person themselves',
      preferred: 'c) 1C: Individual',
      group: 'a) Individual',
      also: ['INDIVIDUAL - self', 'Self'],
    },
    {
      code: '1D',
      label: 'other person, including strangers',
      preferred: 'd) 1D: Individual',
      group: 'a) Individual',
      also: ['INDIVIDUAL - other (including strangers)', 'INDIVIDUAL - other (including strangers or MPs)'],
    },
    { code: '2A', label: 'school', preferred: 'e) 2A: Schools', group: 'b) Schools' },
    {
      code: '2B',
      label: 'education service other than a school',
      preferred: 'f) 2B: Education services',
      group: 'c) Education services',
    },
    {
      code: '3A',
      label: 'general practitioner',
      preferred: 'g) 3A: Health services',
      group: 'd) Health services',
      also: ['HEALTH SERVICES - general practitioner (GP)', 'GP'],
    },
    {
      code: '3B',
      label: 'health visitor',
      preferred: 'h) 3B: Health services',
      group: 'd) Health services',
      also: ['HEALTH SERVICES - health visitor'],
    },
    {
      code: '3C',
      label: 'school nurse',
      preferred: 'i) 3C: Health services',
      group: 'd) Health services',
      also: ['HEALTH SERVICES - school nurse'],
    },
    {
      code: '3D',
      label: 'other primary health service',
      preferred: 'j) 3D: Health services',
      group: 'd) Health services',
      also: ['HEALTH SERVICES - other primary health services'],
    },
    {
      code: '3E',
      label: 'accident and emergency department',
      preferred: 'k) 3E: Health services',
      group: 'd) Health services',
      also: ['HEALTH SERVICES - A&E (accident and emergency department)', 'A&E'],
    },
    {
      code: '3F',
      label: 'other health service, for example a hospice',
      preferred: 'l) 3F: Health services',
      group: 'd) Health services',
      also: ['HEALTH SERVICES - other (for example hospice)'],
    },
    {
      code: '4',
      label: 'local authority housing or housing association',
      preferred: 'm) 4: Housing',
      group: 'e) Housing',
      also: ['HOUSING - local authority housing or housing association'],
    },
    {
      code: '5A',
      label: 'local authority social care, for example adult social care',
      preferred: 'n) 5A: LA services',
      group: 'f) LA services',
      also: ['LA SERVICES - social care for example adults social care services'],
    },
    {
      code: '5B',
      label: 'other internal local authority department',
      preferred: 'o) 5B: LA services',
      group: 'f) LA services',
      also: ['LA SERVICES - other internal'],
    },
    {
      code: '5C',
      label: 'external, for example another authority',
      preferred: 'p) 5C: LA services',
      group: 'f) LA services',
      also: ['LA SERVICES - external'],
    },
    // Not in the August 2019 workbook; in use by 2024.
    {
      code: '5D',
      label: 'local authority early help',
      preferred: 'p1) 5D: LA services',
      group: 'f) LA services',
      layouts: ['2024', '2026'],
      also: ['LA SERVICES - early help'],
    },
    { code: '6', label: 'police', preferred: 'q) 6: Police', group: 'g) Police' },
    {
      code: '7',
      label: 'courts, probation, immigration, CAFCASS or prison',
      preferred: 'r) 7: Other legal agency',
      group: 'h) Other legal agency',
      also: ['CAFCASS', 'Probation'],
    },
    {
      code: '8',
      label: "children's centres, independent or voluntary organisations",
      preferred: 's) 8: Other',
      group: 'i) Other',
      also: ['Voluntary organisation'],
    },
    { code: '9', label: 'anonymous', preferred: 't) 9: Anonymous', group: 'j) Anonymous' },
    { code: '10', label: 'not known', preferred: 'u) 10: Unknown', group: 'k) Unknown' },
  ],
});
