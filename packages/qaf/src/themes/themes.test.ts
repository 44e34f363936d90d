import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, domain, madeUpAudit, madeUpTool, quarter, question, times } from '../../test/made-up.ts';
import { activityKinds } from '../activity/activity.ts';
import type { Activity } from '../activity/activity.ts';
import { scoreAudit } from '../audit/score-audit.ts';
import type { ScoredAudit } from '../audit/score-audits.ts';
import type { SourcedMention, ThemeSource } from './theme.ts';
import { themeMentions } from './theme-mentions.ts';
import { themeTally } from './theme-tally.ts';
import { trainingEffect } from './training-effect.ts';

const delay = [{ theme: 'delay', polarity: 'development' }] as const;

describe('themeMentions', () => {
  it('takes every record’s themes with the kind of source it is', () => {
    const found = themeMentions({
      audits: [madeUpAudit({}, { themes: delay }), madeUpAudit({})],
      feedback: [
        { id: 'F', channel: 'survey', respondent: 'child', on: day('05-01'), themes: delay, team: 'East' },
      ],
      complaints: [
        {
          id: 'K',
          service: 'help',
          stages: [
            { stage: 2, received: day('05-20') },
            { stage: 1, received: day('05-01') },
          ],
          themes: delay,
        },
      ],
      compliments: [{ id: 'B', service: 'care', received: day('05-03'), themes: delay }],
      observations: [{ id: 'O', on: day('05-04'), observer: 'o', team: 'A', type: 'visit', themes: delay }],
      data: [{ ...delay[0], source: 'data', record: 'icpc-within-15wd-pct', on: day('05-31') }],
    });
    expect(found.map(({ source, record, on, service, team }) => [source, record, on, service, team])).toEqual(
      [
        ['audit', 'A1', day('05-02'), 'help', 'North'],
        ['feedback', 'F', day('05-01'), undefined, 'East'],
        ['feedback', 'B', day('05-03'), 'care', undefined],
        ['complaint', 'K', day('05-01'), 'help', undefined],
        ['observation', 'O', day('05-04'), undefined, 'A'],
        ['data', 'icpc-within-15wd-pct', day('05-31'), undefined, undefined],
      ],
    );
    expect(found[1]).not.toHaveProperty('service');
    expect(found[2]).not.toHaveProperty('team');
    expect(themeMentions({})).toEqual([]);
  });

  it('leaves out an audit that is not submitted', () => {
    const { submitted: _, ...open } = madeUpAudit({}, { themes: delay });
    expect(themeMentions({ audits: [open] })).toEqual([]);
  });

  it('takes findings of activities, and recommendations of reviews', () => {
    const review = {
      id: 'RR',
      type: 'rapid-review',
      notified: day('05-01'),
      recommendations: [
        { id: 'r', actions: [], themes: delay },
        { id: 's', actions: [] },
      ],
    } as const;
    const activity: Activity = {
      id: 'X',
      kind: 'rapid-review',
      from: day('05-02'),
      service: 'care',
      review,
      findings: [{ id: 'f', themes: delay }],
    };
    expect(themeMentions({ activities: [activity] })).toEqual(
      times(2, () => ({ ...delay[0], source: 'review', record: 'X', on: day('05-02'), service: 'care' })),
    );
  });

  it('knows the kind of source of every kind of activity', () => {
    const sources = activityKinds.map((kind) => {
      const activity = {
        id: kind,
        kind,
        from: day('05-02'),
        team: 'A',
        findings: [{ id: 'f', themes: delay }],
      };
      const [found] = themeMentions({ activities: [activity as unknown as Activity] });
      expect(found!.team).toBe('A');
      return found!.source;
    });
    expect(sources).toEqual([
      'audit',
      'audit',
      'observation',
      'review',
      'observation',
      'review',
      'review',
      'review',
      'feedback',
      'feedback',
      'feedback',
      'feedback',
      'complaint',
      'feedback',
      'observation',
      'review',
    ]);
  });
});

const mention = (
  theme: string,
  source: ThemeSource,
  record: string,
  changes: Partial<SourcedMention> = {},
): SourcedMention => ({
  theme,
  polarity: 'development',
  source,
  record,
  on: day('05-02'),
  ...changes,
});
const register = ['delay', 'voice', 'tone'].map((code) => ({ code, label: code }));

describe('themeTally', () => {
  const tally = (mentions: readonly SourcedMention[], ableTo = {}) =>
    themeTally(mentions, register, { period: quarter, ableTo });

  it('counts a record once for a theme, and strengths apart', () => {
    const found = tally(
      [
        mention('delay', 'audit', 'A1'),
        mention('delay', 'audit', 'A1'),
        mention('delay', 'audit', 'A2'),
        mention('delay', 'audit', 'A1', { polarity: 'strength' }),
        mention('delay', 'complaint', 'A1'),
      ],
      { audit: 8 },
    );
    expect(found.themes.map(({ polarity, records }) => [polarity, records])).toEqual([
      ['development', 3],
      ['strength', 1],
    ]);
    expect(found.themes[0]!.sources).toMatchObject([
      { source: 'audit', records: 2, share: { display: '25.0' } },
      { source: 'complaint', records: 1, share: { reason: 'empty-denominator' } },
    ]);
  });

  it('is triangulated from three kinds of source, not from many of two, and triangulated ones lead', () => {
    const found = tally([
      ...times(9, (index) => mention('delay', 'audit', `A${index}`)),
      mention('delay', 'complaint', 'K1'),
      mention('voice', 'audit', 'A1'),
      mention('voice', 'feedback', 'F1'),
      mention('voice', 'data', 'x-pct'),
    ]);
    expect(found.themes.map(({ theme, triangulated, records }) => [theme, triangulated, records])).toEqual([
      ['voice', true, 3],
      ['delay', false, 10],
    ]);
  });

  it('is ordered by records, then by code and polarity', () => {
    const found = tally([
      mention('voice', 'audit', 'A1'),
      mention('tone', 'audit', 'A1', { polarity: 'strength' }),
      mention('tone', 'audit', 'A1'),
      mention('delay', 'audit', 'A1'),
      mention('delay', 'audit', 'A2'),
    ]);
    expect(found.themes.map(({ theme, polarity }) => `${theme} ${polarity}`)).toEqual([
      'delay development',
      'tone development',
      'tone strength',
      'voice development',
    ]);
  });

  it('is cross-cutting in more than one service', () => {
    const [one, other] = ['help', 'care'].map((service, index) =>
      mention('delay', 'audit', `A${index}`, { service }),
    );
    expect(tally([one!]).themes[0]).toMatchObject({ services: ['help'], crossCutting: false });
    expect(tally([one!, other!]).themes[0]).toMatchObject({ services: ['care', 'help'], crossCutting: true });
    expect(tally([mention('delay', 'audit', 'A1')]).themes[0]).toMatchObject({
      services: [],
      crossCutting: false,
    });
  });

  it('tells developments that come together in two records or more', () => {
    const found = tally([
      ...['A1', 'A2', 'A3'].flatMap((id) => [mention('voice', 'audit', id), mention('delay', 'audit', id)]),
      mention('delay', 'audit', 'A4'),
      mention('tone', 'audit', 'A1'),
      mention('tone', 'audit', 'A2', { polarity: 'strength' }),
      // The same id of another list is another record.
      mention('tone', 'complaint', 'A2'),
    ]);
    expect(found.together).toMatchObject([
      { themes: ['delay', 'voice'], records: 3, share: { numerator: '3', denominator: '4' } },
    ]);
    const two = tally([
      ...['A1', 'A2'].flatMap((id) => ['voice', 'tone', 'delay'].map((theme) => mention(theme, 'audit', id))),
      mention('tone', 'audit', 'A3'),
      mention('voice', 'audit', 'A3'),
    ]);
    expect(two.together.map(({ themes, records }) => [...themes, records])).toEqual([
      ['tone', 'voice', 3],
      ['delay', 'tone', 2],
      ['delay', 'voice', 2],
    ]);
  });

  it('tells themes that are not in the register, and is of the period', () => {
    const found = tally([
      mention('new', 'audit', 'A1'),
      mention('new', 'audit', 'A2'),
      mention('delay', 'audit', 'A1', { on: day('07-01') }),
      mention('delay', 'audit', 'A2', { on: day('06-30') }),
    ]);
    expect(found.unknown).toEqual({ new: 2 });
    expect(found.themes).toMatchObject([{ theme: 'delay', records: 1 }]);
    expect(themeTally([], register, { period: quarter })).toEqual({ themes: [], together: [], unknown: {} });
  });

  it('does not depend on the order of mentions', () => {
    const anyMentions = fc.array(
      fc
        .tuple(
          fc.constantFrom('delay', 'voice', 'tone', 'new'),
          fc.constantFrom<ThemeSource>('audit', 'feedback', 'complaint', 'data'),
          fc.constantFrom('1', '2', '3'),
          fc.constantFrom('strength', 'development'),
        )
        .map(([theme, source, record, polarity]) => mention(theme, source, record, { polarity })),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(anyMentions, (mentions) => {
        expect(tally([...mentions].reverse())).toEqual(tally(mentions));
      }),
    );
  });
});

describe('trainingEffect', () => {
  const tool = madeUpTool([domain('voice', [question('v1')])]);
  const audit = (on: string, v1: 'yes' | 'no' | 'not-applicable', team = 'North'): ScoredAudit => {
    const made = madeUpAudit({ v1 }, { submitted: on as never, team });
    return { audit: made, tool, score: scoreAudit(made, tool) };
  };
  const offer = {
    id: 'T',
    theme: 'voice',
    domain: 'voice',
    on: day('05-01'),
    teams: [
      { team: 'North', invited: 10, attended: 6 },
      { team: 'South', invited: 10, attended: 0 },
    ],
  };

  it('sets audits of the teams that came before the day against those after it, six months each way', () => {
    const found = trainingEffect(offer, [
      audit('2023-11-01', 'yes'),
      audit('2023-10-31', 'yes'),
      audit('2024-04-30', 'no'),
      audit('2024-05-01', 'no'),
      audit('2024-05-02', 'yes'),
      audit('2024-11-01', 'yes'),
      audit('2024-11-02', 'no'),
      audit('2024-06-01', 'not-applicable'),
      audit('2024-06-01', 'no', 'South'),
    ]);
    expect(found).toMatchObject({
      attended: { numerator: '6', denominator: '20' },
      before: { count: 1, of: 2 },
      after: { count: 2, of: 2 },
      change: { points: '50', direction: 'no-clear-change' },
    });
  });

  it('looks as far as is asked, and at audits that are submitted', () => {
    const { submitted: _, ...open } = audit('2024-05-02', 'yes').audit;
    const audits = [
      audit('2024-04-01', 'yes'),
      audit('2024-03-31', 'yes'),
      { ...audit('2024-05-02', 'yes'), audit: open },
    ];
    expect(trainingEffect(offer, audits, 1)).toMatchObject({
      before: { of: 1 },
      after: { of: 0 },
      change: { reason: 'no-units' },
    });
  });
});
