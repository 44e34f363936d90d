import type { Phrases } from '../phrases.ts';

/** List 6 (children in need). */
export const childrenInNeedPhrases: Phrases = {
  'AA-06-CLOSE-REASON': ['the episode was closed without a reason', 'Record the reason.'],
  'AA-06-RC8': [
    'the case was closed straight after assessment and does not belong on this list',
    'Leave the child out of the extract, or correct the reason.',
  ],
  'AA-06-WORKER-OPEN': ['the case is open but has no worker or no team', 'Record who works with the child.'],
};
