import { describe, expect, it } from 'vitest';
import type { FrameworkRequirement, FrameworkService } from './requirement.ts';
import { traceability } from './traceability.ts';

const requirement = (id: string): FrameworkRequirement => ({ id, part: 'inputs', asked: 'a', served: 's' });
const held = (id: string, changes = {}): FrameworkService => ({
  id,
  status: 'held',
  type: 'Action',
  example: 'A1',
  ...changes,
});
const computed = (id: string): FrameworkService => ({ id, status: 'computed' });
const test = (title: string, passed = true) => ({ title, passed });
const faults = (...args: Parameters<typeof traceability>): string[] =>
  traceability(...args).faults.map(({ code, id }) => `${code} ${id}`);

describe('traceability', () => {
  it('counts what tests name, what is held and what is not served', () => {
    const trace = traceability(
      [requirement('I1'), requirement('I2'), requirement('I3'), requirement('Q12')],
      [computed('I1'), held('I2'), { id: 'I3', status: 'not-served', reason: 'later' }, computed('Q12')],
      [test('reads the council [I1] and checks it [Q12]'), test('has no tag [i1] [I1'), test('again [I1]')],
    );
    expect(trace.counts).toEqual({ computed: 2, held: 1, 'not-served': 1 });
    expect(trace.faults).toEqual([]);
    expect(trace.rows.map(({ tests }) => tests.length)).toEqual([2, 0, 0, 1]);
    expect(trace.rows[1]).toEqual({ requirement: requirement('I2'), service: held('I2'), tests: [] });
  });

  it('does not count what no passing test names', () => {
    const failed = traceability([requirement('I1')], [computed('I1')], [test('x [I1]', false)]);
    expect(failed.counts.computed).toBe(0);
    expect(failed.faults).toEqual([{ code: 'computed-without-passing-test', id: 'I1' }]);
    expect(faults([requirement('I1')], [computed('I1')], [])).toEqual(['computed-without-passing-test I1']);
  });

  it('finds a tag of nothing, and a test of what is not said to be computed', () => {
    expect(faults([requirement('I1')], [held('I1')], [test('x [I1]'), test('y [Z99]', false)])).toEqual([
      'tag-unknown Z99',
      'test-but-not-computed I1',
    ]);
  });

  it('finds what is traced twice, not at all, or unknown', () => {
    expect(faults([requirement('I1'), requirement('I2')], [held('I1'), held('I1'), held('X1')], [])).toEqual([
      'unknown-requirement X1',
      'traced-twice I1',
      'not-traced I2',
    ]);
  });

  it('asks for a type and an example of what is held, and a reason for what is not served', () => {
    expect(faults([requirement('I1')], [held('I1', { example: '' })], [])).toEqual([
      'held-without-example I1',
    ]);
    expect(faults([requirement('I1')], [held('I1', { type: '' })], [])).toEqual(['held-without-example I1']);
    expect(faults([requirement('I1')], [{ id: 'I1', status: 'not-served', reason: '' }], [])).toEqual([
      'not-served-without-reason I1',
    ]);
  });
});
