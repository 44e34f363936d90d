import type { RecordRule } from '../record-rule.ts';
import { adoptionAndCareRules } from './adoption-and-care.ts';
import { careAndCareLeaversRules } from './care-and-care-leavers.ts';
import { caseStatusRules } from './case-status.ts';
import { childIdentifiersRules } from './child-identifiers.ts';
import { closedCasesRules } from './closed-cases.ts';
import { duplicatePersonsRules } from './duplicate-persons.ts';
import { enquiriesAndPlansRules } from './enquiries-and-plans.ts';
import { episodesOfNeedRules } from './episodes-of-need.ts';
import { familiesRules } from './families.ts';
import { identityRules } from './identity.ts';
import { onListSixRules } from './on-list-six.ts';
import { referralToAssessmentRules } from './referral-to-assessment.ts';
import { workersAndTeamsRules } from './workers-and-teams.ts';

/** Every rule on what several lists say of one child. */
export const acrossListsRules: readonly RecordRule[] = [
  ...identityRules,
  ...childIdentifiersRules,
  ...duplicatePersonsRules,
  ...onListSixRules,
  ...caseStatusRules,
  ...closedCasesRules,
  ...referralToAssessmentRules,
  ...enquiriesAndPlansRules,
  ...episodesOfNeedRules,
  ...careAndCareLeaversRules,
  ...adoptionAndCareRules,
  ...familiesRules,
  ...workersAndTeamsRules,
];
