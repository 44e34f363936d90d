import type { FrameworkRequirement, FrameworkService } from './requirement.ts';

/** How much of a framework is served, and what does not hold. */
export type Traceability = {
  readonly counts: Readonly<Record<FrameworkService['status'], number>>;
  readonly rows: readonly {
    readonly requirement: FrameworkRequirement;
    readonly service?: FrameworkService;
    /** Titles of the tests that name it and passed. */
    readonly tests: readonly string[];
  }[];
  readonly faults: readonly TraceFault[];
};

/** What does not hold between a framework, what is said to serve it, and the tests. */
export type TraceFault = {
  readonly code:
    | 'not-traced'
    | 'traced-twice'
    | 'unknown-requirement'
    | 'computed-without-passing-test'
    | 'test-but-not-computed'
    | 'tag-unknown'
    | 'held-without-example'
    | 'not-served-without-reason';
  readonly id: string;
};

/** A test that ran: its whole title, and whether it passed. */
export type RanTest = { readonly title: string; readonly passed: boolean };

/** Ids in square brackets, such as `[I11]`; one title may name several. */
const tag = /\[([A-Z]\d{1,2})\]/g;

/**
 * How a framework is served. A requirement is computed only where a test that names it in its title, as `[I11]`, ran and
 * passed; what is held needs a type and an example row; what is not served needs a reason. Whatever does not hold is a
 * fault.
 *
 * @example
 * import { traceability } from '@sightline/qaf';
 * const requirement = { id: 'I11', part: 'inputs', asked: 'an audit report', served: 'grades' };
 * const trace = traceability([requirement], [{ id: 'I11', status: 'computed' }], [{ title: 'grades audits [I11]', passed: true }]);
 * [trace.counts.computed, trace.faults] // => [1, []]
 */
export function traceability(
  requirements: readonly FrameworkRequirement[],
  services: readonly FrameworkService[],
  tests: readonly RanTest[],
): Traceability {
  const faults: TraceFault[] = [];
  const known = new Set(requirements.map(({ id }) => id));
  const passedFor = new Map<string, string[]>();
  for (const { title, passed } of tests)
    for (const [, id = ''] of title.matchAll(tag)) {
      if (!known.has(id)) faults.push({ code: 'tag-unknown', id });
      if (passed) passedFor.set(id, [...(passedFor.get(id) ?? []), title]);
    }
  for (const { id } of services) if (!known.has(id)) faults.push({ code: 'unknown-requirement', id });
  const counts = { computed: 0, held: 0, 'not-served': 0 };
  const rows = requirements.map((requirement) => {
    const { id } = requirement;
    const own = services.filter((service) => service.id === id);
    const [service] = own;
    const passed = passedFor.get(id) ?? [];
    if (!service) faults.push({ code: 'not-traced', id });
    if (own.length > 1) faults.push({ code: 'traced-twice', id });
    if (service?.status === 'computed' && passed.length === 0)
      faults.push({ code: 'computed-without-passing-test', id });
    if (service && service.status !== 'computed' && passed.length > 0)
      faults.push({ code: 'test-but-not-computed', id });
    if (service?.status === 'held' && (service.example === '' || service.type === ''))
      faults.push({ code: 'held-without-example', id });
    if (service?.status === 'not-served' && service.reason === '')
      faults.push({ code: 'not-served-without-reason', id });
    if (service && (service.status !== 'computed' || passed.length > 0)) counts[service.status]++;
    return { requirement, ...(service && { service }), tests: passed };
  });
  return { counts, rows, faults };
}
