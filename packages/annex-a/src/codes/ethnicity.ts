import { codeList } from './code-list.ts';

/**
 * Ethnic origin: the DfE main codes, in Ofsted's order and groups.
 * Two codes carry the letter s): the 2019 guidance gives it to REFU and NOBT alike.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 *   and, for the codes marked so, data-to-insight/ssd-data-model, Annex A extract script (2024)
 */
export const ethnicity = codeList({
  name: 'ethnicity',
  codes: [
    {
      code: 'WBRI',
      label: 'White British',
      preferred: 'a) WBRI',
      group: 'a) White',
      also: [
        'White - British',
        'White/British',
        'British',
        'A1',
        'A1 - White British',
        'White English',
        'White Scottish',
        'White Welsh',
      ],
    },
    {
      code: 'WIRI',
      label: 'White Irish',
      preferred: 'b) WIRI',
      group: 'a) White',
      also: ['White - Irish', 'Irish', 'A2', 'A2 - White Irish'],
    },
    {
      code: 'WIRT',
      label: 'Traveller of Irish heritage',
      preferred: 'c) WIRT',
      group: 'a) White',
      also: [
        'Traveller - Irish Heritage',
        'White - Traveller of Irish Heritage',
        'A4',
        'A4 - Traveller of Irish Heritage',
      ],
    },
    {
      code: 'WOTH',
      label: 'Any other White background',
      preferred: 'd) WOTH',
      group: 'a) White',
      also: [
        'White - Any other White background',
        'Other White background',
        'White Other',
        'A3',
        'A3 - Any other White background',
      ],
    },
    {
      code: 'WROM',
      label: 'Gypsy/Roma',
      preferred: 'e) WROM',
      group: 'a) White',
      also: ['Gypsy / Roma', 'Gypsy or Roma', 'Roma', 'A5', 'A5 - Gypsy/Roma'],
    },
    {
      code: 'MWBC',
      label: 'White and Black Caribbean',
      preferred: 'f) MWBC',
      group: 'b) Mixed',
      also: ['Mixed - White and Black Caribbean', 'B1', 'B1 - White and Black Caribbean'],
    },
    {
      code: 'MWBA',
      label: 'White and Black African',
      preferred: 'g) MWBA',
      group: 'b) Mixed',
      also: ['Mixed - White and Black African', 'B2', 'B2 - White and Black African'],
    },
    {
      code: 'MWAS',
      label: 'White and Asian',
      preferred: 'h) MWAS',
      group: 'b) Mixed',
      also: ['Mixed - White and Asian', 'B3', 'B3 - White and Asian'],
    },
    {
      code: 'MOTH',
      label: 'Any other Mixed background',
      preferred: 'i) MOTH',
      group: 'b) Mixed',
      also: ['Mixed - Any other mixed background', 'B4', 'B4 - Any other mixed background'],
    },
    {
      code: 'AIND',
      label: 'Indian',
      preferred: 'j) AIND',
      group: 'd) Asian',
      also: ['Asian - Indian', 'Asian or Asian British - Indian', 'C1', 'C1 - Indian'],
    },
    {
      code: 'APKN',
      label: 'Pakistani',
      preferred: 'k) APKN',
      group: 'd) Asian',
      also: ['Asian - Pakistani', 'Asian or Asian British - Pakistani', 'C2', 'C2 - Pakistani'],
    },
    {
      code: 'ABAN',
      label: 'Bangladeshi',
      preferred: 'l) ABAN',
      group: 'd) Asian',
      also: ['Asian - Bangladeshi', 'Asian or Asian British - Bangladeshi', 'C3', 'C3 - Bangladeshi'],
    },
    {
      code: 'AOTH',
      label: 'Any other Asian background',
      preferred: 'm) AOTH',
      group: 'd) Asian',
      also: ['Asian - Any other Asian background', 'C4', 'C4 - Any other Asian background'],
    },
    {
      code: 'BCRB',
      label: 'Caribbean',
      preferred: 'n) BCRB',
      group: 'e) Black',
      also: [
        'Black Caribbean',
        'Black - Caribbean',
        'Black or Black British - Caribbean',
        'D1',
        'D1 - Caribbean',
      ],
    },
    {
      code: 'BAFR',
      label: 'African',
      preferred: 'o) BAFR',
      group: 'e) Black',
      also: ['Black African', 'Black - African', 'Black or Black British - African', 'D2', 'D2 - African'],
    },
    {
      code: 'BOTH',
      label: 'Any other Black background',
      preferred: 'p) BOTH',
      group: 'e) Black',
      also: ['Black - Any other Black background', 'D3', 'D3 - Any other Black background'],
    },
    {
      code: 'CHNE',
      label: 'Chinese',
      preferred: 'q) CHNE',
      group: 'f) Chinese',
      also: ['E1', 'E1 - Chinese'],
    },
    {
      code: 'OOTH',
      label: 'Any other ethnic group',
      preferred: 'r) OOTH',
      group: 'g) Other',
      also: ['Other ethnic group', 'E2', 'E2 - Any other ethnic group'],
    },
    {
      code: 'REFU',
      label: 'Refused',
      preferred: 's) REFU',
      group: 'h) Refused',
      also: ['Declined', 'E3', 'E3 - Refused'],
    },
    {
      code: 'NOBT',
      label: 'Information not yet obtained',
      preferred: 's) NOBT',
      group: 'i) Unknown',
      also: [
        't) NOBT',
        'Not obtained',
        'Not yet obtained',
        'Information not obtained',
        'E4',
        'E4 - Information not yet obtained',
      ],
    },
    // Not a code of Ofsted: one public extract script writes it for whatever it could not map.
    {
      code: 'UNKNOWN',
      label: 'Ethnicity not known (extract catch-all)',
      preferred: 'u) UNKNOWN',
      group: 'i) Unknown',
      also: ['Not known', 'E5'],
    },
  ],
});
