import type { PracticeStandard } from '@sightline/qaf';

/**
 * Practice standards that the audit tools ask about and indicators measure: a start for an authority's own register.
 *
 * @example
 * import { practiceStandards } from '@sightline/definitions';
 * practiceStandards.find(({ id }) => id === 'children-seen')?.indicators?.includes('cpp-visits-10wd-pct') // => true
 */
export const practiceStandards: readonly PracticeStandard[] = [
  {
    id: 'children-seen',
    statement: 'Children are seen as often as the law and their plan say, and alone where that is right.',
    service: 'all',
    source: 'Working Together to Safeguard Children (2023); Care Planning Regulations 2010, regulation 28',
    indicators: ['cin-seen-20wd-pct', 'cpp-visits-10wd-pct', 'cpp-visits-20wd-pct', 'cla-visits-in-time-pct'],
  },
  {
    id: 'voice-shapes-help',
    statement: 'What children say and show is recorded and changes the help they get.',
    service: 'all',
    source: 'Children Act 1989, section 17(4A) and section 22(4)',
  },
  {
    id: 'identity-explored',
    statement: 'Identity, culture, language, disability and faith are explored and shape the work.',
    service: 'all',
    source: 'Local; Equality Act 2010, section 149',
  },
  {
    id: 'whole-family',
    statement: 'Fathers, other adults who matter and the wider family are part of assessment and plan.',
    service: 'all',
    source: 'Local',
  },
  {
    id: 'assessment-timely',
    statement: 'Assessments describe the situation as it is and are complete within 45 working days.',
    service: 'assessment',
    source: 'Working Together to Safeguard Children (2023), chapter 3',
    indicators: ['assessments-within-45wd-pct'],
  },
  {
    id: 'conferences-on-time',
    statement: 'Initial conferences are held within 15 working days of the strategy discussion.',
    service: 'child-protection',
    source: 'Working Together to Safeguard Children (2023), chapter 3',
    indicators: ['icpc-within-15wd-pct'],
  },
  {
    id: 'plan-clear',
    statement:
      'Plans are made with the family and have few, specific goals with dates and somebody for each.',
    service: 'all',
    source: 'Local',
  },
  {
    id: 'reviews-on-time',
    statement: 'Reviews and core or network meetings are held on time with the right people.',
    service: 'all',
    source: 'Working Together to Safeguard Children (2023); Care Planning Regulations 2010, regulation 33',
    indicators: ['cpp-review-overdue-count', 'cla-review-overdue-count'],
  },
  {
    id: 'no-drift',
    statement: 'Drift and delay are noticed, challenged and ended.',
    service: 'all',
    source: 'Local',
    indicators: ['cpp-open-2-years-plus-pct'],
  },
  {
    id: 'framework-used',
    statement:
      'Mapping, danger statements, goals, scaling and a named network are working tools for every child.',
    service: 'all',
    source: 'Local practice framework',
  },
  {
    id: 'supervision-regular',
    statement: 'Supervision is regular, talks about each child, and is on the record.',
    service: 'all',
    source: 'Local; Standards for employers of social workers (2020), standard 5',
  },
  {
    id: 'recording-current',
    statement: 'Records are current, accurate, respectful, and fit for the child to read one day.',
    service: 'all',
    source: 'Local',
  },
  {
    id: 'pathway-plan-current',
    statement: 'Care leavers have a current pathway plan, reviewed every six months.',
    service: 'care-leavers',
    source: 'Care Leavers (England) Regulations 2010, regulation 7',
    indicators: ['care-leavers-pathway-plan-in-date-pct'],
  },
  {
    id: 'in-touch',
    statement: 'The service stays in touch with care leavers in ways that suit them.',
    service: 'care-leavers',
    source: 'Children Act 1989 guidance, volume 3, chapter 3',
    indicators: ['care-leavers-contact-8wk-pct'],
  },
];
