import { describe, expect, it } from 'vitest';
import type { Checked, FigureDetail, Opened, Scores } from '../protocol.ts';
import { firstState, nextState, reachable, type Event, type State } from './state.ts';

const opened = { lists: [], days: [], notes: [] } satisfies Opened;
const checked = {} as Checked;
const findings = { items: [], page: 0, pages: 1, total: 0 };
const scores = {} as Scores;
const figure = {} as FigureDetail;
const after = (...events: readonly Event[]): State => events.reduce(nextState, firstState);
const given: Event = { kind: 'files-given', names: ['a.xlsx'] };
const isOpened: Event = { kind: 'opened', opened };
const asked: Event = { kind: 'check-asked', entry: { ...firstState.entry, choice: '2026-03-31' } };
const isChecked: Event = { kind: 'checked', checked, findings };
const failed: Event = {
  kind: 'failed',
  error: { problem: 'It is a PDF', action: 'Ask for the lists.', text: '' },
  faults: [],
};

describe('nextState', () => {
  it('goes from files to the snapshot date, the findings and the scorecard', () => {
    expect(after(given).view).toBe('working');
    expect(after(given, isOpened).view).toBe('snapshot');
    expect(after(given, isOpened, asked).view).toBe('working');
    expect(after(given, isOpened, asked, isChecked).view).toBe('findings');
    expect(after(given, isOpened, asked, isChecked, { kind: 'scorecard', scores }).view).toBe('scorecard');
  });

  it('chooses no day by itself', () => {
    expect(after(given, isOpened).entry.choice).toBe('');
  });

  it('keeps nothing of work that was stopped', () => {
    expect(after(given, isOpened, asked, { kind: 'stopped' })).toEqual({ ...firstState, stopped: true });
  });

  it('forgets what other files and other checks came to', () => {
    const full = after(
      given,
      isOpened,
      asked,
      isChecked,
      { kind: 'scorecard', scores },
      { kind: 'figure', figure },
    );
    expect(nextState(full, given)).not.toHaveProperty('checked');
    const again = nextState(full, asked);
    for (const name of ['checked', 'findings', 'scores', 'figure']) expect(again).not.toHaveProperty(name);
  });

  it('shows a failure where the reader was asked last, until something else happens', () => {
    const whileReading = after(given, failed);
    expect([whileReading.view, whileReading.problem?.problem]).toEqual(['choose', 'It is a PDF']);
    expect(after(given, isOpened, asked, failed).view).toBe('snapshot');
    expect(after(given, isOpened, asked, isChecked, failed)).toMatchObject({ view: 'findings', checked });
    expect(nextState(whileReading, given)).not.toHaveProperty('problem');
  });

  it('drops the figure of another period', () => {
    const followed = after(
      given,
      isOpened,
      asked,
      isChecked,
      { kind: 'scorecard', scores },
      { kind: 'figure', figure },
    );
    expect(nextState(followed, { kind: 'scorecard', scores })).not.toHaveProperty('figure');
  });

  it('takes progress while work goes on only', () => {
    const progress: Event = { kind: 'progress', words: 'Reading Contacts', done: 1, of: 3 };
    expect(after(given, progress).work).toMatchObject({ words: 'Reading Contacts', done: 1, of: 3 });
    expect(after(progress)).toBe(firstState);
  });
});

describe('reachable', () => {
  it('lets nobody go where there are no data', () => {
    const state = after(given, isOpened);
    expect([reachable(state, 'snapshot'), reachable(state, 'findings')]).toEqual([true, false]);
    expect(nextState(state, { kind: 'went-to', view: 'scorecard' }).view).toBe('snapshot');
  });
});
