import { recordFindings } from '@sightline/qaf';
import { describe, expect, it } from 'vitest';
import { findingWords } from '../src/words/finding-words.ts';
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
});
