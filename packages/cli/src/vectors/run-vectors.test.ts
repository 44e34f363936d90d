import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runVectors } from './run-vectors.ts';

const rounding = (cases: readonly unknown[]): unknown => ({
  method: 'rounding',
  comparison: { type: 'exact' },
  cases,
});

describe('runVectors', () => {
  it('reports a line per file and the totals last', () => {
    // 2.5 rounds away from zero to 3, which may be written 3.0; 2.4 does not round to 3
    const json = rounding([
      { id: 'half', input: { value: '2.5', dp: 0 }, expected: '3.0' },
      { id: 'below', input: { value: '2.4', dp: 0 }, expected: '3' },
    ]);
    const { lines, passed, failed } = runVectors([{ name: 'a.json', json }]);
    expect(lines).toEqual([
      'a.json: 1 passed, 1 failed',
      '  below: expected "3", answered "2"',
      '1 passed, 1 failed',
    ]);
    expect([passed, failed]).toEqual([1, 1]);
  });

  it('counts a method that is not supported apart, never as passed', () => {
    const json = { method: 'augury', cases: [{ id: 'a', input: {}, expected: 1 }] };
    const result = runVectors([{ name: 'b.json', json }]);
    expect(result).toEqual({
      lines: [
        'b.json: not supported yet (augury, 1 case)',
        'Not asked: 1 file not supported yet (1 case)',
        '0 passed, 0 failed',
      ],
      passed: 0,
      failed: 0,
      skipped: 1,
      unsupported: 1,
    });
  });

  it('expects ours where the published answer is a fault', () => {
    const json = rounding([
      { id: 'a', input: { value: '0.5', dp: 0 }, expected: '0', peerBug: true, ours: '1' },
    ]);
    expect(runVectors([{ name: 'c.json', json }]).passed).toBe(1);
  });

  it('answers a case of a preset by that preset, and counts one of an unknown preset apart', () => {
    // a value that equals last year's counted as better in Fingertips to 2020, even where lower is better
    const json = {
      method: 'target-comparison',
      comparison: { type: 'exact' },
      cases: [
        {
          id: 'old',
          kind: 'previous-period-benchmark',
          input: { value: 3, benchmark: 2, polarity: 'low' },
          expected: 'better',
          preset: 'fingertips-2020',
        },
        {
          id: 'ours',
          kind: 'previous-period-benchmark',
          input: { value: 3, benchmark: 2, polarity: 'low' },
          expected: 'worse',
        },
        { id: 'other', input: {}, expected: 'better', preset: 'nobody-knows' },
      ],
    };
    expect(runVectors([{ name: 'd.json', json }])).toMatchObject({
      lines: ['d.json: 2 passed, 0 failed, 1 of presets not known here', '2 passed, 0 failed'],
      skipped: 1,
    });
  });

  it('fails a case that cannot be asked and a case without id or input', () => {
    const json = rounding([{ id: 'a', input: { value: 'many', dp: 0 }, expected: '1' }, { expected: '1' }]);
    expect(runVectors([{ name: 'e.json', json }]).lines).toEqual([
      'e.json: 0 passed, 2 failed',
      '  a: expected "1", answered {"error":"invalid-exact"}',
      '  case 2: has no id and input',
      '0 passed, 2 failed',
    ]);
  });

  it('says that a file is not a vectors file', () => {
    expect(runVectors([{ name: 'f.json', json: [] }]).lines[0]).toBe('f.json: not a vectors file');
  });
});

const evidence = process.env['SIGHTLINE_EVIDENCE'];

describe.skipIf(!evidence)('published vectors (SIGHTLINE_EVIDENCE)', () => {
  const folder = `${evidence}/rag/vectors`;
  const read = (start: string): { name: string; json: unknown }[] =>
    readdirSync(folder)
      .filter((name) => name.startsWith(start))
      .map((name) => ({ name, json: JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown }));

  it.each([
    ['01', 61],
    ['02', 59],
    ['03', 6],
    ['04', 11],
    ['05', 100],
    ['06', 101],
    ['07', 100],
    ['08', 25],
    ['09', 56],
    ['10', 58],
    ['11', 72],
    ['12', 51],
    ['13', 18],
    ['14', 37],
    ['15', 58],
    ['16', 22],
    ['17', 17],
    ['18', 12],
    ['19', 3],
    ['20', 138],
    ['21', 41],
    ['22', 39],
  ])('file %s passes every case', (start, cases) => {
    expect(runVectors(read(start))).toMatchObject({
      passed: cases,
      failed: 0,
      skipped: 0,
    });
  });

  const practice = `${evidence}/qaf/vectors`;

  it.each([
    ['kappa', 25],
    ['gwet', 10],
    ['fleiss', 2],
    ['krippendorff', 8],
    ['benchmark', 3],
    ['marginal-homogeneity', 2],
    ['moderation', 3],
    ['sample-size', 21],
    ['proportion', 8],
    ['allocation', 3],
    ['rng', 3],
    ['complaints', 2],
    ['gas', 11],
    ['reliable-change', 6],
    ['sdq', 16],
    ['audit-grade', 9],
    ['ilacs-profiles', 24],
  ])('set %s passes every case', (set, cases) => {
    const json: unknown = JSON.parse(readFileSync(`${practice}/${set}.json`, 'utf8'));
    expect(runVectors([{ name: set, json }])).toMatchObject({ passed: cases, failed: 0, skipped: 0 });
  });
});
