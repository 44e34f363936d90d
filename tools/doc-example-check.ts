import { inspect, isDeepStrictEqual } from 'node:util';

/**
 * Compares the value of an example with the one written after `// =>`, as plain data: absent and undefined are the
 * same, typed arrays are lists, prototypes do not matter.
 *
 * @param expected - gives the value; or the code of the error that must be thrown
 */
export async function check(
  line: number,
  actual: () => Promise<unknown>,
  expected: string | (() => Promise<unknown>),
): Promise<void> {
  if (typeof expected === 'string') {
    const thrown = await actual().then(
      (value) => `nothing, and gives ${inspect(value)}`,
      (error: unknown) => String((error as { code?: string }).code ?? error),
    );
    if (thrown !== expected) throw new Error(`line ${line}: throws ${thrown}, not ${expected}`);
    return;
  }
  const [is, said] = [plain(await actual()), plain(await expected())];
  if (!isDeepStrictEqual(is, said)) {
    throw new Error(`line ${line}: is ${inspect(is, { depth: 9 })}, not ${inspect(said, { depth: 9 })}`);
  }
}

function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as Iterable<unknown>);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return [...value].map(plain);
  if (value instanceof Set) return [...value].map(plain);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, plain(part)]),
  );
}
