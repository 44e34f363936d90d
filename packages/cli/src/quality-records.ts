import { publishedAuditTools } from '@sightline/definitions';
import { englandAndWales, type Envelope, type Finding } from '@sightline/core';
import {
  feedbackSummary,
  parseQafRecords,
  programmeCompletion,
  qafRecordSchemas,
  recordFindings,
  scoreAudits,
  standardsCoverage,
  validateAction,
  validateComplaint,
  type QafRecordKind,
  type QualityRecordSet,
  type RecordFault,
} from '@sightline/qaf';
import { findingWords } from '@sightline/reports';
import { textOf, type Context } from './command.ts';
import { readInputFiles, type InputFile } from './input-files.ts';
import type { Io } from './io.ts';
import { nearest } from './nearest.ts';
import { loadSalt } from './salt.ts';
import { Stop } from './stop.ts';

/** Records of quality with their faults as findings. */
export type LoadedQuality = {
  readonly records: QualityRecordSet;
  readonly findings: readonly Finding[];
  readonly input: Envelope<null>['input'];
  readonly paths: readonly string[];
  readonly notes: readonly string[];
};

/** Findings that are told one by one; the others are counted. */
const TOLD = 20;

/** What is wrong with records, in words: the first ones each, the others by their number. */
export const recordNotes = (findings: readonly Finding[]): readonly string[] => [
  ...findings.slice(0, TOLD).map((finding) => {
    const { text, action } = findingWords(finding);
    return `${finding.where.file ?? ''}: ${text}. ${action}`;
  }),
  ...(findings.length > TOLD
    ? [`${findings.length - TOLD} more findings in the records: --json of sightline audit lists them all.`]
    : []),
];

const kinds = Object.keys(qafRecordSchemas) as readonly QafRecordKind[];

/** The name of the file that holds a list, such as `audit-tools.json`. */
export const recordFileName = (kind: string): string =>
  `${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;

const kindOf = (name: string): QafRecordKind | undefined =>
  kinds.find((kind) => recordFileName(kind) === name.toLowerCase());

/** The files that were named, and of a folder those that hold lists of records. */
const filesOf = async (
  io: Io,
  named: readonly string[],
): Promise<{ readonly paths: readonly string[]; readonly notes: readonly string[] }> => {
  const paths: string[] = [];
  const notes: string[] = [];
  for (const path of named) {
    if (path.toLowerCase().endsWith('.json')) {
      paths.push(path);
      continue;
    }
    const inside = (await listIn(io, path)).filter((name) => name.endsWith('.json') && !/[\\/]/.test(name));
    const known = inside.filter((name) => kindOf(name) !== undefined);
    if (known.length === 0) throw new Stop('NO_RECORDS', { folder: path, example: 'audits.json' });
    const others = inside.filter((name) => kindOf(name) === undefined);
    if (others.length > 0) notes.push(`Not lists of quality records, so not read: ${others.join(', ')}`);
    paths.push(...known.map((name) => `${path.replace(/[\\/]+$/, '')}/${name}`));
  }
  return { paths, notes };
};

const listIn = async (io: Io, path: string): Promise<readonly string[]> => {
  try {
    return await io.listFolder(path);
  } catch {
    throw new Stop('FOLDER_NOT_FOUND', { folder: path });
  }
};

const kindNamed = ({ name }: InputFile): QafRecordKind => {
  const kind = kindOf(name);
  if (kind !== undefined) return kind;
  const meant = nearest(name, kinds.map(recordFileName));
  throw new Stop('RECORDS_UNKNOWN', {
    file: name,
    suggestion: meant === undefined ? '' : `Did you mean ${meant}?`,
    known: kinds.map(recordFileName).join(', '),
  });
};

type Parsed = { readonly records: QualityRecordSet; readonly faults: readonly RecordFault[] };

/** Lists of one kind from several files stand one after the other; their rows are counted in their own file. */
const add = (records: QualityRecordSet, kind: QafRecordKind, json: string): Parsed => {
  const parsed = parseQafRecords(kind, json);
  return {
    records: { ...records, [kind]: [...(records[kind] ?? []), ...parsed.records] },
    faults: parsed.faults,
  };
};

/** Where each id stands in its list, to tell faults of what records say together by their place. */
const placesOf = (json: string): ReadonlyMap<string, number> => {
  let rows: unknown;
  try {
    rows = JSON.parse(json);
  } catch {
    return new Map();
  }
  return new Map(
    (Array.isArray(rows) ? rows : []).flatMap((row: unknown, index) =>
      typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'
        ? [[row.id, index] as const]
        : [],
    ),
  );
};

/**
 * Reads the records of quality that a command names: files called by their list, such as `audits.json`, or folders of
 * them. A record with a fault is left out of figures and told by file, place and field; nothing is lost silently.
 *
 * @throws {Stop} NO_RECORDS, RECORDS_UNKNOWN, FOLDER_NOT_FOUND, and as `readInputFiles`
 */
export const loadQuality = async (context: Context): Promise<LoadedQuality> => {
  const { io, positionals, values } = context;
  if (positionals.length === 0) throw new Stop('NO_RECORDS', { folder: '', example: 'audits.json' });
  const { paths, notes } = await filesOf(io, positionals);
  const tools = textOf(values, 'tools');
  const { files, notes: twice } = await readInputFiles(io, [
    ...paths,
    ...(tools === undefined ? [] : [tools]),
  ]);
  const salt = await loadSalt(context, files);

  let records: QualityRecordSet = {};
  const findings: Finding[] = [];
  const tell = (
    file: InputFile,
    faults: readonly (Omit<RecordFault, 'severity'> & Pick<Finding, 'severity'>)[],
  ): void => {
    const made = recordFindings(
      faults.map((fault) => ({ ...fault, severity: 'error' as const })),
      `${salt.secret}\n${file.name}`,
    );
    for (const [index, one] of made.entries())
      findings.push({
        ...one,
        severity: faults[index]?.severity ?? 'error',
        where: { ...one.where, file: file.name },
      });
  };
  const later: (() => void)[] = [];
  for (const file of files) {
    const kind = tools !== undefined && file.path === tools ? 'auditTools' : kindNamed(file);
    const json = new TextDecoder().decode(file.bytes);
    const { records: grown, faults } = add(records, kind, json);
    records = grown;
    tell(file, faults);
    later.push(() => tell(file, faultsTogether(kind, records, placesOf(json))));
  }
  const shipped = publishedAuditTools.filter(
    ({ id, version }) => !records.auditTools?.some((own) => own.id === id && own.version === version),
  );
  records = { ...records, auditTools: [...(records.auditTools ?? []), ...shipped] };
  for (const one of later) one();
  return {
    records,
    findings,
    input: files.map(({ input }) => input),
    paths: files.map(({ path }) => path),
    notes: [...notes, ...twice],
  };
};

type Together = Omit<RecordFault, 'severity'> & Pick<Finding, 'severity'>;

type FaultOfId = Omit<Together, 'list' | 'index'> & { readonly id: string };

/** What is wrong with records that each are right by themselves: audits on their tools, steps of actions, stages and so on. */
const togetherIn: { readonly [Kind in QafRecordKind]?: (records: QualityRecordSet) => readonly FaultOfId[] } =
  {
    audits: ({ audits = [], auditTools = [] }) =>
      scoreAudits(audits, auditTools).faults.map(({ audit, code, ...fault }) => ({
        ...fault,
        id: audit,
        code: `audit-${code}`,
      })),
    actions: ({ actions = [] }) =>
      actions.flatMap((action) =>
        validateAction(action).map(({ code, ...fault }) => ({
          ...fault,
          id: action.id,
          code: `action-${code}`,
        })),
      ),
    complaints: ({ complaints = [] }) =>
      complaints.flatMap((complaint) =>
        validateComplaint(complaint, englandAndWales).map(({ code, severity, stage }) => ({
          id: complaint.id,
          code: `complaint-${code}`,
          severity,
          at: `stage ${stage}`,
        })),
      ),
    feedbackRounds: feedbackFaults,
    feedback: feedbackFaults,
    practiceStandards: ({ practiceStandards = [], auditTools = [] }) =>
      standardsCoverage(practiceStandards, auditTools).faults.map(({ standard, code, ...fault }) => ({
        ...fault,
        id: standard,
        code: `standard-${code}`,
      })),
    programmes: ({ programmes = [] }) =>
      programmes.flatMap((programme) =>
        programmeCompletion(programme, []).faults.map(({ code, severity, team }) => ({
          id: programme.id,
          code: `audit-programme-${code}`,
          severity,
          at: team,
        })),
      ),
  };

function feedbackFaults({ feedbackRounds = [], feedback = [] }: QualityRecordSet): readonly FaultOfId[] {
  const days = [...feedbackRounds.map(({ sentOn }) => sentOn), ...feedback.map(({ on }) => on)].sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return [];
  return feedbackSummary(feedbackRounds, feedback, { period: { from, to } }).faults.map(
    ({ code, severity, at }) => ({ id: at, code: `feedback-${code}`, severity }),
  );
}

const faultsTogether = (
  kind: QafRecordKind,
  records: QualityRecordSet,
  places: ReadonlyMap<string, number>,
): readonly Together[] =>
  (togetherIn[kind]?.(records) ?? []).flatMap(({ id, ...fault }) => {
    const index = places.get(id);
    return index === undefined ? [] : [{ ...fault, list: kind, index }];
  });
