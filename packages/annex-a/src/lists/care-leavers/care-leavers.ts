import { accommodation } from '../../codes/accommodation.ts';
import { activityStatus } from '../../codes/activity-status.ts';
import { eligibility } from '../../codes/eligibility.ts';
import { laInTouch } from '../../codes/la-in-touch.ts';
import { suitability } from '../../codes/suitability.ts';
import { yesNo } from '../../codes/yes-no.ts';
import type { Condition, ListSpec } from '../list-spec.ts';
import {
  allocatedTeam,
  allocatedWorker,
  bornAge,
  bornDateOfBirth,
  childUniqueId,
  disability,
  ethnicity,
  gender,
} from '../shared-columns.ts';

const inTouch: Condition = { kind: 'one-of', column: 'laInTouch', codes: ['a'] };

/**
 * List 9: Care leavers. Every young person entitled to leaving care services at the snapshot. The 13 columns of
 * 2019 became 17 by January 2024; Ofsted's own workbook of that layout has not been found.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_9;
 *   for the columns of 2024 data-to-insight/ssd-data-model, Annex A extract script (2024)
 */
export const careLeavers: ListSpec = {
  number: 9,
  key: 'careLeavers',
  name: 'Care leavers',
  title: 'List 9: Care leavers',
  sheetNames: [
    'List 9: Care leavers',
    'List_9',
    'List 9',
    'List9',
    'Care Leavers',
    'Leaving Care',
    'List 9 - Care Leavers',
  ],
  grain: 'one row for each young person',
  naturalKey: ['childUniqueId'],
  window: {
    months: 0,
    anchors: [],
    openIncluded: true,
    words: 'young people entitled to leaving care services at the snapshot; no date decides',
  },
  layouts: ['2019', '2024', '2026'],
  columns: [
    childUniqueId,
    gender,
    ethnicity,
    bornDateOfBirth,
    bornAge,
    {
      key: 'uasc',
      name: 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)',
      aliases: ['UASC', 'Unaccompanied Asylum Seeking Child (UASC) (Y/N)'],
      type: 'code',
      layouts: ['2024', '2026'],
      basis: 'tool',
      codes: yesNo,
      required: 'always',
      description:
        'Whether the young person is, or before the age of 18 was, an unaccompanied asylum seeking child.',
      specialCategory: true,
      kind: 'latest',
    },
    disability,
    allocatedTeam('Team that has the case.'),
    allocatedWorker('Social worker who has the case.'),
    {
      key: 'personalAdvisor',
      name: 'Allocated Personal Advisor',
      aliases: [
        'Allocated Personal Adviser',
        'Personal Adviser',
        'Personal Advisor',
        'AllocatedPersonalAdvisor',
        'AllocatedPA',
      ],
      type: 'text',
      layouts: ['2024', '2026'],
      basis: 'tool',
      required: 'always',
      requiredSeverity: 'warning',
      requiredWhen: [
        {
          rule: 'PA-MISSING',
          when: { kind: 'one-of', column: 'eligibilityCategory', codes: ['a', 'b'] },
          severity: 'warning',
          basis: 'derived',
        },
      ],
      description: 'Personal adviser of the young person.',
      sensitive: true,
      kind: 'state',
      role: 'worker',
    },
    {
      key: 'eligibilityCategory',
      name: 'Eligibility Category',
      aliases: ['EligibilityCategory', 'Eligibity Category'],
      type: 'code',
      codes: eligibility,
      required: 'always',
      description: 'Entitlement to leaving care services at the snapshot.',
      kind: 'state',
    },
    {
      key: 'pathwayPlanReview',
      name: 'Latest Pathway Plan Review Date',
      aliases: ['Latest Pathway Plan', 'LatestPathwayPlan', 'Pathway Plan Review Date'],
      type: 'date',
      layouts: ['2024', '2026'],
      basis: 'tool',
      required: { when: 'there is a pathway plan' },
      description: 'Day the pathway plan began or was last reviewed, whichever is later.',
      kind: 'latest',
    },
    {
      key: 'laInTouch',
      name: 'LA In Touch',
      aliases: ['LAInTouch', 'In Touch'],
      type: 'code',
      codes: laInTouch,
      required: 'always',
      description:
        'Whether the authority is in touch, by the latest record and not only around the birthday.',
      kind: 'latest',
    },
    {
      key: 'latestContact',
      name: 'Latest Date of Contact',
      aliases: ['LatestContact', 'Latest contact date', 'Date of latest contact'],
      type: 'date',
      layouts: ['2024', '2026'],
      basis: 'tool',
      required: { when: 'the authority is in touch' },
      requiredWhen: [{ rule: 'TOUCH-CONTACT', when: inTouch, severity: 'error', basis: 'tool' }],
      description: 'Day the personal adviser was last in contact; blank if not in touch.',
      kind: 'latest',
    },
    {
      key: 'accommodationType',
      name: 'Type of Accommodation',
      aliases: ['TypeOfAccommodation', 'Accommodation Type'],
      type: 'code',
      codes: accommodation,
      required: { when: 'the authority is in touch' },
      requiredWhen: [
        { rule: 'TOUCH-ACCOM', when: inTouch, severity: 'error' },
        {
          rule: 'SUIT-ALONE',
          when: { kind: 'given', column: 'accommodationSuitability' },
          severity: 'error',
        },
      ],
      description: 'Accommodation now; blank if not in touch.',
      kind: 'latest',
    },
    {
      key: 'accommodationSuitability',
      name: 'Suitability of Accommodation',
      aliases: ['SuitabilityOfAccommodation', 'Suitability of Accomodation'],
      type: 'code',
      codes: suitability,
      required: { when: 'the authority is in touch' },
      requiredWhen: [
        { rule: 'TOUCH-ACCOM', when: inTouch, severity: 'error' },
        {
          rule: 'SUIT-ALONE',
          when: { kind: 'given', column: 'accommodationType' },
          severity: 'error',
        },
      ],
      description: 'Whether the accommodation is suitable; blank if not in touch.',
      kind: 'latest',
    },
    {
      key: 'activityStatus',
      name: 'Activity Status',
      aliases: ['ActivityStatus'],
      type: 'code',
      codes: activityStatus,
      required: { when: 'the authority is in touch' },
      requiredWhen: [{ rule: 'TOUCH-ACCOM', when: inTouch, severity: 'error' }],
      // Each became two codes, with and without an apprenticeship.
      refused: [
        { rule: 'F3-OLD', code: 'F3', severity: 'warning', basis: 'tool', layouts: ['2024', '2026'] },
        { rule: 'F3-OLD', code: 'P3', severity: 'warning', basis: 'tool', layouts: ['2024', '2026'] },
      ],
      description: 'Main education, employment or training now; blank if not in touch.',
      kind: 'latest',
    },
  ],
};
