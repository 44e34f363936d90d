import * as z from 'zod';
import type { Action } from '../actions/action.ts';
import type { Barrier } from '../barriers/barrier.ts';
import type { Control, ControlTest } from '../governance/assurance-statement.ts';
import type { ControlledDocument } from '../governance/controlled-document.ts';
import { inspectionAreas } from '../governance/evidence-index.ts';
import type { EvidenceItem } from '../governance/evidence-index.ts';
import type { Forum, Meeting } from '../governance/forum-record.ts';
import type { Inspection } from '../governance/inspection-follow-up.ts';
import type { PublishedReport, ReportSeries } from '../governance/reporting-calendar.ts';
import type { Spread } from '../outliers/positive-outliers.ts';
import type { ServiceCase, SupervisionSession } from '../rba/quality-records.ts';
import type { CurveRecord } from '../rba/turn-the-curve.ts';
import type { TargetRecord } from '../targets/target-record.ts';
import { date, exact, grade, key, keys, whole, words } from './fields.ts';

/** The records of what follows from findings, and of how it is governed, by the name of their list. */
export type FollowThroughRecords = {
  readonly actions: Action;
  readonly barriers: Barrier;
  readonly targets: TargetRecord;
  readonly curves: CurveRecord;
  readonly spreads: Spread;
  readonly cases: ServiceCase;
  readonly supervision: SupervisionSession;
  readonly reports: ReportSeries;
  readonly publishedReports: PublishedReport;
  readonly forums: Forum;
  readonly meetings: Meeting;
  readonly documents: ControlledDocument;
  readonly evidence: EvidenceItem;
  readonly controls: Control;
  readonly controlTests: ControlTest;
  readonly inspections: Inspection;
};

const group = z.record(key, z.string());
const list = <T extends z.ZodType>(of: T): z.ZodReadonly<z.ZodArray<T>> => z.array(of).readonly();
const flag = z.boolean().exactOptional();
const only = z.literal(true).exactOptional();
const some = { key: key.exactOptional(), keys: keys.exactOptional(), date: date.exactOptional() };

const action = z.strictObject({
  id: key,
  source: z.strictObject({
    kind: z.enum([
      'audit',
      'moderation',
      'indicator',
      'data-quality',
      'feedback',
      'complaint',
      'observation',
      'practice-week',
      'learning-review',
      'inspection',
      'peer-review',
      'supervision',
      'panel',
      'forum',
      'staff-idea',
    ]),
    id: some.key,
  }),
  text: words,
  standard: z
    .strictObject({
      measure: key,
      group: group.exactOptional(),
      value: exact.exactOptional(),
      target: exact.exactOptional(),
      since: some.date,
    })
    .exactOptional(),
  expectedOutcome: words.exactOptional(),
  successCriterion: z.string().exactOptional(),
  level: z.enum(['council', 'service', 'team', 'individual']).exactOptional(),
  owner: some.key,
  sharedWith: some.keys,
  accountable: some.key,
  forum: some.key,
  team: some.key,
  proposedBy: some.key,
  priority: z.enum(['high', 'medium', 'low']).exactOptional(),
  subject: some.key,
  themes: some.keys,
  created: date,
  due: date,
  extensions: list(z.strictObject({ on: date, to: date, reason: z.string() })).exactOptional(),
  history: list(
    z.strictObject({
      on: date,
      status: z.enum([
        'proposed',
        'agreed',
        'in-progress',
        'done',
        'verified',
        'impact-confirmed',
        'closed',
        'reopened',
        'superseded',
        'rejected',
      ]),
      by: some.key,
      reason: z.string().exactOptional(),
    }),
  ),
  evidence: list(z.strictObject({ on: date, reference: words, by: some.key })).exactOptional(),
  impact: z
    .strictObject({
      due: date,
      checked: some.date,
      result: z.enum(['better', 'no-change', 'worse']).exactOptional(),
    })
    .exactOptional(),
});

const barrier = z.strictObject({
  id: key,
  text: words,
  raised: date,
  raisedBy: some.key,
  owner: some.key,
  helpAsked: z
    .strictObject({ of: key, on: date, what: words, answered: some.date, agreed: flag })
    .exactOptional(),
  removed: some.date,
  measures: some.keys,
  actions: some.keys,
});

const target = z.strictObject({
  id: key,
  measure: key,
  about: z.enum(['outcome', 'process']),
  from: date,
  to: some.date,
  value: exact,
  lower: exact.exactOptional(),
  upper: exact.exactOptional(),
  tolerance: z.strictObject({ kind: z.enum(['relative', 'points', 'floor']), value: exact }).exactOptional(),
  edge: z.enum(['better', 'worse']),
  basis: z.enum(['statutory', 'published', 'local', 'assumption']),
  setBy: words,
  approved: some.date,
  approvedBy: some.key,
  proposedBy: some.key,
  accountable: some.key,
  review: some.date,
  reason: z.string().exactOptional(),
});

const points = list(z.strictObject({ on: date, value: exact }));
const curve = z.strictObject({
  measure: key,
  polarity: z.enum(['higher', 'lower']),
  history: points,
  actual: points,
  method: z.enum(['last-value', 'mean', 'straight-line']),
  story: words,
  partners: keys,
  whatWorks: list(words),
  proposed: words,
});

const spread = z.strictObject({
  measure: key,
  group,
  on: date,
  example: words,
  sharedWith: keys,
  takenUpBy: keys,
});

const serviceCase = z.strictObject({
  subject: key,
  service: key,
  began: date,
  ended: some.date,
  goalsMet: flag,
  referredAgain: some.date,
  reviewed: some.date,
  scaleInReview: flag,
});

const session = z.strictObject({
  id: key,
  team: key,
  worker: key,
  due: date,
  held: some.date,
  performanceDiscussed: flag,
  changedForChild: flag,
});

const report = z.strictObject({
  id: key,
  title: words,
  kind: z.enum(['report', 'return']),
  owner: some.key,
  to: key,
  from: date,
  every: z.union([
    z.strictObject({ months: z.literal([1, 3, 6, 12]) }),
    z.strictObject({ days: z.literal([1, 7, 14, 28]) }),
  ]),
  dueAfterDays: whole,
});

const published = z.strictObject({
  series: key,
  about: date,
  on: date,
  dataQuality: exact.exactOptional(),
  validated: flag,
  signedOffBy: some.key,
});

const forum = z.strictObject({
  id: key,
  title: words,
  level: z.enum(['individual', 'team', 'service', 'council', 'partnership']),
  chair: key,
  independentChair: only,
  members: keys,
  standing: keys,
  reportsTo: some.key,
});

const meeting = z.strictObject({
  forum: key,
  on: date,
  present: keys,
  seen: keys,
  performanceDiscussed: z.boolean(),
  decisions: list(
    z.strictObject({ id: key, text: words, kind: z.enum(['decision', 'challenge']), actions: keys }),
  ),
});

const document = z.strictObject({
  id: key,
  kind: z.enum([
    'framework',
    'service-plan',
    'team-plan',
    'improvement-plan',
    'practice-standards',
    'audit-tool',
    'priorities',
  ]),
  title: words,
  version: key,
  owner: some.key,
  approved: some.date,
  reviewDue: some.date,
  measures: some.keys,
  budgetLine: some.key,
  reach: list(
    z
      .strictObject({ role: key, staff: whole, confirmed: whole, on: date })
      .refine(({ staff, confirmed }) => confirmed <= staff, {
        error: 'confirmed-more-than-staff',
        path: ['confirmed'],
      }),
  ),
  comments: list(z.strictObject({ on: date, by: key, text: words, answered: some.date })).exactOptional(),
});

const area = z.enum(inspectionAreas);
const evidence = z.strictObject({
  id: key,
  area,
  kind: z.enum(['measure', 'audit', 'feedback', 'observation', 'review', 'plan', 'meeting']),
  reference: words,
  on: date,
  contributor: some.key,
  says: z.enum(['strength', 'to-improve']),
});

const control = z.strictObject({ id: key, risk: words, text: words, owner: some.key });
const controlTest = z.strictObject({
  control: key,
  on: date,
  by: key,
  result: z.enum(['works', 'works-in-part', 'does-not-work']),
  gap: words.exactOptional(),
  action: some.key,
});

const inspection = z.strictObject({
  id: key,
  kind: z.enum([
    'full',
    'short',
    'focused-visit',
    'monitoring-visit',
    'joint',
    'peer-review',
    'external-audit',
  ]),
  began: date,
  published: some.date,
  judgements: z.partialRecord(area, grade),
  areasToImprove: list(z.strictObject({ id: key, text: words, actions: keys, measures: keys })),
  requests: list(z.strictObject({ id: key, owner: key, asked: date, due: date, delivered: some.date })),
});

/** The form of each kind of these records. */
export const followThroughSchemas: {
  readonly [Kind in keyof FollowThroughRecords]: z.ZodType<FollowThroughRecords[Kind]>;
} = {
  actions: action,
  barriers: barrier,
  targets: target,
  curves: curve,
  spreads: spread,
  cases: serviceCase,
  supervision: session,
  reports: report,
  publishedReports: published,
  forums: forum,
  meetings: meeting,
  documents: document,
  evidence,
  controls: control,
  controlTests: controlTest,
  inspections: inspection,
};
