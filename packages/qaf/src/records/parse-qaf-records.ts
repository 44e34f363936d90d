import type * as z from 'zod';
import { qafRecordSchemas } from './record-schemas.ts';
import type { QafRecordKind, QafRecords } from './record-schemas.ts';

/** What is wrong with a record, by its place: never a value. */
export type RecordFault = {
  /**
   * `not-json` and `not-a-list` are of the whole; `field-missing`, `field-unknown`, `field-invalid` and `id-twice` of a
   * record; others, such as `period-reversed`, are of what its fields say together.
   */
  readonly code: string;
  readonly severity: 'error';
  readonly list: QafRecordKind;
  /** The place of the record in its list, from 0; absent of the whole. */
  readonly index?: number;
  /** The field, such as `moderation.on`. */
  readonly at?: string;
};

/** Records that are right, and what is wrong with the others. */
export type ParsedQafRecords<Kind extends QafRecordKind> = {
  readonly records: readonly QafRecords[Kind][];
  readonly faults: readonly RecordFault[];
};

/**
 * Records of one kind from JSON text or plain data. A record with a fault is left out and each of its faults told by place
 * and field; the others are kept. Of several with one id the first is kept.
 *
 * @param json - JSON text of a list, or what it parses to
 * @example
 * import { parseQafRecords } from '@sightline/qaf';
 * const { records, faults } = parseQafRecords('compliments', [{ id: 'B1', service: 'help', received: '2024-02-30' }]);
 * [records.length, faults] // => [0, [{ code: 'date-invalid', severity: 'error', list: 'compliments', index: 0, at: 'received' }]]
 */
export function parseQafRecords<Kind extends QafRecordKind>(
  kind: Kind,
  json: unknown,
): ParsedQafRecords<Kind> {
  const fault = (code: string, index?: number, at?: string): RecordFault => ({
    code,
    severity: 'error',
    list: kind,
    ...(index !== undefined && { index }),
    ...(at && { at }),
  });
  let rows = json;
  if (typeof json === 'string') {
    try {
      rows = JSON.parse(json);
    } catch {
      return { records: [], faults: [fault('not-json')] };
    }
  }
  if (!Array.isArray(rows)) return { records: [], faults: [fault('not-a-list')] };

  const schema: z.ZodType<QafRecords[Kind]> = qafRecordSchemas[kind];
  const seen = new Set<string>();
  const records: QafRecords[Kind][] = [];
  const faults: RecordFault[] = [];
  for (const [index, row] of rows.entries()) {
    const parsed = schema.safeParse(row);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        for (const { code, at } of faultsOf(issue, row)) faults.push(fault(code, index, at));
      continue;
    }
    const id = idOf(parsed.data);
    if (id !== undefined && seen.has(id)) faults.push(fault('id-twice', index, 'id'));
    else records.push(parsed.data);
    if (id !== undefined) seen.add(id);
  }
  return { records, faults };
}

/** Codes of what a single field is. */
const formsOfField: readonly string[] = ['date-invalid', 'exact-as-text', 'version-invalid'];

function faultsOf(
  issue: z.core.$ZodIssue,
  row: unknown,
): readonly { readonly code: string; readonly at: string }[] {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({ code: 'field-unknown', at: [...issue.path, name].join('.') }));
  const own = issue.code === 'custom' || issue.code === 'invalid_format' ? issue.message : '';
  const code = /^[a-z0-9-]+$/.test(own) ? own : 'field-invalid';
  // What fields say together may be that one is missing; then it says more than that.
  const isOfField = code === 'field-invalid' || formsOfField.includes(code);
  const missing = isOfField && valueAt(row, issue.path) === undefined;
  return [{ code: missing ? 'field-missing' : code, at }];
}

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  let value = row;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}

/** What names a record for good: an audit tool by its version too; readings and scores may repeat. */
function idOf(record: object): string | undefined {
  const { id, version, code } = record as Readonly<Record<'id' | 'version' | 'code', unknown>>;
  if (typeof id === 'string') return typeof version === 'string' ? `${id}@${version}` : id;
  return typeof code === 'string' ? code : undefined;
}
