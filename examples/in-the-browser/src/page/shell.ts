import type { Act } from './act.ts';
import { h, type Child } from './dom.ts';
import { button } from './parts/button.ts';
import { reachable, type State, type View } from './state.ts';
import { chooseView } from './views/choose.ts';
import { figureView } from './views/figure.ts';
import { findingsView } from './views/findings.ts';
import { scorecardView } from './views/scorecard.ts';
import { snapshotView } from './views/snapshot.ts';
import { workingView } from './views/working.ts';

const views: Readonly<Record<View, (state: State, act: Act) => Child>> = {
  choose: chooseView,
  working: workingView,
  snapshot: snapshotView,
  findings: findingsView,
  scorecard: scorecardView,
  figure: figureView,
};

/** What the window is called at each view. */
export const titles: Readonly<Record<View, string>> = {
  choose: 'Check Annex A lists',
  working: 'Working',
  snapshot: 'What is in your files',
  findings: 'What was found',
  scorecard: 'Scorecard',
  figure: 'A figure and its records',
};

const steps: readonly (readonly [View, string, readonly View[]])[] = [
  ['snapshot', 'Lists', ['choose', 'snapshot']],
  ['findings', 'Findings', ['findings']],
  ['scorecard', 'Scorecard', ['scorecard', 'figure']],
];

/** The steps, and where the reader is; a step whose data are there is a button. */
export const stepsNav = (state: State, act: Act): HTMLElement =>
  h(
    'ol',
    { class: 'steps' },
    steps.map(([view, words, here], at) => {
      const isHere = here.includes(state.view);
      const label = `${at + 1}. ${words}`;
      // The scorecard is made when it is first asked for.
      const canGo = view === 'scorecard' ? reachable(state, 'findings') : reachable(state, view);
      const go = (): void => {
        if (view === 'scorecard' && !reachable(state, view)) act.scorecard('');
        else act.goTo(view);
      };
      return h(
        'li',
        { ...(isHere && { 'aria-current': 'step' }) },
        canGo && !isHere && state.view !== 'working' ? button(label, go, 'link') : label,
      );
    }),
  );

/** The main part of the page. */
export const mainOf = (state: State, act: Act): HTMLElement =>
  h('main', { id: 'main', class: 'wide', 'data-view': state.view }, views[state.view](state, act));
