import { yesNo } from '../../codes/yes-no.ts';
import type { ListSpec } from '../list-spec.ts';
import {
  age,
  allocatedTeam,
  allocatedWorker,
  childUniqueId,
  dateOfBirth,
  disability,
  ethnicity,
  gender,
} from '../shared-columns.ts';

/**
 * List 5: Section 47 enquiries and Initial Child Protection Conferences. Every section 47 enquiry of the last
 * six months, with the initial conference it led to.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_5
 */
export const section47: ListSpec = {
  number: 5,
  key: 'section47',
  name: 'Section 47 enquiries and Initial Child Protection Conferences',
  title: 'List 5: Section 47 enquiries and Initial Child Protection Conferences',
  sheetNames: [
    'List 5: Section 47 enquiries and Initial Child Protection Conferences',
    'List_5',
    'List 5',
    'List5',
    'Sec47 and ICPC',
    'Section 47',
    'S47 and ICPC',
    'Section 47 Enquiries',
    'List 5 - Section 47',
  ],
  grain: 'one row for each child and enquiry',
  naturalKey: ['childUniqueId', 'strategyDiscussionDate'],
  window: {
    months: 6,
    anchors: ['strategyDiscussionDate'],
    openIncluded: true,
    words: 'section 47 enquiries of the six months up to the snapshot, with open ones where possible',
  },
  layouts: ['2019', '2024', '2026'],
  columns: [
    childUniqueId,
    gender,
    ethnicity,
    dateOfBirth,
    age,
    disability,
    {
      key: 'strategyDiscussionDate',
      name: 'Strategy discussion initiating Section 47 Enquiry Start Date',
      aliases: [
        'Section 47 Enquiry Start Date',
        'S47 Start Date',
        'StratDiscussionDate',
        'Strategy discussion date',
      ],
      type: 'date',
      required: 'always',
      description: 'Day of the strategy discussion that began the enquiry.',
      kind: 'event',
    },
    {
      key: 'icpcUnnecessary',
      name: 'Was an Initial Child Protection Conference deemed unnecessary?',
      aliases: [
        'Was an Initial Child Protection Conference deemed unnecessary',
        'Initial Child Protection Conference Not Required',
        'ICPC not required',
        'InitialCPConfUnnecessary',
      ],
      type: 'code',
      codes: yesNo,
      required: { when: 'a decision has been reached' },
      requiredWhen: [
        { rule: 'DATE-UNDECIDED', when: { kind: 'given', column: 'icpcDate' }, severity: 'error' },
      ],
      description:
        'Yes if no conference was needed; no if one was, or if the child had a plan already; blank until decided.',
      kind: 'event',
    },
    {
      key: 'icpcDate',
      name: 'Date of Initial Child Protection Conference',
      aliases: ['ICPC Date', 'Date of ICPC', 'InitialCPConfDate'],
      type: 'date',
      required: { when: 'the conference has taken place' },
      description: 'Day the initial conference was held; blank if not held yet or not needed.',
      kind: 'event',
    },
    {
      key: 'icpcResultedInPlan',
      name: 'Did the Initial Child Protection Conference Result in a Child Protection Plan',
      aliases: [
        'Did the Initial Child Protection Conference Result in a Child Protection Plan?',
        'ICPC resulted in CPP',
        'CPConfResultInCPPlan',
      ],
      type: 'code',
      codes: yesNo,
      required: { when: 'the conference has taken place' },
      requiredWhen: [
        { rule: 'DATE-NORESULT', when: { kind: 'given', column: 'icpcDate' }, severity: 'warning' },
      ],
      description:
        'Whether the conference put the child on a plan; blank without a conference or a decision.',
      kind: 'event',
    },
    {
      key: 's47Last12Months',
      name: 'Number of Section 47 Enquiries in the last 12 months',
      aliases: ['NumberS47s12m'],
      type: 'integer',
      required: 'always',
      description:
        "Earlier enquiries in the 12 months before the child's latest one, 0 for none; the same on each row of the child.",
      kind: 'latest',
    },
    {
      key: 'icpcsLast12Months',
      name: 'Number of ICPCs in the last 12 months',
      aliases: ['NumberICPCs12m'],
      type: 'integer',
      required: 'always',
      description:
        "Earlier initial conferences in the 12 months before the child's latest enquiry, without one that follows it; the same on each row of the child.",
      kind: 'latest',
    },
    allocatedTeam('Team that had the case during the enquiry.'),
    allocatedWorker('Social worker who did the enquiry.'),
  ],
};
