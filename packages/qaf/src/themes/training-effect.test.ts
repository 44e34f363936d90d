import { expect, it } from 'vitest';
import { day, graded } from '../../test/made-up.ts';
import { trainingEffect } from './training-effect.ts';

it('goes by the moderated grade of the domain', () => {
  const teams = [{ team: 'North', invited: 8, attended: 6 }];
  const offer = { id: 'T1', theme: 'planning', domain: 'plan', on: day('05-01'), teams };
  const moderation = {
    on: day('05-09'),
    moderator: 'm',
    blind: true,
    overall: 'inadequate',
    domains: { plan: 'inadequate' },
  } as const;
  const audits = [graded('1', 'good'), graded('2', 'good', undefined, { moderation })];
  // Both answer yes, which suggests outstanding; one of them was moderated down.
  expect(trainingEffect(offer, audits).after).toEqual({ count: 1, of: 2 });
});
