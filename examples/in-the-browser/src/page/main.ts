import type { DownloadKind, GivenFile, Reply, Request } from '../protocol.ts';
import type { Act } from './act.ts';
import { chosenDay } from './chosen-day.ts';
import { mainOf, stepsNav, titles } from './shell.ts';
import { firstState, nextState, type Event, type State, type View } from './state.ts';

/** The worker's program, put here by the build. */
declare const WORKER_SOURCE: string;

type ScriptPolicy = { readonly createScriptURL: (url: string) => unknown };
type WithPolicies = {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ) => ScriptPolicy;
  };
};

// The one address that a script is ever started from: the worker's, made here.
const workerUrl = URL.createObjectURL(new Blob([WORKER_SOURCE], { type: 'text/javascript' }));
const policy = (globalThis as unknown as WithPolicies).trustedTypes?.createPolicy('sightline', {
  createScriptURL: (url) => (url === workerUrl ? url : ''),
});

let state: State = firstState;
let worker = newWorker();

function newWorker(): Worker {
  const made = new Worker((policy?.createScriptURL(workerUrl) ?? workerUrl) as string);
  made.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'download') save(data.what, data.bytes);
    else happen(data);
  };
  made.onerror = () => {
    happen({
      kind: 'failed',
      error: {
        problem: 'The work stopped, perhaps for want of memory',
        action: 'Close other programs and try again, or give fewer lists at a time.',
        text: '',
      },
      faults: [],
    });
    restart();
  };
  return made;
}

/** Ends whatever is going on, and with it all that the worker holds. */
function restart(): void {
  worker.terminate();
  worker = newWorker();
}

const ask = (request: Request): void => worker.postMessage(request);

const act: Act = {
  giveFiles: (files) => {
    if (files.length === 0) return;
    if (state.view === 'working' || state.opened !== undefined) restart();
    happen({ kind: 'files-given', names: files.map(({ name }) => name) });
    void given(files);
  },
  stop: () => {
    restart();
    happen({ kind: 'stopped' });
  },
  beginAgain: () => {
    restart();
    happen({ kind: 'began-again' });
  },
  check: (entry) => {
    const day = chosenDay(entry);
    if ('error' in day) return happen({ kind: 'date-refused', entry, error: day.error });
    const { error: _error, ...right } = entry;
    happen({ kind: 'check-asked', entry: right });
    ask({ kind: 'check', asAt: day.day, profile: entry.profile });
  },
  findings: (filter, page) => {
    happen({ kind: 'filter-set', filter });
    ask({ kind: 'findings', filter, page });
  },
  scorecard: (period) => ask({ kind: 'scorecard', period }),
  figure: (id, asked) => ask({ kind: 'figure', id, ...asked }),
  goTo: (view) => happen({ kind: 'went-to', view }),
  download: (what) => ask({ kind: 'download', what }),
};

/** Reads the files and hands their bytes over; they are not kept on this side. */
async function given(files: readonly File[]): Promise<void> {
  const before = worker;
  try {
    const read = await Promise.all(
      files.map(async (file): Promise<GivenFile> => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    if (worker !== before) return;
    worker.postMessage(
      { kind: 'open', files: read } satisfies Request,
      read.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
  } catch {
    happen({
      kind: 'failed',
      error: {
        problem: 'A file could not be read',
        action:
          'Close it in other programs and check your access to its folder. A folder cannot be given, only files.',
        text: '',
      },
      faults: [],
    });
  }
}

const types: Readonly<Record<DownloadKind, string>> = {
  'findings.csv': 'text/csv',
  'findings.json': 'application/json',
  'findings.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'scorecard.html': 'text/html',
  'scorecard.csv': 'text/csv',
};

function save(name: DownloadKind, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: types[name] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  say(`${name} was handed to the browser to save`);
}

const live = document.getElementById('live')!;

/** Words for those who cannot see that something changed. */
function say(words: string): void {
  live.textContent = words;
}

function happen(event: Event): void {
  const before = state;
  state = nextState(state, event);
  if (state === before) return;
  show(before, event);
}

/** Draws the view anew where it changed; else only its parts that may have changed, so that fields keep what is in them. */
function show(before: State, event: Event): void {
  const main = mainOf(state, act);
  const old = document.getElementById('main')!;
  document.getElementById('steps')!.replaceChildren(stepsNav(state, act));
  document.title = `${state.problem === undefined ? '' : 'Problem: '}${titles[state.view]} - Sightline`;
  if (state.view !== before.view || state.problem !== before.problem || state.view === 'choose') {
    old.replaceWith(main);
    scrollTo(0, 0);
    main.querySelector('h1')?.focus({ preventScroll: true });
    say(state.view === 'working' ? state.work.title : '');
    if (state.view !== before.view) remember();
    return;
  }
  for (const region of main.querySelectorAll<HTMLElement>('[data-region]'))
    document.getElementById(region.id)?.replaceWith(region);
  afterChange(event);
}

/** The browser's own way back leads through the views; it would leave the page, and all that it holds, otherwise. */
function remember(): void {
  if (state.view !== 'working' && history.state !== state.view) history.pushState(state.view, '');
}

/** Where the reader's attention goes when a part of the view has changed. */
function afterChange(event: Event): void {
  if (event.kind === 'progress') return say(event.words);
  if (event.kind === 'findings' || event.kind === 'figure') {
    const heading = document.getElementById('results-heading');
    heading?.focus();
    heading?.scrollIntoView({ block: 'start' });
    return;
  }
  if (event.kind === 'scorecard') return say('The scorecard shows the period that you chose');
  if (event.kind === 'date-refused') {
    say(event.error);
    document.querySelector<HTMLElement>('#date input:checked, #date input')?.focus();
  }
}

addEventListener('popstate', ({ state: view }) => {
  const known = (Object.keys(titles) as View[]).find((one) => one === view);
  if (state.view !== 'working') act.goTo(known ?? 'choose');
});
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dragging');
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('dragging');
});
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dragging');
  act.giveFiles([...(event.dataTransfer?.files ?? [])]);
});
history.replaceState(state.view, '');
document.getElementById('steps')!.replaceChildren(stepsNav(state, act));
document.getElementById('main')!.replaceWith(mainOf(state, act));
