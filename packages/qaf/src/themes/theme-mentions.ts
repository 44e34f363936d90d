import type { LocalDate } from '@sightline/core';
import type { ThemeMention } from '../audit/audit.ts';
import type { Activity, ActivityKind } from '../activity/activity.ts';
import type { SourcedMention, ThemedRecords, ThemeSource } from './theme.ts';

/** The kind of source that findings of an activity are; those of audits, feedback and complaints are of their own. */
const sourceOf: Readonly<Record<ActivityKind, ThemeSource>> = {
  'collaborative-audit': 'audit',
  'thematic-audit': 'audit',
  'practice-week': 'observation',
  'peer-review': 'review',
  'reflective-discussion': 'observation',
  'rapid-review': 'review',
  'safeguarding-practice-review': 'review',
  'national-learning': 'review',
  'family-feedback': 'feedback',
  'reviewing-officer-feedback': 'feedback',
  'children-in-care-council': 'feedback',
  'court-feedback': 'feedback',
  complaints: 'complaint',
  'staff-feedback': 'feedback',
  appraisal: 'observation',
  panel: 'review',
};

/**
 * Every theme that records mention, each with the kind of source it came from. Audits without a day of submission are
 * left out; a compliment counts as feedback, a recommendation of a review as a review.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { themeMentions } from '@sightline/qaf';
 * const stages = [{ stage: 1, received: localDate('2024-05-01') }];
 * const complaint = { id: 'K1', service: 'help', stages, themes: [{ theme: 'delay', polarity: 'development' }] };
 * themeMentions({ complaints: [complaint] }) // => [{ theme: 'delay', polarity: 'development', source: 'complaint', record: 'K1', on: '2024-05-01', service: 'help' }]
 */
export function themeMentions(records: ThemedRecords): readonly SourcedMention[] {
  const { audits = [], feedback = [], complaints = [], compliments = [], observations = [] } = records;
  const { activities = [], data = [] } = records;
  return [
    ...audits.flatMap(({ id, submitted, ...audit }) => mentioned('audit', id, submitted, audit)),
    ...feedback.flatMap(({ id, on, ...response }) => mentioned('feedback', id, on, response)),
    ...compliments.flatMap(({ id, received, ...rest }) => mentioned('feedback', id, received, rest)),
    ...complaints.flatMap(({ id, stages, ...complaint }) => {
      const received = stages.map((stage) => stage.received).sort()[0];
      return mentioned('complaint', id, received, complaint);
    }),
    ...observations.flatMap(({ id, on, ...seen }) => mentioned('observation', id, on, seen)),
    ...activities.flatMap(ofActivity),
    ...data,
  ];
}

function ofActivity(activity: Activity): readonly SourcedMention[] {
  const { id, kind, from, findings = [], service, team } = activity;
  const where = { ...(service !== undefined && { service }), ...(team !== undefined && { team }) };
  const recommendations = 'review' in activity ? activity.review.recommendations : [];
  const themes = [...findings, ...recommendations].flatMap((one) => one.themes ?? []);
  return mentioned(sourceOf[kind], id, from, { ...where, themes });
}

function mentioned(
  source: ThemeSource,
  record: string,
  on: LocalDate | undefined,
  of: { readonly themes?: readonly ThemeMention[]; readonly service?: string; readonly team?: string },
): readonly SourcedMention[] {
  const { themes = [], service, team } = of;
  if (on === undefined) return [];
  return themes.map(({ theme, polarity }) => ({
    theme,
    polarity,
    source,
    record,
    on,
    ...(service !== undefined && { service }),
    ...(team !== undefined && { team }),
  }));
}
