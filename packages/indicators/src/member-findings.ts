import { ABSENT, englandAndWales, findingIds, isPresent, naturalKeyOf, toEpochDay } from '@sightline/core';
import type { Calendar, Dataset, Finding, Period } from '@sightline/core';
import type { Definition } from './definition.ts';
import { parametersOf } from './parameters.ts';
import type { ParameterChoices } from './parameters.ts';
import type { Place, Placement } from './place.ts';
import { places } from './places.ts';
import { recordOf, siteOf, whereOfSite } from './record-site.ts';
import type { RecordSite } from './record-site.ts';
import { calendarRefusal, refusalOf } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** Members of a definition that are told as findings. */
export type MemberSource = {
  readonly definition: Definition;
  readonly period: Period;
  /** The places whose members are told: of an in-time proportion those in the denominator only, of an overdue count its numerator. */
  readonly places: readonly Place[];
  /** Of them, those whose record has, or has not, a value in this column. */
  readonly only?: { readonly column: string; readonly is: 'present' | 'absent' };
  readonly parameters?: ParameterChoices;
};

/** How members are told. */
export type MemberFindingOptions = {
  readonly as: Pick<Finding, 'code' | 'severity' | 'basis'>;
  /** The authority's secret that finding ids are made with. */
  readonly salt: string;
  /** Columns that name a record, for the id of its finding only; the child key when left out. */
  readonly naturalKey?: readonly string[];
  /** Working days; England and Wales when left out. */
  readonly calendar?: Calendar;
};

/** Findings of members, and the definitions that could not say. */
export type MemberFindings = {
  readonly findings: readonly Finding[];
  readonly refusals: readonly (Refusal & { readonly definition: string })[];
};

/**
 * The members of some definitions as findings of practice, one for each record that is told: where several definitions
 * tell the same record, the first does. A group is told by the record that stands for it. Parameters of a finding are the
 * definition with its version, its whole-number parameters, and, where the definition states a last day in time that is
 * over, the calendar days since (`daysLate`). Nothing of the record itself is told but its place in the files.
 *
 * @returns findings in the order of the records, all of them open; and a refusal for each definition that cannot be
 *   measured over its period
 * @throws {SightlineError} NO_COHORT for an external measure; PARAMETER_INVALID
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { memberFindings } from '@sightline/indicators';
 * const records = { assessments: [{ childUniqueId: 'C1', assessmentStartDate: '2024-01-02' }] };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * const definition = definitionById('assessments-open-overdue-count');
 * const march = period(localDate('2024-03-01'), localDate('2024-03-31'));
 * const { findings } = memberFindings(dataset, [{ definition, period: march, places: ['numerator'] }], {
 *   as: { code: 'AA-04-45WD', severity: 'warning', basis: 'tool' },
 *   salt: 'secret',
 * });
 * const { limitWorkingDays, daysLate } = findings[0].params;
 * [limitWorkingDays, daysLate] // => [45, 26]
 */
export function memberFindings(
  dataset: Dataset,
  sources: readonly MemberSource[],
  options: MemberFindingOptions,
): MemberFindings {
  const told = new Map<string, { readonly site: RecordSite; readonly params: Finding['params'] }>();
  const refusals: MemberFindings['refusals'][number][] = [];
  for (const source of sources) {
    const placement = placementOf(dataset, source, options.calendar);
    if ('reason' in placement) {
      refusals.push({ ...placement, definition: source.definition.id });
      continue;
    }
    const params = paramsOf(source);
    for (const { site, daysLate } of sitesOf(dataset, source, placement)) {
      const key = `${site.list}|${site.row}`;
      if (!told.has(key)) {
        told.set(key, { site, params: { ...params, ...(daysLate !== undefined && { daysLate }) } });
      }
    }
  }
  const idOf = findingIds(options.salt);
  const findings = [...told.values()]
    .sort((a, b) => a.site.row - b.site.row)
    .map(({ site, params }): Finding => {
      const { authority } = dataset;
      return {
        id: idOf([options.as.code, site.list, nameOf(dataset, site, options.naturalKey)]),
        code: options.as.code,
        about: 'practice',
        severity: options.as.severity,
        basis: options.as.basis,
        where: { ...(authority && { authority }), ...whereOfSite(dataset, site) },
        params,
        state: 'open',
      };
    });
  return { findings, refusals };
}

function placementOf(
  dataset: Dataset,
  { definition, period, parameters }: MemberSource,
  calendar: Calendar = englandAndWales,
): Placement | Refusal {
  const refusal = refusalOf(dataset, definition, period);
  if (refusal !== undefined) return refusal;
  try {
    return places(dataset, definition, { period, calendar, ...(parameters && { parameters }) });
  } catch (error) {
    return calendarRefusal(error, calendar);
  }
}

function* sitesOf(
  dataset: Dataset,
  { places: wanted, only, period }: MemberSource,
  placement: Placement,
): Generator<{ readonly site: RecordSite; readonly daysLate: number | undefined }> {
  const snapshot = toEpochDay(period.to);
  const asked = placement.legend.map(({ place }) => wanted.includes(place));
  for (let member = 0; member < placement.size; member++) {
    if (asked[placement.place[member]!] !== true) continue;
    const site = siteOf(placement, recordOf(placement, member));
    if (only !== undefined) {
      const column = dataset.tables[site.list]?.columns[only.column];
      const present = column !== undefined && isPresent(column, site.row);
      if (present !== (only.is === 'present')) continue;
    }
    const due = placement.due?.[member];
    const isOver = due !== undefined && due !== ABSENT && due < snapshot;
    yield { site, daysLate: isOver ? snapshot - due : undefined };
  }
}

/** The definition and its limits. */
function paramsOf({ definition, parameters }: MemberSource): Finding['params'] {
  const limits = Object.entries(parametersOf(definition, parameters)).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return { definition: definition.id, version: definition.version, ...Object.fromEntries(limits) };
}

function nameOf(
  dataset: Dataset,
  { list, row }: RecordSite,
  naturalKey: readonly string[] | undefined,
): string {
  const table = dataset.tables[list];
  if (table === undefined) return '';
  const columns = dataset.schema[list]?.columns ?? {};
  const childKey = Object.keys(columns).filter((name) => columns[name]?.role === 'child');
  return naturalKeyOf(table, naturalKey ?? childKey)(row);
}
