import { codeList } from './code-list.ts';

/**
 * Type of a placement: the codes of the SSDA903 return.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tab Codes_used
 */
export const placementType = codeList({
  name: 'placementType',
  codes: [
    {
      code: 'U1',
      label: 'foster placement with relatives or friends, long term',
      preferred: 'a) U1: Foster placement - relatives - long term',
      group: 'a) Foster placement',
    },
    {
      code: 'U2',
      label: 'foster placement with relatives or friends who are approved adopters',
      preferred: 'b) U2: Foster placement - relative - FFA',
      group: 'a) Foster placement',
    },
    {
      code: 'U3',
      label: 'foster placement with relatives or friends, neither long term nor fostering for adoption',
      preferred: 'c) U3: Foster placement - relative - not FFA',
      group: 'a) Foster placement',
    },
    {
      code: 'U4',
      label: 'foster placement with another carer, long term',
      preferred: 'd) U4: Foster placement - long term',
      group: 'a) Foster placement',
    },
    {
      code: 'U5',
      label: 'foster placement with another carer who is an approved adopter',
      preferred: 'e) U5: Foster placement - FFA',
      group: 'a) Foster placement',
    },
    {
      code: 'U6',
      label: 'foster placement with another carer, neither long term nor fostering for adoption',
      preferred: 'f) U6: Foster placement - not FFA',
      group: 'a) Foster placement',
    },
    {
      code: 'A3',
      label: 'placed for adoption by consent with the current foster carer',
      preferred: 'g) A3: Placed for adoption - consent - current foster',
      group: 'b) Placed for adoption',
    },
    {
      code: 'A4',
      label: 'placed for adoption by consent, not with the current foster carer',
      preferred: 'h) A4: Placed for adoption - consent - not foster',
      group: 'b) Placed for adoption',
    },
    {
      code: 'A5',
      label: 'placed for adoption under an order with the current foster carer',
      preferred: 'i) A5: Placed for adoption - order - foster',
      group: 'b) Placed for adoption',
    },
    // Before August 2019 the word "not" was missing; the code decides, not the words.
    {
      code: 'A6',
      label: 'placed for adoption under an order, not with the current foster carer',
      preferred: 'j) A6: Placed for adoption - order - not foster',
      group: 'b) Placed for adoption',
      also: ['A6: Placed for adoption - order - foster', 'j) A6: Placed for adoption - order - foster'],
    },
    {
      code: 'P1',
      label: 'with own parents or another person with parental responsibility',
      preferred: 'k) P1: Placed with parents',
      group: 'c) Placed with parents',
    },
    // Not used by the DfE for placements from 28 October 2023.
    {
      code: 'P2',
      label: 'independent living such as a flat, lodgings or with friends',
      preferred: 'l) P2: Independent living',
      group: 'd) Independent living',
    },
    {
      code: 'P3',
      label: 'residential employment',
      preferred: 'm) P3: Residential employment',
      group: 'e) Residential employment',
    },
    // Now supported accommodation; registered with Ofsted since 28 October 2023.
    {
      code: 'H5',
      label: "semi-independent (now supported) accommodation not under children's homes regulations",
      preferred: 'n) H5: Residential accommodation',
      group: 'f) Residential accommodation',
    },
    {
      code: 'K1',
      label: "secure children's home",
      preferred: 'o) K1: Secure Children’s Homes',
      group: "g) Secure Children's Homes",
    },
    {
      code: 'K2',
      label: "children's home under children's homes regulations",
      preferred: 'p) K2: Children’s Homes',
      group: "h) Children's Homes",
    },
    {
      code: 'R1',
      label: 'residential care home',
      preferred: 'q) R1: Residential Care Home',
      group: 'i) Residential Care Home',
    },
    {
      code: 'R2',
      label: 'NHS, health trust or other medical or nursing establishment',
      preferred: 'r) R2: NHS/Health Trust',
      group: 'j) NHS/Health Trust',
    },
    {
      code: 'R3',
      label: 'family centre or mother and baby unit',
      preferred: 's) R3: Family Centre or Mother and Baby Unit',
      group: 'k) Family Centre or Mother and Baby Unit',
    },
    {
      code: 'R5',
      label: 'young offender institution or secure training centre',
      preferred: 't) R5: Young Offender Institution',
      group: 'l) Young Offender Institution',
    },
    {
      code: 'S1',
      label: "residential school not dual registered as a children's home",
      preferred: 'u) S1: Residential school',
      group: 'm) Residential school',
    },
    {
      code: 'Z1',
      label: 'other placement notified to DfE',
      preferred: 'v) Z1: Other placements',
      group: 'n) Other placements',
    },
    // A temporary stay as the most recent placement is unusual but allowed.
    {
      code: 'T0',
      label: 'temporary move of any type',
      preferred: 'w) T0: Temporary placement',
      group: 'o) Temporary placement',
    },
    {
      code: 'T1',
      label: 'temporary stay in hospital',
      preferred: 'x) T1: Temporary placement - hospital',
      group: 'o) Temporary placement',
    },
    {
      code: 'T2',
      label: 'child temporarily away on holiday',
      preferred: 'y) T2: Temporary placement - holiday',
      group: 'o) Temporary placement',
    },
    {
      code: 'T3',
      label: 'temporary placement while the carer is on holiday',
      preferred: 'z) T3: Temporary placement - carer holiday',
      group: 'o) Temporary placement',
    },
    {
      code: 'T4',
      label: 'temporary placement of up to seven days for another reason',
      preferred: 'zz) T4: Temporary placement - seven days or less',
      group: 'o) Temporary placement',
    },
  ],
});
