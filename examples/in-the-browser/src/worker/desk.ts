import { SightlineError, type LocalDate, type Settings } from '@sightline/core';
import type { Profile } from '@sightline/annex-a';
import {
  bulletSvg,
  dateWords,
  scorecard,
  scorecardLayout,
  summariseFindings,
  toCsv,
  toFindingsCsv,
  toFindingsWorkbook,
  toHtml,
  type FindingsSummary,
} from '@sightline/reports';
import {
  checkedLists,
  dataEnvelope,
  datasetFor,
  defaultSettings,
  libraryOf,
  measuredRun,
  secretOfFiles,
  withCompanions,
  type CheckedLists,
} from 'sightline';
import { anyFinding } from '../any-finding.ts';
import type {
  Checked,
  DownloadKind,
  FigureDetail,
  FindingFilter,
  GivenFile,
  Opened,
  Page,
  PeriodChoice,
  PlaceChoice,
  Scores,
  ShownFinding,
} from '../protocol.ts';
import type { Side } from '@sightline/indicators';
import { figureDetail } from './figure-detail.ts';
import { facetsOf, filtered, type ToldFinding } from './finding-filter.ts';
import { openedFiles } from './opened-files.ts';
import { pageOf } from './page-of.ts';
import { periodChoices } from './period-choices.ts';
import { sortedFiles, type SortedFiles } from './sorted-files.ts';
import { facetWords, shownFinding, toldFindings } from './told-findings.ts';

type OnProgress = (words: string, done: number, of: number) => void;

/** What was made of the files at one snapshot. */
type Made = {
  readonly lists: CheckedLists;
  readonly summary: FindingsSummary;
  readonly told: readonly ToldFinding[];
  scores?: Scores;
};

/** Everything that the page asks for, made from files that stay here. */
export type Desk = {
  readonly open: (files: readonly GivenFile[], onProgress: OnProgress) => Opened;
  readonly check: (
    asAt: LocalDate,
    profile: Profile,
    onProgress: OnProgress,
  ) => { readonly checked: Checked; readonly findings: Page<ShownFinding> };
  readonly findings: (filter: FindingFilter, page: number) => Page<ShownFinding>;
  readonly scorecard: (period: string) => Scores;
  readonly figure: (
    id: string,
    asked: { readonly choice?: PlaceChoice; readonly side?: Side; readonly page: number },
  ) => FigureDetail;
  readonly download: (what: DownloadKind) => Uint8Array;
};

const NOTHING: SortedFiles = { lists: [], input: [], notes: [] };

/** A desk without files. Nothing leaves it but answers, and it keeps nothing when it is gone. */
export const emptyDesk = (): Desk => {
  let files = NOTHING;
  let made: Made | undefined;

  const settings = (): Settings => files.settings ?? defaultSettings;
  const hasMade = (): Made => {
    if (made === undefined) throw new SightlineError('NO_FILES', { example: '' });
    return made;
  };
  const shownPage = (filter: FindingFilter, page: number): Page<ShownFinding> => {
    const { told, lists } = hasMade();
    return pageOf(filtered(told, filter), page, shownFinding(lists.dataset.schema));
  };

  const measured = (period: PeriodChoice): Scores => {
    const { lists } = hasMade();
    const library = libraryOf(settings());
    const { population } = files;
    const choice = { definitions: withCompanions(library), periods: [period.period], breakdowns: [[]] };
    const { run, targets } = measuredRun(withAreaOf(lists, files), settings(), choice, {
      command: 'scorecard',
      input: files.input,
      ...(population && { inputs: { population } }),
    });
    const layout = scorecardLayout(library.chosen, {
      authority: settings().authority,
      targets,
      schema: lists.dataset.schema,
    });
    const data = scorecard([run], layout);
    const bullets = data.sections.flatMap(({ rows }) =>
      rows.flatMap(({ id, bullet }) => (bullet === undefined ? [] : [[id, bulletSvg(bullet)] as const])),
    );
    return {
      data,
      bullets: Object.fromEntries(bullets),
      period,
      hasTargets: settings().targets.length > 0,
    };
  };

  const scoresOf = (period: string): Scores => {
    const one = hasMade();
    const choices = periodChoices(one.lists.dataset.asAt);
    const chosen = choices.find(({ id }) => id === period) ?? choices[0]!;
    one.scores = measured(chosen);
    return one.scores;
  };

  return {
    open: (given, onProgress) => {
      made = undefined;
      files = sortedFiles(given);
      return openedFiles(files, onProgress);
    },
    check: (asAt, profile, onProgress) => {
      const { layout } = settings();
      const lists = checkedLists(files.lists, settings(), {
        asAt,
        profile,
        salt: secretOfFiles(files.input),
        ...(layout && { layout }),
        onProgress,
      });
      const { schema } = lists.dataset;
      const summary = summariseFindings(lists.findings, { asAt, lists: lists.lists, schema });
      const told = toldFindings(lists.findings, schema);
      made = { lists, summary, told };
      const checked: Checked = {
        asAt,
        asAtWords: dateWords(asAt),
        profile,
        summary,
        otherSheets: lists.provenance.otherSheets.map(({ sheet }) => sheet),
        facets: facetsOf(told, facetWords),
        periods: periodChoices(asAt),
        notes: [...doubtOf(lists), ...lists.notes],
      };
      return { checked, findings: shownPage(anyFinding, 0) };
    },
    findings: shownPage,
    scorecard: scoresOf,
    figure: (id, asked) => {
      const { lists, scores } = hasMade();
      const period = (scores ?? scoresOf('')).period.period;
      const definition = libraryOf(settings()).all.find((one) => one.id === id);
      if (definition === undefined) throw new SightlineError('DEFINITION_UNKNOWN', { id });
      return figureDetail(datasetFor(definition, lists), definition, settings(), { ...asked, period });
    },
    download: (what) => {
      const { lists, summary, scores } = hasMade();
      const content = contentOf(what, lists, summary, files, () => scores ?? scoresOf(''));
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
};

/** A snapshot before the latest event is doubtful. */
const doubtOf = ({ latest, dataset: { asAt } }: CheckedLists): string[] =>
  latest !== undefined && latest > asAt
    ? [
        `The lists hold an event on ${dateWords(latest)}, after the snapshot date. If they were extracted later, choose that day: records as they stand now do not show an earlier day.`,
      ]
    : [];

/** Without settings, a table of population for one area says whose lists these are. */
const withAreaOf = (lists: CheckedLists, { settings, population }: SortedFiles): CheckedLists => {
  const areas = population?.columns['areaCode'];
  if (settings !== undefined || areas === undefined || !('dictionary' in areas)) return lists;
  const [area, another] = areas.dictionary;
  if (area === undefined || another !== undefined) return lists;
  return { ...lists, dataset: { ...lists.dataset, authority: area } };
};

const contentOf = (
  what: DownloadKind,
  { dataset: { asAt, schema }, findings, lists }: CheckedLists,
  summary: FindingsSummary,
  { input }: SortedFiles,
  scores: () => Scores,
): string | Uint8Array => {
  switch (what) {
    case 'findings.csv':
      return toFindingsCsv(findings, { schema, identified: false });
    case 'findings.xlsx':
      return toFindingsWorkbook(findings, { summary, schema, identified: false });
    case 'findings.json': {
      const exit = summary.total.errors > 0 ? 1 : 0;
      const told = dataEnvelope('check', { asAt, input, findings, exit }, { lists, findings });
      return `${JSON.stringify(told, null, 1)}\n`;
    }
    case 'scorecard.html':
      return toHtml(scores().data);
    case 'scorecard.csv':
      return toCsv(scores().data);
  }
};
