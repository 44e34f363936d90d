import { localDate, period } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { barrierAt, barrierLog } from './barrier-log.ts';
import type { Barrier } from './barrier.ts';

const day = localDate;
const barrier = (changes: Partial<Barrier> = {}): Barrier => ({
  id: 'B1',
  text: 'No room for family time after school',
  raised: day('2024-04-01'),
  owner: 'director',
  measures: ['visits-pct'],
  helpAsked: { of: 'property', on: day('2024-04-11'), what: 'a room' },
  ...changes,
});
const quarter = period(day('2024-04-01'), day('2024-06-30'));

describe('barrierAt', () => {
  it('is open with its age and the days that the question for help waits', () => {
    expect(barrierAt(barrier(), day('2024-05-01'))).toEqual({
      id: 'B1',
      open: true,
      age: 30,
      help: 'waiting',
      waiting: 20,
      lacks: [],
    });
  });

  it('is over from the day it was removed, and waits and lacks nothing then', () => {
    const removed = { id: 'B1', text: 't', raised: day('2024-04-01'), removed: day('2024-05-01') };
    expect(barrierAt(removed, day('2024-04-30')).open).toBe(true);
    expect(barrierAt(removed, day('2024-05-01'))).toMatchObject({ open: false, age: 30, lacks: [] });
    expect(barrierAt(barrier({ removed: day('2024-05-01') }), day('2024-06-01'))).toMatchObject({
      age: 30,
      waiting: 0,
    });
  });

  it('tells what became of the question for help, by the day', () => {
    const answered = (agreed?: boolean) =>
      barrier({
        helpAsked: {
          of: 'property',
          on: day('2024-04-11'),
          what: 'a room',
          answered: day('2024-04-20'),
          ...(agreed !== undefined && { agreed }),
        },
      });
    expect(barrierAt(answered(true), day('2024-04-10')).help).toBe('not-asked');
    expect(barrierAt(answered(true), day('2024-04-11')).help).toBe('waiting');
    expect(barrierAt(answered(true), day('2024-04-20'))).toMatchObject({ help: 'agreed', waiting: 0 });
    expect(barrierAt(answered(false), day('2024-04-20')).help).toBe('refused');
    expect(barrierAt(answered(), day('2024-04-20')).help).toBe('refused');
  });

  it('lacks an owner, a question for help, and what it holds back', () => {
    const bare = { id: 'B1', text: 't', raised: day('2024-04-01') };
    expect(barrierAt(bare, day('2024-05-01')).lacks).toEqual(['owner', 'help-asked', 'measure-or-action']);
    expect(barrierAt({ ...bare, actions: ['A1'] }, day('2024-05-01')).lacks).toEqual(['owner', 'help-asked']);
    expect(barrierAt({ ...bare, measures: ['m'] }, day('2024-05-01')).lacks).toEqual(['owner', 'help-asked']);
  });
});

describe('barrierLog', () => {
  it('puts standing ones first, the oldest of them first, and counts by the last day', () => {
    const { barriers, figures } = barrierLog(
      [
        barrier({ id: 'gone', removed: day('2024-06-30') }),
        barrier({ id: 'young', raised: day('2024-06-20') }),
        barrier({ id: 'later', raised: day('2024-07-01') }),
        barrier({ id: 'old', raised: day('2024-05-31') }),
        barrier({
          id: 'b-old',
          raised: day('2024-05-31'),
          helpAsked: { of: 'x', on: day('2024-06-01'), what: 'w', answered: day('2024-06-02'), agreed: true },
        }),
        barrier({ id: 'long-gone', raised: day('2024-01-01'), removed: day('2024-03-31') }),
      ],
      quarter,
    );
    expect(barriers.map(({ id }) => id)).toEqual(['b-old', 'old', 'young', 'gone', 'long-gone']);
    expect(figures.open).toMatchObject({
      measure: { id: 'barriers-open-count' },
      figure: { numerator: '3' },
    });
    expect(figures.removed.figure).toMatchObject({ numerator: '1' });
    // 10, 30 and 30 days old.
    expect(figures.age.figure).toMatchObject({ numerator: '30' });
    // Of five that asked by 30 June, gone, old, young and long-gone wait.
    expect(figures.helpAnswered.figure).toMatchObject({ numerator: '1', denominator: '5' });
  });

  it('cannot say an age of none', () => {
    const { figures } = barrierLog([], quarter);
    expect(figures.open.figure).toMatchObject({ numerator: '0' });
    expect(figures.age.figure).toMatchObject({ reason: 'empty-denominator' });
    expect(figures.helpAnswered.figure).toMatchObject({ reason: 'empty-denominator' });
  });

  it('knows a barrier from the day it was raised, and asks for no answer where no help was asked', () => {
    const { helpAsked: _, ...unasked } = barrier({ id: 'B2', raised: quarter.to });
    const answered = { of: 'x', on: day('2024-06-01'), what: 'w', answered: day('2024-06-02'), agreed: true };
    const { figures } = barrierLog([unasked, barrier({ helpAsked: answered })], quarter);
    expect(figures.open.figure).toMatchObject({ numerator: '2' });
    expect(figures.helpAnswered.figure).toMatchObject({ numerator: '1', denominator: '1' });
  });
});
