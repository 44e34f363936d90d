import type { FrameworkService } from '@sightline/qaf';

const packs = 'the report itself waits for packs by audience';

/** A type of `@sightline/qaf`, and the row of a file of `quality/` that shows it. */
const held = (id: string, type: string, file: string, row: string, note?: string): FrameworkService => ({
  id,
  status: 'held',
  type,
  example: `${file}.json ${row}`,
  ...(note !== undefined && { note }),
});

const notServed = (id: string, reason: string): FrameworkService => ({ id, status: 'not-served', reason });

/**
 * Requirements of the framework that are held and not computed, or not served. Every other one is computed: a test of this
 * folder names it in its title.
 */
export const heldOrNotServed: readonly FrameworkService[] = [
  held('I2', 'Inspection', 'inspections', 'I1', packs),
  notServed(
    'I4',
    'Flow, caseload and timeliness are computed from the lists (I5); pages of comparison wait for published values',
  ),
  held('P2', 'Activity', 'activities', 'TH1'),
  held('P4', 'Activity', 'activities', 'PR1'),
  held('P7', 'Activity', 'activities', 'SP1'),
  held('P8', 'Activity', 'activities', 'NL1'),
  held('P10', 'Activity', 'activities', 'IRO'),
  held('P11', 'Activity', 'activities', 'CIC'),
  held('P12', 'Activity', 'activities', 'CRT'),
  held('P14', 'Activity', 'activities', 'EXI'),
  held('P15', 'Activity', 'activities', 'APP', 'counts only: the library holds no judgement of a person'),
  held('P16', 'Activity', 'activities', 'PAN'),
  held('G3', 'Forum', 'forums', 'scrutiny', packs),
  held('S7', 'Action', 'actions', 'A5', 'put forward by staff'),
  held('H3', 'Action', 'actions', 'A9', 'of one person a key and a status'),
  held(
    'H12',
    'ControlledDocument',
    'documents',
    'service-plan',
    'with the measures that it sets out to move',
  ),
  held('H17', 'Action', 'actions', 'A4', 'owned by two services'),
  held('T4', 'ControlledDocument', 'documents', 'team-plan-1', 'with how many of the team know it'),
  notServed(
    'T7',
    'Findings are listed with their states from run to run; a table by team and the lag of recording wait',
  ),
  held('Q1', 'FeedbackResponse', 'feedback', 'F4'),
  held('Q3', 'TrainingOffer', 'training-offers', 'TR1'),
  held('Q4', 'ReportSeries', 'reports', 'scorecard', packs),
  notServed('A3', 'What a worker recorded late needs the day of recording, which Annex A does not hold'),
  held('A5', 'ControlledDocument', 'documents', 'priorities'),
  held('A6', 'EvidenceItem', 'evidence', 'E3', 'with the role that put it forward'),
  held('A7', 'Action', 'actions', 'A5', 'an idea of staff that was taken up'),
  held(
    'F7',
    'Audit',
    'audits',
    'AU06',
    'impact, agreement and themes are computed (I11, Q8, S5), not yet as one answer',
  ),
  held('Z1', 'ReportSeries', 'reports', 'scorecard', packs),
];
