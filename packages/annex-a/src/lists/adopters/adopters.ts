import { adopterLeavingReason } from '../../codes/adopter-leaving-reason.ts';
import { genderAdopter } from '../../codes/gender-adopter.ts';
import { yesNoInWords } from '../../codes/yes-no-in-words.ts';
import { yesNo } from '../../codes/yes-no.ts';
import type { Condition, ListColumn, ListSpec } from '../list-spec.ts';
import { ethnicity, familyIdentifier, gender } from '../shared-columns.ts';

const given = (column: string): Condition => ({ kind: 'given', column });

/** A date of the adoption process that is there once its step has been taken. */
const step = (
  column: Pick<ListColumn, 'key' | 'name' | 'aliases' | 'description' | 'requiredWhen'>,
  when: string,
): ListColumn => ({ ...column, type: 'date', required: { when }, kind: 'event' });

/**
 * List 11: Adopters. Everyone who in the last 12 months was at any stage from the start of stage 1, or an
 * application, to an adoption order; not those who only enquired.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_11
 */
export const adopters: ListSpec = {
  number: 11,
  key: 'adopters',
  name: 'Adopters',
  title: 'List 11: Adopters',
  sheetNames: [
    'List 11: Adopters',
    'List_11',
    'List 11',
    'List11',
    'Adopters',
    'Prospective adopters',
    'List 11 - Adopters',
  ],
  grain: 'one row for each adopter, two for a couple; for each family where only families are recorded',
  naturalKey: ['adopterIdentifier', 'enquiryDate'],
  window: {
    months: 12,
    anchors: [
      'stage1Start',
      'stage1End',
      'stage2Start',
      'stage2End',
      'applicationDate',
      'approvalDate',
      'matchDate',
      'placedDate',
      'adoptionOrderDate',
      'leavingDate',
    ],
    openIncluded: true,
    words: 'adopters with any step in the 12 months up to the snapshot, and those still in the process',
  },
  layouts: ['2019', '2024', '2026'],
  columns: [
    {
      key: 'adopterIdentifier',
      name: 'Individual adopter identifier',
      aliases: ['Adopter ID', 'AdopterID'],
      type: 'key',
      required: 'always',
      description: "The authority's own identifier of the adopter, one for each person.",
      sensitive: true,
      kind: 'event',
      role: 'adopter',
    },
    familyIdentifier({
      required: { when: 'it is known' },
      description: 'Adoptive family, the same for both of a couple and on list 10.',
    }),
    {
      ...gender,
      codes: genderAdopter,
      description: 'Sex or gender of the adopter. Headed Sex in the 2026 layout.',
    },
    { ...ethnicity, description: 'Ethnic origin of the adopter.' },
    {
      key: 'disability',
      name: 'Disability',
      aliases: ['Does the adopter have a Disability', 'HasDisability'],
      type: 'code',
      codes: yesNo,
      required: 'always',
      description: 'Whether the adopter is disabled.',
      specialCategory: true,
      kind: 'event',
    },
    {
      key: 'fosteringForAdoption',
      name: 'Is the (prospective) adopter fostering for adoption?',
      aliases: [
        'Is the (prospective) adopter fostering for adoption',
        'Fostering for adoption',
        'AdoptedByCarer',
      ],
      type: 'code',
      codes: yesNoInWords,
      required: 'always',
      description:
        'Whether the adopter fosters for adoption or is in concurrent planning; stays yes once the placement is adoptive.',
      kind: 'latest',
    },
    step(
      {
        key: 'enquiryDate',
        name: 'Date enquiry received',
        aliases: ['EnquiryDate'],
        description: "Day of the adopter's first contact with the agency.",
      },
      'it is available',
    ),
    step(
      {
        key: 'stage1Start',
        name: 'Date Stage 1 started',
        aliases: ['Stage1StartDate'],
        // Adopters for the second time and foster carers may begin with stage 2.
        requiredWhen: [
          { rule: 'S2-NOS1', when: given('stage2Start'), severity: 'warning', basis: 'derived' },
        ],
        description: 'Day the registration of interest was accepted.',
      },
      'the adopter is in the process of two stages',
    ),
    step(
      {
        key: 'stage1End',
        name: 'Date Stage 1 ended',
        aliases: ['Stage1EndDate'],
        description: 'Day the agency said that the adopter may go on to stage 2.',
      },
      'stage 1 is complete',
    ),
    step(
      {
        key: 'stage2Start',
        name: 'Date Stage 2 started',
        aliases: ['Stage2StartDate'],
        description: 'Day the adopter told the agency of the wish to go on.',
      },
      'stage 2 has begun',
    ),
    step(
      {
        key: 'stage2End',
        name: 'Date Stage 2 ended',
        aliases: ['Stage2EndDate'],
        description: "Day the adopter was told the agency's decision.",
      },
      'stage 2 is complete',
    ),
    step(
      {
        key: 'applicationDate',
        name: 'Date application submitted',
        aliases: ['ApplicationDate'],
        description: 'Day of application in the original process of one stage.',
      },
      'the adopter is in the original process of one stage',
    ),
    step(
      {
        key: 'approvalDate',
        name: 'Date application approved',
        aliases: ['ApplicationApprDate'],
        description: 'Day of approval in the original process of one stage.',
      },
      'the adopter was approved in the original process of one stage',
    ),
    step(
      {
        key: 'matchDate',
        name: 'Date adopter matched with child(ren)',
        aliases: ['MatchedDate', 'Date adopter matched with children'],
        description: 'Day the match was decided.',
      },
      'the adopter has been matched',
    ),
    step(
      {
        key: 'placedDate',
        name: 'Date child/children placed with adopter(s)',
        aliases: ['PlacedDate', 'Date children placed with adopters'],
        requiredWhen: [
          {
            rule: 'COUNT-PLACED',
            when: { kind: 'more-than', column: 'childrenPlaced', number: 0 },
            severity: 'error',
          },
        ],
        description: 'Day the child was placed for adoption.',
      },
      'a child has been placed',
    ),
    {
      key: 'childrenPlaced',
      name: 'No. of children placed',
      aliases: ['Number of children placed', 'No of children placed'],
      type: 'integer',
      required: { when: 'a child has been placed' },
      requiredWhen: [{ rule: 'COUNT-PLACED', when: given('placedDate'), severity: 'error' }],
      description: 'Children placed with the family in all; the same for both of a couple.',
      kind: 'latest',
    },
    step(
      {
        key: 'adoptionOrderDate',
        name: 'Date of Adoption Order',
        aliases: ['AdoptionOrderDate'],
        description: 'Day of the adoption order.',
      },
      'an adoption order was granted',
    ),
    step(
      {
        key: 'leavingDate',
        name: 'Date of leaving adoption process',
        aliases: ['AdoptionLeaveDate'],
        requiredWhen: [{ rule: 'LEAVE-REASON', when: given('leavingReason'), severity: 'error' }],
        description: 'Day the adopter left the process, before or after approval.',
      },
      'the adopter left the process',
    ),
    {
      key: 'leavingReason',
      name: 'Reason for leaving adoption process',
      aliases: ['AdoptingLeaveReason'],
      type: 'code',
      codes: adopterLeavingReason,
      required: { when: 'the adopter left the process' },
      requiredWhen: [{ rule: 'LEAVE-REASON', when: given('leavingDate'), severity: 'error' }],
      // Offered by the codes, though adopters on hold for a cause outside the agency are not on the list.
      refused: [{ rule: 'ONHOLD', code: '2', severity: 'warning', about: 'structure' }],
      description: 'Why the adopter left the process.',
      kind: 'event',
    },
  ],
};
