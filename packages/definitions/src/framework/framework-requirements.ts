import type { RequirementPart, FrameworkRequirement } from '@sightline/qaf';

const asked =
  (part: RequirementPart, role?: string) =>
  (id: string, asked: string, served: string): FrameworkRequirement => ({
    id,
    part,
    ...(role !== undefined && { role }),
    asked,
    served,
  });

const system = asked('system');
const aims = asked('aims');
const inputs = asked('inputs');
const activities = asked('activities');
const governance = asked('governance');
const electedMembers = asked('duties', 'elected members');
const seniorLeaders = asked('duties', 'senior leaders');
const headsOfService = asked('duties', 'heads of service');
const teamManagers = asked('duties', 'team managers');
const qualityAssuranceService = asked('duties', 'quality assurance service');
const allStaff = asked('duties', 'all staff');
const qualityAssurance = asked('quality-assurance');
const closing = asked('closing');

/**
 * What a performance management framework for children's social care asks for, by id, in our own words: its system and
 * aims, inputs, activities, forums, the duties of each role, its quality assurance framework and what it closes with.
 *
 * @source a council's performance management framework for children's social care (2023), sections 1 to 7
 * @example
 * import { frameworkRequirements } from '@sightline/definitions';
 * frameworkRequirements.length // => 117
 */
export const frameworkRequirements: readonly FrameworkRequirement[] = [
  system(
    'N1',
    'Cases are audited together with the worker',
    'Audits with the own grade of the worker, the grade of the auditor and the moderated grade',
  ),
  system(
    'N2',
    'Dashboards show the practice framework in use for each child',
    'Mapping, danger statement, goal, scale, network and plan, by child, worker and team',
  ),
  system(
    'N3',
    'Children, parents, carers, staff and partners say what they think of practice, fit and leadership',
    'Feedback by who gave it, response rates, themes',
  ),
  system('N4', 'Core data show goals, trends and outcomes', 'Indicators, goals and distance travelled'),
  system(
    'N5',
    'The right children get the right help at the right time and it makes a difference; how can things get better?',
    'A figure under each question, with how sure it is',
  ),
  system(
    'N6',
    'Findings inform self-assessment and service planning',
    'Evidence by judgement area, for plans and self-evaluation',
  ),
  aims(
    'C1',
    'Accurate data are reported and analysed regularly',
    'Reporting calendar: due, published, late; data quality stamped on each report',
  ),
  aims('C2', 'Monitoring and quality assurance are clear', 'Audit programme, completion, moderation'),
  aims(
    'C3',
    'Performance and improvement rest on evidence',
    'Every action cites a finding, and its effect is measured afterwards',
  ),
  aims(
    'C4',
    'Every level owns its performance',
    'An owning role for every action, target and report; what nobody owns is listed',
  ),
  aims(
    'C5',
    'The focus is on what changes for children',
    'Every service has a measure of whether anyone is better off; gaps are listed',
  ),
  aims(
    'C6',
    'Senior managers and members oversee performance',
    'What goes to which forum, when it was seen, what was decided',
  ),
  aims(
    'C7',
    'Support is high and so is challenge',
    'What works stands beside what worries; positive outliers beside actions',
  ),
  aims(
    'C8',
    'Managers are equipped to use information',
    'Each figure in words: what it means, how sure it is, what to do next',
  ),
  aims(
    'C9',
    'Quantity, timeliness and quality are read together',
    'A count, a time limit and an audit grade in one row',
  ),
  inputs('I1', "Children's scorecard", 'Figures, targets, judgements, direction and trend'),
  inputs('I2', 'Improvement board scorecard', 'A subset by priority, progress since the baseline, how sure'),
  inputs(
    'I3',
    'Scorecard of the basics',
    'Visits, reviews, conferences and assessments in time, by team and worker; recording needs a day that Annex A does not hold (A3)',
  ),
  inputs('I4', 'Analysis of Annex A', 'Flow, caseload, timeliness and comparison from the lists'),
  inputs(
    'I5',
    'Data book of the whole service',
    'Every indicator by period and group, reproducible and versioned',
  ),
  inputs(
    'I6',
    'Data-quality report of the whole service',
    'Findings by list, column and team, with rate, age and trend',
  ),
  inputs(
    'I7',
    'Annex A child-level data and their data quality',
    'Typed lists, validation, pseudonymous keys, error lists',
  ),
  inputs('I8', 'Daily and weekly reports', 'What is due or overdue on a day, and what moved since'),
  inputs('I9', 'Operational dashboards', 'One tidy feed that any dashboard can read, with the same figures'),
  inputs(
    'I10',
    'Highlight reports',
    'What changed, what is red, what is red without an action, each with its reason',
  ),
  inputs('I11', 'Audit report', 'Grades with intervals, domains, themes, drift, actions, loop closed'),
  inputs(
    'I12',
    'Inspection and its feedback',
    'Judgements and areas to improve, each joined to actions and measures',
  ),
  inputs(
    'I13',
    'Safeguarding learning reviews',
    'Review, recommendations, actions, who heard of it, later evidence',
  ),
  inputs('I14', 'Learning reviews of the own service', 'The same for reviews within the service'),
  activities(
    'P1',
    'Collaborative audits',
    'Own grade, grade of the auditor, moderation, what the family says',
  ),
  activities('P2', 'Thematic audits', 'Sample design, theme, comparison with last time'),
  activities(
    'P3',
    'Practice week, each quarter',
    'Activities planned and done, leaders taking part, families heard',
  ),
  activities('P4', 'Peer reviews', 'Findings from outside against the own self-evaluation'),
  activities('P5', 'Reflective practice discussions', 'Held, and their themes'),
  activities('P6', 'Rapid reviews', 'Day of notification, clock of 15 working days, decision'),
  activities('P7', 'Child safeguarding practice reviews', 'Publication and recommendations'),
  activities('P8', 'National thematic learning', 'Check of the own gaps'),
  activities(
    'P9',
    'Feedback from children and families',
    'Response rate, ratings, themes, what was done about it',
  ),
  activities(
    'P10',
    'Feedback from reviewing officers and conference chairs',
    'Escalations, and how many were resolved in time',
  ),
  activities('P11', 'Feedback from the children in care council', 'What was asked, answered and came of it'),
  activities('P12', 'Feedback from courts and guardians', 'Cases heard, timeliness, themes'),
  activities('P13', 'Complaints and compliments', 'Stages, limits in working days, upheld, learning'),
  activities('P14', 'Exit interviews and staff feedback', 'Responses, reasons for leaving'),
  activities('P15', 'Staff performance management', 'Appraisals due and held, as counts only'),
  activities('P16', 'Panel meetings', 'Decisions, actions, days of return'),
  governance(
    'G1',
    'Accountability is visible from team to cabinet',
    'Route of escalation; teams add up to the whole',
  ),
  governance(
    'G2',
    'An independently chaired improvement board sees audit and performance each time',
    'Standing reports seen, attendance by role, challenges that led to actions',
  ),
  governance(
    'G3',
    'The scrutiny committee sees the journey',
    'A plain summary of the year to date, without a child',
  ),
  governance(
    'G4',
    'Leaders meet each month on corporate barriers',
    'Barrier log: owner, help asked of the council, date removed',
  ),
  governance(
    'G5',
    'Governance overlaps with self-evaluation, plan and inspection',
    'Evidence index by judgement area',
  ),
  electedMembers(
    'M1',
    'Oversee strategically how effective services are',
    'Health of the framework: reports on time, programme done, actions on time, loop closed',
  ),
  electedMembers(
    'M2',
    'Scrutinise and challenge initiatives',
    'Forecast against actual: was the curve turned?',
  ),
  electedMembers('M3', 'Hold leaders to account', 'Actions and targets by accountable role'),
  seniorLeaders(
    'S1',
    'Use what children and families say to improve',
    'Evidence of voice for each area; where it is missing it is flagged',
  ),
  seniorLeaders(
    'S2',
    'Advise members on direction and priorities',
    'Priorities ranked with the reason: gap, trend, certainty, children',
  ),
  seniorLeaders(
    'S3',
    'Set targets and standards that rest on outcomes',
    'Target records: basis, date, approver, outcome or process; stretch test',
  ),
  seniorLeaders(
    'S4',
    'Challenge and support managers to plan action on poor performance',
    'Red or failing measures without an action; SMART check',
  ),
  seniorLeaders(
    'S5',
    'See strategic and cross-cutting themes',
    'Themes across services and sources; triangulation',
  ),
  seniorLeaders(
    'S6',
    'Contribute to quarterly reports with what was done on weak areas',
    'Breaches with their actions and effect',
  ),
  seniorLeaders(
    'S7',
    'Build performance management into the culture',
    'Actions that teams and staff put forward; feedback of staff',
  ),
  headsOfService(
    'H1',
    'Use what children and families say in the service',
    'Feedback by who gave it, for the service',
  ),
  headsOfService('H2', 'Promote and embed the culture', 'Who knows the framework, by role'),
  headsOfService(
    'H3',
    'Hold managers to account; challenge and support at every level',
    'Actions by level; of one person a key and a status only',
  ),
  headsOfService(
    'H4',
    'Identify, analyse, understand and improve performance',
    'Figures by group, with the members behind them',
  ),
  headsOfService(
    'H5',
    'Report to members through service plans and budgets',
    'Service plan with measures and a budget line',
  ),
  headsOfService(
    'H6',
    'Monitor the standards of the service',
    'How often standards are met, from data and audits',
  ),
  headsOfService('H7', 'Collect data; return them validated', 'Calendar of returns, validation, sign-off'),
  headsOfService(
    'H8',
    'Explain indicators; vouch for data quality',
    'A definition sheet for each indicator, what each measure of quality asks, and a data-quality score',
  ),
  headsOfService('H9', 'Keep evidence for inspection at hand', 'Evidence index'),
  headsOfService(
    'H10',
    'Assure each year that controls against poor performance work',
    'Assurance statement: controls, tests, result, gaps',
  ),
  headsOfService('H11', 'Make the framework known', 'Version, and by whom it is known'),
  headsOfService(
    'H12',
    'Build it into service planning and appraisal',
    'Links from plans to measures; appraisal coverage',
  ),
  headsOfService(
    'H13',
    'Make the quality assurance framework understood by all staff',
    'Staff reached and confirmed',
  ),
  headsOfService(
    'H14',
    'See that actions are carried out and their impact monitored',
    'Loop closed, impact checks',
  ),
  headsOfService(
    'H15',
    'Use consultation, feedback and complaints',
    'Feedback and complaints as figures of the service',
  ),
  headsOfService(
    'H16',
    'Let the front line set SMART and stretching targets',
    'SMART and stretch checks; who put it forward',
  ),
  headsOfService('H17', 'Work across the council', 'Actions with more than one owner'),
  teamManagers(
    'T1',
    'Use what children and families say in the team',
    'Voice of children in the audits of the team',
  ),
  teamManagers('T2', 'Identify, analyse, profile and improve', 'Profile of the team'),
  teamManagers('T3', 'Hold staff to account; challenge and support', 'Actions of the team'),
  teamManagers('T4', 'Promote framework and culture', 'Who in the team knows it'),
  teamManagers('T5', 'Build it into team planning', 'Team plan with its measures'),
  teamManagers(
    'T6',
    'Make performance a standing item of team meetings and supervision',
    'Meetings in which performance was discussed',
  ),
  teamManagers('T7', 'Keep data accurate and timely', 'Findings of the team and their clearance'),
  qualityAssuranceService('Q1', 'Shape the culture and bring in voice', 'Feedback across the service'),
  qualityAssuranceService('Q2', 'Develop and regularly review the framework', 'Version, review due'),
  qualityAssuranceService('Q3', 'Support its implementation', 'Log of support given'),
  qualityAssuranceService('Q4', 'Give stakeholders profiles of performance', 'Profile for each audience'),
  qualityAssuranceService(
    'Q5',
    'Use learning from surveys to challenge, advise and train',
    'Surveys by theme; audits before and after training',
  ),
  qualityAssuranceService(
    'Q6',
    'Co-ordinate and challenge improvement plans',
    'Register of plans with comments of review',
  ),
  qualityAssuranceService(
    'Q7',
    'Evaluate projects and services',
    'Before and after, with comparison and certainty',
  ),
  qualityAssuranceService(
    'Q8',
    'Have quality assurance itself checked',
    'Drift, agreement, audits graded anew',
  ),
  qualityAssuranceService(
    'Q9',
    'Develop the framework of quality assurance and its tools',
    'Versions of tools',
  ),
  qualityAssuranceService('Q10', 'Do audits, deep dives and learning from reviews', 'Register of activities'),
  qualityAssuranceService('Q11', 'Manage external audit and inspection', 'Requests, evidence, deadlines'),
  qualityAssuranceService(
    'Q12',
    'Keep data sound and audit indicators',
    'Indicators computed again, traced from figure to records',
  ),
  allStaff('A1', 'Bring in the voice of children', 'Direct work and voice in audits'),
  allStaff('A2', 'Know and manage the own performance', 'What is due and overdue of the own work'),
  allStaff('A3', 'Record accurately and in time', 'Own findings and late records'),
  allStaff('A4', 'Take part in audits and surveys, and help collate', 'Surveys answered'),
  allStaff('A5', 'Know priorities and principles of data quality', 'Glossary and page of priorities'),
  allStaff(
    'A6',
    'Give evidence for audits, workshops and the yearly report',
    'Evidence with the role that put it forward',
  ),
  allStaff('A7', 'Contribute to improvement', 'Ideas of staff, and how many were taken up'),
  qualityAssurance('F1', 'How much did we do?', 'Counts of activity'),
  qualityAssurance('F2', 'How well did we do it?', 'Timeliness, standards, audits, feedback'),
  qualityAssurance('F3', 'Is anyone better off?', 'Outcomes, distance travelled, goals'),
  qualityAssurance(
    'F4',
    'The three questions are read together with data',
    'Matrix that joins indicators and measures of quality by service; coverage',
  ),
  qualityAssurance(
    'F5',
    'Close the loop and measure impact at all levels',
    'Impact check of every action; recurrence',
  ),
  qualityAssurance(
    'F6',
    'Practice standards for each part of the service',
    'Register of standards, joined to questions and indicators',
  ),
  qualityAssurance(
    'F7',
    'Audits assure outcomes, inspection areas, taking part, consistency, learning and appraisal',
    'Impact domain, judgement areas, participation, agreement, learning and themes by team',
  ),
  qualityAssurance('F8', 'Keep to timescales, law and policy', 'Limits in working days'),
  qualityAssurance(
    'F9',
    'One quality assurance and performance report, with learning and the impact of actions',
    'Report that joins the scorecard with the audits',
  ),
  closing('Z1', 'Regular reports to leaders, partners, managers and staff', 'Packs by audience'),
  closing(
    'Z2',
    'Find good and outstanding work and spread it',
    'Positive outliers, examples, who took them up',
  ),
  closing(
    'Z3',
    'Details of what does not meet the standard, what is required, and tracking until it improves',
    'Ledger of breaches: standard, action, track, effect on the same measure; none is lost',
  ),
  closing(
    'Z4',
    'Stay close to children, families and staff',
    'Voice of families and of staff in every report',
  ),
  closing('Z5', 'Feed self-evaluation, plans and inspection', 'Evidence by judgement area'),
];
