import { readFileSync } from 'node:fs';
import { localDate, englandAndWales } from '@sightline/core';
import { recordFindings, validateComplaint } from '@sightline/qaf';
import { describe, expect, it } from 'vitest';
import { findingWords } from '../src/words/finding-words.ts';
import { faultPhrases, faultWords } from '../src/words/fault-words.ts';
import { qualityRecordPhrases } from '../src/words/findings/quality-records.ts';

const words = (code: string, at?: string): ReturnType<typeof findingWords> => {
  const place = at === undefined ? {} : { index: 2, at };
  return findingWords(recordFindings([{ code, severity: 'error', list: 'audits', ...place }], 'salt')[0]!);
};

describe('words of quality assurance records', () => {
  it('name the record and the field', () => {
    expect(words('field-missing', 'team')).toMatchObject({
      problem: 'Team is missing',
      action: 'Fill it in.',
    });
    expect(words('field-missing', 'team').place).toContain('row 3');
    expect(words('not-a-list').problem).toBe('The records are not a list');
  });

  it.each(Object.keys(qualityRecordPhrases))('%s leaves nothing unfilled', (code) => {
    const { problem, action } = words(code.slice('QAF-'.length).toLowerCase(), 'moderation.on');
    expect(problem).toMatch(/^[^{}[\]]+$/);
    expect(action).toMatch(/\.$/);
    expect(problem).not.toContain('not given');
  });

  it('are there for every code that reading records can give', () => {
    const read = (name: string): string =>
      readFileSync(new URL(`../../qaf/src/records/${name}.ts`, import.meta.url), 'utf8');
    const codes = ['parse-qaf-records', 'record-schemas', 'follow-through-schemas', 'fields']
      .map(read)
      .concat(readFileSync(new URL('../../qaf/src/audit/audit-tool-schema.ts', import.meta.url), 'utf8'))
      .concat(readFileSync(new URL('../../qaf/src/audit/audit-schema.ts', import.meta.url), 'utf8'))
      .flatMap((text) =>
        [...text.matchAll(/(?:error: |fault\(|code: |\? |problem\()'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(
          ([, code = '']) => `QAF-${code.toUpperCase()}`,
        ),
      );
    expect(new Set(codes).size).toBeGreaterThan(20);
    for (const code of codes) expect(Object.keys(qualityRecordPhrases)).toContain(code);
  });
});

describe('faultWords', () => {
  it('says what a complaint has wrong, stage by stage', () => {
    const complaint = {
      id: 'K1',
      service: 'help',
      stages: [{ stage: 2, received: localDate('2024-05-01'), responded: localDate('2024-04-30') }],
    } as const;
    expect(
      validateComplaint(complaint, englandAndWales).map(
        ({ code, stage }) => faultWords('complaint', code, `Stage ${stage}`).problem,
      ),
    ).toEqual([
      'Stage 1 is missing',
      'Stage 2 was answered before it came',
      'Stage 2 was answered and has no outcome',
    ]);
  });

  it('says the same as the finding', () => {
    expect(faultWords('audit', 'answered-twice', 'Voice')).toEqual({
      problem: 'Voice is answered twice',
      action: 'Keep one answer.',
    });
    expect(words('audit-answered-twice', 'voice').problem).toBe('Voice is answered twice');
    for (const [code, phrase] of Object.entries(faultPhrases))
      expect(qualityRecordPhrases[code]).toBe(phrase);
    expect(faultWords('feedback', 'round-unknown').problem).not.toContain('not given');
  });
});
