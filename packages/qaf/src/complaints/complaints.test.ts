import { describe, expect, it } from 'vitest';
import { between, calendar, day, quarter, shown } from '../../test/made-up.ts';
import type { Complaint, ComplaintStage } from './complaint.ts';
import { complaintMeasures } from './complaint-measures.ts';
import { stageAt } from './stage-at.ts';
import type { StageAt } from './stage-at.ts';
import { validateComplaint } from './validate-complaint.ts';

// Wednesday 1 May 2024; Monday 6 May and Monday 27 May are bank holidays. Working days by a wall calendar: the 10th is
// Thursday 16 May, the 20th Friday 31 May, the 25th Friday 7 June, the 65th Friday 2 August.
const received = day('05-01');
const at = (stage: Partial<ComplaintStage>, asAt = day('12-31')): StageAt =>
  stageAt({ stage: 1, received, ...stage }, asAt, calendar);

describe('stageAt', () => {
  it.each([
    [{ stage: 1 }, '05-16'],
    [{ stage: 1, extended: true }, '05-31'],
    [{ stage: 2 }, '06-07'],
    [{ stage: 2, extended: true }, '08-02'],
    [{ stage: 3 }, '07-12'],
    [{ stage: 3, extended: true }, '07-12'],
  ] as const)('of %o is due on %s', (stage, due) => {
    expect(at(stage).due).toBe(day(due));
  });

  it('is in time on the limit day and late after it, by working days', () => {
    expect(at({ responded: day('05-16') })).toMatchObject({ status: 'in-time', daysOver: 0 });
    expect(at({ responded: day('05-17') })).toMatchObject({ status: 'late', daysOver: 1 });
    // The Sunday after a Friday limit: no working day has gone by.
    expect(at({ extended: true, responded: day('06-02') })).toMatchObject({ status: 'in-time', daysOver: 0 });
  });

  it('can still be answered on the day itself, and is overdue the day after', () => {
    expect(at({}, day('05-16'))).toEqual({ stage: 1, due: day('05-16'), status: 'not-yet-due', daysOver: 0 });
    expect(at({}, day('05-17'))).toMatchObject({ status: 'overdue', daysOver: 1 });
    expect(at({}, day('05-21'))).toMatchObject({ status: 'overdue', daysOver: 3 });
  });

  it('knows nothing of an answer to come', () => {
    expect(at({ responded: day('05-20') }, day('05-17'))).toMatchObject({ status: 'overdue' });
    expect(at({ responded: day('05-17') }, day('05-17'))).toMatchObject({ status: 'late' });
  });

  it('is neither in time nor late where it was withdrawn', () => {
    expect(at({ outcome: 'withdrawn' })).toMatchObject({ status: 'withdrawn', daysOver: 0 });
  });

  it('asks of stage 3 that the panel sits within 30 working days', () => {
    // The 30th working day is Friday 14 June.
    expect(at({ stage: 3, panel: day('06-14') }).panelInTime).toBe(true);
    expect(at({ stage: 3, panel: day('06-17') }).panelInTime).toBe(false);
    expect(at({ stage: 3 }, day('06-14'))).not.toHaveProperty('panelInTime');
    expect(at({ stage: 3 }, day('06-15')).panelInTime).toBe(false);
    expect(at({ stage: 3, panel: day('06-13') }, day('06-12'))).not.toHaveProperty('panelInTime');
    expect(at({ stage: 3, panel: day('06-12') }, day('06-12')).panelInTime).toBe(true);
    expect(at({ stage: 2, panel: day('06-14') })).not.toHaveProperty('panelInTime');
  });

  it('takes other limits', () => {
    const limits = {
      1: { days: 5, extended: 8 },
      2: { days: 6, extended: 7 },
      3: { panel: 1, days: 2 },
      nextStage: 1,
    };
    expect(stageAt({ stage: 1, received }, received, calendar, limits).due).toBe(day('05-09'));
  });
});

const complaint = (stages: readonly ComplaintStage[], changes: Partial<Complaint> = {}): Complaint => ({
  id: 'K1',
  service: 'help',
  stages,
  ...changes,
});
const first = (changes: Partial<ComplaintStage> = {}): ComplaintStage => ({
  stage: 1,
  received,
  responded: day('05-10'),
  outcome: 'not-upheld',
  ...changes,
});

describe('validateComplaint', () => {
  const codes = (...stages: readonly ComplaintStage[]): string[] =>
    validateComplaint(complaint(stages), calendar).map(
      ({ code, severity, stage }) => `${severity} ${code} ${stage}`,
    );

  it('finds nothing in a right one', () => {
    expect(codes(first(), { stage: 2, received: day('05-20') })).toEqual([]);
    expect(codes(first({ outcome: 'withdrawn', responded: received }))).toEqual([]);
    expect(codes({ stage: 1, received, outcome: 'withdrawn' })).toEqual([]);
    expect(codes({ stage: 1, received })).toEqual([]);
  });

  it('misses a stage before another, and the first', () => {
    expect(codes({ stage: 3, received })).toEqual(['error stage-missing 1', 'error stage-missing 2']);
    expect(codes()).toEqual(['error stage-missing 1']);
    expect(codes(first(), first())).toEqual(['error stage-twice 1']);
  });

  it('tells dates out of order', () => {
    expect(codes(first({ responded: day('04-30') }))).toEqual(['error answered-before-received 1']);
    expect(codes(first({ responded: received }))).toEqual([]);
    const two: ComplaintStage = { stage: 2, received: day('05-20') };
    expect(codes(first(), { ...two, received: day('05-09') })).toEqual(['error stage-before-earlier-one 2']);
    expect(codes({ stage: 1, received }, { ...two, received: day('04-30') })).toEqual([
      'error stage-before-earlier-one 2',
    ]);
    expect(codes(first(), { ...two, received: day('05-10') })).toEqual([]);
    const three: ComplaintStage = { stage: 3, received: day('06-10'), panel: day('06-09') };
    expect(codes(first(), { ...two, responded: day('06-07'), outcome: 'upheld' }, three)).toEqual([
      'error panel-before-received 3',
    ]);
    expect(codes(first(), two, { ...three, panel: day('06-10') })).toEqual([]);
  });

  it('tells an outcome without an answer, and warns of an answer without outcome', () => {
    expect(codes({ stage: 1, received, outcome: 'upheld' })).toEqual(['error outcome-without-answer 1']);
    expect(codes({ stage: 1, received, responded: received })).toEqual(['warning answer-without-outcome 1']);
  });

  it('warns of a next stage asked for after more than 20 working days', () => {
    // From Friday 10 May, with 27 May closed: the 20th working day is Monday 10 June.
    expect(codes(first(), { stage: 2, received: day('06-10') })).toEqual([]);
    expect(codes(first(), { stage: 2, received: day('06-11') })).toEqual(['warning next-stage-late 2']);
    expect(codes({ stage: 1, received }, { stage: 2, received: day('12-01') })).toEqual([]);
  });
});

describe('complaintMeasures', () => {
  const may = between('05-01', '05-31');
  const found = (complaints: readonly Complaint[], period = may) =>
    complaintMeasures(complaints, [], { period, calendar });

  it('counts those due in the period, open ones as failures, and those due on its last day as not yet due', () => {
    const measured = found([
      complaint([first()]),
      complaint([first({ responded: day('05-17') })]),
      // Due on 16 May and never answered.
      complaint([{ stage: 1, received }]),
      // Due on 31 May.
      complaint([{ stage: 1, received, extended: true }]),
      // Due on 30 April: received 16 April.
      complaint([{ stage: 1, received: day('04-16') }]),
      complaint([first({ outcome: 'withdrawn' })]),
      // Not yet made.
      complaint([first({ received: day('06-03'), responded: day('06-04') })]),
    ]);
    const inTime = measured[1]!;
    expect(inTime.measure.id).toBe('complaints-stage1-in-time-pct');
    expect(inTime.figure).toMatchObject({ numerator: '1', denominator: '3' });
    expect(inTime.counts).toEqual({
      outside: 2,
      excluded: { withdrawn: 1 },
      notYetDue: 1,
      unknown: {},
      denominatorOnly: 2,
      numerator: 1,
    });
    expect(measured[0]!.figure).toMatchObject({ display: '5' });
  });

  it('keeps the stages apart', () => {
    const two: ComplaintStage = {
      stage: 2,
      received: day('05-20'),
      responded: day('06-24'),
      outcome: 'partly-upheld',
    };
    const three: ComplaintStage = {
      stage: 3,
      received: day('06-25'),
      responded: day('12-01'),
      outcome: 'upheld',
    };
    const measured = shown(found([complaint([first(), two, three])], between('05-01', '12-31')));
    expect(measured).toMatchObject({
      'complaints-stage1-count': '1',
      'complaints-stage1-in-time-pct': '100.0',
      // 25 working days from 20 May, with 27 May closed, is 25 June.
      'complaints-stage2-in-time-pct': '100.0',
      'complaints-stage3-in-time-pct': '0.0',
      'complaints-upheld-pct': '66.7',
      'complaints-escalated-cohort-pct': '100.0',
      'complaints-escalated-period-pct': '100.0',
    });
  });

  it('tells upheld or partly of those answered in the period', () => {
    const outcomes = ['upheld', 'partly-upheld', 'not-upheld', 'resolved', 'withdrawn'] as const;
    const measured = found([
      ...outcomes.map((outcome) => complaint([first({ outcome })])),
      complaint([first({ outcome: 'upheld', responded: day('06-01') })]),
      complaint([{ stage: 1, received, responded: day('05-10') }]),
      complaint([{ stage: 1, received, outcome: 'upheld' }]),
    ]);
    const upheld = measured.find(({ measure }) => measure.id === 'complaints-upheld-pct')!;
    expect(upheld.figure).toMatchObject({ numerator: '2', denominator: '4' });
    expect(upheld.counts).toMatchObject({ numerator: 2, denominatorOnly: 2 });
  });

  it('gives escalation by cohort and by period, which differ', () => {
    const two = (on: string): ComplaintStage => ({ stage: 2, received: day(on) });
    const measured = shown(
      found(
        [
          complaint([first()]),
          complaint([first(), two('05-20')]),
          complaint([first(), two('06-20')]),
          // Of an earlier cohort, and received in May.
          complaint([first({ received: day('04-01') }), two('05-02')]),
          complaint([first({ received: day('04-01') }), two('05-03')]),
        ],
        may,
      ),
    );
    expect(measured['complaints-escalated-cohort-pct']).toBe('33.3');
    expect(measured['complaints-escalated-period-pct']).toBe('100.0');
    const lastDay = shown(found([complaint([first(), two('05-31')])]));
    expect(lastDay['complaints-escalated-cohort-pct']).toBe('100.0');
    const ratio = found([complaint([first()])]).find(({ measure }) => measure.id.endsWith('period-pct'))!;
    expect(ratio.figure).toMatchObject({ status: 'measured', unit: 'ratio', display: '0.0' });
    expect(ratio.fingerprint).not.toBe(found([])[6]!.fingerprint);
    const onlyLater = found([complaint([first({ received: day('04-01') }), two('05-02')])]);
    expect(shown(onlyLater)['complaints-escalated-period-pct']).toBe('empty-denominator');
    expect(
      onlyLater.find(({ measure }) => measure.id === 'complaints-escalated-period-pct')!.figure.unit,
    ).toBe('ratio');
  });

  it('finds themes that came up in the twelve months before', () => {
    const themed = (
      on: string,
      theme: string,
      polarity: 'strength' | 'development' = 'development',
    ): Complaint => complaint([first({ received: on as never })], { themes: [{ theme, polarity }] });
    const repeat = (...complaints: readonly Complaint[]): string | undefined =>
      shown(found(complaints))['complaints-repeat-themes-pct'];
    const now = [themed('2024-05-02', 'delay'), themed('2024-05-03', 'delay'), themed('2024-05-31', 'tone')];
    expect(repeat(...now, themed('2024-04-30', 'delay'))).toBe('50.0');
    expect(repeat(...now, themed('2023-05-01', 'tone'))).toBe('50.0');
    expect(repeat(...now, themed('2023-04-30', 'tone'))).toBe('0.0');
    expect(repeat(...now, themed('2024-04-30', 'delay', 'strength'))).toBe('0.0');
    expect(
      repeat(...now, complaint([{ stage: 2, received: day('04-30') }], { themes: now[0]!.themes! })),
    ).toBe('0.0');
    // A theme of the period alone is none of the year before, on its first day or its last.
    expect(repeat(themed('2024-05-01', 'tone'), themed('2024-06-01', 'delay'))).toBe('0.0');
    expect(repeat(themed('2024-05-01', 'tone'), themed('2024-04-30', 'tone'))).toBe('100.0');
    expect(repeat(themed('2024-06-01', 'tone'), themed('2024-04-30', 'tone'))).toBe('empty-denominator');
    expect(repeat(themed('2024-04-30', 'tone'))).toBe('empty-denominator');
    const wentOn = complaint([first({ received: day('05-02') }), { stage: 2, received: day('05-20') }], {
      themes: [{ theme: 'tone', polarity: 'development' }],
    });
    expect(repeat(wentOn, themed('2024-04-30', 'tone'))).toBe('100.0');
    expect(repeat()).toBe('empty-denominator');
    expect(repeat(complaint([first()]))).toBe('empty-denominator');
  });

  it('counts compliments of the period', () => {
    const praise = (on: string) => ({ id: on, service: 'help', received: day(on) });
    const measured = complaintMeasures([], [praise('04-01'), praise('06-30'), praise('07-01')], {
      period: quarter,
      calendar,
    });
    expect(shown(measured)['compliments-count']).toBe('2');
  });

  it('takes other limits', () => {
    const limits = {
      1: { days: 1, extended: 2 },
      2: { days: 1, extended: 2 },
      3: { panel: 1, days: 2 },
      nextStage: 1,
    };
    const measured = complaintMeasures([complaint([first()])], [], { period: may, calendar, limits });
    expect(shown(measured)['complaints-stage1-in-time-pct']).toBe('0.0');
  });
});
