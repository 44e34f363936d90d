import { categoryOfAbuse } from '../../codes/category-of-abuse.ts';
import { yesNo } from '../../codes/yes-no.ts';
import { yesNoUnknown } from '../../codes/yes-no-unknown.ts';
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
 * List 7: Child protection. Every child on a child protection plan, or whose plan ended in the last six
 * months; the latest plan only.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_7
 */
export const childProtection: ListSpec = {
  number: 7,
  key: 'childProtection',
  name: 'Child protection',
  title: 'List 7: Child protection',
  sheetNames: [
    'List 7: Child protection',
    'List_7',
    'List 7',
    'List7',
    'Child Protection',
    'Child Protection Plans',
    'CPP',
    'List 7 - Child Protection',
  ],
  grain: 'one row for each child: the latest plan',
  naturalKey: ['childUniqueId'],
  window: {
    months: 6,
    anchors: ['planEndDate'],
    openIncluded: true,
    words: 'plans that run at the snapshot or ended in the six months before it',
  },
  openSpan: { start: 'planStartDate', end: 'planEndDate' },
  layouts: ['2019', '2024', '2026'],
  columns: [
    childUniqueId,
    gender,
    ethnicity,
    dateOfBirth,
    age,
    disability,
    {
      key: 'planStartDate',
      name: 'Child Protection Plan Start Date',
      aliases: ['CPP Start Date', 'CP Plan Start Date', 'ChildProtectionPlanStartDate'],
      type: 'date',
      required: 'always',
      description: 'Day the plan began.',
      kind: 'latest',
    },
    {
      key: 'initialCategory',
      name: 'Initial Category of Abuse',
      aliases: ['InitialCategoryOfAbuse'],
      type: 'code',
      codes: categoryOfAbuse,
      required: 'always',
      description: 'Category of abuse when the plan began.',
      kind: 'latest',
    },
    {
      key: 'latestCategory',
      name: 'Latest Category of Abuse',
      aliases: ['LatestCategoryOfAbuse'],
      type: 'code',
      codes: categoryOfAbuse,
      required: 'always',
      description: 'Category of abuse on the plan now.',
      kind: 'latest',
    },
    {
      key: 'lastStatutoryVisit',
      name: 'Date of the Last Statutory Visit',
      aliases: ['Date of Last Statutory Visit', 'DateOfLastStatutoryVisit'],
      type: 'date',
      required: { when: 'a visit has been made in the plan' },
      description: "Day of the lead social worker's last statutory visit.",
      kind: 'latest',
    },
    {
      key: 'seenAlone',
      name: 'Was the Child Seen Alone?',
      aliases: ['Was the Child Seen Alone', 'Child seen alone', 'ChildSeenAlone'],
      type: 'code',
      codes: yesNoUnknown,
      required: { when: 'a visit date is given' },
      requiredWhen: [
        { rule: 'VISIT-NOALONE', when: { kind: 'given', column: 'lastStatutoryVisit' }, severity: 'warning' },
      ],
      description: 'Whether the child was seen alone at that visit.',
      kind: 'latest',
    },
    {
      key: 'latestReviewConference',
      name: 'Date of latest review conference',
      aliases: ['DateOfLatestReviewConf'],
      type: 'date',
      required: { when: 'a review conference has been held' },
      description: 'Day of the latest review conference.',
      kind: 'latest',
    },
    {
      key: 'planEndDate',
      name: 'Child Protection Plan End Date',
      aliases: ['CPP End Date', 'CP Plan End Date', 'ChildProtectionPlanEndDate'],
      type: 'date',
      required: { when: 'the plan has ended' },
      description: 'Day the plan ended; blank while it runs.',
      kind: 'latest',
    },
    {
      key: 'emergencyProtection',
      name: 'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
      aliases: [
        'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months',
        'ProtectionLastSixMonths',
      ],
      type: 'code',
      codes: yesNo,
      required: 'always',
      description:
        'Whether an emergency protection order or police protection applied in the six months before the snapshot.',
      kind: 'latest',
    },
    {
      key: 'previousPlans',
      name: 'Number of Previous Child Protection Plans',
      aliases: ['NumberOfPreviousChildProtectionPlans', 'Sum of Number of Previous Child Protection Plans'],
      type: 'integer',
      required: 'always',
      description: 'Earlier plans with this authority; 0 for a first plan, never blank.',
      kind: 'latest',
    },
    allocatedTeam('Team that has the case now, or had it last.', {
      rule: 'WORKER-OPEN',
      when: { kind: 'open', end: 'planEndDate' },
      severity: 'error',
    }),
    allocatedWorker('Social worker who has the case now, or had it last.', {
      rule: 'WORKER-OPEN',
      when: { kind: 'open', end: 'planEndDate' },
      severity: 'error',
    }),
  ],
};
