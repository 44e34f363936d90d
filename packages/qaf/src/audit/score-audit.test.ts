import { expect, it } from 'vitest';
import { domain, madeUpAudit, madeUpTool, question } from '../../test/made-up.ts';
import { scoreAudit } from './score-audit.ts';

it('takes the worker’s own grade from the question that means it', () => {
  const tool = madeUpTool([domain('d', [question('q')])], {
    collaborative: [
      question('c1', { type: 'grade' }),
      question('c2', { type: 'grade', means: 'self-grade' }),
    ],
  });
  const answers = { q: 'yes', c1: 'inadequate', c2: 'good' };
  expect(scoreAudit(madeUpAudit(answers), tool).self).toBe('good');
  expect(scoreAudit(madeUpAudit(answers, { selfGrade: 'outstanding' }), tool).self).toBe('outstanding');
});
