import type { Phrases } from '../phrases.ts';

/** Lists 1 to 4: contacts, early help, referrals and assessments. */
export const frontDoorPhrases: Phrases = {
  'AA-03-COUNT-RANGE': [
    'the number of earlier referrals is below 0, or higher than is likely[: it is {number}]',
    'Check how the number is counted.',
  ],
  'AA-03-COUNT-SAME': [
    'the records of one child carry different numbers of earlier referrals',
    'Count once for each child, at the snapshot.',
  ],
  'AA-03-COUNT-MIN': [
    'the number of earlier referrals is smaller than the referrals seen on this list',
    'Check how the number is counted; re-referrals lean on it.',
  ],
  'AA-03-NFA-SHARE': [
    'every referral, or none, ended in no further action[: {count} of {number}]',
    'Check that the column is filled from the right field.',
  ],
  'AA-03-TEAM-GENERIC': [
    'every referral has the same team or worker[: all {number}]',
    'Check that the column holds the present team, not the front door.',
  ],
  'AA-04-OUTCOME-MISSING': [
    'the assessment is finished but does not say whether support is needed',
    'Record the outcome.',
  ],
  'AA-04-OUTCOME-EARLY': [
    'the assessment is open but already says whether support is needed',
    'Record the date it was authorised, or clear the outcome.',
  ],
  'AA-04-SEEN': [
    'the assessment is finished but the child was not seen, or it is not known',
    'Check the record of the visit; ask the team if the child was seen.',
  ],
  'AA-04-STALE': [
    'the assessment has been open for more than six months',
    'Check whether it was finished and not closed on the system.',
  ],
  'AA-04-OVERLAP': ['the child has two open assessments', 'Close the one that is not in use.'],
  'AA-01-SAMEDAY': [
    'the child has several contacts on one day from different sources',
    'Check whether one contact was recorded twice; if they are different contacts, nothing to do.',
  ],
  'AA-01-UNKNOWN-SOURCE': [
    'the source of many contacts is unknown[: {share} of {number}]',
    'Check how the source is recorded at the front door.',
  ],
  'AA-02-OPEN-LONG': [
    'early help has been open for more than 12 months',
    'Check whether it ended and was not closed on the system.',
  ],
  'AA-02-OVERLAP': ['the child has two open records of early help', 'Close the one that is not in use.'],
  'AA-02-ORG-PLACEHOLDER': [
    'the organisation is a placeholder, such as N/A or a dash',
    'Write the name of the organisation that did the assessment.',
  ],
  'AA-04-FREE-OUTCOME': [
    'whether support is needed holds an outcome of the workflow, not yes or no',
    'Write yes or no: make the extract turn each outcome into one of them.',
  ],
};
