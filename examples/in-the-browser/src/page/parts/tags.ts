import type { JudgementStatus } from '@sightline/core';
import type { Mark } from '@sightline/reports';
import { h } from '../dom.ts';

/** Letter, shape and word each tell the status; the colour only helps. The word is what is read out. */
const tag = (look: string, letter: string, shape: string, word: string): HTMLElement =>
  h(
    'strong',
    { class: `tag tag-${look}` },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, `${letter} ${shape}`),
    word,
  );

/** How bad a finding is. */
export const severityTag = (severity: 'error' | 'warning', explained = false): HTMLElement => {
  if (explained) return tag('explained', 'X', '○', 'Explained');
  return severity === 'error' ? tag('error', 'E', '■', 'Error') : tag('warning', 'W', '▲', 'Warning');
};

/** A judgement as its palette marks it. */
export const judgementTag = (status: JudgementStatus, { letter, shape, word }: Mark): HTMLElement =>
  tag(status, letter, shape, word);
